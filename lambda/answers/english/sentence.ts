import type { DateTime } from 'luxon';
import { isSingle } from '../../domain/conflicts.ts';
import { sameValue } from '../../domain/corrections.ts';
import type { FactValue, Topic } from '../../domain/fact.ts';
import { askBack, said, type Understood } from '../understood.ts';
import { type Amount, readAmount } from './amount.ts';
import { carriesOn, cues } from './cues.ts';
import { currencyIn } from './currency.ts';
import { isHedged } from './hedges.ts';
import { type Contact, readPerson } from './person.ts';
import { readRank } from './rank.ts';
import { withoutRuledOut } from './repair.ts';
import { evenOut } from './text.ts';
import { readPart, readRivals, readText } from './text-answer.ts';
import { readWhen } from './when.ts';
import { readYesNo } from './yes-no.ts';

/** What a sentence is read against. `expected` is what was just asked; `last` the amount a correction is about. */
export type SentenceContext = { now: DateTime; expected?: Topic; contact?: Contact; last?: Amount; currency?: string };

/** One answer found in a sentence: its topic, what was understood, and the rep's own words for it. */
export type SaidAnswer = { topic: Topic; understood: Understood<FactValue>; words: string };

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

const readers: Readonly<Record<Topic, Reader>> = {
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

type Clause = { topic?: Topic; text: string };

// "A hundred and twelve thousand" is one figure.
const splitter =
  / ?(?:,|\bbut\b|\band\b(?!(?<=\b(?:hundred|thousand|million) and) (?:a |one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\d))|\bthen\b|\bplus\b|\balso\b(?= (?:they|he|she|it|there|the|we)\b)) ?/;
const topicOf = (text: string): Topic | undefined => cues.find(({ says }) => says.test(text))?.topic;
const hasVerb =
  /\b(?:is|are|'s|'re|was|has|have|had|need|needs|want|wants|use|uses|decides?|signs?|lose|loses|comes?|pays?|looking|talking|involved|approved|plans?|there|no|will|would|can|can't|isn't|aren't|hasn't|don't|doesn't|by|before|in|end|q)\b/;
const amountOnly: ReadonlySet<Topic> = new Set<Topic>(['budget']);
const freeTopics: ReadonlySet<Topic> = new Set<Topic>([
  'need',
  'pain',
  'goals',
  'plans',
  'metrics',
  'benefits',
  'situation',
  'consequences',
  'stakeholders',
  'decision-criteria',
  'decision-process',
  'current-solution',
  'objections',
]);

/** Cuts a breath into clauses that each say one thing; a piece that carries on, or says nothing of its own, stays with the one before. */
function clausesOf(text: string, expected: Topic | undefined): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  const pieces: { piece: string; joint: string }[] = [];
  let joint = '';
  while (at <= text.length) {
    const match = splitter.exec(text.slice(at));
    const end = match ? at + match.index : text.length;
    pieces.push({ piece: text.slice(at, end), joint });
    if (!match) break;
    joint = match[0];
    at = end + match[0].length;
  }
  for (const { piece, joint: before } of pieces) {
    const last = clauses.at(-1);
    const topic = topicOf(piece);
    const own = topic !== undefined && (hasVerb.test(piece) || amountOnly.has(topic));
    const between = last !== undefined && /\bbetween(?: (?!and\b)\S+){1,3}$/.test(last.text);
    const carried =
      last &&
      (piece.trim() === '' ||
        !own ||
        between ||
        (carriesOn.test(piece) && (topic === last.topic || !hasVerb.test(piece))));
    // Free words are cut only where something of another kind begins: "it is slow and takes too long" is one pain.
    const same =
      last &&
      topic === last.topic &&
      (freeTopics.has(topic ?? 'need') || topic === 'budget' || topic === 'competition' || topic === 'timeline');
    const list =
      last &&
      topic === 'budget' &&
      last.topic !== undefined &&
      freeTopics.has(last.topic) &&
      !/\b(?:budget|they have|there's|has|have)\b/.test(piece);
    if (last && (carried || same || list)) {
      last.text += before + piece;
      const better = last.topic ?? topic;
      if (better) last.topic = better;
    } else clauses.push({ ...(topic ? { topic } : {}), text: piece.trim() });
  }
  return clauses
    .filter(({ text: words }) => words !== '')
    .map((clause) => ({
      ...clause,
      ...((clause.topic ?? topicOf(clause.text) ?? expected)
        ? { topic: clause.topic ?? topicOf(clause.text) ?? expected }
        : {}),
    })) as Clause[];
}

/** "Half a mil, but don't put that down yet". */
const hold =
  /\b(?:don't|do not) (?:put|write|note|log|save) (?:that|it|this)(?: down)?(?: yet)?\b|\boff the record\b|\bnot for the record\b/;

/** What a sentence says about a lead: answers by topic, or that nothing should be written down. */
export type Sentence =
  | { kind: 'answers'; answers: SaidAnswer[] }
  | { kind: 'hold' }
  | { kind: 'currency'; currency: string };

/** "Euros, not dollars, sorry": only the currency of what was just said. */
const onlyCurrency =
  /^(?:(?:no|sorry|i mean|i meant|make that|that's|that was|it's|it was|in|actually|wait|oh|they are|those are|, )+ ?)*(?:\S+ ){0,2}\S+$/;

/**
 * Reads a breath: "they have fifty grand, the CFO signs off, and they need it by the end of March" is three answers. What was
 * expected is tried first where the words do not say what they are about; nothing is made up where nothing is heard.
 */
export function readSentence(spoken: string, context: SentenceContext): Sentence {
  const text = evenOut(spoken);
  if (hold.test(text)) return { kind: 'hold' };
  const kept = withoutRuledOut(text)
    .text.replace(/(?: ,)? (?:sorry|please)$/, '')
    .replace(/^(?:no|sorry) (?:, )?(?=\S)/, '');
  const currency = currencyIn(kept);
  if (
    currency &&
    context.last &&
    onlyCurrency.test(kept) &&
    !/\d|\b(?:thousand|k|grand|million|mil|hundred|half|forty|fifty|sixty|ten|twenty|thirty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|fifteen)\b/.test(
      kept,
    )
  )
    return { kind: 'currency', currency };
  const answers = clausesOf(text, context.expected).flatMap((clause): SaidAnswer[] => readClause(clause, context));
  return { kind: 'answers', answers: onePerTopic(answers) };
}

const another =
  / (?:, )?(?:but |and |while )?(?:he|she|they|his boss|her boss|the \w+) (?:says?|said|thinks?|thought|reckons?) /;

/** "Q two, he says Q three": what two people say of a topic that takes one answer is asked back where it differs. */
function toldByTwo(topic: Topic, text: string, context: SentenceContext): Understood<FactValue> | undefined {
  const second = another.exec(text);
  if (!isSingle(topic) || !second || second.index === 0) return undefined;
  const [one, other] = [text.slice(0, second.index), text.slice(second.index + second[0].length)].map((part) =>
    readers[topic](part.replace(/ ,$/, ''), context),
  );
  if (!one || !other || one.kind === 'ask' || other.kind === 'ask') return undefined;
  return sameValue(one.value, other.value) ? one : askBack('which');
}

function readClause({ topic: cued, text }: Clause, context: SentenceContext): SaidAnswer[] {
  const { expected } = context;
  // Asked what hurts them, "they lose too many leads" is that, whatever else it might be filed under.
  const topic = expected && cued && freeTopics.has(expected) && freeTopics.has(cued) ? expected : cued;
  const words = text.trim();
  const tries: Topic[] = [...new Set([...(topic ? [topic] : []), ...(expected ? [expected] : [])])];
  for (const one of tries) {
    const understood = toldByTwo(one, text, context) ?? readers[one](text, context);
    if (understood.kind === 'ask' && understood.why === 'not-heard') continue;
    return refine(one, understood, text, words, context);
  }
  if (!expected) return [];
  return [{ topic: expected, understood: askBack('not-heard'), words }];
}

/** A date that is only "urgent" is urgency; "a budget, but it isn't approved" says both; a "no" for money is an answer too. */
function refine(
  topic: Topic,
  understood: Understood<FactValue>,
  text: string,
  words: string,
  context: SentenceContext,
): SaidAnswer[] {
  const value = understood.kind === 'ask' ? undefined : understood.value;
  if (topic === 'timeline' && value?.type === 'answer' && value.answer === 'yes' && context.expected !== 'timeline')
    return [{ topic: 'urgency', understood, words }];
  if (topic === 'urgency' && context.expected === undefined) {
    const when = readers.timeline(text, context);
    if (when.kind !== 'ask' && when.value.type === 'date') return [{ topic: 'timeline', understood: when, words }];
  }
  if (topic === 'budget-approved' && !/\b(?:over|above|anything|more than)\b/.test(text)) {
    const sum = readers.budget(
      text.replace(/\b(?:not |isn't |is |was |been |yet )*approved(?: yet)?\b/g, ' ').trim(),
      context,
    );
    if (sum.kind !== 'ask' && sum.value.type === 'amount' && sum.value.max > 0)
      return [
        { topic: 'budget', understood: sum, words },
        { topic, understood, words },
      ];
  }
  if (
    topic === 'budget-approved' &&
    /\b(?:there(?:'s| is)|they have|has|have|got) (?:a |some |the )?(?:budget|money)\b/.test(text)
  )
    return [
      { topic: 'budget', understood: said({ type: 'answer', answer: 'yes' }, isHedged(text)), words },
      { topic, understood, words },
    ];
  return [{ topic, understood, words }];
}

/** Said twice on one topic that takes one answer, the last counts: that is how people correct themselves. */
function onePerTopic(answers: SaidAnswer[]): SaidAnswer[] {
  return answers.filter(
    (one, at) =>
      freeTopics.has(one.topic) ||
      !answers.slice(at + 1).some((later) => later.topic === one.topic && later.understood.kind !== 'ask'),
  );
}
