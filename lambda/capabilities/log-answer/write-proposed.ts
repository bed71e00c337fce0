import { heardIn } from '../../conversation/heard-slots.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { confirmed } from '../../conversation/logging/proposal.ts';
import { record } from '../../conversation/logging/record-facts.ts';
import { moreOfThis, replyTo } from '../../conversation/logging/replies.ts';
import { caseById } from '../../conversation/qualification.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';

/** Writes what was proposed and confirmed with a yes. */
export async function writeProposed(slots: Slots, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const leadCase = await caseById(heardIn(slots, 'chosen')?.heard ?? '', desk);
  if (!('file' in leadCase)) return leadCase;
  const proposed = confirmed(slots);
  if (!proposed) return { tell: [words.nothingHeard], ask: words.askAgain };
  const recorded = await record(leadCase, [proposed], desk);
  const inDebrief = heardIn(slots, 'after')?.heard === 'LearnedIntent';
  return replyTo(recorded, leadCase, undefined, desk, inDebrief ? moreOfThis(desk, 'LearnedIntent') : undefined);
}
