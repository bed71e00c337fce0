import type { Result } from '../domain/result.ts';
import { isScoredBy } from './results.ts';
import { logOddsOf, probability } from './scale.ts';
import type { Scorecard } from './scorecard.ts';

/** What is supposed before the first outcome counts as much as one outcome: one in four is won. */
const supposed = { share: 0.25, weight: 1 };

/** Fewer outcomes move nothing: one deal won says little of how often a team wins. */
export const LEAST_OUTCOMES = 5;

/** How far the base must move so that what the first outcomes' leads were given, on average, is what came of them. */
export function shiftFor(scores: readonly number[], won: number): number {
  if (scores.length === 0) return 0;
  const share = (won + supposed.share * supposed.weight) / (scores.length + supposed.weight);
  const said = (shift: number) => scores.reduce((sum, score) => sum + probability(score + shift), 0) / scores.length;
  let [low, high] = [-30, 30];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (said(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Starting rules with their base moved by the first results of the team, long before there are enough to learn a card. The rows,
 * and so the order of the leads, stay as they are. Nothing for a card that learned, or where too few results were scored by it.
 */
export function refreshedByResults(card: Scorecard, results: readonly Result[]): Scorecard | undefined {
  const own = results.filter((result) => isScoredBy(card.version, result));
  if (card.restsOn.kind !== 'experts' || own.length < LEAST_OUTCOMES) return undefined;
  const before = card.baseRestsOn?.kind === 'results' ? card.baseRestsOn : undefined;
  const shiftOf = (version: string) => before?.shifts[version] ?? 0;
  const won = own.filter((result) => result.won).length;
  const start = card.base - shiftOf(card.version);
  const scores = own.map(({ forecast }) => logOddsOf(forecast.likelihood) - shiftOf(forecast.scorecard));
  const shift = shiftFor(scores, won);
  const version = `${card.version.replace(/ b\d+$/, '')} b${own.length}`;
  return {
    ...card,
    version,
    base: start + shift,
    baseRestsOn: { kind: 'results', outcomes: own.length, won, shifts: { ...before?.shifts, [version]: shift } },
  };
}
