import type { LeadFile } from '../domain/lead-file.ts';
import type { Result } from '../domain/result.ts';
import type { Assessment, Contribution } from './assessment.ts';
import { binsOf, isScoredBy } from './results.ts';
import type { Scorecard } from './scorecard.ts';

/** How leads that share some reasons with a lead turned out. */
export type Similar = { reasons: Contribution[]; outcomes: number; won: number };

/** Fewer results than this say little: then a reason less is asked for. */
const ENOUGH = 8;
const MOST_SHARED = 3;

/**
 * The results of leads that stood in the same bins for the strongest reasons of a lead: for as many of them as leave
 * enough results, else for the strongest one alone. Nothing where no result shares even that.
 */
export function similarTo(
  card: Scorecard,
  file: LeadFile,
  { contributions }: Assessment,
  results: readonly Result[],
  now: number,
): Similar | undefined {
  const bins = binsOf(card, file, now);
  const strongest = contributions.filter(
    ({ characteristic, evidence, logOdds }) =>
      characteristic in bins && logOdds !== 0 && evidence.kind !== 'not-asked' && evidence.kind !== 'missing',
  );
  const comparable = results.filter((result) => isScoredBy(card.version, result));
  for (let shared = Math.min(MOST_SHARED, strongest.length); shared > 0; shared -= 1) {
    const reasons = strongest.slice(0, shared);
    const like = comparable.filter(({ forecast }) =>
      reasons.every(({ characteristic }) => forecast.bins[characteristic] === bins[characteristic]),
    );
    if (like.length >= ENOUGH || (shared === 1 && like.length > 0))
      return { reasons, outcomes: like.length, won: like.filter(({ won }) => won).length };
  }
  return undefined;
}
