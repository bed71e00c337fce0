const titles = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau)\.?\s+)+(?=\S)/i;
const suffixes = /(?:,\s*|\s+)(?:ph\.?d|md|mba|cpa|esq|jr|sr|iii?)\.?$/i;

/** A cell's name as people say it: `"Fox, Dana"`, `MR TOM REED` and `Dr. Una Lake, PhD` without order, titles and shouting. */
export function personName(cell: string): string {
  let name = cell.replace(/\s+/g, ' ').trim();
  name = name.replace(titles, '');
  while (suffixes.test(name) && name.replace(suffixes, '').includes(' ')) name = name.replace(suffixes, '');
  const [, last, first] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  if (last !== undefined && first !== undefined) name = `${first.replace(titles, '')} ${last}`;
  const isShouted = /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name) && name.includes(' ');
  if (!isShouted) return name;
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
