import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import { gather } from './grow.ts';
import { growByEvidence } from './grow-by-evidence.ts';
import type { History } from './known-history.ts';
import { prepareLessons } from './lessons.ts';
import type { RuleSet } from './rules.ts';
import { toCard } from './to-card.ts';

export type CardName = { title: string; version: string; horizonDays: number };

const unnamed: CardName = { title: 'Learned card', version: 'learned', horizonDays: 90 };

/** Learns a card from some rows of a history, with hand-made rules as its prior where there are any. */
export function learnCard(history: History, rows: readonly number[], rules: RuleSet, name = unnamed): Scorecard {
  const { lessons, standard } = prepareLessons(history, rows, rules);
  return toCard({ fitted: gather(growByEvidence(lessons)), lessons, rules, standard, ...name });
}
