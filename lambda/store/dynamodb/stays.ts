import type { RepOnFile, Scope, SpeakingRep, Stay } from '../../domain/rep.ts';
import { type RawItem, readItem } from './items.ts';
import { getJoined } from './joined-gets.ts';
import { keys, repPartition } from './keys.ts';
import { getMany, queryAll, type Table, writeMany } from './requests.ts';

/** The rep a speaker is, and where that rep said they are: two items, consistent, one trip. */
export async function repSpeaking(table: Table, speaker: string): Promise<SpeakingRep | undefined> {
  const items = await getJoined(table, [keys.speaker(speaker), keys.stay(speaker)]);
  const link = items.find((item) => item.sk === 'REP');
  const read = link && readItem('speaker/1', link, table.report);
  if (!read) return undefined;
  const rep: SpeakingRep = { ...read.rep, ...(read.rules ? { rules: read.rules } : {}) };
  return { ...rep, ...stayIn(table, items) };
}

/** The rep of a team who goes by an address or an id, and where they said they are: one trip where it is the id. */
export async function repCalled(
  table: Table,
  team: string,
  address: string,
  speaker: string,
): Promise<SpeakingRep | undefined> {
  const found = await getMany(table, [keys.rep(team, address), keys.rules(team), keys.stay(speaker)]);
  const item = found.find(({ schema }) => schema === 'rep/1') ?? (await withAddress(table, team, address));
  const rep = item && readItem('rep/1', item, table.report);
  if (!rep) return undefined;
  const decided = found.find(({ schema }) => schema === 'team-rules/1');
  const rules = decided && readItem('team-rules/1', decided, table.report)?.rules;
  return { ...rep, ...(rules ? { rules } : {}), ...stayIn(table, found) };
}

/** The reps of a team. */
export const colleagues = async (table: Table, team: string): Promise<RepOnFile[]> =>
  (await repItems(table, team)).flatMap((item) => readItem('rep/1', item, table.report) ?? []);

const repItems = (table: Table, team: string): Promise<RawItem[]> =>
  queryAll(table, {
    KeyConditionExpression: 'pk = :team AND begins_with(sk, :reps)',
    ExpressionAttributeValues: { ':team': { S: keys.rep(team, '').pk }, ':reps': { S: 'REP#' } },
    ConsistentRead: true,
  });

async function withAddress(table: Table, team: string, address: string): Promise<RawItem | undefined> {
  const reps = await repItems(table, team);
  const called = reps.filter(({ id, email }) =>
    [id, email].some((one) => typeof one === 'string' && one.toLowerCase() === address),
  );
  // Two who go by one address are nobody: which of them it is cannot be told.
  return called.length === 1 ? called[0] : undefined;
}

function stayIn(table: Table, items: RawItem[]): Pick<SpeakingRep, 'stay'> {
  const said = items.find((item) => item.sk === 'STAY');
  const { zone, place, until } = (said && readItem('stay/1', said, table.report)) ?? {};
  return zone === undefined
    ? {}
    : { stay: { zone, ...(place === undefined ? {} : { place }), ...(until === undefined ? {} : { until }) } };
}

/** Keeps a stay with each of the rep's speakers, so that knowing it costs no trip of its own. */
export async function saveStay(
  table: Table,
  { team, rep }: Scope,
  speaker: string,
  stay: Stay | undefined,
): Promise<void> {
  const links = await queryAll(table, {
    KeyConditionExpression: 'pk = :rep AND begins_with(sk, :speaker)',
    ExpressionAttributeValues: { ':rep': { S: repPartition(team, rep) }, ':speaker': { S: 'SPEAKER#' } },
    ConsistentRead: true,
  });
  const speakers = new Set([speaker]);
  for (const item of links) {
    const link = readItem('speaker-of-rep/1', item, table.report);
    if (link) speakers.add(link.speaker);
  }
  const places = [...speakers].map((one) => keys.stay(one));
  if (stay)
    await writeMany(
      table,
      places.map((key) => ({ ...key, schema: 'stay/1', ...stay })),
    );
  else await writeMany(table, [], places);
}
