import type { FactValue, Topic } from '../../domain/fact.ts';
import type { Language } from '../../language/languages.ts';
import { isKin, ruleOf, topics } from '../../topics/all.ts';
import type { Kind } from '../../topics/topic.ts';
import {
  type AnswerReader,
  answersIn,
  type SaidAnswer,
  type SentenceContext,
} from '../../understanding/answer-reader.ts';
import { hearStatements, hearTopics } from '../../understanding/engine.ts';
import { everydayWords } from '../../understanding/everyday-words.ts';
import { oddsOf, rightAnswer, type Signs, surenessOf } from '../../understanding/sureness.ts';
import { said } from '../../understanding/understood.ts';

/** What was learned to expect of a statement: its topic, whether it is a yes, a no, unknown or a value, and how surely. */
export type Likely = { topic: Topic; polarity: 'yes' | 'no' | 'unknown' | 'value'; share: number };

/** From these shares on what was learned counts against the reader, or where the reader heard nothing. */
const OVERRULES = 0.55;
const FILLS_IN = 0.2;

const polarities = ['yes', 'no', 'unknown', 'value'] as const;
type Polarity = (typeof polarities)[number];

/** The shares of a topic, alone and with its kin, and what is likeliest. */
type Expected = {
  withKin: (topic: Topic) => number;
  of: (topic: Topic, ...said: Polarity[]) => number;
  best: Likely | undefined;
  /** Whether anything was learned of a topic: a new one has its cues alone. */
  knows: (topic: Topic) => boolean;
};

/** Kinds of answer of which a sentence that denies something is the denial; words of one's own may hold a "not". */
const deniable: ReadonlySet<Kind> = new Set<Kind>(['amount', 'yes-or-no', 'person', 'rank', 'date', 'names']);
/** Topics of who does something: there "nobody else" is no denial. */
const isOfAPerson = (topic: Topic) => ruleOf(topic).kind === 'person';

/** A denial without a word that denies is one only where nearly everything speaks for it. */
const SURE_DENIAL = 0.75;

/**
 * What was learned to expect of words. The topic is the one that counts most together with its kin, by two classifiers: of
 * topics, and of what is said of them. Whether it is denied, unknown or claimed is settled by all of these together and by the
 * words that deny.
 */
async function expectedOf(text: string, reader: AnswerReader, language: Language): Promise<Expected> {
  const [statements, heard] = await Promise.all([hearStatements(text, language), hearTopics(text, language)]);
  const shares = new Map(statements.map(({ label, share }) => [label, share]));
  const ofTopics = new Map(heard.map(({ label, share }) => [label, share]));
  const of = (topic: Topic, ...said: Polarity[]) =>
    said.reduce((sum, polarity) => sum + (shares.get(`${topic}:${polarity}`) ?? 0), 0);
  const both = (topic: Topic) => (of(topic, ...polarities) + (ofTopics.get(topic) ?? 0)) / 2;
  const withKin = (topic: Topic) => topics.reduce((sum, one) => (isKin(topic, one) ? sum + both(one) : sum), 0);
  const [topic] = [...topics].sort((a, b) => withKin(b) + both(b) - withKin(a) - both(a));
  const knows = (one: Topic) => ofTopics.has(one);
  if (!topic) return { of, withKin, knows, best: undefined };
  const ofKin = (...said: Polarity[]) =>
    topics.reduce((sum, one) => (isKin(topic, one) ? sum + of(one, ...said) : sum), 0);
  const all = ofKin(...polarities) || 1;
  const [denied, unknown, claimed] = [ofKin('no') / all, ofKin('unknown') / all, ofKin('yes', 'value') / all];
  const claim: Polarity = of(topic, 'value') >= of(topic, 'yes') ? 'value' : 'yes';
  const isDenied = reader.denies(text, isOfAPerson(topic))
    ? deniable.has(ruleOf(topic).kind) || denied >= claimed
    : denied >= SURE_DENIAL && !reader.isDone(text);
  const isUnknown = reader.unknown(text) ? denied + unknown >= claimed : unknown > claimed && unknown > denied;
  const polarity: Polarity = isUnknown || (isDenied && reader.unknown(text)) ? 'unknown' : isDenied ? 'no' : claim;
  return { of, withKin, knows, best: { topic, polarity, share: withKin(topic) } };
}

const answerOf = ({ understood }: SaidAnswer) =>
  understood.kind !== 'ask' && understood.value.type === 'answer' ? understood.value.answer : undefined;

const isBare = (one: SaidAnswer) => answerOf(one) !== undefined;

const isInWords = ({ understood }: SaidAnswer) => understood.kind !== 'ask' && understood.value.type === 'text';

const isTyped = ({ understood }: SaidAnswer) =>
  understood.kind !== 'ask' &&
  (understood.value.type === 'amount' || understood.value.type === 'date' || understood.value.type === 'rank');

/** What an answer is, or may be where it is asked back. */
const valueIn = ({ topic, understood }: SaidAnswer): FactValue | undefined => {
  if (understood.kind !== 'ask') return understood.value;
  return understood.maybe ?? (ruleOf(topic).kind === 'amount' ? { type: 'amount', min: 0, max: 0 } : undefined);
};

/**
 * The answers that the words bear out: none of what only seems told, of a sum they do not have, of a day that is no start. The
 * clause of each is looked at, and where there is only one answer the whole of what was said.
 */
export function borneOut(answers: readonly SaidAnswer[], text: string, reader: AnswerReader): SaidAnswer[] {
  if (reader.notTold(text)) return [];
  return answers.filter((one) => {
    const value = valueIn(one);
    const isBorne = (words: string) => value === undefined || reader.bearsOut(one.topic, value, words);
    return isBorne(one.words) && (answers.length > 1 || isBorne(text));
  });
}

const isDate = ({ understood }: SaidAnswer) => understood.kind !== 'ask' && understood.value.type === 'date';

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
  expected: Expected,
  plainly: (topic: Topic, answer: 'no' | 'unknown') => SaidAnswer,
): SaidAnswer[] {
  const [only, ...more] = answers;
  if (!only || more.length > 0 || !isClaim(only) || !reader.denies(text, isOfAPerson(only.topic))) return answers;
  const value = expected.of(only.topic, 'value');
  const denied = [...topics]
    .filter((topic) => isKin(topic, only.topic))
    .sort((a, b) => expected.of(b, 'no') - expected.of(a, 'no'));
  const [topic] = denied;
  const denial = denied.reduce((sum, one) => sum + expected.of(one, 'no'), 0);
  if (value >= SURE_VALUE && denial < LEAST_DENIAL) return answers;
  return topic && denial >= LEAST_DENIAL ? [plainly(topic, reader.unknown(text) ? 'unknown' : 'no')] : [];
}

/** Somebody's name is none of everyday words: what was taken for one is left out, and so is an answer that says nothing else. */
async function withRealNames(answers: SaidAnswer[], language: Language): Promise<SaidAnswer[]> {
  const isEveryday = await everydayWords(language);
  return answers.flatMap((answer): SaidAnswer[] => {
    const { understood } = answer;
    if (understood.kind === 'ask' || understood.value.type !== 'person' || !understood.value.name) return [answer];
    const { name, role } = understood.value;
    if (!name.split(/\s+/).every(isEveryday)) return [answer];
    return role ? [{ ...answer, understood: { ...understood, value: { type: 'person', role } } }] : [];
  });
}

/** The answers to a question that was asked, held against what was learned of words like these: see `withDenials`. */
export async function heldAgainst(answers: SaidAnswer[], text: string, language: Language): Promise<SaidAnswer[]> {
  const reader = answersIn[language];
  const borne = borneOut(answers, text, reader);
  const [only, ...more] = borne;
  if (!only) return [];
  const plainly = plainlyIn(text, reader);
  const expected = await expectedOf(text, reader, language);
  // "What they judge it by he couldn't say": nobody knows.
  const isUnknown = expected.best?.polarity === 'unknown' && isKin(expected.best.topic, only.topic);
  if (more.length === 0 && isClaim(only) && isUnknown && reader.unknown(text)) return [plainly(only.topic, 'unknown')];
  const held = withDenials(borne, text, reader, expected, plainly);
  return withRealNames(held.length > 0 ? held : borne, language);
}

const plainlyIn =
  (text: string, reader: AnswerReader) =>
  (topic: Topic, answer: 'yes' | 'no' | 'unknown'): SaidAnswer => ({
    topic,
    understood: said({ type: 'answer', answer }, reader.hedged(text)),
    words: text,
  });

/** A part of a breath is told apart where it is surely about a topic of its own. */
const SURE_PART = 0.5;

/** What a statement says, and the parts of it that say nothing we have a topic for. */
export type ReadStatement = { answers: SaidAnswer[]; left: string[] };

/** `plain` is the topic that a part's first words settle. */
type Part = { text: string; expected: Expected; plain?: Topic };

const topicOf = ({ expected: { best }, plain }: Part): Topic | undefined =>
  plain ?? (best && best.share >= SURE_PART ? best.topic : undefined);

async function partOf(text: string, reader: AnswerReader, language: Language): Promise<Part> {
  const plain = reader.plainTopic(text);
  return { text, expected: await expectedOf(text, reader, language), ...(plain ? { plain } : {}) };
}

/** Words whose topic is settled, as they were said. */
export const inPlainWords = (topic: Topic, text: string, reader: AnswerReader): SaidAnswer => ({
  topic,
  understood: said({ type: 'text', text: reader.ordered(text).slice(0, MOST_LETTERS) }, reader.hedged(text)),
  words: text,
});
const MOST_LETTERS = 300;

/** Joins what belongs together: a part without a topic of its own goes on with the one before it. */
async function partsApart(text: string, reader: AnswerReader, language: Language): Promise<Part[]> {
  const whole = await partOf(text, reader, language);
  const pieces = reader.parts(text);
  if (pieces.length === 1) return [whole];
  const parts: Part[] = [];
  for (const { text: piece, joint } of pieces) {
    const part = await partOf(piece, reader, language);
    const before = parts.at(-1);
    const [topic, topicBefore] = [topicOf(part), before && topicOf(before)];
    if (!before || (topic && topicBefore && topic !== topicBefore)) {
      parts.push(part);
      continue;
    }
    const joined = `${before.text}${joint}${piece}`;
    parts[parts.length - 1] = await partOf(joined, reader, language);
  }
  return parts.length === 1 ? [whole] : parts;
}

/**
 * A part of a breath with every answer it may hold, each with what speaks for it; nothing was learned yet of a new topic. Where
 * its first words settle the topic, nothing is weighed.
 */
export type WeighedPart = {
  text: string;
  settled?: SaidAnswer;
  answers: { answer: SaidAnswer; signs: Signs; isNew: boolean }[];
};

/** What a statement may say, by two opinions: what the reader makes of its words, and what was learned of sentences like it. */
export async function weighStatement(
  text: string,
  context: SentenceContext,
  language: Language,
): Promise<WeighedPart[]> {
  const reader = answersIn[language];
  const parts = await partsApart(text, reader, language);
  return Promise.all(
    parts.map(async (part): Promise<WeighedPart> => {
      if (part.plain && parts.length > 1)
        return { text: part.text, settled: inPlainWords(part.plain, part.text, reader), answers: [] };
      const read = readPart(part.text, context, reader, part.expected);
      const real = await withRealNames(read, language);
      const { best } = part.expected;
      // "He's our champion now" names nobody else.
      const isBareYes = real.length === 0 && read.length === 1 && best?.polarity === 'yes';
      const answers = isBareYes ? [plainlyIn(part.text, reader)(best.topic, 'yes')] : real;
      return {
        text: part.text,
        answers: answers.map((answer) => ({
          answer,
          signs: signsOf(answer, part, context, parts.length > 1, reader),
          isNew: !part.expected.knows(answer.topic),
        })),
      };
    }),
  );
}

/** An answer is written where it is this sure to be right; otherwise the words are kept as a note. */
const LEAST_SURE = 0.72;

/**
 * Reads a statement by two opinions: see `weighStatement`. Where what was learned is a denial, nothing is written as a claim;
 * where the topics are strangers, the surer one is read. Several things in a breath are read one by one, and what is not sure
 * enough to be right is left.
 */
export async function readStatement(
  text: string,
  context: SentenceContext,
  language: Language,
): Promise<ReadStatement> {
  const reader = answersIn[language];
  const answers: SaidAnswer[] = [];
  const left: string[] = [];
  for (const part of await weighStatement(text, context, language)) {
    const { settled } = part;
    if (reader.notTold(part.text)) {
      left.push(part.text);
      continue;
    }
    if (settled) {
      if (answers.some(({ topic }) => topic === settled.topic)) left.push(part.text);
      else answers.push(settled);
      continue;
    }
    const found = part.answers.flatMap(({ answer, signs, isNew }) =>
      !answers.some((one) => one.topic === answer.topic) &&
      (isNew || surenessOf(signs, rightAnswer[language]) >= LEAST_SURE)
        ? [answer]
        : [],
    );
    answers.push(...found);
    if (found.length === 0) left.push(part.text);
    // "He decides himself but the board has to sign off": a bare yes holds the first of it only.
    else if (found.every(isBare))
      left.push(
        ...reader
          .parts(part.text)
          .slice(1)
          .map(({ text: more }) => more),
      );
  }
  return { answers, left };
}

function readPart(text: string, context: SentenceContext, reader: AnswerReader, expected: Expected): SaidAnswer[] {
  const plainly = plainlyIn(text, reader);
  const found = borneOut(bothOpinions(text, context, reader, expected, plainly), text, reader);
  return borneOut(withDenials(found, text, reader, expected, plainly), text, reader);
}

function bothOpinions(
  text: string,
  context: SentenceContext,
  reader: AnswerReader,
  expected: Expected,
  say: (topic: Topic, answer: 'yes' | 'no' | 'unknown') => SaidAnswer,
): SaidAnswer[] {
  const sentence = reader.sentence(text, context);
  const found =
    sentence.kind === 'answers'
      ? sentence.answers.filter(({ understood }) => understood.kind !== 'ask' || understood.why !== 'not-heard')
      : [];
  if (!expected.best || found.some((one) => !expected.knows(one.topic))) return found;
  const { topic, polarity, share } = expected.best;
  const plainly = (answer: 'yes' | 'no' | 'unknown') => say(topic, answer);
  const asLikely = (): SaidAnswer[] => {
    if (polarity !== 'value') return [plainly(polarity)];
    const understood = reader.topic(topic, text, context);
    return understood.kind === 'ask' && understood.why === 'not-heard' ? [] : [{ topic, understood, words: text }];
  };
  if (found.length === 0) return share >= FILLS_IN ? asLikely() : [];
  const related = found.filter((one) => isKin(one.topic, topic));
  // "He don't know himself who signs" denies nothing.
  if (reader.unknown(text) && found.length === 1 && related.some((one) => answerOf(one) === 'no'))
    return [plainly('unknown')];
  // "He wants twenty percent more pipeline by summer" is a goal; "nothing lined up for next year" is no date.
  const [alone] = found;
  if (alone && found.length === 1 && isDate(alone) && topic !== alone.topic) {
    const isOther = related.length === 0 && share > expected.withKin(alone.topic);
    const isLack =
      related.length > 0 && polarity === 'no' && expected.of(topic, 'no') > expected.of(alone.topic, 'value');
    if (isOther || isLack) return asLikely();
  }
  if (share < OVERRULES) return found;
  if (polarity === 'no' || polarity === 'unknown') {
    // "It's not him, the CFO decides" says who does.
    const isSettled = (one: SaidAnswer) =>
      answerOf(one) === polarity || (polarity === 'no' && isTyped(one) && one.topic === topic);
    if (related.some(isSettled)) return found;
    const strangers = found.length > 1 ? found.filter((one) => !isKin(one.topic, topic)) : [];
    return [plainly(polarity), ...strangers];
  }
  // "She's our champion now" names nobody.
  if (polarity === 'yes' && found.length === 1 && related.some((one) => one.topic === topic && isInWords(one)))
    return [plainly('yes')];
  if (related.length === 0) return found.length > 1 ? found : firstOf(asLikely(), found);
  const [only] = related;
  const denied = found.length === 1 && only !== undefined && answerOf(only) === 'no';
  return denied ? firstOf(asLikely(), found) : found;
}

/** What speaks for an answer: what was learned of its topic and of what it says, what the reader heard, and how it was said. */
function signsOf(
  answer: SaidAnswer,
  { text, expected }: Part,
  context: SentenceContext,
  isPart: boolean,
  reader: AnswerReader,
): Signs {
  const { topic, understood } = answer;
  const type = understood.kind === 'ask' ? 'ask' : understood.value.type;
  const plain = answerOf(answer);
  const sentence = reader.sentence(text, context);
  const isDenied = reader.denies(text, isOfAPerson(topic));
  const { best } = expected;
  return {
    topicWithKin: oddsOf(expected.withKin(topic)),
    topicAlone: oddsOf(expected.of(topic, ...polarities)),
    saysThis: oddsOf(expected.of(topic, plain ?? 'value')),
    likeliest: oddsOf(best?.share ?? 0),
    isLikeliest: Number(best?.topic === topic),
    isRead: Number(sentence.kind === 'answers' && sentence.answers.some((one) => one.topic === topic)),
    isDenied: Number(isDenied),
    isDenial: Number(isDenied && plain === 'no'),
    isUnknown: Number(reader.unknown(text)),
    isYes: Number(plain === 'yes'),
    isText: Number(type === 'text'),
    isTyped: Number(type === 'amount' || type === 'date' || type === 'rank'),
    isPerson: Number(type === 'person'),
    isPart: Number(isPart),
    tensOfWords: Math.min(MOST_COUNTED, text.split(' ').length) / 10,
  };
}
const MOST_COUNTED = 25;

const firstOf = (some: SaidAnswer[], others: SaidAnswer[]) => (some.length > 0 ? some : others);
