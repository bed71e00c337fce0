import { pointsAt } from '../lambda/scoring/scale.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import type { History } from './known-history.ts';
import { scorerOf } from './score-rows.ts';

/** Where the tiers begin among the leads learned from: the best fifth is high and sales-ready, the better half at least medium. */
const tiers = { high: 0.8, medium: 0.5 };

/** Sets tiers and the sales-ready threshold by where the leads learned from stand, so that they fit the team's own share of wins. */
export function tieredByLeads(card: Scorecard, history: History, rows: readonly number[]): Scorecard {
  const scores = rows.map(scorerOf(card, history)).sort((a, b) => a - b);
  const pointsFrom = (share: number) => pointsAt(card.scale, scores[Math.floor(share * (scores.length - 1))] ?? 0);
  const high = pointsFrom(tiers.high);
  return { ...card, tiers: { high, medium: Math.min(high, pointsFrom(tiers.medium)) }, salesReady: high };
}
