/** What a table holds under a word of a file; words such as `constructor` are in no table of ours. */
export const ownOf = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** Keeps a cell under its header; of several with one header all are kept. A header that every object has is kept as a column of that name. */
export function keepCell(extra: Record<string, string>, header: string, cell: string): void {
  const name = header in {} ? `column ${header}` : header;
  extra[name] = extra[name] === undefined ? cell : `${extra[name]}; ${cell}`;
}
