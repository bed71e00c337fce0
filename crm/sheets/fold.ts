/** Letters that Unicode does not decompose, as people type them without the right keyboard. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Text for comparing: lower case, no accents, `&` as "and", apostrophes closed up, other signs as single spaces. */
export function foldText(text: string): string {
  // Most cells are plain: the same rules, without asking Unicode about every letter.
  if (/^[\x20-\x7e]*$/.test(text)) {
    const lower = text.toLowerCase().replaceAll('&', ' and ').replace(/['`]/g, '');
    return lower.replace(/[^a-z0-9]+/g, ' ').trim();
  }
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/&/g, ' and ')
    .replace(/['’ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A name for comparing: folded, and with the ways to write a letter that keyboards lack brought together, so that Müller,
 * Mueller and Muller meet, and Sørensen, Soerensen and Sorensen.
 */
export const foldName = (text: string): string =>
  foldText(text)
    .replace(/([aou])e/g, '$1')
    .replace(/aa/g, 'a');

/** A column header for comparing, by the importers' common rule: trimmed, lower case, without `*`, accents and dash variants. */
export function foldHeader(written: string): string {
  const header = written.replace(
    / *(?:\((?:required|optional|mandatory|pflichtfeld|obligatoire|obligatorio)\)|[†‡])$/i,
    '',
  );
  // As above: most headers are plain.
  if (/^[\x20-\x7e]*$/.test(header))
    return header
      .replaceAll('*', '')
      .replace(/[-_ ]+/g, ' ')
      .trim()
      .replace(/ *:$/, '')
      .toLowerCase();
  return header
    .normalize('NFKD')
    .replace(/[\p{M}*\uFEFF]/gu, '')
    .replace(/[\p{Pd}\u2212_]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[:：]$/, '')
    .toLowerCase();
}
