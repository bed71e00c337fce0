import type { DateTime } from 'luxon';
import type { FactValue, Topic } from '../../../domain/fact.ts';
import { askBack, said, type Understood } from '../../../understanding/understood.ts';
import { type Amount, readAmount } from './amount.ts';
import { isHedged } from './hedges.ts';
import { type Contact, readPerson } from './person.ts';
import { readRank } from './rank.ts';
import { evenOut } from './text.ts';
import { readPart, readRivals, readText } from './text-answer.ts';
import { readWhen } from './when.ts';
import { readYesNo } from './yes-no.ts';

/** What a sentence is read against. `expected` is what was just asked; `last` the amount a correction is about. */
export type SentenceContext = { now: DateTime; expected?: Topic; contact?: Contact; last?: Amount; currency?: string };

type Reader = (text: string, context: SentenceContext) => Understood<FactValue>;

const yesNoOr =
  (other: (text: string) => Understood<FactValue>): Reader =>
  (text) => {
    const short = readYesNo(text);
    return short.kind === 'ask' && short.why === 'not-heard' ? other(text) : short;
  };

const approved: Reader = yesNoOr((text) => {
  const hedged = isHedged(text);
  if (
    /\b(?:isn't|is not|not|hasn't|has not|wasn't|unapproved|awaiting|waiting|pending|needs?|still|to be|has to|will be|yet to|without)\b/.test(
      text,
    )
  )
    return said({ type: 'answer', answer: 'no' }, hedged);
  if (/\b(?:approved|approval|released|green ?lit|greenlighted|signed off)\b/.test(text))
    return said({ type: 'answer', answer: 'yes' }, hedged);
  return askBack('not-heard');
});

const urgency: Reader = yesNoOr((text) => {
  const hedged = isHedged(text) || /\b(?:sooner|better)\b/.test(text);
  if (
    /\b(?:not|no|isn't|aren't|nothing|never|can wait|low|little)\b/.test(text.replace(/\b(?:can(?:'t|not)) wait\b/, ''))
  )
    return said({ type: 'answer', answer: 'no' }, hedged);
  if (
    /\b(?:urgent(?:ly)?|urgency|asap|possible|sooner|rush|hurry|burning|immediately|right away|pressure|pressing|wait|very|high|now|yesterday|quickly|fast)\b/.test(
      text,
    )
  )
    return said({ type: 'answer', answer: 'yes' }, hedged);
  return askBack('not-heard');
});

const payer =
  /^(?:.*?\b)?(?:(?:comes?|coming|paid|goes|go) (?:out of|from|out from)|out of) (?:the |their |its |our |his |her )?(.+?)(?:(?:'s|s')? (?:budget|money|funds|pocket|cost center|department|purse))?$/;
const money: Reader = (text, { contact }) => {
  const [, department] = payer.exec(text) ?? [];
  return readPerson(department ? `the ${department}` : text, contact);
};

/** How an answer on each topic is read. */
export const readers: Readonly<Record<Topic, Reader>> = {
  budget: (text, { last, currency }) =>
    readAmount(text, { ...(last ? { last } : {}), ...(currency ? { currency } : {}) }),
  'budget-approved': approved,
  'economic-buyer': money,
  'decision-maker': (text, { contact }) => readPerson(text, contact),
  champion: (text, { contact }) => readPerson(text, contact),
  'contact-role': readPart,
  timeline: (text, { now }) => readWhen(text, now),
  urgency,
  priority: (text) => readRank(text),
  competition: readRivals,
  stakeholders: readText,
  'decision-process': readText,
  'decision-criteria': readText,
  need: readText,
  pain: readText,
  goals: readText,
  plans: readText,
  metrics: readText,
  consequences: readText,
  benefits: readText,
  situation: readText,
  'current-solution': readText,
  objections: readText,
};

/** The answer to one question, as spoken. */
export function readTopic(topic: Topic, spoken: string, context: SentenceContext): Understood<FactValue> {
  return readers[topic](evenOut(spoken), context);
}
