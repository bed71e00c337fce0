import { DateTime } from 'luxon';
import type { About, Reason } from '../../conversation/reason-clauses.ts';
import { dayMs } from '../../domain/day.ts';
import { calledInPassing } from '../../domain/lead.ts';
import type { Signal } from '../../domain/signal.ts';
import { engagingKinds } from '../../scoring/readings.ts';
import type { Desk } from '../../turn/turn.ts';

/** One thing that happened since the rep was last here. */
export type News = { reason: Reason; about: About };

/** So many of the day's leads are looked at for news; the next ones first. */
const MOST_LEADS = 5;
const told = new Set<Signal['kind']>([
  ...engagingKinds,
  'joined-company',
  'past-champion-joined',
  'hired',
  'funding',
  'unsubscribed',
  'do-not-contact',
]);
// The rep was there when these happened.
const ownDoing = new Set<Signal['kind']>(['met']);

/** What is new about these leads since an instant, the latest first; a lead's latest only. */
export async function newsSince(since: DateTime, leads: readonly string[], desk: Desk): Promise<News[]> {
  const files = await Promise.all(
    [...new Set(leads)].slice(0, MOST_LEADS).map((id) => desk.store.leadFile(desk.scope, id)),
  );
  const now = desk.now.toMillis();
  const found = files.flatMap((file) => {
    const at = (signal: Signal) => Date.parse(signal.at);
    const signal = file?.signals.find(
      (one) => told.has(one.kind) && !ownDoing.has(one.kind) && at(one) > since.toMillis() && at(one) <= now,
    );
    if (!file || !signal) return [];
    const about: About = { lead: file.lead, who: calledInPassing(file.lead), now: desk.now };
    const ageDays = (now - at(signal)) / dayMs;
    return [
      {
        at: at(signal),
        news: { about, reason: { evidence: { kind: 'signal' as const, signal, ageDays }, logOdds: 0 } },
      },
    ];
  });
  return found.sort((a, b) => b.at - a.at).map(({ news }) => news);
}

/** When the rep was last here, on their own clock. */
export const lastHere = (at: string, desk: Desk): DateTime => DateTime.fromISO(at, { zone: desk.now.zone });
