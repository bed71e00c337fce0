import type { Answer, Desk } from '../turn/turn.ts';

/** One thing that may be said in place of what is awaited, and what comes of it where it is said. */
export type Reading<Said> = (said: Said, desk: Desk) => Answer | Promise<Answer | undefined> | undefined;

/** What comes of the first of some readings that is said; nothing where the words are what is awaited. */
export async function firstSaid<Said>(
  readings: readonly Reading<Said>[],
  said: Said,
  desk: Desk,
): Promise<Answer | undefined> {
  for (const reading of readings) {
    const answer = await reading(said, desk);
    if (answer) return answer;
  }
  return undefined;
}
