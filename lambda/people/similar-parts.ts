import { slips } from './likeness.ts';
import { soundsOf } from './sounds.ts';

/** A word as compared: as written, its letters with doubles as one, and its sounds. */
export type Form = { text: string; letters: string; sound: string };

/** Words found by the features they share; indexes are positions in the list it was made from. */
export type SimilarIndex = {
  forms: readonly Form[];
  /** By feature: who has it. */
  having: (Uint32Array | undefined)[];
  featureCounts: Uint8Array;
  /** Room to count in, all zero between searches. */
  counts: Uint8Array;
};

/** A word of the index that sounds like what was heard, and the slips it takes. */
export type Similar = { index: number; cost: number };

const MOST_CANDIDATES = 90;
const MOST_SIMILAR = 30;
const LEAST_SHARED = 0.28;
/** Not spelled the same: at least this much, so that the exact word comes first. */
const notTheSame = 0.15;
const otherDoubles = 0.05;

/** A folded word, doubled letters as one: recognisers and people write them either way. */
export function formOf(word: string): Form {
  return { text: word, letters: word.replace(/(.)\1+/g, '$1'), sound: soundsOf(word) };
}

const alphabet = 64;
const edge = 62;

/** A letter, digit or sound as a small number; anything beyond Latin shares the last few. */
function small(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 65 && code <= 90) return code - 39;
  if (code >= 48 && code <= 57) return Math.min(code + 4, 61);
  return 52 + (code % 10);
}

/** Bigrams of the letters and, apart from them, of the sounds with every run of vowels alike, edges included. */
function featuresOf({ letters, sound }: Form): number[] {
  const features: number[] = [];
  const add = (text: string, from: number): void => {
    let before = edge;
    for (let at = 0; at <= text.length; at++) {
      const now = at === text.length ? edge : small(text.charCodeAt(at));
      const feature = from + before * alphabet + now;
      if (!features.includes(feature)) features.push(feature);
      before = now;
    }
  };
  add(letters, 0);
  add(sound.replace(/[aeiou]+/g, 'a'), alphabet * alphabet);
  return features;
}

/** Prepares words for being found by what they sound like. */
export function similarIndex(forms: readonly Form[]): SimilarIndex {
  const lists: (number[] | undefined)[] = new Array(2 * alphabet * alphabet);
  const featureCounts = new Uint8Array(forms.length);
  forms.forEach((form, index) => {
    const features = featuresOf(form);
    featureCounts[index] = Math.min(features.length, 255);
    for (const feature of features) {
      const list = lists[feature];
      if (list) list.push(index);
      else lists[feature] = [index];
    }
  });
  return {
    forms,
    having: lists.map((list) => list && Uint32Array.from(list)),
    featureCounts,
    counts: new Uint8Array(forms.length),
  };
}

/** Slips allowed in a word of so many letters before it is another word. */
const allowed = (letters: number): number => Math.min(0.4 + 0.3 * letters, 2.6);

/** Slips between two words, half by sound and half by letters; 0 only for the same word. */
export function slipsBetween(heard: Form, meant: Form, limit: number): number {
  if (heard.letters === meant.letters) return heard.text === meant.text ? 0 : otherDoubles;
  const bySound = slips(heard.sound, meant.sound, 2 * limit);
  if (bySound > 2 * limit) return bySound;
  return notTheSame + (bySound + slips(heard.letters, meant.letters, 2 * limit)) / 2;
}

const grades = 64;

/** Those that share the most features, best first. */
function likely(index: SimilarIndex, heard: Form): number[] {
  const features = featuresOf(heard);
  const { counts, featureCounts } = index;
  const touched: number[] = [];
  for (const feature of features) {
    const having = index.having[feature];
    if (!having) continue;
    for (const part of having) {
      const count = counts[part] ?? 0;
      if (count === 0) touched.push(part);
      counts[part] = count + 1;
    }
  }
  const byGrade: number[][] = Array.from({ length: grades + 1 }, () => []);
  for (const part of touched) {
    const share = (2 * (counts[part] ?? 0)) / (features.length + (featureCounts[part] ?? 0));
    counts[part] = 0;
    if (share >= LEAST_SHARED) byGrade[Math.min(Math.floor(share * grades), grades)]?.push(part);
  }
  const found: number[] = [];
  for (let grade = grades; grade >= 0 && found.length < MOST_CANDIDATES; grade--) found.push(...(byGrade[grade] ?? []));
  return found.slice(0, MOST_CANDIDATES);
}

/** The words of the index most like a folded word, best first: found by shared features, weighed by slips. */
export function similarTo(index: SimilarIndex, word: string): Similar[] {
  const heard = formOf(word);
  const limit = allowed(heard.letters.length);
  const similar: Similar[] = [];
  for (const candidate of likely(index, heard)) {
    const meant = index.forms[candidate];
    if (!meant) continue;
    const cost = slipsBetween(heard, meant, limit);
    if (cost <= limit) similar.push({ index: candidate, cost });
  }
  return similar.sort((a, b) => a.cost - b.cost).slice(0, MOST_SIMILAR);
}
