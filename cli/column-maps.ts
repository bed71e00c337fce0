import { type ColumnNames, isField } from '../crm/sheets/column-names.ts';
import { foldHeader } from '../crm/sheets/fold.ts';
import { generic } from '../crm/systems/spreadsheet/read.ts';
import type { BookStore } from '../lambda/store/book-store.ts';
import { UsageError } from './io.ts';

const fields = new Set(generic.sheets.flatMap(({ columns }) => Object.keys(columns)));
const examples = 'name, first name, last name, email, company, title, phone, amount, stage, owner, created, ignore';

/** `--map "Their Column=our field"`: what the command line calls the columns of a table. */
export function columnsSaid(maps: readonly string[]): ColumnNames {
  return Object.fromEntries(
    maps.map((each) => {
      const [, theirs, ours] = /^(.+)=([^=]+)$/.exec(each) ?? [];
      if (theirs === undefined || ours === undefined)
        throw new UsageError(`--map "${each}" is not "Their Column=our field".`, `Our fields are ${examples}, …`);
      if (!isField(ours, fields))
        throw new UsageError(
          `"${ours.trim()}" is no field of ours.`,
          `Our fields are ${examples}, … and the topics of answers.`,
        );
      return [theirs.trim(), foldHeader(ours)];
    }),
  );
}

/** The names that hold for this import: those said now, and before them those saved; saves what is said where asked to. */
export async function columnMaps(
  store: BookStore,
  team: string,
  { map = [], 'save-map': name }: { map?: string[] | undefined; 'save-map'?: string | undefined },
): Promise<ColumnNames[]> {
  const said = columnsSaid(map);
  const hasSaid = Object.keys(said).length > 0;
  if (name !== undefined && !hasSaid)
    throw new UsageError('There is no map to save.', 'Say it with --map "Their Column=our field".');
  if (name !== undefined) await store.saveColumnNames(team, name, said);
  const saved = [...(await store.columnNames(team)).values()];
  return hasSaid ? [said, ...saved] : saved;
}
