import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { factValue } from '../../lambda/domain/fact-value.ts';
import { signalKinds } from '../../lambda/domain/signal.ts';
import type { KeptRow } from '../../lambda/store/book-store.ts';
import { topics } from '../../lambda/topics/all.ts';
import type { BookRecord } from '../sheets/mapping.ts';
import type { Company } from './companies.ts';
import type { Link } from './links.ts';

const text = z.string();
const maybe = z.exactOptional;
const fields = z.record(text, z.union([text, z.number()]));
const extra = z.record(text, text);
const company = z.object({ name: text, id: maybe(text), fields, extra });

const of = z.object({
  id: maybe(text),
  email: maybe(text),
  name: maybe(text),
  company: maybe(text),
  companyId: maybe(text),
  also: maybe(z.array(text)),
});
const signal = z.object({
  id: text,
  kind: z.enum(signalKinds),
  at: text,
  count: maybe(z.number()),
  detail: maybe(text),
});
const waiting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('more'), of, deal: maybe(text), fields, extra, signals: z.array(signal) }),
  z.object({ kind: z.literal('signal'), of, signal }),
  z.object({
    kind: z.literal('fact'),
    of,
    fact: z.object({
      id: text,
      topic: z.enum(topics),
      value: factValue,
      by: text,
      at: text,
      words: maybe(text),
      sure: z.enum(['sure', 'guess']),
      source: z.literal('import'),
    }),
  }),
  z.object({
    kind: z.literal('activity'),
    of,
    owners: z.array(text),
    activity: z.object({
      id: text,
      title: text,
      at: text,
      wholeDay: z.boolean(),
      minutes: maybe(z.number()),
      type: z.enum(['phone', 'meeting', 'demo', 'mail', 'task']),
      state: z.enum(['done', 'planned', 'cancelled']),
      reached: maybe(z.boolean()),
      note: maybe(text),
    }),
  }),
]);

/** What refers to a lead. */
export type Referring = Extract<BookRecord, { of: unknown }>;

/** A kept company, as it was kept. */
export const readKeptCompany = ({ what, record }: KeptRow): Company | undefined =>
  what === 'company' ? z.safeParse(company, record).data : undefined;

const link = z.object({ person: maybe(text), company: maybe(text), deal: maybe(text) });

/** A kept link, as it was kept. */
export const readKeptLink = ({ what, record }: KeptRow): Link | undefined =>
  what === 'link' ? z.safeParse(link, record).data : undefined;

/** A waiting row's record, as it was kept. */
export const readWaiting = ({ what, record }: KeptRow): Referring | undefined =>
  // Fields of a lead are texts and numbers; which is which was settled when they were read.
  what === 'waiting' ? (z.safeParse(waiting, record).data as Referring | undefined) : undefined;

/** A record that waits. A newer export of the same thing takes its place. */
export function waitingRow(record: Referring, file: string, line: number): KeptRow {
  const own = ownId(record);
  const hash = createHash('sha256')
    .update(JSON.stringify([record.kind, record.of, own]))
    .digest('base64url');
  return { id: `waiting:${hash.slice(0, 16)}`, what: 'waiting', file, line, record: { ...record } };
}

function ownId(record: Referring): unknown {
  switch (record.kind) {
    case 'more':
      return record.deal ?? record.extra;
    case 'signal':
      return record.signal.id;
    case 'fact':
      return record.fact.id;
    case 'activity':
      return record.activity.id;
  }
}
