import { slips } from './likeness.ts';
import { featuresOf, type NameBook, undoubled } from './name-book.ts';
import { soundsOf } from './sounds.ts';

/** A part of the book that sounds like what was heard, and the slips it takes. */
export type Similar = { part: number; cost: number };

const mostCandidates = 90;
const mostSimilar = 30;
const leastShared = 0.28;
/** Not spelled the same: at least this much, so that the exact word comes first. */
const notTheSame = 0.15;

/** Slips allowed in a word of so many letters before it is another word. */
const allowed = (letters: number): number => Math.min(0.4 + 0.3 * letters, 2.6);

/** Half by sound, half by letters. */
function cost(
  heard: { letters: string; sound: string },
  part: { letters: string; sound: string },
  limit: number,
): number {
  if (heard.letters === part.letters) return 0;
  const bySound = slips(heard.sound, part.sound, 2 * limit);
  if (bySound > 2 * limit) return bySound;
  return notTheSame + (bySound + slips(heard.letters, part.letters, 2 * limit)) / 2;
}

/** The parts of the book most like a word, best first: found by shared bigrams, weighed by slips. */
export function similarParts(book: NameBook, word: string): Similar[] {
  const letters = undoubled(word);
  const sound = soundsOf(word);
  const features = featuresOf(letters, sound);
  const shares = new Map<number, number>();
  for (const feature of features) {
    for (const part of book.byFeature.get(feature) ?? []) shares.set(part, (shares.get(part) ?? 0) + 1);
  }
  const likely: { part: number; share: number }[] = [];
  for (const [part, common] of shares) {
    const share = (2 * common) / (features.size + (book.featureCounts[part] ?? 0));
    if (share >= leastShared) likely.push({ part, share });
  }
  likely.sort((a, b) => b.share - a.share);
  const limit = allowed(letters.length);
  const similar: Similar[] = [];
  for (const { part } of likely.slice(0, mostCandidates)) {
    const meant = book.parts[part];
    if (!meant) continue;
    const slipped = cost({ letters, sound }, meant, limit);
    if (slipped <= limit) similar.push({ part, cost: slipped });
  }
  return similar.sort((a, b) => a.cost - b.cost).slice(0, mostSimilar);
}
