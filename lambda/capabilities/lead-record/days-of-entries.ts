import { DateTime } from 'luxon';
import type { Desk } from '../../turn/turn.ts';

/** An instant on the rep's own clock. */
export const at = (iso: string, desk: Desk): DateTime => DateTime.fromISO(iso, { zone: desk.now.zoneName ?? 'utc' });

/** What came last comes first. */
export const newestFirst = (a: { at: string }, b: { at: string }): number => Date.parse(b.at) - Date.parse(a.at);

/** What came first comes first. */
export const oldestFirst = (a: { at: string }, b: { at: string }): number => newestFirst(b, a);
