import type { LeadFile } from '../../domain/lead-file.ts';
import type { Scope } from '../../domain/rep.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { readLeadRow } from './items.ts';
import { keys, leadPartition, repPartition } from './keys.ts';
import { leadFileFrom } from './lead-file.ts';
import { putIf, queryAll, queryPage, type Table } from './requests.ts';

/** At most this many leads of a book are read in one turn, a query each, side by side. */
const MOST_FILES = 400;

/** Every lead's file of a rep's book, in two trips; `more` when the book is larger than one turn may read. */
export async function leadFiles(table: Table, scope: Scope): Promise<{ files: LeadFile[]; more: boolean }> {
  const { items: rows, whole } = await queryPage(table, {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :rep AND begins_with(gsi1sk, :leads)',
    ExpressionAttributeValues: { ':rep': { S: repPartition(scope.team, scope.rep) }, ':leads': { S: 'LEAD#' } },
    Limit: MOST_FILES,
  });
  const ids = [...new Set(rows.flatMap((item) => readLeadRow(item, table.report)?.id ?? []))];
  const files = await Promise.all(
    ids.map(async (id) => {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :lead',
        ExpressionAttributeValues: { ':lead': { S: leadPartition(scope.team, id) } },
      });
      return leadFileFrom(items, scope, table.report) ?? [];
    }),
  );
  return { files: files.flat(), more: !whole };
}

/** Puts a card into use in place of the one whose version is named, unless another has taken its place meanwhile. */
export async function adoptCard(
  table: Table,
  team: string,
  card: Scorecard,
  replaces: string,
): Promise<'adopted' | 'another-in-use'> {
  const item = { schema: 'scorecard/1', card, before: replaces };
  const adopted = await putIf(
    table,
    { ...keys.scorecardInUse(team), ...item },
    {
      ConditionExpression: 'attribute_not_exists(pk) OR card.version IN (:before, :itself)',
      ExpressionAttributeValues: { ':before': { S: replaces }, ':itself': { S: card.version } },
    },
  );
  if (!adopted) return 'another-in-use';
  await putIf(table, { ...keys.scorecardVersion(team, card.version), ...item }, {});
  return 'adopted';
}
