import { foldCase, holds, isMissing } from '../lambda/scoring/bins.ts';
import { type Flat, readerOf } from '../lambda/scoring/records.ts';
import type { Scorecard, When } from '../lambda/scoring/scorecard.ts';
import type { Field } from './fields.ts';
import { type Growing, gather, type Lessons, teach } from './grow.ts';
import { growByEvidence } from './grow-by-evidence.ts';
import type { History } from './known-history.ts';
import type { CardName } from './learn-card.ts';
import { prepareLessons } from './prepare-lessons.ts';
import { pointsFor, type RuleSet } from './rules.ts';
import { toCard } from './to-card.ts';

/**
 * A card that goes on learning: each further outcome is taken in at once, from where the card stands. Bins, pairs and shrinkage are
 * found anew only when the whole history is learned again.
 */
export type Learner = { card: () => Scorecard; learn: (record: Flat, won: boolean) => Scorecard };

/** Learns a history whole and stays ready for the next outcome. Histories of lead files are learned whole each time. */
export function openLearner(history: History, rules: RuleSet, name: CardName): Learner {
  const { lessons, standard } = prepareLessons(history, [...history.outcomes.keys()], rules);
  let state: Growing = growByEvidence(lessons);
  const readers = lessons.fields.map((field) => readerOf(field.reads));
  const card = () => toCard({ fitted: gather(state), lessons: state.lessons, rules, standard, ...name });
  const learn = (record: Flat, won: boolean) => {
    const get = (column: string) => (Object.hasOwn(record, column) ? record[column] : undefined);
    const cells = state.lessons.fields.map((field, f) => cellOf(field, readers[f]?.(get)));
    const points = rules.rows.reduce((sum, rule) => sum + pointsFor(rule, get(rule.column)), 0);
    const score = standard ? (points - standard.mean) / standard.sd : 0;
    state = teach(state, withLead(state.lessons, cells, won, score));
    return card();
  };
  return { card, learn };
}

function withLead({ fields, outcomes, rules }: Lessons, cells: number[], won: boolean, score: number): Lessons {
  return {
    fields: fields.map((field, f) => ({ ...field, codes: Uint16Array.from([...field.codes, cells[f] as number]) })),
    outcomes: Uint8Array.from([...outcomes, won ? 1 : 0]),
    rules: rules && { ...rules, scores: Float64Array.from([...rules.scores, score]) },
  };
}

/** Conditions from the most particular to the least. */
const ranks: ((when: When) => boolean)[] = [
  (when) => typeof when === 'object' && ('exactly' in when || 'is' in when),
  (when) => typeof when === 'object',
  (when) => when === 'other',
];

/** The cell of a field that a value falls into, as it did when the field was cut. */
function cellOf({ whens, markers }: Field, value: string | number | undefined): number {
  const missing = whens.indexOf('missing');
  if (isMissing(value) || markers.some((marker) => foldCase(marker) === foldCase(String(value)))) return missing;
  for (const particular of ranks) {
    const at = whens.findIndex((when) => particular(when) && holds(when, value));
    if (at >= 0) return at;
  }
  return missing;
}
