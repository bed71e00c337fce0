import type { Heard } from '../../lambda/language/en/built-in-slots/heard.ts';
import type { Sentence, Step } from './sentences.ts';
import type { Likeness } from './vocabulary.ts';

/** What a word counts when it finds no place in a sentence. */
export type Stray = { matched: number; lost: number };

/**
 * An utterance made ready: per word what it stands for and what it counts when it finds no place in a sentence of an
 * intent, per slot type what could be heard where.
 */
export type Utterance = {
  straysOf: (intent: string) => readonly Stray[];
  likenesses: readonly (readonly Likeness[])[];
  spansOf: (type: string) => readonly (readonly Heard[])[];
  /** Which words only a skill like ours is asked about. */
  isOurs: readonly boolean[];
  /** Whether the word at a place may stand for another in a sentence of the intent: it is in others of its sentences. */
  standsFor: (intent: string, at: number, id: number) => boolean;
};

/** A slot that took the words from `from` to `heard.end`. */
export type Filled = { slot: string; type: string; from: number; heard: Heard };

/**
 * How well a sentence fits: matched weight, lost weight, the slots, and which words of the utterance found no place.
 * It is telling when a word about something was matched, complete when no word of the sentence was left out.
 */
export type Alignment = {
  sentence: Sentence;
  matched: number;
  lost: number;
  filled: Filled[];
  unplaced: number[];
  isTelling: boolean;
  /** A word was matched that only a skill like ours is asked about. */
  isOurs: boolean;
  isComplete: boolean;
  /** At most determiners were left out. */
  saysAll: boolean;
};

/** The share of the weight that found its counterpart, 0 to 1. */
export const scoreOf = ({ matched, lost }: Pick<Alignment, 'matched' | 'lost'>) =>
  matched === 0 ? 0 : matched / (matched + lost);

/** What leaving out a step of the sentence, or filling a slot unsurely, costs per weight. */
const costs = { step: 0.5, doubt: 0.9 };
/** The score around which matching is worth more than leaving out. */
const balance = 0.6;

const start = 0;
const leaveStep = 1;
const leaveWord = 2;
const match = 3;
const fill = 4;
const exchange = 5;

/** What a word counts that stands for another one of the same intent. */
const standIn = 0.75;

/** The table of one alignment, used again for the next: cells are places in the sentence times places in the utterance. */
let worths = new Float64Array(1024);
let origins = new Int32Array(1024);
let kinds = new Uint8Array(1024);
let heards: (Heard | undefined)[] = [];

function clear(cells: number): void {
  if (worths.length < cells) {
    worths = new Float64Array(cells * 2);
    origins = new Int32Array(cells * 2);
    kinds = new Uint8Array(cells * 2);
  }
  worths.fill(Number.NEGATIVE_INFINITY, 0, cells);
  kinds.fill(start, 0, cells);
  heards = [];
}

function reach(at: number, worth: number, from: number, kind: number, heard?: Heard): void {
  if (worth <= (worths[at] ?? 0)) return;
  worths[at] = worth;
  origins[at] = from;
  kinds[at] = kind;
  if (heard) heards[at] = heard;
}

/** Lays a sentence beside an utterance, in order, so that as much weight as possible finds its counterpart. */
export function align(sentence: Sentence, utterance: Utterance): Alignment {
  const { steps } = sentence;
  const strays = utterance.straysOf(sentence.intent);
  const length = strays.length;
  const width = length + 1;
  const cells = (steps.length + 1) * width;
  const mayExchange = !sentence.intent.startsWith('AMAZON.') && !sentence.isOpen;
  clear(cells);
  worths[0] = 0;
  for (let j = 0; j <= steps.length; j++) {
    const step = steps[j];
    const spans = step?.slot === undefined ? undefined : utterance.spansOf(step.type);
    for (let i = 0; i <= length; i++) {
      const at = j * width + i;
      const worth = worths[at] ?? Number.NEGATIVE_INFINITY;
      if (worth === Number.NEGATIVE_INFINITY) continue;
      const stray = strays[i];
      if (stray) reach(at + 1, worth + gain(stray.matched, stray.lost), at, leaveWord);
      if (!step) continue;
      const next = at + width;
      reach(next, worth - balance * costs.step * step.weight, at, leaveStep);
      if (i >= length) continue;
      if (step.slot === undefined) {
        const alike = likeness(utterance.likenesses[i] ?? [], step.id);
        if (alike > 0) reach(next + 1, worth + gain(alike * step.weight, 0), at, match);
        else if (mayExchange && !step.isGrammar && utterance.standsFor(sentence.intent, i, step.id))
          reach(next + 1, worth + gain(standIn * step.weight, (1 - standIn) * step.weight * costs.step), at, exchange);
        continue;
      }
      for (const heard of spans?.[i] ?? []) {
        const [matched, lost] = slotWorth(sentence, step, heard, strays, i);
        reach(next + heard.end - i, worth + gain(matched, lost), at, fill, heard);
      }
    }
  }
  return retrace(sentence, utterance, cells - 1, width);
}

const gain = (matched: number, lost: number) => (1 - balance) * matched - balance * lost;
/** Of two readings of a slot that count the same, the longer one is meant. */
const longer = 1e-6;
/** What is left of an unlisted value where nothing but slots is said: "{lead}" alone wants a name from the list. */
const unlistedAlone = 0.3;
const slotWorth = (
  { isBare }: Sentence,
  { weight }: Step,
  { quality, unlisted, end }: Heard,
  strays: readonly Stray[],
  from: number,
): [matched: number, lost: number] => {
  const sure = isBare && unlisted ? quality * unlistedAlone : quality;
  // What the words would count outside the slot they count inside as well, or the shorter reading would win.
  let inside = 0;
  if (quality === 1) for (let i = from; i < end; i++) inside += (strays[i]?.matched ?? 0) + longer;
  return [weight * sure + inside, weight * (1 - sure) * costs.doubt];
};
const likeness = (likenesses: readonly Likeness[], id: number) => {
  for (const like of likenesses) if (like.id === id) return like.alike;
  return 0;
};

function retrace(sentence: Sentence, utterance: Utterance, end: number, width: number): Alignment {
  const result: Alignment = {
    sentence,
    matched: 0,
    lost: 0,
    filled: [],
    unplaced: [],
    isTelling: false,
    isOurs: false,
    isComplete: true,
    saysAll: true,
  };
  const strays = utterance.straysOf(sentence.intent);
  for (let at = end; at > 0 && kinds[at] !== start; ) {
    const from = origins[at] ?? 0;
    const step = sentence.steps[Math.floor(from / width)];
    const i = from % width;
    const kind = kinds[at];
    const heard = heards[at];
    if (kind === leaveWord) {
      result.matched += strays[i]?.matched ?? 0;
      result.lost += strays[i]?.lost ?? 0;
      result.unplaced.push(i);
    } else if (step && kind === leaveStep) {
      result.lost += costs.step * step.weight;
      if (step.slot === undefined) {
        result.isComplete = false;
        if (!step.isDeterminer) result.saysAll = false;
      }
    } else if (step?.slot === undefined && kind === exchange) {
      const weight = step?.weight ?? 0;
      result.matched += standIn * weight;
      result.lost += (1 - standIn) * weight * costs.step;
      if (step && !step.isGrammar) result.isTelling = true;
    } else if (step?.slot === undefined) {
      if (step) result.matched += likeness(utterance.likenesses[i] ?? [], step.id) * step.weight;
      if (step && !step.isGrammar) result.isTelling = true;
      if (utterance.isOurs[i]) result.isOurs = true;
    } else if (heard) {
      const [matched, lost] = slotWorth(sentence, step, heard, strays, i);
      result.matched += matched;
      result.lost += lost;
      // "Phone number" says as much in a slot as it does as words.
      if (step.type === 'FIELD' && !heard.unlisted) result.isTelling = true;
      result.filled.unshift({ slot: step.slot, type: step.type, from: i, heard });
    }
    at = from;
  }
  result.unplaced.reverse();
  return result;
}
