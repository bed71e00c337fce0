/**
 * Cells that stand for an empty one: `\N` of a database's dump, a spreadsheet's failed formula, an id of noughts, as
 * Salesforce's weekly export writes in every reference that is not set.
 */
const nothing =
  /^(?:\\N|0{15}(?:AAA)?|0{8}-0{4}-0{4}-0{4}-0{12}|#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!)|[(<[]null[)>\]])$/i;
/** Signs that nobody sees: marks of writing direction and of no width, ends of old files; and spaces that do not break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: old files end in them
const unseen = /[\0\x1a\u00a0\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const seen = (cell: string) => cell.replaceAll('\u00a0', ' ').replace(new RegExp(unseen, 'g'), '').trim();

const mayBeNothing = new Set(['\\', '0', '#', '(', '<', '[']);

/**
 * A row's cells with empty ones where nothing is meant. `NULL` in capitals is nothing where it stands at least twice in
 * the row: once alone it may be somebody's name.
 */
export function withoutNothing(written: string[]): string[] {
  const cells = written.some((cell) => unseen.test(cell)) ? written.map(seen) : written;
  let nulls = 0;
  let found = false;
  for (const cell of cells) {
    if (cell === 'NULL') nulls += 1;
    else if (mayBeNothing.has(cell.charAt(0)) && nothing.test(cell)) found = true;
  }
  if (!found && nulls < 2) return cells;
  return cells.map((cell) => (nothing.test(cell) || (nulls > 1 && cell === 'NULL') ? '' : cell));
}
