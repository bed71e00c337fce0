import type { Sentence, Step } from './sentences.ts';
import type { Heard } from './slots/heard.ts';
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
};

/** A slot that took the words from `from` to `heard.end`. */
export type Filled = { slot: string; type: string; from: number; heard: Heard };

/** How well a sentence fits: matched weight, lost weight, the slots, and which words of the utterance found no place. */
export type Alignment = { sentence: Sentence; matched: number; lost: number; filled: Filled[]; unplaced: number[] };

/** The share of the weight that found its counterpart, 0 to 1. */
export const scoreOf = ({ matched, lost }: Pick<Alignment, 'matched' | 'lost'>) =>
  matched === 0 ? 0 : matched / (matched + lost);

/** What leaving out a step of the sentence, or filling a slot unsurely, costs per weight. */
const costs = { step: 0.5, doubt: 0.9 };
/** The score around which matching is worth more than leaving out. */
const balance = 0.6;

type Move = { from: number; heard?: Heard; kind: 'start' | 'step' | 'word' | 'match' | 'slot' };

/** Lays a sentence beside an utterance, in order, so that as much weight as possible finds its counterpart. */
export function align(sentence: Sentence, utterance: Utterance): Alignment {
  const { steps } = sentence;
  const strays = utterance.straysOf(sentence.intent);
  const length = strays.length;
  const width = length + 1;
  const value = new Float64Array((steps.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const moves: (Move | undefined)[] = new Array((steps.length + 1) * width);
  const reach = (at: number, worth: number, move: Move) => {
    if (worth > (value[at] ?? 0)) {
      value[at] = worth;
      moves[at] = move;
    }
  };
  value[0] = 0;
  for (let j = 0; j <= steps.length; j++) {
    const step = steps[j];
    const spans = step?.slot === undefined ? undefined : utterance.spansOf(step.type);
    for (let i = 0; i <= length; i++) {
      const at = j * width + i;
      const worth = value[at] ?? Number.NEGATIVE_INFINITY;
      if (worth === Number.NEGATIVE_INFINITY) continue;
      const stray = strays[i];
      if (stray) reach(at + 1, worth + gain(stray.matched, stray.lost), { from: at, kind: 'word' });
      if (!step) continue;
      const next = at + width;
      reach(next, worth - balance * costs.step * step.weight, { from: at, kind: 'step' });
      if (i >= length) continue;
      if (step.slot === undefined) {
        const alike = likeness(utterance.likenesses[i] ?? [], step.id);
        if (alike > 0) reach(next + 1, worth + gain(alike * step.weight, 0), { from: at, kind: 'match' });
        continue;
      }
      for (const heard of spans?.[i] ?? []) {
        const [matched, lost] = slotWorth(step, heard);
        reach(next + heard.end - i, worth + gain(matched, lost), { from: at, kind: 'slot', heard });
      }
    }
  }
  return retrace(sentence, utterance, moves, width);
}

const gain = (matched: number, lost: number) => (1 - balance) * matched - balance * lost;
const slotWorth = ({ weight }: Step, { quality }: Heard): [matched: number, lost: number] => [
  weight * quality,
  weight * (1 - quality) * costs.doubt,
];
const likeness = (likenesses: readonly Likeness[], id: number) => {
  for (const like of likenesses) if (like.id === id) return like.alike;
  return 0;
};

function retrace(
  sentence: Sentence,
  utterance: Utterance,
  moves: readonly (Move | undefined)[],
  width: number,
): Alignment {
  const result: Alignment = { sentence, matched: 0, lost: 0, filled: [], unplaced: [] };
  for (let at = moves.length - 1; at > 0; ) {
    const move = moves[at];
    if (!move) break;
    const step = sentence.steps[Math.floor(move.from / width)];
    const i = move.from % width;
    if (move.kind === 'word') {
      const stray = utterance.straysOf(sentence.intent)[i];
      result.matched += stray?.matched ?? 0;
      result.lost += stray?.lost ?? 0;
      result.unplaced.push(i);
    } else if (step && move.kind === 'step') result.lost += costs.step * step.weight;
    else if (step?.slot === undefined) {
      if (step) result.matched += likeness(utterance.likenesses[i] ?? [], step.id) * step.weight;
    } else if (move.heard) {
      const [matched, lost] = slotWorth(step, move.heard);
      result.matched += matched;
      result.lost += lost;
      result.filled.unshift({ slot: step.slot, type: step.type, from: i, heard: move.heard });
    }
    at = move.from;
  }
  result.unplaced.reverse();
  return result;
}
