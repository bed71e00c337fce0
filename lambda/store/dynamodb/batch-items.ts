import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { RawItem } from './items.ts';
import { type Key, keyPart } from './keys.ts';

/** Keys of imports: one item for each batch, and what it replaced in pieces beside it; owner names as they were answered. */
export const batchKeys = {
  batch: (team: string, batch: string): Key => ({ pk: `TEAM#${keyPart(team)}`, sk: `BATCH#${keyPart(batch)}` }),
  memory: (team: string, batch: string, step: number, part: number): Key => ({
    pk: memoryPartition(team, batch),
    sk: `STEP#${String(step).padStart(8, '0')}#${String(part).padStart(4, '0')}`,
  }),
  kept: (team: string, id: string): Key => ({ pk: keptPartition(team), sk: `KEPT#${keyPart(id)}` }),
  team: (team: string): Key => ({ pk: 'TEAMS', sk: keyPart(team) }),
  columnNames: (team: string, name: string): Key => ({
    pk: `TEAM#${keyPart(team)}`,
    sk: `COLUMN-NAMES#${keyPart(name)}`,
  }),
  ownerName: (team: string, name: string): Key => ({ pk: `TEAM#${keyPart(team)}`, sk: `OWNER-NAME#${keyPart(name)}` }),
};

/** Everything a batch remembers. */
export const memoryPartition = (team: string, batch: string): string => `TEAM#${keyPart(team)}#BATCH#${keyPart(batch)}`;

/** Everything a team's imports keep for later. */
export const keptPartition = (team: string): string => `TEAM#${keyPart(team)}#KEPT`;

const batch = z.object({
  schema: z.literal('batch/1'),
  id: z.string(),
  rep: z.string(),
  startedAt: z.string(),
  files: z.array(z.string()),
  state: z.enum(['running', 'done', 'undone']),
  counts: z.record(z.string(), z.number()),
});
const team = z.object({ schema: z.literal('team/1'), team: z.string() });
const memory = z.object({ schema: z.literal('batch-memory/1'), packed: z.string() });
const ownerName = z.object({ schema: z.literal('owner-name/1'), name: z.string(), rep: z.exactOptional(z.string()) });

const kept = z.object({
  schema: z.literal('kept-row/1'),
  id: z.string(),
  what: z.enum(['company', 'waiting', 'link']),
  file: z.string(),
  line: z.number(),
  record: z.record(z.string(), z.unknown()),
  joined: z.exactOptional(z.literal(true)),
});

const columnNames = z.object({
  schema: z.literal('column-names/1'),
  name: z.string(),
  columns: z.record(z.string(), z.string()),
});

/** Readers of the items above; what does not fit is nothing. */
export const readBatch = (item: RawItem) => z.safeParse(batch, item).data;
export const readTeam = (item: RawItem) => z.safeParse(team, item).data;
export const readColumnNames = (item: RawItem) => z.safeParse(columnNames, item).data;
export const readKept = (item: RawItem) => z.safeParse(kept, item).data;
export const readMemory = (item: RawItem) => z.safeParse(memory, item).data;
export const readOwnerName = (item: RawItem) => z.safeParse(ownerName, item).data;

/**
 * What stood before a batch wrote, and a fingerprint of what it wrote: of a lead as a whole, since it stands in several
 * places, or of one item about a lead. Without `before` there was nothing.
 */
export type Memory = { after: string; before?: RawItem } & ({ lead: string } | { pk: string; sk: string; of: string });

/** Keeps a memory well under the 400 KB an item may have, before packing. */
const largestMemory = 300_000;

/** A short fingerprint of an item: enough to see whether it was changed since. */
export const fingerprintOf = (item: RawItem): string =>
  createHash('sha256').update(canonical(item)).digest('base64url').slice(0, 11);

function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  let text = '';
  for (const name of Object.keys(value).sort()) {
    const inner: unknown = Reflect.get(value, name);
    if (inner !== undefined) text += `${text === '' ? '' : ','}${name}:${canonical(inner)}`;
  }
  return `{${text}}`;
}

/** Packs memories into as few texts as fit into items. */
export function packMemories(memories: readonly unknown[]): string[] {
  const parts: string[][] = [[]];
  let size = 0;
  for (const each of memories) {
    const text = JSON.stringify(each);
    if (size + text.length > largestMemory && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(text);
    size += text.length;
  }
  return parts.map((texts) => gzipSync(`[${texts.join()}]`, { level: 1 }).toString('base64'));
}

const body = { before: z.exactOptional(z.record(z.string(), z.unknown())), after: z.string() };
const leadMemory = z.object({ ...body, lead: z.string() });
const itemMemory = z.object({ ...body, pk: z.string(), sk: z.string(), of: z.string() });
const calendarMemory = z.object({
  calendar: z.object({
    team: z.string(),
    rep: z.string(),
    from: z.string(),
    to: z.string(),
    entries: z.array(z.unknown()),
  }),
});
const memories = z.array(z.union([calendarMemory, leadMemory, itemMemory]));

/** What a packed text remembers. */
export const unpackMemories = (packed: string): z.output<typeof memories> =>
  z.parse(memories, JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()));
