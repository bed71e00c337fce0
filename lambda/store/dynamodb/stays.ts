import type { Scope, SpeakingRep, Stay } from '../../domain/rep.ts';
import { readItem } from './items.ts';
import { keys, repPartition, speakerPartition } from './keys.ts';
import { queryAll, type Table, writeMany } from './requests.ts';

/** The rep a speaker is, and where that rep said they are: two items of one partition, one trip. */
export async function repSpeaking(table: Table, speaker: string): Promise<SpeakingRep | undefined> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :speaker',
    ExpressionAttributeValues: { ':speaker': { S: speakerPartition(speaker) } },
    ConsistentRead: true,
  });
  const link = items.find((item) => item.sk === 'REP');
  const read = link && readItem('speaker/1', link, table.report);
  if (!read) return undefined;
  const rep: SpeakingRep = { ...read.rep, ...(read.rules ? { rules: read.rules } : {}) };
  const said = items.find((item) => item.sk === 'STAY');
  const { zone, place, until } = (said && readItem('stay/1', said, table.report)) ?? {};
  if (zone === undefined) return rep;
  return {
    ...rep,
    stay: { zone, ...(place === undefined ? {} : { place }), ...(until === undefined ? {} : { until }) },
  };
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
