import { seeded } from '../../bench/names/random.ts';
import type { Result } from '../../lambda/domain/result.ts';
import { probability } from '../../lambda/scoring/scale.ts';

/** What goes wrong in a generated year: from July on, one answer means another chance, or comes in other shares. */
export type Planted = {
  effect?: { characteristic: string; bin: number; logOdds: number };
  mix?: { characteristic: string; shares: number[] };
};

const characteristics: Record<string, { shares: number[]; logOdds: number[] }> = {
  industry: { shares: [0.5, 0.3, 0.2], logOdds: [0.4, -0.6, 0] },
  title: { shares: [0.4, 0.5, 0.1], logOdds: [0.3, 0, -0.5] },
  budget: { shares: [0.4, 0.2, 0.4], logOdds: [0.8, -0.4, -0.3] },
  need: { shares: [0.6, 0.1, 0.3], logOdds: [0.5, -0.8, -0.3] },
  quiet: { shares: [0.7, 0.2, 0.1], logOdds: [0.1, -0.5, -0.9] },
  employees: { shares: [0.6, 0.25, 0.15], logOdds: [0.3, -0.4, 0] },
  free: { shares: [0.9, 0.1], logOdds: [0, -0.3] },
  timeline: { shares: [0.3, 0.3, 0.4], logOdds: [0.5, -0.3, -0.3] },
};
const sources = ['Referral', 'Website', 'Bought list'];

/** A year of results whose forecasts are true, but for what is planted; the same seed gives the same year. */
export function generatedYear(seed: number, results: number, planted: Planted = {}): Result[] {
  const random = seeded(seed);
  const drawn = (shares: number[]) => {
    let left = random() * shares.reduce((sum, share) => sum + share, 0);
    const at = shares.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    return at === -1 ? shares.length - 1 : at;
  };
  return Array.from({ length: results }, (_, i): Result => {
    const day = Math.floor((i / results) * 365);
    const closedAt = new Date(Date.UTC(2025, 0, 1 + day, 12)).toISOString();
    const late = day >= 181;
    let logOdds = -0.9;
    let true_ = logOdds;
    const bins: Record<string, string> = {};
    for (const [name, { shares, logOdds: worth }] of Object.entries(characteristics)) {
      const mix = late && planted.mix?.characteristic === name ? planted.mix.shares : shares;
      const bin = drawn(mix);
      bins[name] = String(bin);
      logOdds += worth[bin] ?? 0;
      const { effect } = planted;
      true_ += (worth[bin] ?? 0) + (late && effect?.characteristic === name && effect.bin === bin ? effect.logOdds : 0);
    }
    const won = random() < probability(true_);
    return {
      lead: `lead-${i}`,
      name: `Lead ${i}`,
      owners: ['dana'],
      closedAt,
      won,
      ...(won ? {} : { reason: ['the price', 'no budget', 'a competitor'][drawn([0.5, 0.3, 0.2])] ?? '' }),
      amount: 1000 * (1 + drawn([1, 1, 1])),
      currency: 'USD',
      source: sources[drawn([0.2, 0.5, 0.3])] ?? 'Website',
      forecast: { at: closedAt, scorecard: 'day-one-1', likelihood: probability(logOdds), bins },
    };
  });
}
