import type { TableSource } from '../crm/files/table.ts';
import { type ColumnNames, fits, isField, renamed } from '../crm/sheets/column-names.ts';
import { foldHeader } from '../crm/sheets/fold.ts';
import { isHeader } from '../crm/sheets/survey.ts';
import { systems } from '../crm/systems/index.ts';
import { generic } from '../crm/systems/spreadsheet/read.ts';
import type { BookStore } from '../lambda/store/book-store.ts';
import { UsageError } from './io.ts';
import type { RememberedColumns } from './remembered-columns.ts';

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

const kinds = new Set(systems.flatMap(({ name, sheets }) => sheets.map((sheet) => `${name} ${sheet.name}`)));

/** The remembered names that make a table of anybody's ours: those that were given one, not those of a kind of file. */
export const mapsIn = (remembered: RememberedColumns): ColumnNames[] =>
  remembered
    .all()
    .filter(([name, names]) => !kinds.has(name) && Object.values(names).every((field) => isField(field, fields)))
    .map(([, names]) => names);

/** Knows headers, those too that are ours by another name. */
export const headerIn =
  (maps: readonly ColumnNames[]) =>
  (cells: readonly string[]): boolean =>
    isHeader(cells) || maps.some((names) => fits(cells, names) && isHeader(renamed(cells, names)));

/** The names that hold for this import: those said now, and after them those saved. */
export async function columnMaps(
  store: BookStore,
  team: string,
  remembered: RememberedColumns | undefined,
  said: ColumnNames,
): Promise<ColumnNames[]> {
  const saved = [...(remembered ? mapsIn(remembered) : []), ...(await store.columnNames(team)).values()];
  return Object.keys(said).length > 0 ? [said, ...saved] : saved;
}

/** `--save-map NAME`: remembers what is said. Beside a book in a folder stands a file, which the page reads too; a table keeps it for the team. */
export async function saveMap(
  store: BookStore,
  team: string,
  remembered: RememberedColumns | undefined,
  { said, name }: { said: ColumnNames; name: string | undefined },
): Promise<void> {
  if (name === undefined) return;
  if (remembered) remembered.keep(name, said);
  else await store.saveColumnNames(team, name, said);
}

/** Refuses names for columns that no table has together: a misspelled one would go unnoticed. */
export async function mustBeThere(said: ColumnNames, tables: readonly TableSource[]): Promise<void> {
  const theirs = Object.keys(said);
  if (theirs.length === 0) return;
  const headers: { file: string; header: readonly string[] }[] = [];
  for (const { file, open } of tables) headers.push({ file, header: (await open()).header });
  if (headers.some(({ header }) => fits(header, said))) return;
  const lacking = headers.map(({ file, header }) => {
    const there = new Set(header.map(foldHeader));
    const missing = theirs.filter((each) => !there.has(foldHeader(each))).map((each) => `"${each}"`);
    return { file, header, missing };
  });
  const [nearest] = lacking.sort((a, b) => a.missing.length - b.missing.length);
  if (nearest)
    throw new UsageError(
      `${nearest.file} has no column ${nearest.missing.join(' and no ')}, which --map names.`,
      `Its columns are ${nearest.header.map((each) => `"${each}"`).join(', ')}.`,
    );
}
