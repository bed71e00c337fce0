import { controlAsked } from '../../conversation/control-asked.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { left, next, type Sitting } from '../../conversation/interview/open-interview.ts';
import { confirmed } from '../../conversation/logging/proposal.ts';
import { record } from '../../conversation/logging/record-facts.ts';
import { noted } from '../../conversation/logging/replies.ts';
import type { LeadName } from '../../domain/lead.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { control } from './control-in-interview.ts';
import { inPlaceOfAnswer } from './in-place-of-answer.ts';
import { continued } from './next-question.ts';
import { asSaid } from './said-in-interview.ts';
import { writeAnswer } from './write-answer.ts';

/** What is said to the question at hand: a yes to what was proposed, a control, something in place of an answer, or answers. */
export async function take(sitting: Sitting, slots: Slots, names: LeadName[], desk: Desk): Promise<Answer> {
  // A repeated request answers the question it answered the first time, whatever is left by now.
  const asked =
    sitting.framework.criteria.find(({ id }) => id === desk.memory.interview?.criterion) ?? left(sitting, desk)[0];
  if (!asked) return next(sitting, [], desk);
  const proposed = confirmed(slots);
  if (proposed) {
    const recorded = await record(sitting.leadCase, [proposed], desk, { corrects: 'implied' });
    return continued(sitting, recorded, noted(recorded, desk), desk);
  }
  const spoken = heardIn(slots, 'answer')?.heard ?? '';
  const given = heardIn(slots, 'control') && control(sitting, asked, controlAsked(slots, spoken, desk), desk);
  if (given) return given;
  if (spoken === '') return next(sitting, [], desk);
  const said = asSaid({ sitting, asked, spoken }, names, desk);
  return (await inPlaceOfAnswer(said, desk)) ?? writeAnswer(said, desk);
}
