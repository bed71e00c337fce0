import { topics } from '../../lambda/topics/all.ts';
import type { TableSource } from '../files/table.ts';
import { foldHeader } from './fold.ts';
import { topicHeader } from './written-sheet.ts';

/** What columns of somebody's own table are called in ours: their header to our field. */
export type ColumnNames = Readonly<Record<string, string>>;

/** A field under which a column is passed over. */
export const ignore = 'ignore';
const passedOver = 'Lead Scout score';

const topicOf = (field: string) => topics.find((topic) => foldHeader(topic) === foldHeader(field));

/** The header that means a field: of a topic the one its answers are exported under. */
function headerFor(field: string): string {
  const topic = topicOf(field);
  return foldHeader(field) === ignore ? passedOver : topic ? topicHeader(topic) : field;
}

/** Whether a field can be named, beside those of `fields`. */
export const isField = (field: string, fields: ReadonlySet<string>): boolean =>
  foldHeader(field) === ignore || topicOf(field) !== undefined || fields.has(foldHeader(field));

/** A header with the columns that are named called by our fields. */
export function renamed(header: readonly string[], names: ColumnNames): string[] {
  const ours = new Map(Object.entries(names).map(([theirs, field]) => [foldHeader(theirs), headerFor(field)]));
  return header.map((each) => ours.get(foldHeader(each)) ?? each);
}

/** Whether a header has every column that is named. */
export function fits(header: readonly string[], names: ColumnNames): boolean {
  const there = new Set(header.map(foldHeader));
  const theirs = Object.keys(names);
  return theirs.length > 0 && theirs.every((each) => there.has(foldHeader(each)));
}

/** A table under our names, where it has the columns that are named. */
export const underOurNames = (source: TableSource, maps: readonly ColumnNames[]): TableSource => ({
  ...source,
  open: async () => {
    const table = await source.open();
    const names = maps.find((each) => fits(table.header, each));
    return names ? { ...table, header: renamed(table.header, names) } : table;
  },
});
