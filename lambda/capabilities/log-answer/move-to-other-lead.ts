import { openCase } from '../../conversation/lead-case.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { record, write } from '../../conversation/logging/record-facts.ts';
import { closingQuestion, effect } from '../../conversation/logging/replies.ts';
import { stampOf } from '../../conversation/logging/write-stamp.ts';
import { caseById } from '../../conversation/qualification.ts';
import { undoing } from '../../topics/corrections.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { withoutLast, writableAgain } from './last-logged.ts';

/** "That was for Acme, not SilverOaks": the same answers with the right lead, and taken back from the wrong one. */
export async function moveTo(slots: Slots, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const last = desk.memory.logged?.at(-1);
  if (!last) return { tell: [words.nothingToMove], ...closingQuestion(desk) };
  const [from, to] = await Promise.all([caseById(last.lead, desk), openCase(slots, 'MoveIntent', desk, 'write')]);
  if (!('file' in from)) return from;
  if (!('file' in to)) return to;
  const facts = from.file.facts.filter(({ id, withdrawn }) => last.facts.includes(id) && !withdrawn);
  if (from.file.lead.id === to.file.lead.id)
    return { tell: [words.sameLead({ who: to.about.who })], ...closingQuestion(desk) };
  if (facts.length === 0) return { tell: [words.nothingToMove], ...closingQuestion(desk) };
  const oldestFirst = facts.sort((a, b) => (a.id < b.id ? -1 : 1));
  // First where it belongs, then away from where it does not: stopped in between, it is there twice, never nowhere.
  const recorded = await record(to, oldestFirst.map(writableAgain), desk);
  const all = from.file.facts.filter(({ id }) => last.facts.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  await write(from, undoing(all, stampOf(desk, '-away')), desk);
  return {
    tell: [
      words.moved({ from: from.file.lead, to: to.file.lead, facts: oldestFirst, now: desk.now }),
      effect(recorded, to.about.who, desk),
    ],
    ...closingQuestion(desk),
    remember: { lead: to.file.lead.id, logged: [...withoutLast(desk, last.lead), ...recorded.logged.slice(-1)] },
  };
}
