import { functionWords } from './function-words.ts';
import { similarity, stemOf } from './similar.ts';

/** A word of the vocabulary that a heard word may stand for, and how well, 0 to 1. */
export type Likeness = { id: number; alike: number };

/** All words of a model's sentences with what each tells about the intent. */
export type Vocabulary = {
  idOf: (word: string) => number | undefined;
  weightOf: (id: number) => number;
  /** The ids of the words in an intent's sentences. */
  wordsOfIntent: (intent: string) => ReadonlySet<number>;
  /** The weight of a word the model does not hold. */
  unknownWeight: number;
  /** Whether two words stand between the same neighbours somewhere in the model: "my call with", "my meeting with". */
  interchange: (a: number, b: number) => boolean;
  /** Words of the vocabulary that the heard word equals, shares a stem with or looks like. Computed once per word. */
  likenesses: (word: string) => readonly Likeness[];
};

const stemAlike = 0.85;
const lookAlike = 0.7;
const looksEnough = 0.93;
/** Shorter words are taken as they stand: a timer is no time. */
const shortestAlike = 5;
/** How many heard words are remembered before the list starts over. */
const remembered = 5000;

/** A word that is about something weighs at least this share of the heaviest, however many intents hold it. */
const aboutSomething = 0.85;
/** What is left of the weight of a word that only holds the sentence together. */
const merelyGrammar = 0.5;

/**
 * Builds the vocabulary from each intent's set of words. A word in few intents weighs more than one in many, and a word
 * about something more than grammar: "calls" is in most of our intents and still what tells us from other skills.
 */
export function vocabularyOf(
  wordsByIntent: ReadonlyMap<string, ReadonlySet<string>>,
  sentences: readonly (readonly (string | undefined)[])[],
): Vocabulary {
  const intents = wordsByIntent.size;
  const spread = new Map<string, number>();
  for (const words of wordsByIntent.values()) for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  const words = [...spread.keys()].sort();
  const ids = new Map(words.map((word, id) => [word, id]));
  const heaviest = Math.log((intents + 1) / 1.5);
  const weights = words.map((word) => {
    const rarity = Math.log((intents + 1) / ((spread.get(word) ?? 0) + 0.5));
    return functionWords.has(word) ? rarity * merelyGrammar : Math.max(rarity, heaviest * aboutSomething);
  });
  const idsByIntent = new Map(
    [...wordsByIntent].map(([intent, own]) => [intent, new Set([...own].map((word) => ids.get(word) ?? -1))] as const),
  );
  const byStem = new Map<string, number[]>();
  const byLetter = new Map<string, number[]>();
  words.forEach((word, id) => {
    const stem = stemOf(word);
    byStem.set(stem, [...(byStem.get(stem) ?? []), id]);
    const letter = word[0] ?? '';
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), id]);
  });

  const interchange = interchangeIn(sentences, ids);

  // "Not" is no form of "note".
  const isGrammar = (word: string) => word.length <= 3 && functionWords.has(word);
  const compare = (heard: string): Likeness[] => {
    const own = ids.get(heard);
    const found: Likeness[] = own === undefined ? [] : [{ id: own, alike: 1 }];
    if (isGrammar(heard)) return found;
    for (const id of byStem.get(stemOf(heard)) ?? [])
      if (id !== own && !isGrammar(words[id] ?? '')) found.push({ id, alike: stemAlike });
    if (found.length > 0 || heard.length < shortestAlike) return found;
    for (const id of byLetter.get(heard[0] ?? '') ?? []) {
      const word = words[id] ?? '';
      if (word.length < shortestAlike) continue;
      if (Math.abs(word.length - heard.length) <= 2 && similarity(word, heard) > looksEnough)
        found.push({ id, alike: lookAlike });
    }
    return found;
  };
  let known = new Map<string, readonly Likeness[]>();
  return {
    idOf: (word) => ids.get(word),
    interchange,
    wordsOfIntent: (intent) => idsByIntent.get(intent) ?? new Set(),
    weightOf: (id) => weights[id] ?? heaviest,
    unknownWeight: 0.7 * heaviest,
    likenesses: (word) => {
      const before = known.get(word);
      if (before) return before;
      if (known.size >= remembered) known = new Map();
      const found = compare(word);
      known.set(word, found);
      return found;
    },
  };
}

/** Which words stand between the same neighbours; the ends of a sentence and slots are neighbours as well. */
function interchangeIn(
  sentences: readonly (readonly (string | undefined)[])[],
  ids: ReadonlyMap<string, number>,
): Vocabulary['interchange'] {
  let found: ReadonlyMap<number, ReadonlySet<string>> | undefined;
  const decided = new Map<number, boolean>();
  return (a, b) => {
    const pair = a < b ? a * ids.size + b : b * ids.size + a;
    const before = decided.get(pair);
    if (before !== undefined) return before;
    found ??= placesOf(sentences, ids);
    const [few, many] = [found.get(a) ?? new Set(), found.get(b) ?? new Set()].sort((x, y) => x.size - y.size);
    const shared = [...(few ?? [])].some((place) => many?.has(place));
    decided.set(pair, shared);
    return shared;
  };
}

/** Between which neighbours each word stands. */
function placesOf(
  sentences: readonly (readonly (string | undefined)[])[],
  ids: ReadonlyMap<string, number>,
): ReadonlyMap<number, ReadonlySet<string>> {
  const places = new Map<number, Set<string>>();
  const neighbour = (words: readonly (string | undefined)[], at: number) =>
    at < 0 || at >= words.length ? '|' : (words[at] ?? '{}');
  for (const words of sentences) {
    words.forEach((word, at) => {
      const id = word === undefined ? undefined : ids.get(word);
      if (id === undefined) return;
      const known = places.get(id) ?? new Set();
      places.set(id, known.add(`${neighbour(words, at - 1)} ${neighbour(words, at + 1)}`));
    });
  }
  return places;
}
