import { warmLeads } from '../crm/book/warm-leads.ts';
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import type { BookStore } from '../lambda/store/book-store.ts';
import type { ImportStore } from '../lambda/store/store.ts';

type Cards = ImportStore & BookStore;

/** Puts a card to use for a team and its leads where they now belong, as of `now` (epoch milliseconds). */
export async function putToUse(store: Cards, team: string, card: Scorecard, now: number): Promise<void> {
  // The first card ever put to use is one that can be gone back from.
  if (!(await store.scorecard(team))) await store.saveScorecard(team, dayOneCard());
  await store.saveScorecard(team, card);
  await warmLeads(store, team, await store.leadIds(team), now);
}

/** Takes the card in use back, and gives the one that is in use again; nothing where there was none before it. */
export async function backToCardBefore(store: Cards, team: string, now: number): Promise<Scorecard | undefined> {
  const card = await store.backToScorecardBefore(team);
  if (card) await warmLeads(store, team, await store.leadIds(team), now);
  return card;
}
