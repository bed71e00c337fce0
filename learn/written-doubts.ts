import type { Doubts } from './doubts-about-card.ts';
import type { Field } from './fields.ts';
import type { Standard } from './prepare-lessons.ts';

/** Doubts as a card has them: what is shared, and last the variance of its own. */
export type WrittenDoubts = {
  /** Of what a cell of a field says, of which the rules' points are a part. */
  ofCell: (field: Field, f: number, cell: number, points: number) => number[];
  /** Of so many points of the rules by themselves. */
  ofPoints: (points: number) => number[];
  base: () => number[];
  /** Moves a doubt from a table into the base, as its shift is. */
  takeIn: (doubt: readonly number[]) => void;
};

/** Writes doubts the way a card is written: tables whose rules' points are in them, shifted so that the base takes the shifts. */
export function writeDoubts(doubts: Doubts, standard: Standard | undefined): WrittenDoubts {
  const width = doubts.base.length - 1;
  const perPoint = Array.from({ length: width }, (_, k) =>
    doubts.rules && standard ? (doubts.rules[k] as number) / standard.sd : 0,
  );
  const plus = (numbers: ArrayLike<number>, points: number) =>
    Array.from({ length: width + 1 }, (_, k) => (numbers[k] ?? 0) + (k < width ? points * (perPoint[k] as number) : 0));
  let base = plus(doubts.base, -(standard?.mean ?? 0));
  return {
    ofCell: ({ main: { of }, extra }, f, cell, points) => {
      const doubt = plus(doubts.tables[f]?.[of[cell] as number] ?? [], points);
      const further = extra ? (doubts.extras[f]?.[extra.of[cell] as number] ?? 0) : 0;
      doubt[width] = (doubt[width] as number) + further;
      return doubt.map(rounded);
    },
    ofPoints: (points) => plus([], points).map(rounded),
    base: () => base.map(rounded),
    takeIn: (doubt) => {
      base = base.map((each, k) => each + (doubt[k] ?? 0));
    },
  };
}

/** Three digits are enough to know how far something may be off. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
