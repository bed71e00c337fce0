import { wordsOf } from '../../lambda/language/en/built-in-slots/words.ts';
import { expand } from '../../model/expand.ts';
import type { IntentModel, InteractionModel } from '../../model/interaction-model.ts';
import { heardReady } from '../heard-ready.ts';
import { builtInWords } from './built-in-words.ts';
import { determiners, functionWords } from './function-words.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** One step of a sentence: a word to be heard, or a slot to be filled. */
export type Step =
  | { slot?: undefined; id: number; weight: number; isGrammar: boolean; isDeterminer: boolean }
  | { slot: string; type: string; weight: number };

/** A sample of the model, ready to be laid beside an utterance. */
export type Sentence = {
  intent: string;
  text: string;
  steps: readonly Step[];
  /** The word of each step, none where it is a slot. */
  words: readonly (string | undefined)[];
  total: number;
  /** Nothing but slots, and not the answer to a question for one of them. */
  isBare: boolean;
  /** It takes any words somewhere, so the words that carry it must be said as they stand. */
  isOpen: boolean;
};

const freeText = new Set(['AMAZON.SearchQuery']);

/**
 * What filling a slot counts, in the scale of word weights. A day or a number can be in any sentence and says little
 * about what it is about; a name from a list of ours says much.
 */
export const slotWeight = (type: string) => (type.startsWith('AMAZON.') && !freeText.has(type) ? 1.2 : 3);

export const isFreeText = (type: string) => freeText.has(type);

/** A word of a sentence, or a slot in it. */
export type Piece = string | { slot: string };
type Raw = { intent: string; text: string; pieces: readonly Piece[] };

/** The words and slots of a sentence of a model. */
export const piecesOf = (text: string): Piece[] =>
  text.split(/(\{[^{}]*\})/).flatMap((piece): Piece[] => {
    if (piece.startsWith('{')) return [{ slot: piece.slice(1, -1) }];
    const after = piece.trimStart();
    return after.startsWith("'s")
      ? ["'s", ...wordsOf(after.slice(2)).map(({ word }) => word)]
      : wordsOf(piece).map(({ word }) => word);
  });

/** The same, where it was worked out beforehand. */
function piecesReady(text: string): Piece[] {
  const ready = heardReady()?.pieces[text];
  if (ready === undefined) return piecesOf(text);
  return ready === ''
    ? []
    : ready.split(' ').map((piece) => (piece.startsWith('{') ? { slot: piece.slice(1, -1) } : piece));
}

/** An intent's samples and what Alexa adds of her own, save what the model has given to another intent. */
function saidFor(
  { name, samples = [] }: IntentModel,
  owners: ReadonlyMap<string, string>,
  plain: (text: string) => string,
): string[] {
  const alexas = (builtInWords[name] ?? []).flatMap((template) => {
    const expansion = expand(template);
    return expansion.kind === 'sentences' ? expansion.sentences : [];
  });
  return [...new Set([...samples, ...alexas.filter((text) => (owners.get(plain(text)) ?? name) === name)])];
}

/** "Who's next" and "who is next" are one sentence once contractions are opened. */
function differing(sentences: readonly Raw[]): Raw[] {
  const known = new Map<string, Raw>();
  for (const sentence of sentences) {
    const shape = JSON.stringify(sentence.pieces);
    if (!known.has(shape)) known.set(shape, sentence);
  }
  return [...known.values()];
}

/**
 * The slots of an intent in the order in which they take what found no place: days before hours, as "march seven" holds
 * what would pass for an hour; then those that most samples hold.
 */
function likeliestFirst<T extends { name: string; type: string }>(
  slots: readonly T[],
  samples: readonly string[],
): T[] {
  const rank = ({ name, type }: T) =>
    (type === 'AMAZON.DATE' ? samples.length + 1 : 0) + samples.filter((text) => text.includes(`{${name}}`)).length;
  return slots
    .map((slot) => ({ slot, at: rank(slot) }))
    .sort((a, b) => b.at - a.at)
    .map(({ slot }) => slot);
}

/**
 * All sentences of a model, the samples of its slots by `Intent.slot`, and the vocabulary they share. `withAlexas` adds
 * what Alexa's own intents answer to unasked.
 */
export function sentencesOf(model: InteractionModel, { withAlexas } = { withAlexas: true }, pieces = piecesReady) {
  const plain = (text: string) => pieces(text).join(' ');
  const rawSentence = (intent: string, text: string): Raw => ({ intent, text, pieces: pieces(text) });
  const { intents } = model.interactionModel.languageModel;
  const types = new Map(
    intents.map(({ name, slots = [], samples = [] }) => [
      name,
      new Map(likeliestFirst(slots, samples).map((slot) => [slot.name, slot.type])),
    ]),
  );
  // What Alexa adds of her own has no slots, so only samples without any can be the same.
  const owners = new Map(
    intents.flatMap(({ name, samples = [] }) =>
      samples.filter((text) => !text.includes('{')).map((text) => [plain(text), name] as const),
    ),
  );
  const raw = intents.flatMap((intent) => {
    const said = withAlexas ? saidFor(intent, owners, plain) : (intent.samples ?? []);
    return differing(said.map((text) => rawSentence(intent.name, text)));
  });
  const answersRaw = intents.flatMap(({ name, slots = [] }) =>
    slots.map((slot) => ({
      key: `${name}.${slot.name}`,
      sentences: [`{${slot.name}}`, ...(slot.samples ?? [])].map((text) => rawSentence(name, text)),
    })),
  );
  const wordsByIntent = new Map(intents.map(({ name }) => [name, new Set<string>()]));
  for (const { intent, pieces } of [...raw, ...answersRaw.flatMap(({ sentences }) => sentences)])
    for (const piece of pieces) if (typeof piece === 'string') wordsByIntent.get(intent)?.add(piece);
  const vocabulary = vocabularyOf(
    wordsByIntent,
    raw.map(({ pieces }) => pieces.map((piece) => (typeof piece === 'string' ? piece : undefined))),
  );
  const ready = (sentence: Raw, answers: boolean) =>
    sentenceOf(sentence, types.get(sentence.intent) ?? new Map(), vocabulary, answers);
  return {
    vocabulary,
    types,
    sentences: raw.map((sentence) => ready(sentence, false)),
    answers: new Map(answersRaw.map(({ key, sentences }) => [key, sentences.map((sentence) => ready(sentence, true))])),
  };
}

function sentenceOf(
  { intent, text, pieces }: Raw,
  types: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
  answers: boolean,
): Sentence {
  const steps = pieces.map((piece): Step => {
    if (typeof piece !== 'string') {
      const type = types.get(piece.slot) ?? '';
      return { slot: piece.slot, type, weight: slotWeight(type) };
    }
    const id = vocabulary.idOf(piece) ?? -1;
    return {
      id,
      weight: vocabulary.weightOf(id),
      isGrammar: functionWords.has(piece),
      isDeterminer: determiners.has(piece),
    };
  });
  const isBare = !answers && pieces.every((piece) => typeof piece !== 'string');
  const total = steps.reduce((sum, { weight }) => sum + weight, 0);
  const words = pieces.map((piece) => (typeof piece === 'string' ? piece : undefined));
  const isOpen = steps.some((step) => step.slot !== undefined && isFreeText(step.type));
  return { intent, text, steps, words, total, isBare, isOpen };
}
