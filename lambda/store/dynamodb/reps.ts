import type { RepOnFile } from '../../domain/rep.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { readItem } from './items.ts';
import { type Key, keys } from './keys.ts';
import { refreshSpeakers } from './links.ts';
import { getItem, put, queryAll, type Table } from './requests.ts';

/** Saves a rep, and the copy each of the rep's speakers has so that knowing who speaks is one read. */
export async function saveRep(table: Table, rep: RepOnFile): Promise<void> {
  await put(table, { ...keys.rep(rep.team, rep.id), schema: 'rep/1', ...rep });
  await refreshSpeakers(table, rep);
}

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

/** The id of every rep of a team. */
export async function repIds(table: Table, team: string): Promise<string[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :team AND begins_with(sk, :reps)',
    ExpressionAttributeValues: { ':team': { S: keys.rep(team, '').pk }, ':reps': { S: 'REP#' } },
    ConsistentRead: true,
  });
  return items.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
}
