import type { Scale } from './scorecard.ts';

/** The probability that log-odds stand for. */
export const probability = (logOdds: number): number =>
  logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));

/** The log-odds of a probability; certainty is ±Infinity. */
export const logOddsOf = (chance: number): number => Math.log(chance) - Math.log1p(-chance);

/** Points on the card's scale, unrounded and without floor or ceiling. */
export const exactPoints = (scale: Scale, logOdds: number): number =>
  scale.points + ((logOdds - Math.log(scale.odds)) * scale.pointsToDouble) / Math.LN2;

/** Whole points on the card's scale, between its floor and ceiling. */
export function pointsAt(scale: Scale, logOdds: number): number {
  const points = Math.round(exactPoints(scale, logOdds));
  return Math.min(scale.ceiling ?? Infinity, Math.max(scale.floor ?? -Infinity, points)) + 0;
}

/** How many points, unrounded, a difference in log-odds is worth. */
export const pointsWorth = (scale: Scale, logOdds: number): number => (logOdds * scale.pointsToDouble) / Math.LN2;

/**
 * Whole points for parts whose whole is already rounded to `total`: each part is rounded down or up, and the parts with
 * the largest remainders are rounded up, so that they sum exactly. (Largest-remainder apportionment.)
 */
export function wholePoints(parts: readonly number[], total: number): number[] {
  const whole = parts.map(Math.floor);
  let left = total - whole.reduce((sum, part) => sum + part, 0);
  const order = parts
    .map((part, i) => ({ i, rest: part - Math.floor(part) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (let k = 0; left > 0 && order.length > 0; k = (k + 1) % order.length, left--) bump(whole, order[k]?.i, 1);
  for (let k = order.length - 1; left < 0 && k >= 0; k = k === 0 ? order.length - 1 : k - 1, left++)
    bump(whole, order[k]?.i, -1);
  return whole;
}

function bump(parts: number[], at: number | undefined, by: number): void {
  if (at !== undefined) parts[at] = (parts[at] ?? 0) + by;
}
