import { dayMs } from '../domain/day.ts';
import type { Lead } from '../domain/lead.ts';
import type { LeadFile } from '../domain/lead-file.ts';
import type { SignalKind } from '../domain/signal.ts';
import { engagingKinds } from './readings.ts';

/** A deal whose amount nobody has said counts as this much, in the currency of `roughRates`. */
const UNKNOWN_WORTH = 10_000;

/** What a currency is roughly worth in dollars. Only the order of calls rests on it; no sum in it is ever spoken. */
const roughRates: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.1,
  GBP: 1.3,
  CHF: 1.15,
  CAD: 0.73,
  AUD: 0.66,
  NZD: 0.6,
  INR: 0.012,
  JPY: 0.0067,
  SEK: 0.095,
  NOK: 0.092,
  DKK: 0.15,
  PLN: 0.26,
  TRY: 0.03,
  BRL: 0.18,
  MXN: 0.055,
  SGD: 0.75,
  AED: 0.27,
};

/** The value of a lead's deal as far as it is known, in rough dollars. */
export const worthOf = ({ amount, currency }: Lead): number =>
  amount === undefined || amount <= 0 ? UNKNOWN_WORTH : amount * (roughRates[currency ?? 'USD'] ?? 1);

const spoke: readonly SignalKind[] = ['called', 'met'];
/** What calls for an answer of ours. */
const asks: readonly SignalKind[] = [
  'requested-demo',
  'requested-price',
  'contacted-us',
  'replied-email',
  'submitted-form',
];

const latest = (file: LeadFile, kinds: readonly SignalKind[], now = Infinity) => {
  const instants = file.signals.filter(({ kind }) => kinds.includes(kind)).map(({ at }) => Date.parse(at));
  const past = instants.filter((at) => at <= now);
  return past.length > 0 ? Math.max(...past) : undefined;
};

/** When somebody last spoke to the lead, by the signals and the profile; epoch milliseconds. */
export function lastSpoke(file: LeadFile, now = Infinity): number | undefined {
  const noted = Date.parse(file.lead.lastContactAt ?? '');
  const known = [latest(file, spoke, now), Number.isNaN(noted) || noted > now ? undefined : noted].filter(
    (at) => at !== undefined,
  );
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** Since when a lead has been waiting for a call: since we last spoke, or since we know of them; epoch milliseconds. */
export function waitingSince(file: LeadFile): number | undefined {
  const created = Date.parse(file.lead.createdAt ?? '');
  return lastSpoke(file) ?? (Number.isNaN(created) ? undefined : created);
}

/** When anything was last heard from the lead or said to them; epoch milliseconds. */
export function quietSince(file: LeadFile, now: number): number | undefined {
  const known = [latest(file, engagingKinds, now), lastSpoke(file, now)].filter((at) => at !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** When the lead asked us for something that nobody has answered by a call since; epoch milliseconds. */
export function askedAt(file: LeadFile, now: number): number | undefined {
  const spokeAt = lastSpoke(file, now) ?? -Infinity;
  const open = file.signals
    .filter(({ kind, at }) => asks.includes(kind) && Date.parse(at) > spokeAt && Date.parse(at) <= now)
    .map(({ at }) => Date.parse(at));
  return open.length > 0 ? Math.min(...open) : undefined;
}

/** Waiting counts for no more than this many days. */
export const FULL_WAIT_DAYS = 30;

/** How much waiting adds: nothing on the day we spoke, as much again after thirty days or more. */
export const waitingFactor = (since: number | null, now: number): number =>
  since === null ? 1 : 1 + Math.min(1, Math.max(0, now - since) / dayMs / FULL_WAIT_DAYS);

/** The most that waiting can ever add. */
export const MOST_WAITING = 2;
