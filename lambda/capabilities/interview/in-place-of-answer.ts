import { filled } from '../../conversation/heard-slots.ts';
import { firstSaid, type Reading } from '../../conversation/in-place-of.ts';
import { next } from '../../conversation/interview/open-interview.ts';
import { dealSaid } from '../../conversation/logging/deal-put-right.ts';
import { asOfRequestStart } from '../../conversation/logging/record-facts.ts';
import { factsInForce, isUnknown } from '../../domain/fact.ts';
import type { FactValue } from '../../domain/fact-value.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import type { Understood } from '../../understanding/understood.ts';
import { control } from './control-in-interview.ts';
import { correctLast } from './correct-last.ts';
import type { SaidInInterview } from './said-in-interview.ts';
import { sameAgain } from './same-as-before.ts';

/** An answer about somebody else is filed there; the question still stands. */
const aboutAnother: Reading<SaidInInterview> = ({ namesAnother, spoken }) =>
  namesAnother ? { again: askIntent('LogFactIntent', { answer: filled(spoken), outside: filled('yes') }) } : undefined;

/** How big the deal is, where no budget was asked for. */
const sizeOfDeal: Reading<SaidInInterview> = ({ said }, desk) => {
  const deal = dealSaid(said, desk);
  return deal ? { again: deal } : undefined;
};

/** "That was for Sarah": what was logged last goes to another lead. */
const movedTo: Reading<SaidInInterview> = ({ said }, desk) => {
  const lead = desk.memory.logged ? answersIn[desk.language].movedTo(said) : undefined;
  return lead ? { again: askIntent('MoveIntent', { lead: filled(lead) }) } : undefined;
};

/** A few words that the question's own reader understands are its answer, whatever else they might be. */
const SHORT = 6;
const isOfKind = (own: Understood<FactValue>) =>
  own.kind === 'ask'
    ? own.why !== 'not-heard'
    : own.value.type === 'amount' || own.value.type === 'date' || own.value.type === 'rank';

function isPlainAnswer({ topic, spoken, said }: SaidInInterview, desk: Desk): boolean {
  const reader = answersIn[desk.language];
  return (
    !reader.asks(spoken) && said.split(/\s+/).length <= SHORT && isOfKind(reader.topic(topic, said, { now: desk.now }))
  );
}

/** What the words clearly are other than an answer; "unknown" where the rep could not find out. */
export async function clearlyOther(said: SaidInInterview, desk: Desk) {
  if (isPlainAnswer(said, desk) || answersIn[desk.language].control(said.said)) return undefined;
  return (await said.question()).clearly;
}

/** A question or command of the rep's own. */
const anotherQuestion: Reading<SaidInInterview> = async (said, desk) => {
  const question = await clearlyOther(said, desk);
  return question && question !== 'unknown' ? { again: question } : undefined;
};

/** Skip, undo, stop, why. */
const controlSaid: Reading<SaidInInterview> = ({ sitting, asked, said }, desk) =>
  control(sitting, asked, answersIn[desk.language].control(said), desk);

/** "Is that still so?" – "yes" says the same again; "no" alone asks without it. */
const stillSo: Reading<SaidInInterview> = ({ sitting, asked, said }, desk) => {
  const { file } = sitting.leadCase;
  const answer = answersIn[desk.language].stillSo(said);
  const stood = factsInForce(asOfRequestStart(file, desk).facts).some(
    (fact) => asked.topics.includes(fact.topic) && !isUnknown(fact),
  );
  if (!stood || !answer) return undefined;
  return answer === 'yes' ? sameAgain(sitting, asked, desk) : next(sitting, [], desk, file.facts, 'plainly');
};

/** "No, it's fifteen": the last answer put right. */
const correction: Reading<SaidInInterview> = ({ sitting, said }, desk) => correctLast(sitting, said, desk);

/** In this order: the first that is said is taken. */
const readings: readonly Reading<SaidInInterview>[] = [
  aboutAnother,
  sizeOfDeal,
  movedTo,
  anotherQuestion,
  controlSaid,
  stillSo,
  correction,
];

/** What comes of words that are said in place of an answer; nothing where they are the answer. */
export const inPlaceOfAnswer = (said: SaidInInterview, desk: Desk): Promise<Answer | undefined> =>
  firstSaid(readings, said, desk);
