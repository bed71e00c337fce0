import { probability } from '../lambda/scoring/scale.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import type { History } from './known-history.ts';
import { scorerOf } from './score-rows.ts';

/** The latest so many rows by time, or all of them; for a market that moves, old deals teach the wrong things. */
export function latestRows({ outcomes, times }: History, most: number): number[] {
  const rows = [...outcomes.keys()];
  if (!times || most >= rows.length) return rows;
  return rows.sort((a, b) => (times[b] as number) - (times[a] as number) || b - a).slice(0, most);
}

/** How firmly the base is held where few outcomes speak for moving it: a normal prior on the shift, in log-odds. */
const shiftSd = 0.5;

/** Moves a card's base so that its chances over the latest outcomes add up to the wins there were; the reasons stay as they are. */
export function refreshBase(card: Scorecard, history: History, latest: number): Scorecard {
  const rows = latestRows(history, latest);
  const scores = rows.map(scorerOf(card, history));
  let shift = 0;
  for (let step = 0; step < 50; step++) {
    let gradient = -shift / shiftSd ** 2;
    let curve = 1 / shiftSd ** 2;
    rows.forEach((row, i) => {
      const chance = probability((scores[i] as number) + shift);
      gradient += (history.outcomes[row] as number) - chance;
      curve += chance * (1 - chance);
    });
    const move = Math.max(-1, Math.min(1, gradient / curve));
    shift += move;
    if (Math.abs(move) < 1e-12) break;
  }
  return { ...card, base: card.base + shift };
}
