import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { likelyFrom, readStatement } from '../../conversation/logging/read-statement.ts';
import { record, writable } from '../../conversation/logging/record.ts';
import {
  askBack,
  askWhetherChanged,
  closingQuestion,
  effect,
  nextGap,
  noted,
} from '../../conversation/logging/replies.ts';
import { whom } from '../../conversation/logging/whom.ts';
import { askForSubject } from '../../conversation/subject-reply.ts';
import { claimedName } from '../../people/claimed-name.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';

const INTENT = 'LogStatementIntent';

/**
 * Logs a statement in free words: whom it is about, always the one named in it; what it says, where the reader and what was
 * learned agree. What found no topic is kept as a note in the rep's words.
 */
export async function logStatement(slots: Slots, desk: Desk): Promise<Answer> {
  const reader = answersIn[desk.language];
  const text = heardIn(slots, 'answer')?.heard ?? '';
  const whole = heardIn(slots, 'whole')?.heard ?? text;
  const isNamed = heardIn(slots, 'lead') !== undefined || heardIn(slots, 'chosen') !== undefined;
  const claimed = isNamed ? undefined : claimedName(whole);
  if (claimed) return askForSubject({ kind: 'unknown-name', heard: claimed.name }, { intent: INTENT, slots }, desk);
  const found = await whom(slots, '', INTENT, desk);
  if ('tell' in found) return found;
  const { leadCase } = found;
  const { lead } = leadCase.file;
  const remember = { lead: lead.id };
  const likely = likelyFrom(heardIn(slots, 'likely')?.heard ?? '');
  const context = { now: desk.now, contact: { name: lead.name, ...(lead.title ? { title: lead.title } : {}) } };
  const answers = readStatement(text, context, reader, likely);
  const ready = writable(answers).map((answer) => ({ ...answer, words: whole.slice(0, 500) }));
  const toAsk = answers.find(({ understood }) => understood.kind === 'ask');
  const back = toAsk && askBack(toAsk, lead.id, desk);
  if (ready.length === 0)
    return back
      ? { ...back, remember }
      : { again: { intent: 'NoteIntent', slots: { chosen: filled(lead.id), answer: filled(whole) } } };
  const recorded = await record(leadCase, ready, desk);
  const tell = [...noted(recorded, desk), effect(recorded, leadCase.about.who, desk)];
  const kept = { ...remember, logged: recorded.logged };
  const changed = askWhetherChanged(recorded, desk);
  if (changed) return { ...changed, tell: [...tell, ...changed.tell], remember: kept };
  if (back) return { ...back, tell, remember: kept };
  return { tell: [...tell, nextGap(leadCase, recorded, desk)], ...closingQuestion(desk), remember: kept };
}
