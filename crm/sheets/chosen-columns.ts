import type { ColumnNames } from './column-names.ts';
import type { Column } from './mapping.ts';
import { extraColumn } from './read-sheet.ts';
import type { Survey } from './survey.ts';

/** What a column is chosen as that is kept under its own header. */
export const KEPT = 'kept as it is';

/** Under which name the columns somebody chose for a kind of file are remembered. */
export const kindOf = ({ system, sheet }: Survey): string => `${system.name} ${sheet.name}`;

/** What columns of a file may become, by the words for it. */
export function targetsOf({ sheet, columns }: Survey): Map<string, Column> {
  const all = [...Object.values(sheet.columns), ...columns.map(({ column }) => column)];
  return new Map(all.filter(({ becomes }) => !isExtra(becomes)).map((column) => [column.becomes, column]));
}

/** Columns that are kept under their own header are all of one kind. */
export const isExtra = (becomes: string): boolean => becomes.startsWith(extraColumn('').becomes.slice(0, -2));

/** A survey with columns as somebody chose them. */
export function withChosen(survey: Survey, chosen: ColumnNames): Survey {
  const targets = targetsOf(survey);
  const columns = survey.columns.map((each) => {
    const becomes = chosen[each.header];
    if (becomes === undefined) return each;
    const { leftAlone: _, byValues: __, ...rest } = each;
    const column = becomes === KEPT ? extraColumn(each.header) : targets.get(becomes);
    return column ? { ...rest, column, known: becomes !== KEPT } : each;
  });
  return { ...survey, columns };
}
