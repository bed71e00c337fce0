import { dayMs } from '../domain/day.ts';
import type { Lead } from '../domain/lead.ts';
import type { LeadFile } from '../domain/lead-file.ts';
import type { Result } from '../domain/result.ts';
import { answeredTo, assess } from './assess.ts';
import { binAt } from './bins.ts';
import { readLead } from './readings.ts';
import type { Scorecard } from './scorecard.ts';

/** A result is held against what was forecast so many days before, so that the last calls do not flatter it. */
const FORECAST_DAYS = 30;

/** A lead's file as it was at an instant (epoch milliseconds): nothing that happened or was learned later. */
export const fileAsOf = (file: LeadFile, at: number): LeadFile => {
  const { stage: _later, ...lead } = file.lead;
  return {
    lead,
    signals: file.signals.filter((signal) => Date.parse(signal.at) <= at),
    facts: file.facts.filter((fact) => Date.parse(fact.at) <= at),
  };
};

/** The instant a lead's forecast is taken at, for one closed at `closedAt` (epoch milliseconds). */
export function forecastInstant({ createdAt }: Lead, closedAt: number): number {
  const created = Date.parse(createdAt ?? '');
  return Math.min(closedAt, Math.max(closedAt - FORECAST_DAYS * dayMs, Number.isNaN(created) ? -Infinity : created));
}

/** Which bin of each characteristic holds for a lead at an instant, by its place in the card. */
export const binsOf = (card: Scorecard, file: LeadFile, at: number): Record<string, string> =>
  Object.fromEntries(
    card.characteristics.map(({ name, reads, bins }) => {
      const { value } = answeredTo(card, reads, readLead(file, at, reads));
      const whens = bins.map(({ when }) => when);
      return [name, String(binAt(whens, value))];
    }),
  );

// Another threshold or another base leaves the tables as they are; another card numbers its bins anew.
const tablesOf = (version: string) => version.replace(/( [tb]\d+)+$/, '');

/** Whether a result's bins are those of a version of a card. */
export const isScoredBy = (version: string, { forecast }: Result): boolean =>
  tablesOf(forecast.scorecard) === tablesOf(version);

/** The results whose bins are those of the card that the latest was scored by: only these can be held against each other. */
export function ofLatestCard(results: readonly Result[]): Result[] {
  const [latest] = [...results].sort((a, b) => Date.parse(b.closedAt) - Date.parse(a.closedAt));
  return latest ? results.filter((result) => isScoredBy(latest.forecast.scorecard, result)) : [];
}

/** How a lead ended, with the forecast of thirty days before, or of when it came in if that is later. */
export function resultOf(
  file: LeadFile,
  card: Scorecard,
  closed: { won: boolean; at: string; reason: string | undefined },
): Result {
  const { lead } = file;
  const closedAt = Date.parse(closed.at);
  const at = forecastInstant(lead, closedAt);
  const then = fileAsOf(file, at);
  return {
    lead: lead.id,
    name: lead.name,
    owners: lead.owners,
    closedAt: new Date(closedAt).toISOString(),
    won: closed.won,
    ...(closed.reason ? { reason: closed.reason } : {}),
    ...(lead.amount === undefined ? {} : { amount: lead.amount }),
    ...(lead.currency === undefined ? {} : { currency: lead.currency }),
    ...(lead.source === undefined ? {} : { source: lead.source }),
    forecast: {
      at: new Date(at).toISOString(),
      scorecard: card.version,
      likelihood: assess(card, then, at).likelihood,
      bins: binsOf(card, then, at),
    },
  };
}
