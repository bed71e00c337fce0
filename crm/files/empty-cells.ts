/**
 * Cells that stand for an empty one: `\N` of a database's dump, a spreadsheet's failed formula, an id of noughts, as
 * Salesforce's weekly export writes in every reference that is not set.
 */
const nothing =
  /^(?:\\N|0{15}(?:AAA)?|0{8}-0{4}-0{4}-0{4}-0{12}|#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!)|[(<[]null[)>\]])$/i;
const mayBeNothing = new Set(['\\', '0', '#', '(', '<', '[']);

/**
 * A row's cells with empty ones where nothing is meant. `NULL` in capitals is nothing where it stands at least twice in
 * the row: once alone it may be somebody's name.
 */
export function withoutNothing(cells: string[]): string[] {
  let nulls = 0;
  let found = false;
  for (const cell of cells) {
    if (cell === 'NULL') nulls += 1;
    else if (mayBeNothing.has(cell.charAt(0)) && nothing.test(cell)) found = true;
  }
  if (!found && nulls < 2) return cells;
  return cells.map((cell) => (nothing.test(cell) || (nulls > 1 && cell === 'NULL') ? '' : cell));
}
