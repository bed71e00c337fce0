import { plainWords, type Speech, together } from './say.ts';

/** How fast Alexa speaks: 150 words a minute, as people talk. */
const WORDS_A_SECOND = 150 / 60;

/** No answer is told for longer than this before more is offered, in seconds. */
export const LONGEST_TOLD = 20;

/** How long words take to say, in seconds; what stands between spaces is a word. */
export const secondsOf = (words: string): number =>
  words.split(/\s+/).filter((word) => word !== '').length / WORDS_A_SECOND;

/** How long speech takes to hear, in seconds. */
export const spokenSeconds = (...pieces: Speech[]): number => secondsOf(plainWords(together(...pieces)));

/** A piece of an answer; of those that can be left out, the one with the highest rank goes first. */
export type Piece = { speech: Speech; optional?: number };

/** The pieces in their order, without the least important ones where all would take too long to tell. */
export function withinSeconds(pieces: readonly Piece[], seconds = LONGEST_TOLD): Speech[] {
  let kept = pieces;
  while (spokenSeconds(...kept.map(({ speech }) => speech)) > seconds) {
    const rank = Math.max(-Infinity, ...kept.map(({ optional }) => optional ?? -Infinity));
    if (rank === -Infinity) break;
    kept = kept.filter(({ optional }) => optional !== rank);
  }
  return kept.map(({ speech }) => speech);
}

/** The fullest telling that is short enough; versions are given fullest first, and the last is told whatever its length. */
export function firstWithin(versions: readonly (() => Speech[])[], seconds = LONGEST_TOLD): Speech[] {
  let told: Speech[] = [];
  for (const version of versions) {
    told = version();
    if (spokenSeconds(...told) <= seconds) break;
  }
  return told;
}

/** Nobody at the wheel follows an answer for longer, its question included, in seconds. */
export const LONGEST_ANSWER = 30;

/** What is said in one breath, in words: one idea, some ten seconds of speech between two stops. */
export const LONGEST_BREATH = 28;

/** The words of the longest stretch between two stops; a.m. and p.m. are none unless a sentence ends with them. */
export const longestBreath = (words: string): number =>
  Math.max(
    ...words
      .replaceAll(/\b([ap])\.m\.(?=,|\s+[^\p{Lu}])/gu, '$1m')
      .split(/(?<=[.!?:;])\s+/)
      .map((breath) => breath.split(/\s+/).filter((word) => word !== '').length),
  );
