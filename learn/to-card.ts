import type { Bin, Characteristic, Pair, Scorecard, When } from '../lambda/scoring/scorecard.ts';
import { familyOf } from './families.ts';
import type { Axis, Field } from './fields.ts';
import type { Fitted, FittedPair, Lessons } from './grow.ts';
import type { Standard } from './lessons.ts';
import { pointsFor, type Rule } from './rules.ts';

/** What a fitted card needs to become a scorecard. */
export type Making = {
  fitted: Fitted;
  lessons: Lessons;
  rules: readonly Rule[];
  standard: Standard | undefined;
  title: string;
  version: string;
  horizonDays: number;
};

/**
 * Writes a fitted card as a scorecard. The rules' points enter the tables of their columns; every table is shifted so that its
 * mean over the leads learned from is 0, and the base takes the shifts: a contribution tells how a lead differs from the usual.
 */
export function toCard(making: Making): Scorecard {
  const { fitted, lessons, rules, standard } = making;
  const perPoint = standard ? fitted.rulesWeight / standard.sd : 0;
  let base = fitted.base - perPoint * (standard?.mean ?? 0);
  const characteristics: Characteristic[] = [];
  lessons.fields.forEach((field, f) => {
    const own = rules.filter((rule) => rule.column === field.reads);
    const points = (when: When) => perPoint * own.reduce((sum, rule) => sum + pointsFor(rule, exampleOf(when)), 0);
    const worth = Float64Array.from(field.whens, (when, cell) => (fitted.worth[f]?.[cell] ?? 0) + points(when));
    const seen = seenIn(field, lessons.outcomes);
    const mean =
      seen.reduce((sum, { outcomes }, cell) => sum + outcomes * (worth[cell] as number), 0) / lessons.outcomes.length;
    base += mean;
    const bins = binsOf(
      field,
      worth.map((each) => each - mean),
      seen,
      (level) => points({ is: [level] }) - points('other'),
      own,
    );
    characteristics.push({ ...rowOf(field.reads), bins, ...monotone(field, bins) });
  });
  for (const column of new Set(rules.map((rule) => rule.column)))
    if (!lessons.fields.some(({ reads }) => reads === column)) characteristics.push(ruledOnly(column, rules, perPoint));
  const pairs = fitted.pairs.map((pair) => {
    const { written, mean } = pairOf(pair, lessons);
    base += mean;
    return written;
  });
  const won = lessons.outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const notAnswers = Object.fromEntries(
    lessons.fields.filter(({ markers }) => markers.length > 0).map(({ reads, markers }) => [reads, markers]),
  );
  return {
    format: 1,
    version: making.version,
    title: making.title,
    base,
    scale: { points: 50, odds: 1, pointsToDouble: 10, floor: 0, ceiling: 100 },
    horizonDays: making.horizonDays,
    restsOn: { kind: 'history', outcomes: lessons.outcomes.length, won },
    tiers: { high: 60, medium: 30 },
    salesReady: 50,
    characteristics,
    pairs,
    redFlags: [],
    notAnswers,
  };
}

const rowOf = (reads: string) => ({ name: reads, family: familyOf(reads), reads, source: 'history' });

/** A value for which a bin holds, to ask the rules about. */
function exampleOf(when: When): string | number | undefined {
  if (when === 'missing') return undefined;
  if (when === 'other') return '\u0000 something else';
  if ('is' in when) return when.is[0];
  if ('words' in when) return when.words[0];
  if ('exactly' in when) return when.exactly[0];
  if (when.from !== undefined) return when.from;
  return when.below === undefined ? 0 : when.below - Math.max(1, Math.abs(when.below));
}

type Seen = { outcomes: number; won: number };

function seenIn({ codes, whens }: Field, outcomes: Uint8Array): Seen[] {
  const seen = whens.map(() => ({ outcomes: 0, won: 0 }));
  codes.forEach((cell, i) => {
    const here = seen[cell] as Seen;
    here.outcomes++;
    here.won += outcomes[i] as number;
  });
  return seen;
}

/** The bins of a field: exact values that say more than their range, ranges merged where they say the same, levels, the rest. */
function binsOf(
  field: Field,
  worth: Float64Array,
  seen: Seen[],
  extraFor: (level: string) => number,
  rules: Rule[],
): Bin[] {
  const bin = (when: When, cell: number): Bin => ({ when, logOdds: worth[cell] as number, seen: seen[cell] as Seen });
  if (field.kind === 'number') return numberBins(field, worth, seen);
  const known = new Set(
    field.whens.flatMap((when) => (typeof when === 'object' && 'is' in when ? when.is.map(lower) : [])),
  );
  const ruled = rules.flatMap(({ bins }) =>
    bins.flatMap(({ when }) => (typeof when === 'object' && 'is' in when ? when.is : [])),
  );
  const unseen = [...new Set(ruled.map(lower))].filter((level) => !known.has(level));
  return [
    ...field.whens.flatMap((when, cell) => (when === 'other' || when === 'missing' ? [] : [bin(when, cell)])),
    ...unseen.map((level): Bin => ({ when: { is: [level] }, logOdds: (worth[0] as number) + extraFor(level) })),
    bin('missing', 1),
    bin('other', 0),
  ];
}

const lower = (text: string) => text.trim().toLowerCase();

function numberBins({ whens, main: { of, steps } }: Field, worth: Float64Array, seen: Seen[]): Bin[] {
  const exact: Bin[] = [];
  const inRange = seen.map((each) => ({ ...each }));
  for (let cell = steps + 1; cell < whens.length; cell++) {
    const range = of[cell] as number;
    if (worth[cell] !== worth[range])
      exact.push({ when: whens[cell] as When, logOdds: worth[cell] as number, seen: seen[cell] as Seen });
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
    } else ranges.push({ when: { ...when }, logOdds: worth[cell] as number, seen: inRange[cell] as Seen });
  }
  return [...exact, ...ranges, { when: 'missing', logOdds: worth[steps] as number, seen: inRange[steps] as Seen }];
}

function add(to: Seen, { outcomes, won }: Seen): void {
  to.outcomes += outcomes;
  to.won += won;
}

/** Says so where a larger number never lowers, or never raises, the score. */
function monotone(field: Field, bins: Bin[]): { monotone?: 'up' | 'down' } {
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

/** A column the history could teach nothing about keeps its rules. */
function ruledOnly(column: string, rules: readonly Rule[], perPoint: number): Characteristic {
  const own = rules.filter((rule) => rule.column === column);
  const conditions = own.flatMap(({ bins }) => bins.map(({ when }) => when));
  const none = own.flatMap(({ missingValues }) => missingValues).map((word): When => ({ is: [word] }));
  const bins = [...none, ...conditions].map((when): Bin => {
    const points = own.reduce((sum, rule) => sum + pointsFor(rule, exampleOf(when)), 0);
    return { when, logOdds: perPoint * points };
  });
  return { ...rowOf(column), source: 'rules', bins };
}

/** Writes a pair with "other" last, so that the first group that holds is the right one. */
function pairOf(
  { first, second, firstAxis, secondAxis, worth }: FittedPair,
  { fields }: Lessons,
): { written: Pair; mean: number } {
  const [one, other] = [fields[first] as Field, fields[second] as Field];
  let mean = 0;
  one.codes.forEach((cell, i) => {
    const at = (firstAxis.of[cell] as number) * secondAxis.size + (secondAxis.of[other.codes[i] as number] as number);
    mean += (worth[at] as number) / one.codes.length;
  });
  const [rows, columns] = [otherLast(firstAxis), otherLast(secondAxis)];
  const written: Pair = {
    name: `${one.reads} with ${other.reads}`,
    family: familyOf(one.reads),
    first: { reads: one.reads, bins: rows.map((group) => firstAxis.whens[group] as When) },
    second: { reads: other.reads, bins: columns.map((group) => secondAxis.whens[group] as When) },
    cells: rows.map((row) => columns.map((column) => (worth[row * secondAxis.size + column] as number) - mean)),
    source: 'history',
  };
  return { written, mean };
}

function otherLast({ whens }: Axis): number[] {
  const groups = whens.map((_, group) => group);
  return [...groups.filter((group) => whens[group] !== 'other'), ...groups.filter((group) => whens[group] === 'other')];
}
