import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import { doubtsOf } from './doubts-about-card.ts';
import { gather } from './grow.ts';
import { growByEvidence } from './grow-by-evidence.ts';
import type { History } from './known-history.ts';
import { prepareLessons } from './prepare-lessons.ts';
import type { RuleSet } from './rules.ts';
import { toCard } from './to-card.ts';

export type CardName = { title: string; version: string; horizonDays: number };

const unnamed: CardName = { title: 'Learned card', version: 'learned', horizonDays: 90 };

/**
 * Learns a card from some rows of a history, with hand-made rules as its prior where there are any. What each part may be off is
 * worked out only where it is asked: it costs as much again, and moves no figure.
 */
export function learnCard(
  history: History,
  rows: readonly number[],
  rules: RuleSet,
  name: CardName = unnamed,
  { doubted = false } = {},
): Scorecard {
  const { lessons, standard } = prepareLessons(history, rows, rules);
  const grown = growByEvidence(lessons);
  const doubts = doubted ? { doubts: doubtsOf(grown) } : {};
  return toCard({ fitted: gather(grown), lessons: grown.lessons, rules, standard, ...doubts, ...name });
}
