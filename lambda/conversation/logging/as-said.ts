import type { FactValue } from '../../domain/fact-value.ts';
import type { Writable } from './record-facts.ts';

const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => plain(word) !== '');

/** Where one run of words stands in another; -1 where it does not. */
function placeOf(some: readonly string[], all: readonly string[]): number {
  const within = all.map(plain);
  const sought = some.map(plain);
  for (let at = 0; at + sought.length <= within.length; at += 1)
    if (sought.every((word, offset) => within[at + offset] === word)) return at;
  return -1;
}

/** What stood in `whole` where `read` has a "he" or a "their" in place of a name. */
function replaced(read: readonly string[], whole: readonly string[]): { from: number; to: number; name: string[] } {
  let from = 0;
  while (from < read.length && from < whole.length && plain(read[from] ?? '') === plain(whole[from] ?? '')) from += 1;
  let end = 0;
  while (
    end < read.length - from &&
    end < whole.length - from &&
    plain(read.at(-1 - end) ?? '') === plain(whole.at(-1 - end) ?? '')
  )
    end += 1;
  return { from, to: read.length - end, name: whole.slice(from, whole.length - end) };
}

function inTheirWords(value: FactValue, read: readonly string[], whole: readonly string[]): FactValue {
  if (value.type !== 'text') return value;
  const text = wordsOf(value.text);
  const at = placeOf(text, read);
  const { from, to, name } = replaced(read, whole);
  // Only a stretch that holds the stand-in, and nothing of what was left out around it, can be put back.
  if (at < 0 || placeOf(text, whole) >= 0 || from < at || to > at + text.length) return value;
  return { type: 'text', text: [...text.slice(0, from - at), ...name, ...text.slice(to - at)].join(' ') };
}

/**
 * Answers in the rep's own words: where a sentence was read with "he" in place of a name, the name stands in the answer
 * again as it was said.
 */
export const asSaid = (answers: readonly Writable[], read: string, whole: string): Writable[] =>
  answers.map((answer) => ({
    ...answer,
    value: inTheirWords(answer.value, wordsOf(read), wordsOf(whole)),
    words: whole.slice(0, 500),
  }));
