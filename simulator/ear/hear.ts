import { type Alignment, align, type Stray, scoreOf, type Utterance } from './align.ts';
import { fillers, openings } from './built-in-words.ts';
import { isFreeText, type Sentence, slotWeight } from './sentences.ts';
import { shortlistOf } from './shortlist.ts';
import { builtInSpans, type Moment } from './slots/built-in.ts';
import { customSpans, type Lexicon } from './slots/custom.ts';
import type { Heard } from './slots/heard.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/** A sentence that may be what was meant, and how well it fits, 0 to 1. */
export type Guess = Alignment & { score: number };

const fillerWeight = 0.08;
/** A word without a place in a sentence counts for the intent when its other sentences hold it, else against it. */
const ownStray = 0.15;
const foreignStray = 0.7;
/** From here on two words are forms of one. */
const sameWord = 0.85;
/** How many sentences are laid beside an utterance at most. */
const longestShortlist = 80;
/** Something in the utterance that fits a slot the sentence left open counts a little less than in its place. */
const outOfPlace = 0.6;
const prepositions = new Set('on at for in by of this the my from to with'.split(' '));

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
  const isForeign = (word: string) => vocabulary.idOf(word) === undefined && !fillers.has(word) && !/^\d/.test(word);
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
  return { straysOf, likenesses, spansOf };
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
  return places.size < words.length ? places : new Set();
}

const freeTextQuality = 0.55;
const freeSpans = (length: number): Heard[][] =>
  Array.from({ length }, (_, start) =>
    Array.from({ length: length - start }, (_, i) => ({ end: start + i + 1, quality: freeTextQuality })),
  );

/** Builds what compares utterances with a set of sentences: the best guess of each intent, best first. */
export function listener(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  types: ReadonlyMap<string, ReadonlyMap<string, string>>,
) {
  const shortlist = shortlistOf(sentences);
  return (utterance: Utterance, words: readonly Word[]): Guess[] => {
    const canFill = (type: string) => utterance.spansOf(type).some((spans) => spans.length > 0);
    const best = new Map<string, Guess>();
    let bestScore = 0;
    for (const { sentence, atBest } of shortlist(
      utterance.likenesses,
      vocabulary.weightOf,
      canFill,
      longestShortlist,
    )) {
      if (atBest < bestScore - 0.3) break;
      const guess = fillTheRest(align(sentence, utterance), utterance, words, types.get(sentence.intent) ?? new Map());
      const rival = best.get(sentence.intent);
      if (!rival || isBetter(guess, rival)) best.set(sentence.intent, guess);
      bestScore = Math.max(bestScore, guess.score);
    }
    return [...best.values()].sort((a, b) => (isBetter(a, b) ? -1 : 1));
  };
}

/** Free text must be this much ahead of typed slots: it would swallow them. */
const freeTextHandicap = 0.05;
const ranked = ({ score, filled }: Guess) =>
  score - (filled.some(({ type }) => isFreeText(type)) ? freeTextHandicap : 0);

/** The higher score; between equals the one that placed more weight, then alphabetical order. */
function isBetter(a: Guess, b: Guess): boolean {
  const ahead = ranked(a) - ranked(b);
  if (Math.abs(ahead) > 1e-9) return ahead > 0;
  if (Math.abs(a.matched - b.matched) > 1e-9) return a.matched > b.matched;
  return a.sentence.text < b.sentence.text;
}

/** Lets slots of the intent that the sentence does not hold take words that found no place: "… tomorrow" at the front. */
function fillTheRest(
  alignment: Alignment,
  utterance: Utterance,
  words: readonly Word[],
  types: ReadonlyMap<string, string>,
): Guess {
  let { matched, lost, unplaced } = alignment;
  const filled = [...alignment.filled];
  const strays = utterance.straysOf(alignment.sentence.intent);
  for (const [slot, type] of types) {
    if (unplaced.length === 0) break;
    if (isFreeText(type) || filled.some((one) => one.slot === slot || one.type === type)) continue;
    const found = longestUnplaced(unplaced, utterance.spansOf(type));
    if (!found) continue;
    const { from, heard } = found;
    const before = unplaced.includes(from - 1) && prepositions.has(words[from - 1]?.word ?? '') ? from - 1 : from;
    const taken = unplaced.filter((i) => i >= before && i < heard.end);
    for (const i of taken) {
      matched -= strays[i]?.matched ?? 0;
      lost -= strays[i]?.lost ?? 0;
    }
    matched += slotWeight(type) * outOfPlace * heard.quality;
    lost += (slotWeight(type) * (1 - outOfPlace)) / 2;
    unplaced = unplaced.filter((i) => !taken.includes(i));
    filled.push({ slot, type, from, heard });
  }
  return { ...alignment, matched, lost, filled, unplaced, score: trust(alignment) * scoreOf({ matched, lost }) };
}

/**
 * A name we do not know amid mere grammar is no sign of us unless the sentence stands word for word: "what about Wilma"
 * is, "what is Wilma" is not.
 */
const trust = ({ filled, isTelling, isComplete }: Alignment) =>
  !isTelling && !isComplete && filled.some(({ heard }) => heard.unlisted) ? 0.5 : 1;

function longestUnplaced(unplaced: readonly number[], spans: readonly (readonly Heard[])[]) {
  const free = new Set(unplaced);
  let found: { from: number; heard: Heard } | undefined;
  for (const from of unplaced) {
    for (const heard of spans[from] ?? []) {
      if (heard.quality < 0.75 || (found && heard.end - from <= found.heard.end - found.from)) continue;
      let fits = true;
      for (let i = from; i < heard.end; i++) fits &&= free.has(i);
      if (fits) found = { from, heard };
    }
  }
  return found;
}
