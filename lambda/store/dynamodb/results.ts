import type { Scope } from '../../domain/rep.ts';
import type { Result } from '../../domain/result.ts';
import { readItem } from './items.ts';
import { instantKey, keys, resultPartition } from './keys.ts';
import { queryAll, type Table, writeMany } from './requests.ts';

/** A result as it stands in the table; the same lead closed at the same instant is one. */
export const resultItem = (team: string, result: Result) => ({
  ...keys.result(team, result.closedAt, result.lead),
  schema: 'result/1' as const,
  result: { ...result, closedAt: instantKey(result.closedAt) },
});

/** Saves how leads ended; the same lead closed at the same instant is one result. */
export async function saveResults(table: Table, team: string, results: readonly Result[]): Promise<void> {
  const items = results.map((result) => resultItem(team, result));
  await writeMany(table, [...new Map(items.map((item) => [item.sk, item])).values()]);
}

/** What a team closed between two instants, earliest first. Whose lead it was not, does not learn its name. */
export async function results(table: Table, scope: Scope, from: string, to: string): Promise<Result[]> {
  const all = await teamResults(table, scope.team, from, to);
  return all.map((result) =>
    result.owners.includes(scope.rep) ? result : { ...result, lead: '', name: '', owners: [] },
  );
}

/** What a team closed between two instants, earliest first, whoever's lead it was. */
export async function teamResults(table: Table, team: string, from: string, to: string): Promise<Result[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :results AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':results': { S: resultPartition(team) },
      ':from': { S: `RESULT#${instantKey(from)}` },
      ':to': { S: `RESULT#${instantKey(to)}` },
    },
  });
  return items.flatMap((item) => {
    const read = readItem('result/1', item, table.report);
    return read && !read.result.takenBack ? [read.result] : [];
  });
}
