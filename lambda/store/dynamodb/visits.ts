import type { Scope } from '../../domain/rep.ts';
import { readItem } from './items.ts';
import { keys } from './keys.ts';
import { type Table, update } from './requests.ts';

/** Counts a visit and says what stood before it, in one trip. A repeated request counts twice, which nobody minds. */
export async function visited(table: Table, { team, rep }: Scope, at: string): Promise<{ times: number; at?: string }> {
  const before = await update(table, keys.visits(team, rep), {
    UpdateExpression: 'ADD times :one SET #at = :at, #schema = :schema',
    ExpressionAttributeNames: { '#at': 'at', '#schema': 'schema' },
    ExpressionAttributeValues: { ':one': { N: '1' }, ':at': { S: at }, ':schema': { S: 'visits/1' } },
  });
  // Where nothing stood before, some databases return the bare keys instead of nothing.
  const read = before?.schema === undefined ? undefined : readItem('visits/1', before, table.report);
  return read ? { times: read.times, at: read.at } : { times: 0 };
}
