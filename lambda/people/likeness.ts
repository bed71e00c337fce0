/**
 * What it costs to hear one sound for another, in slips: 0 is the same, 1 a plain mistake. Pairs are the usual
 * confusions of speech over a microphone: voicing, nasals, liquids, fricatives, and letters of other languages.
 */
const confusions: readonly [pairs: string, cost: number][] = [
  ['td bp gk vf zs JC SC Ss Sz zJ Tt Td Tf Ts mn bv wv gJ Jh Jy hk kC', 0.4],
  ['ck cs qk iy ey', 0.35],
  ['lr pf bm dn nl kt pt bd hf kp rw Jd wu', 0.7],
];
const vowels = 'aeiou';
const vowelForVowel = 0.35;
const lostVowel = 0.5;
const lostBreath = 0.35;
const lostEnding = 0.35;
const lostConsonant = 0.9;
/** The first sound of a name is the one best heard. */
const initialWeight = 1.3;

const size = 128;
const substitution = new Float64Array(size * size).fill(1);
const loss = new Float64Array(size).fill(lostConsonant);
const isVowel = new Uint8Array(size);
for (const a of vowels) {
  isVowel[a.charCodeAt(0)] = 1;
  loss[a.charCodeAt(0)] = lostVowel;
  for (const b of vowels) substitution[a.charCodeAt(0) * size + b.charCodeAt(0)] = vowelForVowel;
}
for (const breath of 'hwy') loss[breath.charCodeAt(0)] = lostBreath;
for (const [pairs, cost] of confusions) {
  for (const pair of pairs.split(' ')) {
    substitution[pair.charCodeAt(0) * size + pair.charCodeAt(1)] = cost;
    substitution[pair.charCodeAt(1) * size + pair.charCodeAt(0)] = cost;
  }
}

const at = (costs: Float64Array, index: number): number => costs[index] ?? 1;
/** Letters beyond ASCII are each other's strangers: they cost a plain mistake. */
const strange = size - 1;
const code = (text: string, index: number): number => Math.min(text.charCodeAt(index), strange);

/** A plural or possessive s, or a swallowed final t or d, is easily lost or added. */
function lossOf(text: string, index: number): number {
  const letter = text.charAt(index);
  if (index === text.length - 1 && index > 1 && (letter === 's' || letter === 'z' || letter === 't' || letter === 'd'))
    return lostEnding;
  return at(loss, code(text, index));
}

let before = new Float64Array(64);
let row = new Float64Array(64);

/** Slips between two words, given as letters or as sounds: a weighted edit distance. Stops at `limit`. */
export function slips(heard: string, meant: string, limit = Number.POSITIVE_INFINITY): number {
  if (heard === meant) return 0;
  const width = Math.min(meant.length, 62);
  before[0] = 0;
  for (let j = 1; j <= width; j++) before[j] = at(before, j - 1) + lossOf(meant, j - 1);
  for (let i = 1; i <= heard.length; i++) {
    const lost = lossOf(heard, i - 1);
    const one = code(heard, i - 1);
    row[0] = at(before, 0) + lost;
    let best = at(row, 0);
    for (let j = 1; j <= width; j++) {
      const other = code(meant, j - 1);
      const alike = one === other && (one !== strange || heard.charCodeAt(i - 1) === meant.charCodeAt(j - 1));
      const same = alike ? 0 : at(substitution, one * size + other) * (i === 1 && j === 1 ? initialWeight : 1);
      const cost = Math.min(at(before, j - 1) + same, at(before, j) + lost, at(row, j - 1) + lossOf(meant, j - 1));
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return best;
    [before, row] = [row, before];
  }
  return at(before, width);
}
