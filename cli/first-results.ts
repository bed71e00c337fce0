import { warmLeads } from '../crm/book/warm-leads.ts';
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import { refreshedByResults } from '../lambda/scoring/first-outcomes.ts';
import { probability } from '../lambda/scoring/scale.ts';
import type { OpenBook } from './book.ts';

/**
 * Moves the base of a team's starting rules to what its first results say, and puts the card to use: a sentence about it, or nothing
 * where the card has learned, too few results were scored by it, or nothing would change. `now` is epoch milliseconds.
 */
export async function refreshByResults({ store }: OpenBook, team: string, now: number): Promise<string | undefined> {
  const stored = await store.scorecard(team);
  const before = stored ?? dayOneCard();
  const results = await store.teamResults(team, '0000-01-01T00:00:00.000Z', '9999-12-31T00:00:00.000Z');
  const card = refreshedByResults(before, results);
  if (!card || Math.abs(card.base - before.base) < 0.005) return undefined;
  if (!stored) await store.saveScorecard(team, before);
  await store.saveScorecard(team, card);
  await warmLeads(store, team, await store.leadIds(team), now);
  const percent = (base: number) => `${Math.round(100 * probability(base))} %`;
  const known = card.baseRestsOn?.kind === 'results' ? card.baseRestsOn : undefined;
  return `By ${known?.won} won of ${known?.outcomes} results the starting rules now begin at ${percent(card.base)} instead of ${percent(before.base)} (${card.version}).`;
}
