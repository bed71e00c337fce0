import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import type { CalendarCopy } from '../../domain/calendar-copy.ts';
import type { CalendarEntry } from '../../domain/call.ts';
import type { Scope } from '../../domain/rep.ts';
import { type RawItem, readItem } from './items.ts';
import { calendarRange, calendarStep, feedPrefix, instantKey, type Key, keys, repPartition } from './keys.ts';
import { queryAll, type Table, writeMany } from './requests.ts';

/** What is on the rep's calendar between two instants, by start; what began before and still runs included. */
export async function entriesBetween(table: Table, scope: Scope, from: string, to: string): Promise<CalendarEntry[]> {
  const entries = new Map<string, CalendarEntry>();
  for (const item of await itemsAround(table, scope, from, to)) {
    const entry = readItem('entry/1', item, table.report)?.entry;
    if (entry && overlap(Date.parse(entry.start), Date.parse(entry.end), from, to)) entries.set(entry.id, entry);
  }
  return [...entries.values()].sort(byStart);
}

/** Makes the rep's calendar between two instants equal to these entries; writes only what differs. */
export async function replaceEntries(
  table: Table,
  scope: Scope,
  from: string,
  to: string,
  entries: CalendarEntry[],
): Promise<void> {
  const wanted = new Map(
    entries.flatMap((entry) => itemsOf(scope, entry, from, to)).map((item) => [item.sk, item] as const),
  );
  const stale: Key[] = [];
  for (const item of await itemsAround(table, scope, from, to)) {
    const key = { pk: String(item.pk), sk: String(item.sk) };
    const same = wanted.get(key.sk);
    if (same) {
      if (isDeepStrictEqual({ ...same }, { ...item })) wanted.delete(key.sk);
      continue;
    }
    const old = readItem('entry/1', item, table.report);
    if (old && overlap(...stretch(old.from, old.entry.end), from, to)) stale.push(key);
  }
  // New before old: an import that dies in between shows a moved call twice until it is run again, never not at all.
  await writeMany(table, [...wanted.values()]);
  await writeMany(table, [], stale);
}

function itemsAround(table: Table, scope: Scope, from: string, to: string): Promise<RawItem[]> {
  const { first, last } = calendarRange(from, to);
  return queryAll(table, {
    KeyConditionExpression: 'pk = :rep AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':rep': { S: repPartition(scope.team, scope.rep) },
      ':first': { S: first },
      ':last': { S: last },
    },
    ConsistentRead: true,
  });
}

/** An entry longer than a day is kept once for each day it lasts, so that one query over start times finds it. */
function itemsOf({ team, rep }: Scope, entry: CalendarEntry, from: string, to: string) {
  const end = Date.parse(entry.end);
  const starts: number[] = [];
  let start = Date.parse(entry.start);
  do {
    if (overlap(...stretch(start, end), from, to)) starts.push(start);
    start += calendarStep;
  } while (start < end && start < Date.parse(to));
  return starts.map((start) => {
    const at = instantKey(start);
    return { ...keys.calendar(team, rep, at, entry.id), schema: 'entry/1', from: at, entry };
  });
}

const stretch = (from: string | number, end: string | number): [number, number] => {
  const start = new Date(from).getTime();
  return [start, Math.min(new Date(end).getTime(), start + calendarStep)];
};

/** Whether a stretch of time touches the range; its end is not part of it, unless it has no length. */
function overlap(start: number, end: number, from: string, to: string): boolean {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return start < last && (end > first || start >= first);
}

const byStart = (a: CalendarEntry, b: CalendarEntry) =>
  Date.parse(a.start) - Date.parse(b.start) || Date.parse(a.end) - Date.parse(b.end) || (a.id < b.id ? -1 : 1);

const copy = z.lazy(() => z.object({ fetchedAt: z.string(), failed: z.exactOptional(z.object({ at: z.string() })) }));

/** How old our copy of each of the rep's calendars is; their addresses are not read. */
export async function calendarCopies(table: Table, { team, rep }: Scope): Promise<CalendarCopy[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :feeds AND begins_with(sk, :rep)',
    ProjectionExpression: 'fetchedAt, failed',
    ExpressionAttributeValues: { ':feeds': { S: 'FEEDS' }, ':rep': { S: feedPrefix(team, rep) } },
  });
  return items.flatMap((item) => {
    const read = z.safeParse(copy, item).data;
    return read ? [{ fetchedAt: read.fetchedAt, unreachable: read.failed !== undefined }] : [];
  });
}
