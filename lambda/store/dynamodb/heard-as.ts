import { forgottenAt, type HeardAs } from '../../domain/heard-as.ts';
import type { Scope } from '../../domain/rep.ts';
import { readItem } from './items.ts';
import { getJoined } from './joined-gets.ts';
import { instantKey, keys } from './keys.ts';
import { putIf, type Table, writeMany } from './requests.ts';

/** Whom the rep meant the last time these words were put right. */
export async function heardAs(table: Table, { team, rep }: Scope, heard: string): Promise<HeardAs | undefined> {
  const [item] = await getJoined(table, [keys.heardAs(team, rep, heard)]);
  return item && readItem('heard-as/1', item, table.report)?.heardAs;
}

/** Keeps a repair in place of an older one of the same words. `expires` lets the table drop it (epoch seconds). */
export async function saveHeardAs(table: Table, { team, rep }: Scope, one: HeardAs): Promise<void> {
  const at = instantKey(one.at);
  const expires = Math.floor(forgottenAt(at) / 1000);
  const item = { ...keys.heardAs(team, rep, one.heard), schema: 'heard-as/1', at, expires, heardAs: { ...one, at } };
  await putIf(table, item, {
    ConditionExpression: 'attribute_not_exists(pk) OR #at <= :at',
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: { ':at': { S: at } },
  });
}

/** Forgets whom the rep meant by these words. */
export const forgetHeardAs = (table: Table, { team, rep }: Scope, heard: string): Promise<void> =>
  writeMany(table, [], [keys.heardAs(team, rep, heard)]);
