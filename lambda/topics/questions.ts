import { questions as benefits } from './benefits/questions.ts';
import { questions as budget } from './budget/questions.ts';
import { questions as budgetApproved } from './budget-approved/questions.ts';
import { questions as champion } from './champion/questions.ts';
import { questions as competition } from './competition/questions.ts';
import { questions as consequences } from './consequences/questions.ts';
import { questions as contactRole } from './contact-role/questions.ts';
import { questions as currentSolution } from './current-solution/questions.ts';
import { questions as decisionCriteria } from './decision-criteria/questions.ts';
import { questions as decisionMaker } from './decision-maker/questions.ts';
import { questions as decisionProcess } from './decision-process/questions.ts';
import { questions as economicBuyer } from './economic-buyer/questions.ts';
import { questions as goals } from './goals/questions.ts';
import { questions as metrics } from './metrics/questions.ts';
import { questions as need } from './need/questions.ts';
import { questions as objections } from './objections/questions.ts';
import { questions as pain } from './pain/questions.ts';
import { questions as plans } from './plans/questions.ts';
import { questions as priority } from './priority/questions.ts';
import type { Question } from './question.ts';
import { questions as situation } from './situation/questions.ts';
import { questions as stakeholders } from './stakeholders/questions.ts';
import { questions as timeline } from './timeline/questions.ts';
import { questions as urgency } from './urgency/questions.ts';

/** Every question of the bank in its order: one line a topic that has any. */
export const questions: readonly Question[] = [
  ...budget,
  ...budgetApproved,
  ...currentSolution,
  ...economicBuyer,
  ...consequences,
  ...benefits,
  ...decisionCriteria,
  ...decisionMaker,
  ...contactRole,
  ...stakeholders,
  ...decisionProcess,
  ...objections,
  ...metrics,
  ...champion,
  ...situation,
  ...pain,
  ...need,
  ...urgency,
  ...goals,
  ...plans,
  ...timeline,
  ...priority,
  ...competition,
].toSorted((a, b) => a.place - b.place);
