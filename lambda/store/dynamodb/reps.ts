import type { RepOnFile, Scope } from '../../domain/rep.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { readItem } from './items.ts';
import { type Key, keys, repPartition } from './keys.ts';
import { getItem, put, putIf, queryAll, type Table } from './requests.ts';

/** Saves a rep, and the copy each of the rep's speakers has so that knowing who speaks is one read. */
export async function saveRep(table: Table, rep: RepOnFile): Promise<void> {
  await put(table, { ...keys.rep(rep.team, rep.id), schema: 'rep/1', ...rep });
  const speakers = await queryAll(table, {
    KeyConditionExpression: 'pk = :rep AND begins_with(sk, :speaker)',
    ExpressionAttributeValues: { ':rep': { S: repPartition(rep.team, rep.id) }, ':speaker': { S: 'SPEAKER#' } },
    ConsistentRead: true,
  });
  for (const item of speakers) {
    const link = readItem('speaker-of-rep/1', item, table.report);
    if (link) await refreshSpeaker(table, link.speaker, rep);
  }
}

/** Makes a platform speaker this rep from now on. */
export async function linkSpeaker(table: Table, speaker: string, { team, rep: id }: Scope): Promise<void> {
  const item = await getItem(table, keys.rep(team, id));
  const rep = item && readItem('rep/1', item, table.report);
  if (!rep) throw new Error('A speaker can only be linked to a rep that has been saved');
  await put(table, { ...keys.speakerOfRep(team, id, speaker), schema: 'speaker-of-rep/1', speaker });
  await put(table, { ...keys.speaker(speaker), schema: 'speaker/1', speaker, rep });
}

/** A speaker linked to another rep since is left alone. */
const refreshSpeaker = (table: Table, speaker: string, rep: RepOnFile) =>
  putIf(
    table,
    { ...keys.speaker(speaker), schema: 'speaker/1', speaker, rep },
    {
      ConditionExpression: 'rep.team = :team AND rep.id = :id',
      ExpressionAttributeValues: { ':team': { S: rep.team }, ':id': { S: rep.id } },
    },
  );

/** Keeps the card under its version and makes it the one in use; which one was in use before is remembered. */
export async function saveScorecard(table: Table, team: string, card: Scorecard): Promise<void> {
  const inUse = await scorecardItem(table, keys.scorecardInUse(team));
  const before = inUse?.card.version === card.version ? inUse.before : inUse?.card.version;
  const item = { schema: 'scorecard/1', card, ...(before === undefined ? {} : { before }) };
  await put(table, { ...keys.scorecardVersion(team, card.version), ...item });
  await put(table, { ...keys.scorecardInUse(team), ...item });
}

/** Makes the card in use before the present one the one in use again; nothing when there was none. */
export async function backToScorecardBefore(table: Table, team: string): Promise<Scorecard | undefined> {
  const inUse = await scorecardItem(table, keys.scorecardInUse(team));
  const before =
    inUse?.before === undefined ? undefined : await scorecardItem(table, keys.scorecardVersion(team, inUse.before));
  if (before) await put(table, { ...keys.scorecardInUse(team), schema: 'scorecard/1', ...before });
  return before?.card;
}

async function scorecardItem(table: Table, key: Key) {
  const item = await getItem(table, key);
  return item && readItem('scorecard/1', item, table.report);
}
