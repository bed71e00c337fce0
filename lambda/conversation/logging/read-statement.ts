import type { Topic } from '../../domain/fact.ts';
import type { Language } from '../../language/languages.ts';
import { ruleOf, topics } from '../../topics/all.ts';
import {
  type AnswerReader,
  answersIn,
  type SaidAnswer,
  type SentenceContext,
} from '../../understanding/answer-reader.ts';
import { hearStatements } from '../../understanding/engine.ts';
import { said } from '../../understanding/understood.ts';

/** What was learned to expect of a statement: its topic, whether it is a yes, a no, unknown or a value, and how surely. */
export type Likely = { topic: Topic; polarity: 'yes' | 'no' | 'unknown' | 'value'; share: number };

/** Whether one answer may rightly stand under either topic. */
const isKin = (one: Topic, other: Topic) =>
  one === other || ruleOf(one).about.some((subject) => ruleOf(other).about.includes(subject));

/** From these shares on what was learned counts against the reader, or where the reader heard nothing. */
const OVERRULES = 0.5;
const FILLS_IN = 0.3;

const polarities = ['yes', 'no', 'unknown', 'value'] as const;

const MOST_LIKELY = 5;

/** What was learned to expect of words, the likeliest first. */
async function expectedOf(text: string, language: Language): Promise<Likely[]> {
  const statements = await hearStatements(text, language);
  return statements.slice(0, MOST_LIKELY).flatMap(({ label, share }) => {
    const [topic, polarity] = label.split(':');
    const [known, how] = [topics.find((one) => one === topic), polarities.find((one) => one === polarity)];
    return known && how ? [{ topic: known, polarity: how, share }] : [];
  });
}

const answerOf = ({ understood }: SaidAnswer) =>
  understood.kind !== 'ask' && understood.value.type === 'answer' ? understood.value.answer : undefined;

const isNamed = ({ understood }: SaidAnswer) =>
  understood.kind !== 'ask' && (understood.value.type === 'person' || understood.value.type === 'text');

/** A denial that was read as a claim is only written where something like it was learned as a denial. */
const LEAST_DENIAL = 0.12;
/** From this share on a value may hold a "not" of its own: "they lose deals because nobody follows up". */
const SURE_VALUE = 0.6;

const isClaim = ({ understood }: SaidAnswer) =>
  understood.kind !== 'ask' &&
  (understood.value.type === 'text' ||
    understood.value.type === 'person' ||
    (understood.value.type === 'answer' && understood.value.answer === 'yes'));

/** Holds claims against the words: where those deny something, the denial is written, or nothing is. */
function withDenials(
  answers: SaidAnswer[],
  text: string,
  reader: AnswerReader,
  likely: readonly Likely[],
  plainly: (topic: Topic, answer: 'no') => SaidAnswer,
): SaidAnswer[] {
  const [only, ...more] = answers;
  if (!only || more.length > 0 || !isClaim(only) || !reader.denies(text)) return answers;
  const denial = likely.find(
    ({ topic, polarity, share }) => polarity === 'no' && share >= LEAST_DENIAL && isKin(topic, only.topic),
  );
  const value = likely.find(({ topic, polarity }) => polarity === 'value' && topic === only.topic);
  if (value && value.share >= SURE_VALUE && (!denial || denial.share < LEAST_DENIAL)) return answers;
  return denial ? [plainly(denial.topic, 'no')] : [];
}

/** Several things in a breath are told apart where each part is surely about a topic of its own. */
const SURE_PART = 0.45;

/**
 * Reads a statement by two opinions: what the reader makes of its words, and what was learned of sentences like it. Where
 * what was learned is a denial, nothing is written as a claim; where the topics are strangers, the surer one is read.
 */
export async function readStatement(text: string, context: SentenceContext, language: Language): Promise<SaidAnswer[]> {
  const reader = answersIn[language];
  const parts = reader.parts(text);
  if (parts.length === 1) return readPart(text, context, reader, await expectedOf(text, language));
  const expected = await Promise.all(parts.map((part) => expectedOf(part, language)));
  const tops = expected.map(([top]) => top);
  const areApart =
    tops.every((top) => top !== undefined && top.share >= SURE_PART) &&
    new Set(tops.map((top) => top?.topic)).size === parts.length;
  if (!areApart) return readPart(text, context, reader, await expectedOf(text, language));
  return parts.flatMap((part, at) => readPart(part, context, reader, expected[at] ?? []));
}

function readPart(
  text: string,
  context: SentenceContext,
  reader: AnswerReader,
  expected: readonly Likely[],
): SaidAnswer[] {
  const plainly = (topic: Topic, answer: 'yes' | 'no' | 'unknown'): SaidAnswer => ({
    topic,
    understood: said({ type: 'answer', answer }, reader.hedged(text)),
    words: text,
  });
  return withDenials(bothOpinions(text, context, reader, expected[0], plainly), text, reader, expected, plainly);
}

function bothOpinions(
  text: string,
  context: SentenceContext,
  reader: AnswerReader,
  likely: Likely | undefined,
  say: (topic: Topic, answer: 'yes' | 'no' | 'unknown') => SaidAnswer,
): SaidAnswer[] {
  const sentence = reader.sentence(text, context);
  const found =
    sentence.kind === 'answers'
      ? sentence.answers.filter(({ understood }) => understood.kind !== 'ask' || understood.why !== 'not-heard')
      : [];
  if (!likely) return found;
  const { topic, polarity, share } = likely;
  const plainly = (answer: 'yes' | 'no' | 'unknown') => say(topic, answer);
  const asLikely = (): SaidAnswer[] => {
    if (polarity !== 'value') return [plainly(polarity)];
    const understood = reader.topic(topic, text, context);
    return understood.kind === 'ask' && understood.why === 'not-heard' ? [] : [{ topic, understood, words: text }];
  };
  if (found.length === 0) return share >= FILLS_IN ? asLikely() : [];
  if (share < OVERRULES) return found;
  const related = found.filter((one) => isKin(one.topic, topic));
  if (polarity === 'no' || polarity === 'unknown') {
    if (related.some((one) => answerOf(one) === polarity)) return found;
    const strangers = found.length > 1 ? found.filter((one) => !isKin(one.topic, topic)) : [];
    return [plainly(polarity), ...strangers];
  }
  // "She's our champion now" names nobody.
  if (polarity === 'yes' && found.length === 1 && related.some((one) => one.topic === topic && isNamed(one)))
    return [plainly('yes')];
  if (related.length === 0) return found.length > 1 ? found : firstOf(asLikely(), found);
  const [only] = related;
  const denied = found.length === 1 && only !== undefined && answerOf(only) === 'no';
  return denied ? firstOf(asLikely(), found) : found;
}

const firstOf = (some: SaidAnswer[], others: SaidAnswer[]) => (some.length > 0 ? some : others);
