import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Lead } from '../../domain/lead.ts';
import { readItem } from './items.ts';
import { type Key, keys, namingNotes } from './keys.ts';
import { type NamePlace, nameItems, namePlaces, placeKey } from './name-index.ts';
import { getItem, put, queryAll, type Table, writeMany } from './requests.ts';

/** A lead whose names may change: as it stood, as it will stand, and where a stopped import may have left it. */
export type NameChange = { id: string; before: Lead | undefined; now: Lead | undefined; left: NamePlace[] };

/** What stopped imports left: the places they were writing, by lead, and their notes. */
export type LeftNames = { places: Map<string, NamePlace[]>; notes: LeftNote[] };
/** A note, and which leads it is about. */
export type LeftNote = Key & { ids: string[] };

/** A note stays well under the size of an item. */
const MOST_PLACES_IN_NOTE = 1000;

/** Reads the notes of imports that stopped while they wrote names. */
export async function leftNames(table: Table, team: string): Promise<LeftNames> {
  const { pk, skBegins } = namingNotes(team);
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :team AND begins_with(sk, :notes)',
    ExpressionAttributeValues: { ':team': { S: pk }, ':notes': { S: skBegins } },
    ConsistentRead: true,
  });
  const left: LeftNames = { places: new Map(), notes: [] };
  for (const item of items) {
    const note = readItem('naming/1', item, table.report);
    if (!note) continue;
    const noted = placesIn(note.places);
    left.notes.push({ pk, sk: String(item.sk), ids: noted.map(({ id }) => id) });
    for (const { id, places } of noted) left.places.set(id, [...(left.places.get(id) ?? []), ...places]);
  }
  return left;
}

/** Takes a lead out of a note; one that is about nobody else goes. */
export async function withoutLead(table: Table, { pk, sk }: LeftNote, lead: string): Promise<void> {
  const item = await getItem(table, { pk, sk });
  const note = item && readItem('naming/1', item, table.report);
  if (!note) return;
  const others = placesIn(note.places).filter(({ id }) => id !== lead);
  if (others.length === 0) await writeMany(table, [], [{ pk, sk }]);
  else await put(table, { pk, sk, schema: 'naming/1', places: JSON.stringify(others) });
}

const notedPlaces = z.lazy(() =>
  z.array(z.object({ id: z.string(), places: z.array(z.object({ rep: z.string(), key: z.string() })) })),
);

/** The places a note holds; it was written whole, in one put. */
const placesIn = (noted: string): z.output<typeof notedPlaces> => notedPlaces.parse(JSON.parse(noted));

/**
 * Writes the names of changed leads and removes old ones. Each batch is noted before it is touched; the notes are
 * returned, to be removed when the leads themselves are written.
 */
export async function saveNames(table: Table, team: string, changes: readonly NameChange[]): Promise<Key[]> {
  const notes: Key[] = [];
  for (const batch of batches(changes.filter(changesNames).map(withPlaces))) {
    const note = keys.naming(team, randomUUID());
    await put(table, {
      ...note,
      schema: 'naming/1',
      places: JSON.stringify(batch.map(({ id, touched }) => ({ id, places: touched }))),
    });
    notes.push(note);
    await writeMany(
      table,
      batch.flatMap(({ now, stays }) => (now ? nameItems(team, now, stays) : [])),
      batch.flatMap((change) => placesGone(change).map((place) => placeKey(team, change.id, place))),
    );
  }
  return notes;
}

function changesNames({ before, now, left }: NameChange): boolean {
  if (left.length > 0 || !before || !now) return true;
  return (
    before.name !== now.name ||
    before.company !== now.company ||
    before.title !== now.title ||
    [...new Set(before.owners)].sort().join('\n') !== [...new Set(now.owners)].sort().join('\n')
  );
}

/** A change with the places the lead will stand at, and those together with where it stood: they take the longest to find. */
type Placed = NameChange & { stays: NamePlace[]; touched: NamePlace[] };

function withPlaces(change: NameChange): Placed {
  const { before, now, left } = change;
  const stays = now ? namePlaces(now) : [];
  return { ...change, stays, touched: [...(before ? namePlaces(before) : []), ...stays, ...left] };
}

function placesGone({ before, left, stays, touched }: Placed): NamePlace[] {
  if (!before && left.length === 0) return [];
  const written = ({ rep, key }: NamePlace): string => JSON.stringify([rep, key]);
  const gone = new Map(touched.map((place) => [written(place), place]));
  for (const place of stays) gone.delete(written(place));
  return [...gone.values()];
}

function* batches(changes: readonly Placed[]): Generator<Placed[]> {
  let batch: Placed[] = [];
  let places = 0;
  for (const change of changes) {
    const more = change.touched.length;
    if (batch.length > 0 && places + more > MOST_PLACES_IN_NOTE) {
      yield batch;
      batch = [];
      places = 0;
    }
    batch.push(change);
    places += more;
  }
  if (batch.length > 0) yield batch;
}
