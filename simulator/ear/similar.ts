/** Jaro-Winkler similarity of two words, 0 to 1: how alike they look, the beginning counting more. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const shared: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = true;
      shared.push(b[j] ?? '');
      break;
    }
  }
  if (shared.length === 0) return 0;
  const inB = [...b].filter((_, j) => taken[j]);
  const inA = shared;
  const swapped = inA.filter((char, k) => char !== inB[k]).length / 2;
  const jaro = (shared.length / a.length + shared.length / b.length + (shared.length - swapped) / shared.length) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] === b[prefix] && prefix < a.length) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const suffixes: readonly (readonly [RegExp, string])[] = [
  [/'s$/, ''],
  [/ies$/, 'y'],
  [/(ss|sh|ch|x)es$/, '$1'],
  [/([^su])s$/, '$1'],
  [/(.{3,})ing$/, '$1'],
  [/(.{3,})ed$/, '$1'],
];

/** A word without its ending: "calls", "called" and "calling" share one, "schedule" and "scheduled" too. */
export function stemOf(word: string): string {
  for (const [ending, kept] of suffixes) {
    if (word.length > 3 && ending.test(word))
      return word
        .replace(ending, kept)
        .replace(/(.)\1$/, '$1')
        .replace(/e$/, '');
  }
  return word.length > 3 ? word.replace(/(.)\1$/, '$1').replace(/e$/, '') : word;
}
