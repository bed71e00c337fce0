import type { Timed } from './clock.ts';

/** Two things in the calendar, the one that begins first before the other. */
export type Pair<T extends Timed> = { first: T; second: T };

/** Whether two things take the same time; something without a length takes the moment it stands at. */
export function overlap(a: Timed, b: Timed): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return second.start < first.end || second.start.toMillis() === first.start.toMillis();
}

/** Every two things that take the same time, in order. */
export function overlapsIn<T extends Timed>(things: T[]): Pair<T>[] {
  return pairs(things).filter(({ first, second }) => overlap(first, second));
}

/** At most so many minutes between two calls is back to back. */
export const BACK_TO_BACK_MINUTES = 5;

/** Every two calls of which the second begins as the first ends, or within a few minutes. */
export function backToBackIn<T extends Timed>(calls: T[], most = BACK_TO_BACK_MINUTES): Pair<T>[] {
  return pairs(calls).filter(({ first, second }) => {
    const between = second.start.diff(first.end, 'minutes').minutes;
    return !overlap(first, second) && between >= 0 && between <= most;
  });
}

const pairs = <T extends Timed>(things: T[]): Pair<T>[] => {
  const sorted = [...things].sort((a, b) => a.start.toMillis() - b.start.toMillis());
  return sorted.flatMap((first, i) => sorted.slice(i + 1).map((second) => ({ first, second })));
};
