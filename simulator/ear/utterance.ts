import { builtInSpans, type Moment } from '../../lambda/language/en/built-in-slots/built-in.ts';
import type { Heard } from '../../lambda/language/en/built-in-slots/heard.ts';
import { numberGrammar } from '../../lambda/language/en/built-in-slots/number.ts';
import type { Word } from '../../lambda/language/en/built-in-slots/words.ts';
import type { Stray, Utterance } from './align.ts';
import { fillers, leadIns, openings, tails } from './built-in-words.ts';
import { functionWords } from './function-words.ts';
import { areOurs } from './our-words.ts';
import { isFreeText } from './sentences.ts';
import { customSpans, type Lexicon } from './slots/custom.ts';
import type { Vocabulary } from './vocabulary.ts';

const fillerWeight = 0.08;
/** A word without a place in a sentence counts for the intent when its other sentences hold it, else against it. */
const ownStray = 0.15;

const foreignStray = 0.7;
/** From here on two words are forms of one. */
const sameWord = 0.85;

/** Words as the aligner needs them. Slot readings are made when first asked for. */
export function utteranceOf(
  words: readonly Word[],
  vocabulary: Vocabulary,
  lexicons: ReadonlyMap<string, Lexicon>,
  dynamic: ReadonlyMap<string, Lexicon>,
  moment: Moment,
): Utterance {
  const empty = fillerPlaces(words);
  const likenesses = words.map(({ word }) => vocabulary.likenesses(word));
  const weights = likenesses.map((like, i) => {
    if (empty.has(i)) return fillerWeight;
    const closest = like[0];
    return closest ? vocabulary.weightOf(closest.id) : vocabulary.unknownWeight;
  });
  const isForeign = (word: string) =>
    vocabulary.idOf(word) === undefined && !fillers.has(word) && !numberGrammar.has(word) && !/^\d/.test(word);
  const read = (type: string): readonly (readonly Heard[])[] => {
    const builtIn = builtInSpans(type, words, moment);
    if (builtIn) return builtIn;
    if (isFreeText(type)) return freeSpans(words.length);
    const lexicon = lexicons.get(type);
    return lexicon ? customSpans(lexicon, dynamic.get(type), words, isForeign) : words.map(() => []);
  };
  const spans = new Map<string, readonly (readonly Heard[])[]>();
  const spansOf = (type: string) => {
    const known = spans.get(type);
    if (known) return known;
    const found = read(type);
    spans.set(type, found);
    return found;
  };
  const strays = new Map<string, readonly Stray[]>();
  const straysOf = (intent: string) => {
    const known = strays.get(intent);
    if (known) return known;
    const own = vocabulary.wordsOfIntent(intent);
    const found = weights.map((weight, i): Stray => {
      const belongs = (likenesses[i] ?? []).some(({ id, alike }) => alike >= sameWord && own.has(id));
      return belongs ? { matched: ownStray * weight, lost: 0 } : { matched: 0, lost: foreignStray * weight };
    });
    strays.set(intent, found);
    return found;
  };
  const ids = words.map(({ word }, i) => (empty.has(i) || functionWords.has(word) ? undefined : vocabulary.idOf(word)));
  const stands = (intent: string, i: number, id: number) => {
    const heard = ids[i];
    return heard !== undefined && vocabulary.wordsOfIntent(intent).has(heard) && vocabulary.interchange(heard, id);
  };
  return { straysOf, likenesses, spansOf, isOurs: areOurs(words), standsFor: stands };
}

function fillerPlaces(words: readonly Word[]): ReadonlySet<number> {
  const places = new Set<number>();
  words.forEach(({ word }, i) => {
    if (fillers.has(word)) places.add(i);
    for (const opening of openings) {
      if (!opening.every((part, k) => words[i + k]?.word === part)) continue;
      for (let k = 0; k < opening.length; k++) places.add(i + k);
    }
  });
  const wrapped = new Set([
    ...places,
    ...wrappingPlaces(
      words.map(({ word }) => word),
      places,
    ),
  ]);
  if (words.length - wrapped.size >= LEAST_WRAPPED) return wrapped;
  return places.size < words.length ? places : new Set();
}

/** Around fewer words than these, a "great" or "thanks" is what is said, not what is said with it. */
const LEAST_WRAPPED = 2;

/** Where words stand that lead in to a request or follow it. */
function wrappingPlaces(said: readonly string[], fillers: ReadonlySet<number>): number[] {
  const isAt = (phrase: readonly string[], at: number) => at >= 0 && phrase.every((part, k) => said[at + k] === part);
  const found: number[] = [];
  let start = 0;
  for (let length = 1; length > 0 && start < said.length; start += length) {
    const first = start;
    const here = leadIns.filter((phrase) => isAt(phrase, first)).map((phrase) => phrase.length);
    length = Math.max(fillers.has(start) ? 1 : 0, ...here);
    for (let k = 0; k < length; k++) found.push(start + k);
  }
  const tail = tails.find((phrase) => isAt(phrase, said.length - phrase.length));
  for (let k = 1; k <= (tail?.length ?? 0); k++) found.push(said.length - k);
  return found;
}

const freeTextQuality = 0.55;
const freeSpans = (length: number): Heard[][] =>
  Array.from({ length }, (_, start) =>
    Array.from({ length: length - start }, (_, i) => ({ end: start + i + 1, quality: freeTextQuality })),
  );
