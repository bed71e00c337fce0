import type { Sentence } from './sentences.ts';
import type { Likeness } from './vocabulary.ts';

/** Sentences worth aligning, the most promising first, each with the best score it could reach. */
export type Candidate = { sentence: Sentence; atBest: number };

/** An intent with hundreds of sentences must not crowd out one with five. */
const mostOfOneIntent = 40;

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

  return (
    likenesses: readonly (readonly Likeness[])[],
    weightOf: (id: number) => number,
    canFill: (type: string) => boolean,
    longest: number,
  ): Candidate[] => {
    const best = new Map<number, number>();
    for (const { id, alike } of likenesses.flat()) best.set(id, Math.max(best.get(id) ?? 0, alike));
    const shared = new Float64Array(sentences.length);
    const touched = new Set<number>(bare);
    for (const [id, alike] of best) {
      for (const place of places.get(id) ?? []) {
        shared[place] = (shared[place] ?? 0) + alike * weightOf(id);
        touched.add(place);
      }
    }
    const candidates: Candidate[] = [];
    for (const place of touched) {
      const sentence = sentences[place];
      if (!sentence) continue;
      let fillable = 0;
      for (const step of sentence.steps) if (step.slot !== undefined && canFill(step.type)) fillable += step.weight;
      const matched = Math.min(sentence.total, (shared[place] ?? 0) + fillable);
      candidates.push({ sentence, atBest: matched / (matched + 0.6 * (sentence.total - matched)) });
    }
    const taken = new Map<string, number>();
    const chosen: Candidate[] = [];
    for (const candidate of candidates.sort((a, b) => b.atBest - a.atBest || b.sentence.total - a.sentence.total)) {
      if (chosen.length === longest) break;
      const { intent } = candidate.sentence;
      const already = taken.get(intent) ?? 0;
      if (already === mostOfOneIntent) continue;
      taken.set(intent, already + 1);
      chosen.push(candidate);
    }
    return chosen;
  };
}
