/**
 * English graphemes and the sound they are heard as, one symbol each: `S` sh, `C` ch, `J` j, `T` th. The longest that
 * fits wins; `at` limits a row to the start or end of the word, `before` to what follows.
 */
type Row = { letters: string; sound: string; at?: 'start' | 'end' | 'inside'; before?: RegExp; after?: RegExp };
const vowel = /^[aeiouy]/;
const softening = /^[eiy]/;
const rows: readonly Row[] = [
  { letters: 'tsch', sound: 'C' },
  { letters: 'tch', sound: 'C' },
  { letters: 'sch', sound: 'S' },
  { letters: 'ght', sound: 't' },
  { letters: 'chr', sound: 'kr' },
  { letters: 'sh', sound: 'S' },
  { letters: 'ch', sound: 'C' },
  { letters: 'cz', sound: 'C' },
  { letters: 'ph', sound: 'f' },
  { letters: 'th', sound: 'T' },
  { letters: 'wh', sound: 'w' },
  { letters: 'wr', sound: 'r', at: 'start' },
  { letters: 'kn', sound: 'n', at: 'start' },
  { letters: 'gn', sound: 'n', at: 'start' },
  { letters: 'pf', sound: 'f', at: 'start' },
  { letters: 'ps', sound: 's', at: 'start' },
  { letters: 'x', sound: 'z', at: 'start' },
  { letters: 'gh', sound: 'g', at: 'start' },
  { letters: 'gh', sound: 'g', before: vowel },
  { letters: 'gh', sound: '' },
  { letters: 'ng', sound: 'n', at: 'end' },
  { letters: 'rh', sound: 'r' },
  { letters: 'dh', sound: 'd' },
  { letters: 'bh', sound: 'b' },
  { letters: 'kh', sound: 'k' },
  { letters: 'ck', sound: 'k' },
  { letters: 'mb', sound: 'm', at: 'end' },
  { letters: 'dg', sound: 'J', before: softening },
  { letters: 'sc', sound: 's', before: softening },
  { letters: 'cc', sound: 'ks', before: softening },
  { letters: 'qu', sound: 'kw' },
  { letters: 'c', sound: 's', before: softening },
  { letters: 'c', sound: 'k' },
  { letters: 'q', sound: 'k' },
  { letters: 'x', sound: 'ks' },
  { letters: 'j', sound: 'J' },
  { letters: 'g', sound: 'J', before: softening, at: 'start' },
  { letters: 'tz', sound: 's' },
  { letters: 'ts', sound: 's' },
  { letters: 'eault', sound: 'o', at: 'end' },
  { letters: 'eaux', sound: 'o', at: 'end' },
  { letters: 'eau', sound: 'o' },
  { letters: 'ee', sound: 'i' },
  { letters: 'ea', sound: 'i' },
  { letters: 'ie', sound: 'i' },
  { letters: 'ei', sound: 'i' },
  { letters: 'ey', sound: 'i', at: 'end' },
  { letters: 'oo', sound: 'u' },
  { letters: 'ou', sound: 'u' },
  { letters: 'ue', sound: 'u' },
  { letters: 'ew', sound: 'u' },
  { letters: 'ai', sound: 'e' },
  { letters: 'ay', sound: 'e' },
  { letters: 'ey', sound: 'e' },
  { letters: 'ae', sound: 'e' },
  { letters: 'au', sound: 'o' },
  { letters: 'aw', sound: 'o' },
  { letters: 'oa', sound: 'o' },
  { letters: 'oe', sound: 'o' },
  { letters: 'ow', sound: 'o', before: /^($|[^aeiouy])/ },
  { letters: 'oy', sound: 'o' },
  { letters: 'oi', sound: 'o' },
  { letters: 'e', sound: '', at: 'end', after: /[aeiouy].*[^aeiouy]$/ },
  { letters: 'es', sound: 's', at: 'end', after: /[aeiouy].*[^aeiouyszxh]$/ },
  { letters: 'y', sound: 'y', before: vowel, at: 'start' },
  { letters: 'y', sound: 'i' },
  { letters: 'h', sound: 'h', before: vowel, at: 'start' },
  { letters: 'h', sound: 'h', before: vowel, after: /[^aeiouy]$/ },
  { letters: 'h', sound: 'h', before: vowel },
  { letters: 'h', sound: '' },
];

const rowsByLetter = new Map<string, Row[]>();
for (const row of [...rows].sort((a, b) => b.letters.length - a.letters.length)) {
  const first = row.letters.charAt(0);
  rowsByLetter.set(first, [...(rowsByLetter.get(first) ?? []), row]);
}

function fits(row: Row, word: string, at: number): boolean {
  if (!word.startsWith(row.letters, at)) return false;
  const end = at + row.letters.length;
  if (row.at === 'start' && at !== 0) return false;
  if (row.at === 'end' && end !== word.length) return false;
  if (row.before && !row.before.test(word.slice(end))) return false;
  return !row.after || row.after.test(word.slice(0, at));
}

/** A folded word as the sounds an English listener hears, doubles said once: `Thibeault` and `tibo` come close. */
export function soundsOf(written: string): string {
  const word = written.replace(/([^aeiou])\1+/g, '$1');
  let heard = '';
  for (let at = 0; at < word.length; ) {
    const row = rowsByLetter.get(word.charAt(at))?.find((candidate) => fits(candidate, word, at));
    const sound = row ? row.sound : word.charAt(at);
    if (sound !== heard.slice(heard.length - sound.length)) heard += sound;
    at += row ? row.letters.length : 1;
  }
  return heard === '' ? word : heard;
}
