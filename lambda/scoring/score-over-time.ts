import { dayMs } from '../domain/day.ts';
import { probability } from './scale.ts';
import { sayable } from './starting-rules.ts';

/**
 * What one characteristic gives from one instant to another: log-odds, halved every `halfLife` days since `since` where
 * it fades. Instants are epoch milliseconds; an open end is null.
 */
export type Stretch = {
  logOdds: number;
  since: number | null;
  halfLife: number | null;
  from: number;
  to: number | null;
};

/** A lead's score as a function of time alone: what it will be at any later instant, if nothing new happens. */
export type ScoreOverTime = {
  /** Version of the card it was made with. */
  scorecard: string;
  /** Whether that card rests on starting rules alone. */
  byRules: boolean;
  /** The first instant it holds for. */
  from: number;
  base: number;
  /** Characteristics whose sum is held to a cap together, or to none: of each, its stretches one after another. */
  groups: { cap: number | null; rows: Stretch[][] }[];
  characteristicCap: number | null;
  /** Red flags, by the likelihood they hold the lead down to. */
  flags: { cap: number; from: number; to: number | null }[];
  /** Expected value of the deal, in one rough currency. */
  worth: number;
  /** The amount itself, where somebody named one. */
  amount: number | null;
  currency: string | null;
  /** Since when nobody has spoken to them. */
  waitingSince: number | null;
  /** Since when nothing has been heard from them or said to them. */
  quietSince: number | null;
  /** Since when they wait for an answer of ours. */
  askedAt: number | null;
  zone: string | null;
};

const isOn = (one: { from: number; to: number | null }, now: number) =>
  now >= one.from && (one.to === null || now < one.to);

const givenAt = ({ logOdds, since, halfLife }: Stretch, at: number) =>
  since === null || halfLife === null ? logOdds : logOdds * 2 ** (-Math.max(0, (at - since) / dayMs) / halfLife);

const held = (value: number, cap: number | null) => (cap === null ? value : Math.max(-cap, Math.min(cap, value)));

/** The base and every group's sum, each held to its cap; what fades is held to the cap of a characteristic first. */
function logOddsOf(heat: ScoreOverTime, given: (stretches: Stretch[]) => number): number {
  let total = heat.base;
  for (const { cap, rows } of heat.groups) {
    let sum = 0;
    for (const stretches of rows) {
      const fades = stretches.some(({ halfLife }) => halfLife !== null);
      sum += held(given(stretches), fades ? heat.characteristicCap : null);
    }
    total += held(sum, cap);
  }
  return total;
}

function currentlyGiven(stretches: Stretch[], now: number): number {
  for (const one of stretches) if (isOn(one, now)) return givenAt(one, now);
  return 0;
}

/** The likelihood at an instant as it may be said. */
export const sayableAt = (heat: ScoreOverTime, now: number): number =>
  heat.byRules ? sayable({ kind: 'experts' }, likelihoodAt(heat, now)) : likelihoodAt(heat, now);

/** The likelihood at an instant not before the heat's own: what assessing the lead's file then would say, without the bounds of starting rules. */
export function likelihoodAt(heat: ScoreOverTime, now: number): number {
  const chance = probability(logOddsOf(heat, (stretches) => currentlyGiven(stretches, now)));
  return heat.flags.reduce((lowest, flag) => (isOn(flag, now) ? Math.min(lowest, flag.cap) : lowest), chance);
}

/** The most that a stretch ever gives: a gain as it begins, a loss that fades as it ends. */
function mostGiven(one: Stretch): number {
  if (one.logOdds > 0 || one.halfLife === null) return givenAt(one, one.from);
  return one.to === null ? 0 : givenAt(one, one.to);
}

/** A likelihood that no instant from the heat's own on exceeds. */
export function likelihoodBound(heat: ScoreOverTime): number {
  const chance = probability(logOddsOf(heat, (stretches) => Math.max(...stretches.map(mostGiven))));
  const lasting = heat.flags.filter(({ from, to }) => from <= heat.from && to === null);
  return lasting.reduce((lowest, { cap }) => Math.min(lowest, cap), chance);
}
