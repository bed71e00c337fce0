import { recognise } from '../systems/index.ts';
import { generic } from '../systems/spreadsheet/read.ts';
import { type FieldByValues, isAddress, isOfOtherRecords, type SaidByValues, saidByValues } from './by-values.ts';
import { foldHeader } from './fold.ts';
import type { Mapping, Sheet } from './mapping.ts';
import { type ColumnPlan, extraColumn, planColumns } from './read-sheet.ts';

/** A column and how it is to be read; `byValues` is what its values are where its header does not tell. */
export type PlannedColumn = ColumnPlan & { byValues?: string };

/** What a table is. */
export type TableMeant = {
  system: Mapping;
  sheet: Sheet;
  plan: PlannedColumn[];
  undecided: SaidByValues['undecided'];
};

/** A table that is none we know: what its values say of it, for whoever can say what it is. */
export type NotMeant = { said?: SaidByValues };

const leads = generic.sheets.find(({ name }) => name === 'leads');

/**
 * What a table is by its header, and where that leaves open who its leads are, by the values of its first rows. A table that
 * no header tells is one of leads where its values give two of address, name, company and telephone, the first or the second
 * among them, and no header speaks of something else.
 */
export function tableMeant(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { as, headersAlone = false }: { as?: string; headersAlone?: boolean },
): TableMeant | NotMeant {
  const known = recognise(header, as, rows[0]);
  const isOurs = known === undefined ? as === undefined || as === generic.name : known.sheet === leads;
  if (!leads || !isOurs || headersAlone)
    return known ? { ...known, plan: planColumns(header, known.sheet), undecided: [] } : {};
  const plan = planColumns(header, leads).map((each, index) =>
    known === undefined && each.column.becomes === 'email' && !holdAddresses(rows, index)
      ? { ...each, column: extraColumn(each.header), known: false }
      : each,
  );
  const isFilled = (index: number) => rows.some((cells) => (cells[index] ?? '') !== '');
  const taken = new Set(plan.flatMap(({ column, known }, index) => (known && isFilled(index) ? [column.becomes] : [])));
  if (taken.has('first name') || taken.has('last name')) taken.add('name');
  const address = plan.findIndex(({ column }, index) => column.becomes === 'email' && isFilled(index));
  const said = saidByValues(header, rows, {
    wanted: new Set(fields.filter((field) => !taken.has(field))),
    open: plan.flatMap((each, index) => (each.known ? [] : [index])),
    ...(address >= 0 && { address }),
  });
  const read = plan.map((each, index): PlannedColumn => {
    const found = said.columns.get(index);
    const column = found && leads.columns[found.field];
    return column ? { ...each, column, known: true, byValues: found.because } : each;
  });
  const meant = { system: generic, sheet: leads, plan: read, undecided: said.undecided };
  return known || isOfLeads(header, meant) ? meant : { said };
}

const fields: readonly FieldByValues[] = ['email', 'name', 'company', 'phone'];

const holdAddresses = (rows: readonly (readonly string[])[], index: number) => {
  const cells = rows.map((each) => each[index] ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter(isAddress).length >= cells.length * 0.9;
};

/** Whether a table without a header we know is one of leads all the same. */
function isOfLeads(header: readonly string[], { sheet, plan, undecided }: TableMeant): boolean {
  const folded = new Set(header.map(foldHeader));
  if (sheet.unless?.some((each) => folded.has(each)) || isOfOtherRecords(header) || header.some(isAddress))
    return false;
  const given = new Set(plan.flatMap(({ column, known }) => (known ? [column.becomes] : [])));
  const isSomebody = given.has('email') || given.has('name');
  const isClear = undecided.every(({ field }) => field !== 'email' && field !== 'name');
  return isSomebody && isClear && fields.filter((field) => given.has(field)).length > 1;
}
