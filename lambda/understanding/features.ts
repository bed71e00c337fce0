/** What stands for a name of the book in a sentence that is understood. */
export const NAME = '@';

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/(\d)[.,](?=\d)/g, '$1')
    .replace(/[$€£₹]\s*(?=[\d#])/g, ' %money ')
    .replace(/(\d)\s*[-–]\s*(?=\d)/g, '$1 ');

/** The words of a sentence as they are understood: folded and in full, numbers, days, months and money masked, names as `@`. */
export function maskedWords(text: string, masked: Readonly<Record<string, string>>): string[] {
  const words = plain(text).match(/[@#%]?[\p{L}]+|\d+\p{L}*|[@?]/gu) ?? [];
  const out: string[] = [];
  for (const word of words)
    for (const as of (masked[word] ?? (/^\d/.test(word) ? '#' : word)).split(' '))
      if (as !== '#' || out.at(-1) !== '#') out.push(as);
  return out;
}

/** A sentence as weighted features, by their hash: words and their neighbours, and pieces of words. */
export type Features = ReadonlyMap<number, number>;

/** So many features are told apart that what a sentence has that nobody said before hardly falls on what another means. */
const BITS = 18;
export const BUCKETS = 1 << BITS;

/** FNV-1a, folded to a bucket. */
function bucketOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash >>> (32 - BITS)) ^ hash) & (BUCKETS - 1);
}

const WORDS = 1;
const PIECES = 0.4;

/** The features of masked words, scaled to length one. */
export function featuresOf(words: readonly string[]): Features {
  const found = new Map<number, number>();
  const add = (text: string, weight: number) => {
    const bucket = bucketOf(text);
    found.set(bucket, Math.max(found.get(bucket) ?? 0, weight));
  };
  const said = ['<', ...words, '>'];
  for (const [at, word] of said.entries()) {
    const next = said[at + 1];
    const afterNext = said[at + 2];
    if (at > 0 && next !== undefined) add(`w ${word}`, WORDS);
    if (next !== undefined) add(`b ${word} ${next}`, WORDS);
    if (next !== undefined && afterNext !== undefined) add(`s ${word} ${afterNext}`, PIECES);
    if (word.length > 3) {
      const framed = `^${word}$`;
      for (const size of [3, 4, 5])
        for (let from = 0; from + size <= framed.length; from += 1) add(`c ${framed.slice(from, from + size)}`, PIECES);
    }
  }
  let sum = 0;
  for (const weight of found.values()) sum += weight * weight;
  const length = Math.sqrt(sum) || 1;
  return new Map([...found].map(([bucket, weight]) => [bucket, weight / length]));
}
