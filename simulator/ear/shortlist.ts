import type { Sentence } from './sentences.ts';
import type { Likeness } from './vocabulary.ts';

/** Sentences worth aligning, the most promising first, each with the best score it could reach. */
export type Candidate = { sentence: Sentence; atBest: number };

/** An intent with hundreds of sentences must not crowd out one with five. */
const MOST_OF_ONE_INTENT = 40;

/** Finds the sentences that share most with an utterance; built once per set of sentences. */
export function shortlistOf(sentences: readonly Sentence[]) {
  const places = new Map<number, number[]>();
  const bare: number[] = [];
  sentences.forEach(({ steps }, place) => {
    // A word that stands twice in a sentence counts twice.
    const ids = steps.flatMap((step) => (step.slot === undefined ? [step.id] : []));
    for (const id of ids) {
      const known = places.get(id);
      if (known) known.push(place);
      else places.set(id, [place]);
    }
    if (ids.length === 0) bare.push(place);
  });
  const totals = Float64Array.from(sentences, ({ total }) => total);
  const { slotsOf, distinct } = slotsIn(sentences);

  return (
    likenesses: readonly (readonly Likeness[])[],
    weightOf: (id: number) => number,
    canFill: (type: string) => boolean,
    longest: number,
  ): Candidate[] => {
    const best = new Map<number, number>();
    for (const { id, alike } of likenesses.flat()) best.set(id, Math.max(best.get(id) ?? 0, alike));
    const shared = new Float64Array(sentences.length);
    const isTouched = new Uint8Array(sentences.length);
    const touched: number[] = [];
    const touch = (place: number) => {
      if (isTouched[place]) return;
      isTouched[place] = 1;
      touched.push(place);
    };
    bare.forEach(touch);
    for (const [id, alike] of best) {
      const worth = alike * weightOf(id);
      for (const place of places.get(id) ?? []) {
        shared[place] = (shared[place] ?? 0) + worth;
        touch(place);
      }
    }
    const fillable = Float64Array.from(distinct, (slots) => {
      let sum = 0;
      for (const { type, weight } of slots) if (canFill(type)) sum += weight;
      return sum;
    });
    // Only the best are put in order: the others are merely sorted by hundredths.
    const hundredths: number[][] = Array.from({ length: 101 }, () => []);
    const atBest = (place: number): number => {
      const total = totals[place] ?? 0;
      const matched = Math.min(total, (shared[place] ?? 0) + (fillable[slotsOf[place] ?? 0] ?? 0));
      return matched / (matched + 0.6 * (total - matched));
    };
    for (const place of touched) hundredths[Math.floor(atBest(place) * 100)]?.push(place);
    return bestOf(hundredths, longest, (place) => {
      const sentence = sentences[place];
      return sentence ? [{ sentence, atBest: atBest(place) }] : [];
    });
  };
}

type Slots = readonly { type: string; weight: number }[];

/** The slots of each sentence, by their place among the distinct lists of slots. */
function slotsIn(sentences: readonly Sentence[]): { slotsOf: Uint32Array; distinct: readonly Slots[] } {
  const known = new Map<string, number>();
  const distinct: Slots[] = [];
  const slotsOf = Uint32Array.from(sentences, ({ steps }) => {
    const slots = steps.flatMap((step) => (step.slot === undefined ? [] : [{ type: step.type, weight: step.weight }]));
    const key = JSON.stringify(slots);
    const place = known.get(key) ?? distinct.push(slots) - 1;
    known.set(key, place);
    return place;
  });
  return { slotsOf, distinct };
}

function bestOf(
  hundredths: readonly (readonly number[])[],
  longest: number,
  candidateAt: (place: number) => Candidate[],
): Candidate[] {
  const taken = new Map<string, number>();
  const chosen: Candidate[] = [];
  for (const places of hundredths.toReversed()) {
    const candidates = places.flatMap(candidateAt);
    for (const candidate of candidates.sort((a, b) => b.atBest - a.atBest || b.sentence.total - a.sentence.total)) {
      if (chosen.length === longest) return chosen;
      const { intent } = candidate.sentence;
      const already = taken.get(intent) ?? 0;
      if (already === MOST_OF_ONE_INTENT) continue;
      taken.set(intent, already + 1);
      chosen.push(candidate);
    }
  }
  return chosen;
}
