import { asControl } from '../../conversation/as-control.ts';
import { filled } from '../../conversation/heard-slots.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { lastEntries } from '../../conversation/logging/undo-entries.ts';
import { lastWasMove } from '../../conversation/logging/undo-history.ts';
import { caseById } from '../../conversation/qualification.ts';
import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { batchOf } from './last-logged.ts';

/** A yes undoes, a no goes back to the interview where one is under way. */
function offered(desk: Desk, undo: AskedBefore): { kind: 'offer'; yes: AskedBefore; no?: AskedBefore } {
  const { pending } = desk.memory;
  if (pending?.kind !== 'answer' || pending.intent !== 'InterviewAnswerIntent') return { kind: 'offer', yes: undo };
  const back = (slots: Slots): AskedBefore => ({ intent: pending.intent, slots });
  return { kind: 'offer', yes: back(asControl('undo')), no: back({}) };
}

/** "That's not right": a no where one was asked for; else the last thing logged is named, and taken back on a yes. */
export async function wrong(_slots: Slots, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const { pending, logged } = desk.memory;
  if (pending && pending.kind !== 'answer') return { again: askIntent('AMAZON.NoIntent') };
  const last = logged?.at(-1);
  if (!last) return { tell: [], ask: words.askWhatIsWrong, ...(pending ? { pending } : {}) };
  const [todo] = last.todos ?? [];
  if (todo)
    return {
      tell: [words.lastWasTodo],
      ask: words.askUndo,
      pending: offered(desk, askIntent('UndoTodoIntent', { todo: filled(todo) })),
    };
  const leadCase = await caseById(last.lead, desk);
  if (!('file' in leadCase)) return leadCase;
  if (lastWasMove(leadCase.file, desk))
    return {
      tell: [words.lastWasMove],
      ask: words.askUndo,
      pending: offered(desk, askIntent('UndoStageIntent', { chosen: filled(last.lead) })),
    };
  const facts = batchOf(leadCase, desk).filter(({ withdrawn }) => !withdrawn);
  const entries = lastEntries(leadCase.file, desk);
  const { who } = leadCase.about;
  if (facts.length + entries.length === 0)
    return { tell: [], ask: words.askWhatIsWrong, ...(pending ? { pending } : {}) };
  return {
    tell: [words.lastLogged({ who, facts, entries, now: desk.now })],
    ask: words.askUndo,
    pending: offered(desk, askIntent('UndoIntent', { chosen: filled(last.lead) })),
  };
}
