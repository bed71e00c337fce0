import type { Lead } from '../../domain/lead.ts';
import type { Scope } from '../../domain/rep.ts';
import { keyOf, type List, lists, type Page } from '../../scoring/rank.ts';
import { scoreOverTimeIn, scoreOverTimeText } from '../../scoring/score-over-time-text.ts';
import type { RankedLead, ScoredFile, ScoreRange } from '../store.ts';
import { type Body, type RawItem, readItem } from './items.ts';
import { type Key, keys, scoreOverTimePartition } from './keys.ts';
import { queryPage, type Table, writeMany } from './requests.ts';

/** Where a lead stands in a rep's orders. */
export const scoreOverTimeKeys = (team: string, lead: string, rep: string): Key[] =>
  lists.map((list) => keys.heat(team, lead, list, rep));

/**
 * Puts each lead where it belongs in the orders of its owners; without a heat it is taken out of them. One that `isNew`
 * stands in none yet.
 */
export async function saveHeats(table: Table, team: string, heated: readonly ScoredFile[]): Promise<void> {
  const puts: object[] = [];
  const deletes: Key[] = [];
  for (const { lead, heat, isNew } of new Map(heated.map((one) => [one.lead.id, one])).values()) {
    const text = heat && scoreOverTimeText(heat);
    for (const rep of new Set(lead.owners)) {
      for (const list of lists) {
        const key = keys.heat(team, lead.id, list, rep);
        const place = heat && keyOf[list](heat);
        if (place === undefined) {
          if (!isNew) deletes.push(key);
        } else
          puts.push({
            ...key,
            ...who(lead),
            gsi2pk: scoreOverTimePartition(team, rep, list),
            gsi2sk: place,
            schema: 'heat/1',
            heat: text,
          });
      }
    }
  }
  await writeMany(table, puts, deletes);
}

const who = ({ id, name, company, title }: Lead) => ({ id, name, company, title });

type HeatRow = Body<'heat/1'>;
const isText = (value: unknown) => typeof value === 'string';
const isTextOrNone = (value: unknown) => value === undefined || typeof value === 'string';

/** A row that is as we write it, as nearly all are, needs no schema: a page of a large book holds some 1,700. */
const isHeatRow = (item: RawItem): item is RawItem & HeatRow => {
  const { schema, id, name, company, title, heat } = item;
  return schema === 'heat/1' && [id, name, heat].every(isText) && [company, title].every(isTextOrNone);
};

/** One page of a rep's leads in an order, from the highest key not above `most` down to `least`; or a few from the other end. */
export async function scoreOverTimePage(
  table: Table,
  { team, rep }: Scope,
  list: List,
  { most = Number.MAX_SAFE_INTEGER, least = -Number.MAX_SAFE_INTEGER, highest, lowest }: ScoreRange,
): Promise<Page<RankedLead>> {
  const limit = lowest ?? highest;
  const { items, whole } = await queryPage(table, {
    IndexName: 'gsi2',
    KeyConditionExpression: 'gsi2pk = :order AND gsi2sk BETWEEN :least AND :most',
    ExpressionAttributeValues: {
      ':order': { S: scoreOverTimePartition(team, rep, list) },
      ':least': { N: String(least) },
      ':most': { N: String(most) },
    },
    ScanIndexForward: lowest !== undefined,
    ...(limit === undefined ? {} : { Limit: limit }),
  });
  const leads = items.flatMap((item): RankedLead[] => {
    const read = isHeatRow(item) ? item : readItem('heat/1', item, table.report);
    const heat = read && scoreOverTimeIn(read.heat);
    if (!read || !heat || typeof item.gsi2sk !== 'number') return [];
    const { id, name, company, title } = read;
    return [
      {
        id,
        name,
        ...(company === undefined ? {} : { company }),
        ...(title === undefined ? {} : { title }),
        heat,
        key: item.gsi2sk,
      },
    ];
  });
  return { leads, more: !whole };
}
