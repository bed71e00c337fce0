import { foldCase } from '../lambda/scoring/bins.ts';
import type { Bin, When } from '../lambda/scoring/scorecard.ts';
import type { Field } from './fields.ts';
import type { Rule } from './rules.ts';

/** A value for which a bin holds, to ask the rules about. */
export function exampleOf(when: When): string | number | undefined {
  if (when === 'missing') return undefined;
  if (when === 'other') return '\u0000 something else';
  if ('is' in when) return when.is[0];
  if ('words' in when) return when.words[0];
  if ('exactly' in when) return when.exactly[0];
  if (when.from !== undefined) return when.from;
  return when.below === undefined ? 0 : when.below - Math.max(1, Math.abs(when.below));
}

/** How many known outcomes fell into a cell, and how many of them were won. */
export type Seen = { outcomes: number; won: number };

/** What fell into each cell of a field. */
export function seenIn({ codes, whens }: Field, outcomes: Uint8Array): Seen[] {
  const seen = whens.map(() => ({ outcomes: 0, won: 0 }));
  codes.forEach((cell, i) => {
    const here = seen[cell] as Seen;
    here.outcomes++;
    here.won += outcomes[i] as number;
  });
  return seen;
}

/** The bins of a field: exact values that say more than their range, ranges merged where they say the same, levels, the rest. */
export function binsOf(
  field: Field,
  worth: Float64Array,
  seen: Seen[],
  extraFor: (level: string) => number,
  rules: Rule[],
  doubtOf: (cell: number) => number[] | undefined,
): Bin[] {
  const doubted = (cell: number) => {
    const doubt = doubtOf(cell);
    return doubt ? { doubt } : {};
  };
  const bin = (when: When, cell: number): Bin => ({
    when,
    logOdds: worth[cell] as number,
    seen: seen[cell] as Seen,
    ...doubted(cell),
  });
  if (field.kind === 'number') return numberBins(field, worth, seen, doubted);
  const known = new Set(
    field.whens.flatMap((when) => (typeof when === 'object' && 'is' in when ? when.is.map(foldCase) : [])),
  );
  const ruled = rules.flatMap(({ bins }) =>
    bins.flatMap(({ when }) => (typeof when === 'object' && 'is' in when ? when.is : [])),
  );
  const unseen = [...new Set(ruled.map(foldCase))].filter((level) => !known.has(level));
  return [
    ...field.whens.flatMap((when, cell) => (when === 'other' || when === 'missing' ? [] : [bin(when, cell)])),
    ...unseen.map(
      (level): Bin => ({ when: { is: [level] }, logOdds: (worth[0] as number) + extraFor(level), ...doubted(0) }),
    ),
    bin('missing', 1),
    bin('other', 0),
  ];
}

function numberBins(
  { whens, main: { of, steps } }: Field,
  worth: Float64Array,
  seen: Seen[],
  doubted: (cell: number) => Pick<Bin, 'doubt'>,
): Bin[] {
  const exact: Bin[] = [];
  const inRange = seen.map((each) => ({ ...each }));
  for (let cell = steps + 1; cell < whens.length; cell++) {
    const range = of[cell] as number;
    if (worth[cell] !== worth[range])
      exact.push({
        when: whens[cell] as When,
        logOdds: worth[cell] as number,
        seen: seen[cell] as Seen,
        ...doubted(cell),
      });
    else add(inRange[range] as Seen, seen[cell] as Seen);
  }
  const ranges: Bin[] = [];
  for (let cell = 0; cell < steps; cell++) {
    const when = whens[cell] as { from?: number; below?: number };
    const last = ranges.at(-1);
    if (last?.seen && last.logOdds === worth[cell]) {
      last.when = { ...(last.when as object), below: when.below } as When;
      if (when.below === undefined) delete (last.when as { below?: number }).below;
      add(last.seen, inRange[cell] as Seen);
    } else
      ranges.push({ when: { ...when }, logOdds: worth[cell] as number, seen: inRange[cell] as Seen, ...doubted(cell) });
  }
  return [
    ...exact,
    ...ranges,
    { when: 'missing', logOdds: worth[steps] as number, seen: inRange[steps] as Seen, ...doubted(steps) },
  ];
}

function add(to: Seen, { outcomes, won }: Seen): void {
  to.outcomes += outcomes;
  to.won += won;
}

/** Says so where a larger number never folds, or never raises, the score. */
export function monotone(field: Field, bins: Bin[]): { monotone?: 'up' | 'down' } {
  if (field.kind !== 'number' || bins.some(({ when }) => typeof when === 'object' && 'exactly' in when)) return {};
  const worth = bins.filter(({ when }) => typeof when === 'object').map(({ logOdds }) => logOdds);
  const steps = worth.slice(1).map((each, i) => each - (worth[i] as number));
  if (steps.length === 0) return {};
  return steps.every((step) => step >= 0)
    ? { monotone: 'up' }
    : steps.every((step) => step <= 0)
      ? { monotone: 'down' }
      : {};
}
