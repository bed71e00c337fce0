import type { Bin, Characteristic, Pair, Scorecard, When } from '../lambda/scoring/scorecard.ts';
import { isRecord, recordBins } from './account-record.ts';
import type { Doubts } from './doubts-about-card.ts';
import { familyOf } from './families.ts';
import type { Axis, Field } from './fields.ts';
import type { Fitted, Lessons } from './grow.ts';
import type { FittedPair } from './pair-search.ts';
import type { Standard } from './prepare-lessons.ts';
import { pointsFor, type Rule, type RuleSet } from './rules.ts';
import { binsOf, exampleOf, monotone, seenIn } from './table-bins.ts';
import { rounded, type WrittenDoubts, writeDoubts } from './written-doubts.ts';

/** What a fitted card needs to become a scorecard. */
export type Making = {
  fitted: Fitted;
  lessons: Lessons;
  rules: RuleSet;
  standard: Standard | undefined;
  /** How far each part may be off, where that was asked. */
  doubts?: Doubts;
  title: string;
  version: string;
  horizonDays: number;
};

/**
 * Writes a fitted card as a scorecard. The rules' points enter the tables of their columns, a card that stood for them keeps its
 * own rows. Every table is shifted so that its mean over the leads learned from is 0, and the base takes the shifts: a
 * contribution tells how a lead differs from the usual.
 */
export function toCard(making: Making): Scorecard {
  const { fitted, lessons, standard } = making;
  const rules = making.rules.rows;
  const experts = making.rules.card?.card;
  const perPoint = standard ? fitted.rulesWeight / standard.sd : 0;
  let base = fitted.base - perPoint * (standard?.mean ?? 0);
  const doubts = making.doubts && writeDoubts(making.doubts, standard);
  const characteristics = experts ? scaledRows(experts, perPoint, doubts) : [];
  lessons.fields.forEach((field, f) => {
    const row = rowOf(
      { field, f, learned: fitted.worth[f] as Float64Array, rules, perPoint, doubts },
      lessons.outcomes,
    );
    base += row.shift;
    // A row beside one of the experts' of the same name has a name of its own.
    const taken = characteristics.some(({ name }) => name === row.written.name);
    characteristics.push(taken ? { ...row.written, name: `${row.written.name} (history)` } : row.written);
  });
  for (const column of new Set(rules.map((rule) => rule.column)))
    if (!lessons.fields.some(({ reads }) => reads === column))
      characteristics.push(ruledOnly(column, rules, perPoint, doubts));
  const pairs = fitted.pairs.map((pair, p) => {
    const { written, shift } = pairOf(pair, lessons, making.doubts?.pairs[p]?.worth);
    base += shift;
    return written;
  });
  const won = lessons.outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const marked = lessons.fields.filter(({ markers }) => markers.length > 0);
  const notAnswers = Object.fromEntries(marked.map(({ reads, markers }) => [reads, markers]));
  const caps = Object.entries(experts?.groupCaps ?? {}).filter(() => perPoint > 0);
  return {
    format: 1,
    version: making.version,
    title: making.title,
    base,
    scale: { points: 50, odds: 1, pointsToDouble: 10, floor: 0, ceiling: 100 },
    horizonDays: making.horizonDays,
    restsOn: { kind: 'history', outcomes: lessons.outcomes.length, won },
    ...(doubts ? { baseDoubt: doubts.base() } : {}),
    tiers: { high: 60, medium: 30 },
    salesReady: 50,
    ...(caps.length > 0 ? { groupCaps: Object.fromEntries(caps.map(([group, cap]) => [group, cap * perPoint])) } : {}),
    ...(experts?.guessWeight === undefined ? {} : { guessWeight: experts.guessWeight }),
    characteristics,
    pairs,
    redFlags: experts?.redFlags ?? [],
    notAnswers,
  };
}

/** The rows of a card that stood for the rules, each worth what the history made of it. */
const scaledRows = (experts: Scorecard, by: number, doubts: WrittenDoubts | undefined): Characteristic[] =>
  experts.characteristics.map((row) => ({
    ...row,
    bins: row.bins.map((bin) => ({
      ...bin,
      logOdds: bin.logOdds * by,
      ...(doubts ? { doubt: doubts.ofPoints(bin.logOdds) } : {}),
    })),
  }));

/** A signal that never came is nothing to speak of: such a table says nothing when it is missing. */
const silentWhenMissing = (reads: string) => /^(signal|count):/.test(reads);

type RowOf = {
  field: Field;
  f: number;
  learned: Float64Array;
  rules: readonly Rule[];
  perPoint: number;
  doubts: WrittenDoubts | undefined;
};

function rowOf({ field, f, learned, rules, perPoint, doubts }: RowOf, outcomes: Uint8Array) {
  const own = rules.filter((rule) => rule.column === field.reads);
  const given = (when: When) => own.reduce((sum, rule) => sum + pointsFor(rule, exampleOf(when)), 0);
  const points = (when: When) => perPoint * given(when);
  const worth = Float64Array.from(field.whens, (when, cell) => (learned[cell] as number) + points(when));
  const seen = seenIn(field, outcomes);
  const silent = silentWhenMissing(field.reads);
  const missing = field.whens.indexOf('missing');
  // What never was missing says nothing when it is: the rules aside, such a lead counts as the usual one.
  if (!silent && seen[missing]?.outcomes === 0)
    worth[missing] =
      points('missing') +
      seen.reduce((sum, here, cell) => sum + here.outcomes * (learned[cell] as number), 0) / outcomes.length;
  const mean = seen.reduce((sum, here, cell) => sum + here.outcomes * (worth[cell] as number), 0) / outcomes.length;
  const shift = silent ? (worth[field.whens.indexOf('missing')] as number) : mean;
  const shifted = worth.map((each) => each - shift);
  const meanGiven = silent
    ? given('missing')
    : seen.reduce((sum, here, cell) => sum + here.outcomes * given(field.whens[cell] as When), 0) / outcomes.length;
  const taken = silent ? doubts?.ofCell(field, f, missing, meanGiven) : doubts?.ofPoints(meanGiven);
  if (taken) doubts?.takeIn(taken);
  const doubtOf = (cell: number) =>
    doubts
      ?.ofCell(field, f, cell, given(field.whens[cell] as When))
      .map((each, k, all) => rounded(k < all.length - 1 ? each - (taken?.[k] ?? 0) : each + (taken?.[k] ?? 0)));
  const doubted = (cell: number) => {
    const doubt = doubtOf(cell);
    return doubt ? { doubt } : {};
  };
  const bins = isRecord(field)
    ? recordBins(field, shifted, doubted)
    : binsOf(field, shifted, seen, (level) => points({ is: [level] }) - points('other'), own, doubtOf);
  const kept = silent ? bins.filter(({ when }) => when !== 'missing') : bins;
  const names = {
    name: field.reads,
    family: familyOf(field.reads),
    reads: field.reads,
    source: 'history',
  };
  const written: Characteristic = { ...names, bins: kept, ...(isRecord(field) ? {} : monotone(field, kept)) };
  return { written, shift };
}

/** A column the history could teach nothing about keeps its rules. */
function ruledOnly(
  column: string,
  rules: readonly Rule[],
  perPoint: number,
  doubts: WrittenDoubts | undefined,
): Characteristic {
  const own = rules.filter((rule) => rule.column === column);
  const conditions = own.flatMap(({ bins }) => bins.map(({ when }) => when));
  const none = own.flatMap(({ missingValues }) => missingValues).map((word): When => ({ is: [word] }));
  const bins = [...none, ...conditions].map((when): Bin => {
    const points = own.reduce((sum, rule) => sum + pointsFor(rule, exampleOf(when)), 0);
    return { when, logOdds: perPoint * points, ...(doubts ? { doubt: doubts.ofPoints(points) } : {}) };
  });
  return { name: column, family: familyOf(column), reads: column, source: 'rules', bins };
}

/** Writes a pair with "other" last, so that the first group that holds is the right one. */
function pairOf(
  { first, second, firstAxis, secondAxis, worth }: FittedPair,
  { fields }: Lessons,
  variances: Float64Array | undefined,
): { written: Pair; shift: number } {
  const [one, other] = [fields[first] as Field, fields[second] as Field];
  let shift = 0;
  one.codes.forEach((cell, i) => {
    const at = (firstAxis.of[cell] as number) * secondAxis.size + (secondAxis.of[other.codes[i] as number] as number);
    shift += (worth[at] as number) / one.codes.length;
  });
  const [rows, columns] = [otherLast(firstAxis), otherLast(secondAxis)];
  const written: Pair = {
    name: `${one.reads} with ${other.reads}${firstAxis.exact || secondAxis.exact ? ', exactly' : ''}`,
    family: familyOf(one.reads),
    first: { reads: one.reads, bins: rows.map((group) => firstAxis.whens[group] as When) },
    second: { reads: other.reads, bins: columns.map((group) => secondAxis.whens[group] as When) },
    cells: rows.map((row) => columns.map((column) => (worth[row * secondAxis.size + column] as number) - shift)),
    ...(variances
      ? {
          doubts: rows.map((row) =>
            columns.map((column) => rounded(variances[row * secondAxis.size + column] as number)),
          ),
        }
      : {}),
    source: 'history',
  };
  return { written, shift };
}

function otherLast({ whens }: Axis): number[] {
  const groups = whens.map((_, group) => group);
  return [...groups.filter((group) => whens[group] !== 'other'), ...groups.filter((group) => whens[group] === 'other')];
}
