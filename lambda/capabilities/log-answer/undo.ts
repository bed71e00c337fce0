import { asControl } from '../../conversation/as-control.ts';
import { filled, filledWith, heardIn } from '../../conversation/heard-slots.ts';
import { next, sittingNow } from '../../conversation/interview/open-interview.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { asOfRequestStart, write } from '../../conversation/logging/record-facts.ts';
import { closingQuestion, effect } from '../../conversation/logging/replies.ts';
import { lastEntries, undoEntries } from '../../conversation/logging/undo-entries.ts';
import { lastWasMove, lastWasThreshold } from '../../conversation/logging/undo-history.ts';
import { stampOf } from '../../conversation/logging/write-stamp.ts';
import { caseById } from '../../conversation/qualification.ts';
import { factsInForce, isUnknown } from '../../domain/fact.ts';
import { silence } from '../../speech/say.ts';
import { undoing } from '../../topics/corrections.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { batchOf, lastLead, withoutLast } from './last-logged.ts';
import { moveBack } from './move-back.ts';

/** Takes back the last thing logged: more facts, nothing deleted. */
export async function undo(slots: Slots, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const { pending } = desk.memory;
  const inInterview =
    heardIn(slots, 'inside') !== undefined ||
    (pending?.kind === 'answer' && pending.intent === 'InterviewAnswerIntent');
  // In an interview the last step may have been a question passed over: the interview knows.
  if (inInterview && !heardIn(slots, 'chosen') && !heardIn(slots, 'lead'))
    return { again: askIntent('InterviewAnswerIntent', asControl('undo')) };
  const named = heardIn(slots, 'chosen') ?? heardIn(slots, 'lead');
  const todos = named ? [] : (desk.memory.logged?.at(-1)?.todos ?? []);
  if (!named && lastWasThreshold(desk.memory)) return { again: askIntent('PutBackIntent') };
  const last = desk.memory.logged?.at(-1);
  const { from } = last ?? {};
  if (!named && last && from) {
    const leadCase = await caseById(last.lead, desk);
    return 'file' in leadCase ? moveBack(leadCase, { ...last, from }, desk) : leadCase;
  }
  if (todos.length > 0) return { again: askIntent('UndoTodoIntent', { todo: filledWith(todos) }) };
  const leadCase = await lastLead(slots, 'UndoIntent', desk);
  if (!('file' in leadCase)) return leadCase;
  if (lastWasMove(leadCase.file, desk))
    return { again: askIntent('UndoStageIntent', { chosen: filled(leadCase.file.lead.id) }) };
  const { who } = leadCase.about;
  const batch = batchOf(leadCase, desk);
  const shown = batch.filter(({ withdrawn }) => !withdrawn);
  const entries = lastEntries(leadCase.file, desk);
  const { lead } = entries.length > 0 ? await undoEntries(leadCase, entries, desk) : {};
  const dealAgain = lead ? words.dealAgain(lead) : silence;
  if (batch.length === 0)
    return {
      tell: [entries.length > 0 ? words.entriesUndone({ who, entries }) : words.nothingToUndo({ who }), dealAgain],
      ...closingQuestion(desk),
      remember: { lead: leadCase.file.lead.id, logged: withoutLast(desk, leadCase.file.lead.id) },
    };
  const done = await write(leadCase, undoing(batch, stampOf(desk)), desk);
  const stoodBefore = new Set(factsInForce(asOfRequestStart(leadCase.file, desk).facts).map(({ id }) => id));
  const again = factsInForce(done.file.facts).filter((fact) => !stoodBefore.has(fact.id) && !isUnknown(fact));
  const tell = [
    shown.length > 0 ? words.undone({ who, facts: shown, now: desk.now }) : silence,
    entries.length > 0 ? words.entriesUndone({ who, entries }) : silence,
    dealAgain,
    again.length > 0 ? words.standsAgain({ facts: again, now: desk.now }) : silence,
    effect(done, who, desk),
  ];
  const remember = { lead: leadCase.file.lead.id, logged: withoutLast(desk, leadCase.file.lead.id) };
  const sitting = inInterview ? await sittingNow(desk) : undefined;
  const reply = sitting ? await next(sitting, tell, desk, done.file.facts) : { tell, ...closingQuestion(desk) };
  return { ...reply, remember: { ...reply.remember, ...remember } };
}
