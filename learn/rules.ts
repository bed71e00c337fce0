import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as z from 'zod/mini';
import { foldCase, holds } from '../lambda/scoring/bins.ts';
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import { profileFieldNamed } from '../lambda/scoring/readings.ts';
import { type Scorecard, scorecardSchema, type When } from '../lambda/scoring/scorecard.ts';
import type { RuledWords } from './columns.ts';
import type { History } from './known-history.ts';

const step = z.object({
  gte: z.optional(z.number()),
  gt: z.optional(z.number()),
  lte: z.optional(z.number()),
  lt: z.optional(z.number()),
  points: z.number(),
});
const rule = z.object({
  column: z.string(),
  equals: z.optional(z.record(z.string(), z.number())),
  first: z.optional(z.array(step)),
  present: z.optional(z.number()),
  missing: z.optional(z.number()),
  missingValues: z.optional(z.array(z.string())),
});
const rulesFile = z.record(z.string(), z.union([z.string(), z.array(rule)]));

/** One hand-made rule: of its bins the first that holds gives its points; where none holds, none. */
export type Rule = { column: string; bins: { when: When; points: number }[]; missingValues: string[] };

/**
 * Rules and what their points are: of a scale of somebody's own, or log-odds as the day-one card has them. A whole card may
 * stand for the rules; then `scores` has its log-odds for every row of the history, without its base.
 */
export type RuleSet = { rows: Rule[]; unit: 'points' | 'log-odds'; card?: { card: Scorecard; scores: Float64Array } };

/** The points of the rules for every row of a history. */
export const pointsOfRows = (rules: RuleSet, { cells, outcomes }: History): Float64Array =>
  rules.card?.scores ?? scoreRows(rules.rows, cells, outcomes.length);

/** Whether there are any rules. */
export const hasRules = ({ rows, card }: RuleSet): boolean => rows.length > 0 || card !== undefined;

/** Why a file of rules can't be used. */
export class UnreadableRules extends Error {
  override name = 'UnreadableRules';
  readonly hint =
    'It maps a file name to rows such as {"column": "Source", "equals": {"Referral": 20}}; docs/scoring.md shows all kinds.';
}

/**
 * Reads point rules written for a history file: the list under its name, or the only list there is. A scorecard, such as the
 * workshop writes, stands for rules too: its rows on the columns of the history.
 */
export function readRules(path: string, history: string, columns: readonly string[] = []): RuleSet {
  let parsed: z.infer<typeof rulesFile>;
  try {
    const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const card = scorecardSchema.safeParse(json);
    if (card.success) return usualRules(columns, card.data);
    parsed = rulesFile.parse(Array.isArray(json) ? { rules: json } : json);
  } catch (cause) {
    throw new UnreadableRules(`${path} is not a file of point rules.`, { cause });
  }
  const lists = Object.entries(parsed).flatMap(([name, rows]) => (typeof rows === 'string' ? [] : [{ name, rows }]));
  const plain = (name: string) => basename(name).replace(/\.gz$/, '').toLowerCase();
  const list = lists.find(({ name }) => plain(name) === plain(history)) ?? (lists.length === 1 ? lists[0] : undefined);
  if (!list) throw new UnreadableRules(`${path} has no rules for ${basename(history)}.`);
  return { rows: list.rows.map(ruleOf), unit: 'points' };
}

function ruleOf({ column, equals, first, present, missing, missingValues }: z.infer<typeof rule>): Rule {
  const bins: Rule['bins'] = [];
  for (const [level, points] of Object.entries(equals ?? {})) bins.push({ when: { is: [level] }, points });
  for (const { points, ...edges } of first ?? []) bins.push({ when: rangeOf(edges), points });
  if (present !== undefined) bins.push({ when: 'other', points: present });
  if (missing !== undefined) bins.push({ when: 'missing', points: missing });
  return { column, bins, missingValues: missingValues ?? [] };
}

/** A range as a bin has it, closed below and open above: "more than 6" starts just above 6. */
function rangeOf({ gte, gt, lte, lt }: Omit<z.infer<typeof step>, 'points'>): When {
  const from = Math.max(gte ?? -Infinity, gt === undefined ? -Infinity : justAbove(gt));
  const below = Math.min(lt ?? Infinity, lte === undefined ? Infinity : justAbove(lte));
  return { ...(from > -Infinity ? { from } : {}), ...(below < Infinity ? { below } : {}) };
}

/** The smallest number greater than this one. */
function justAbove(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value === 0 ? 0 : value);
  const bits = view.getBigInt64(0);
  view.setBigInt64(0, value === 0 ? 1n : value > 0 ? bits + 1n : bits - 1n);
  return view.getFloat64(0);
}

/** The points a rule gives for what a column says. */
export function pointsFor({ bins, missingValues }: Rule, value: string | number | undefined): number {
  const said = value !== undefined && missingValues.some((none) => holds({ is: [none] }, value)) ? undefined : value;
  return bins.find(({ when }) => holds(when, said))?.points ?? 0;
}

/** A card's rows on the columns of a history whose names say what they are: title, industry, source, size, or the row's own. */
export function usualRules(columns: readonly string[], card: Scorecard = dayOneCard()): RuleSet {
  const rows = columns.flatMap((column) => {
    const field = profileFieldNamed(column);
    const row = card.characteristics.find(
      ({ reads, group }) => reads === column || (reads === field && group !== undefined),
    );
    if (!row || row.halfLifeDays !== undefined) return [];
    return [{ column, bins: row.bins.map(({ when, logOdds }) => ({ when, points: logOdds })), missingValues: [] }];
  });
  return { rows, unit: 'log-odds' };
}

/** What the rules on a column read as answers, and what they take for none; in lower case. */
export function wordsOfRules(rules: readonly Rule[], column: string): RuledWords {
  const here = rules.filter((each) => each.column === column);
  const answers = here.flatMap(({ bins }) =>
    bins.flatMap(({ when }) => (typeof when === 'object' && 'is' in when ? when.is.map(foldCase) : [])),
  );
  return { answers, none: here.flatMap(({ missingValues }) => missingValues.map(foldCase)) };
}

/** Thresholds of the rules on a column, where its number line must be cut. */
export function thresholdsOn(rules: readonly Rule[], column: string): number[] {
  return rules
    .filter((each) => each.column === column)
    .flatMap(({ bins }) =>
      bins.flatMap(({ when }) =>
        typeof when === 'object' && ('from' in when || 'below' in when) ? [when.from, when.below] : [],
      ),
    )
    .filter((edge) => edge !== undefined);
}

/** The points of all rules for every row, from columns of text. */
function scoreRows(rules: readonly Rule[], columns: ReadonlyMap<string, string[]>, rows: number): Float64Array {
  const scores = new Float64Array(rows);
  for (const each of rules) {
    const cells = columns.get(each.column);
    const known = new Map<string, number>();
    for (let i = 0; i < rows; i++) {
      const cell = cells?.[i] ?? '';
      let points = known.get(cell);
      if (points === undefined) {
        points = pointsFor(each, cell);
        known.set(cell, points);
      }
      scores[i] = (scores[i] as number) + points;
    }
  }
  return scores;
}
