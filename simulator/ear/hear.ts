import type { Heard } from '../../lambda/language/en/built-in-slots/heard.ts';
import type { Word } from '../../lambda/language/en/built-in-slots/words.ts';
import { type Alignment, align, type Filled, scoreOf, type Utterance } from './align.ts';
import { isFreeText, type Sentence, slotWeight } from './sentences.ts';
import { shortlistOf } from './shortlist.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A sentence that may be what was meant, and how well it fits, 0 to 1. */
export type Guess = Alignment & { score: number };

/** How many sentences are laid beside an utterance at most. */
const longestShortlist = 100;
/** Something in the utterance that fits a slot the sentence left open counts a little less than in its place. */
const outOfPlace = 0.6;
const prepositions = new Set('on at for in by of this the my from to with'.split(' '));

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
      if (!rival || isFuller(guess, rival) || (!isFuller(rival, guess) && isBetter(guess, rival)))
        best.set(sentence.intent, guess);
      bestScore = Math.max(bestScore, guess.score);
    }
    return [...best.values()].sort((a, b) => (isBetter(a, b) ? -1 : 1));
  };
}

/** Free text must be this much ahead of typed slots: it would swallow them. */
const freeTextHandicap = 0.05;
const ranked = ({ score, filled }: Guess) =>
  score - (filled.some(({ type }) => isFreeText(type)) ? freeTextHandicap : 0);

/**
 * Of two sentences of an intent that are said in full, one that takes any words is meant where it takes in what the other
 * leaves over: "remind me about the meeting tomorrow" is more than "remind me".
 */
const isFuller = (a: Guess, b: Guess): boolean =>
  a.sentence.isOpen && a.isComplete && b.isComplete && a.unplaced.length < b.unplaced.length;

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
  const parted = dayAndPart(filled, utterance, types).map((one) => wholeText(one, unplaced));
  return {
    ...alignment,
    matched,
    lost,
    filled: parted,
    unplaced: unplaced.filter((i) => !parted.some(({ from, heard }) => i >= from && i < heard.end)),
    score:
      trust({
        ...alignment,
        lostStray: unplaced.some((i) => (strays[i]?.lost ?? 0) > 1),
        mostlyBeyond: unplaced.length > words.length / 2,
        strays: unplaced.some((i) => (strays[i]?.lost ?? 0) + (strays[i]?.matched ?? 0) > 0.1),
      }) *
      (isUnasked(alignment.sentence, words, unplaced, filled) ? onlyAStatement : 1) *
      scoreOf({ matched, lost }),
  };
}

/** Free text brings along the words around it that found no place elsewhere. */
function wholeText(one: Filled, unplaced: readonly number[]): Filled {
  if (!isFreeText(one.type)) return one;
  let { from } = one;
  let { end } = one.heard;
  while (unplaced.includes(end)) end++;
  while (unplaced.includes(from - 1)) from--;
  return { ...one, from, heard: { ...one.heard, end } };
}

const asking = new Set(
  'who what when where why how which do does did is are was were has have had will would should shall'.split(' '),
);

/** What is left of a statement where a question was asked. */
const onlyAStatement = 0.65;

/** Whether the word that makes a question of it found no place in a statement: "who signs off" is not "he signs off". */
function isUnasked(
  { isBare, text }: Sentence,
  words: readonly Word[],
  unplaced: readonly number[],
  filled: readonly Filled[],
): boolean {
  if (isBare || words.length === 1 || !asking.has(words[0]?.word ?? '') || words[1]?.word === 'you') return false;
  // "Has he" is not "{lead} has": whoever is told about stands before the word that asks.
  if (unplaced[0] !== 0 && !(text.startsWith('{') && filled.every(({ from }) => from > 0))) return false;
  return !asking.has(/^[a-z]+/.exec(text)?.[0] ?? '');
}

const isPart = ({ value }: Heard) => /^(?:MO|AF|EV|NI)$/.test(value ?? '');

/**
 * Where the intent also takes a time, "tomorrow morning" is a day and a part of it, and "this afternoon" says more as a
 * time than as today.
 */
function dayAndPart(filled: readonly Filled[], utterance: Utterance, types: ReadonlyMap<string, string>): Filled[] {
  const time = [...types].find(([, type]) => type === 'AMAZON.TIME')?.[0];
  if (time === undefined || filled.some(({ type }) => type === 'AMAZON.TIME')) return [...filled];
  return filled.flatMap((one): Filled[] => {
    if (one.type !== 'AMAZON.DATE') return [one];
    const { end } = one.heard;
    const partFrom = (from: number) =>
      utterance.spansOf('AMAZON.TIME')[from]?.find((heard) => heard.end === end && isPart(heard));
    const whole = partFrom(one.from);
    if (whole) return [{ slot: time, type: 'AMAZON.TIME', from: one.from, heard: whole }];
    for (const day of utterance.spansOf('AMAZON.DATE')[one.from] ?? []) {
      const part = partFrom(day.end);
      if (part)
        return [
          { ...one, heard: day },
          { slot: time, type: 'AMAZON.TIME', from: day.end, heard: part },
        ];
    }
    return [one];
  });
}

/** What is left of a sentence that was not said in full, by what it leans on. */
const unsaid = { freeText: 0.5, nameAmidGrammar: 0.5, name: 0.8, nameWithoutDeterminer: 1 };
/** Alexa's own intents want their sentences as they stand; each word beyond them that is about something tells against them. */
const beyondAlexas = 0.92;
/** Where most words are beyond them, they were hardly meant. */
const mostlyBeyondAlexas = 0.85;
/** Slots alone are an answer or a topic; most of another sentence around them was about something else. */
const mostlyBeyondSlots = 0.6;
/** A place or a name said with other grammar than the sentence's was hardly meant so: "time in Tokyo" is not "I'm in Tokyo". */
const otherGrammar = 0.75;
/** A value outside a closed choice: it is passed through, but hardly meant. */
const outsideChoice = 0.75;

/**
 * Anything fits free text, so the words that carry it must all be there. A name we do not know says little where words of
 * the sentence are missing, and amid mere grammar nothing: "what about Wilma" is ours, "what is Wilma" is not.
 */
function trust({
  sentence,
  filled,
  lostStray,
  mostlyBeyond,
  strays,
  isTelling,
  isComplete,
  saysAll,
}: Alignment & { lostStray: boolean; mostlyBeyond: boolean; strays: boolean }): number {
  if (sentence.intent.startsWith('AMAZON.') && mostlyBeyond) return mostlyBeyondAlexas;
  if (sentence.intent.startsWith('AMAZON.') && lostStray) return beyondAlexas;
  if (sentence.isBare && mostlyBeyond) return mostlyBeyondSlots;
  if (filled.some(({ heard }) => heard.unlisted && heard.closed)) return outsideChoice;
  if (isComplete) return 1;
  if (filled.some(({ type }) => isFreeText(type))) return unsaid.freeText;
  if (!filled.some(({ heard }) => heard.unlisted)) return isTelling || saysAll || !strays ? 1 : otherGrammar;
  if (!isTelling) return unsaid.nameAmidGrammar;
  return saysAll ? unsaid.nameWithoutDeterminer : unsaid.name;
}

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
