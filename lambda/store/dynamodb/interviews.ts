import type { FollowUp } from '../../domain/follow-up.ts';
import type { Interview } from '../../domain/interview.ts';
import type { LogEntry } from '../../domain/log-entry.ts';
import type { Scope } from '../../domain/rep.ts';
import type { OwnedLead } from '../store.ts';
import { type Body, readItem, type Shape } from './items.ts';
import { keptUntil } from './kept-until.ts';
import { type Key, keys, repPartition } from './keys.ts';
import { putIf, queryAll, type Table } from './requests.ts';

/** Saves one entry of a lead's log; an entry that is there already stays as it is. */
export async function saveLogEntry(
  table: Table,
  scope: Scope,
  lead: OwnedLead,
  entry: LogEntry,
): Promise<'saved' | 'already-there'> {
  const item = { ...keys.log(scope.team, lead.id, entry.id), schema: 'log/1', entry, ...keptUntil(scope, entry.at) };
  return (await putIf(table, item, { ConditionExpression: 'attribute_not_exists(pk)' })) ? 'saved' : 'already-there';
}

/** The rep's interviews, the last one touched first. */
export async function interviews(table: Table, scope: Scope): Promise<Interview[]> {
  const found = await ofRep(table, scope, 'interview/1', 'INTERVIEW#');
  return found.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Saves how far an interview has come. */
export const saveInterview = (table: Table, scope: Scope, interview: Interview): Promise<void> =>
  saveNewer(table, {
    ...keys.interview(scope.team, scope.rep, interview.lead),
    schema: 'interview/1',
    ...interview,
    ...keptUntil(scope, interview.at),
  });

/** What the rep has to do, by when it is due. */
export async function followUps(table: Table, scope: Scope): Promise<FollowUp[]> {
  const found = await ofRep(table, scope, 'follow-up/1', 'FOLLOWUP#');
  return found.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Saves something to do, or what became of it. */
export const saveFollowUp = (table: Table, scope: Scope, followUp: FollowUp): Promise<void> =>
  saveNewer(table, {
    ...keys.followUp(scope.team, scope.rep, followUp.id),
    schema: 'follow-up/1',
    ...followUp,
    ...keptUntil(scope, followUp.at),
  });

async function ofRep<S extends Shape>(
  table: Table,
  { team, rep }: Scope,
  shape: S,
  begins: string,
): Promise<Body<S>[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :rep AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':rep': { S: repPartition(team, rep) }, ':kind': { S: begins } },
    ConsistentRead: true,
  });
  return items.flatMap((item) => readItem(shape, item, table.report) ?? []);
}

// A late or repeated request must not turn back what a newer one saved.
async function saveNewer(table: Table, item: Key & { schema: string; at: string }): Promise<void> {
  await putIf(table, item, {
    ConditionExpression: 'attribute_not_exists(pk) OR #at <= :at',
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: { ':at': { S: item.at } },
  });
}
