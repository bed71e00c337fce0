import type { Field } from './fields.ts';
import { fitMain, type HeldCurvature, type MainFit } from './fit-main.ts';
import { type FittedPair, mergePairs, type PairOf, pairsByPromise } from './pair-search.ts';
import type { Block, Penalty, RulesPrior } from './penalties.ts';
import { type Cells, improve, promise, residualsOf, type Table } from './tables.ts';

/** What is learned from: fields cut into cells, outcomes (1 won), and the day-one rules as a prior where there are any. */
export type Lessons = {
  fields: Field[];
  outcomes: Uint8Array;
  rules: RulesPrior | undefined;
  /** Whose row each is, where customers recur. */
  customers?: Int32Array;
};

/** A fitted card in numbers: `worth[f][cell]` in log-odds for every field. */
export type Fitted = { base: number; rulesWeight: number; worth: Float64Array[]; pairs: FittedPair[] };

/** A table that joined the main ones: extra cells of one field, or a pair of fields. */
type Joined = { table: Table } & ({ kind: 'extra'; field: number } | { kind: 'pair'; pair: PairOf });

/** A card while it grows. */
export type Growing = {
  lessons: Lessons;
  blocks: Block[];
  main: MainFit;
  joined: Joined[];
  eta: Float64Array;
  centre: number;
};

/** From so many leads on, reckoning the curvature anew at every step takes longer than it is worth. */
const WORTH_HOLDING = 4000;

/** Nats a table must promise before it is tried. */
const LEAST_PROMISE = 1;

/**
 * Where strengths are drawn to: harder while fewer than twenty of the rarer outcome are known, and harder still with only a few,
 * where a handful of wins would otherwise overrule what experts know.
 */
export function centreFor(outcomes: Uint8Array): number {
  const rarer = rarerOf(outcomes);
  return rarer >= 20 ? 20 : Math.max(30, 200 / Math.max(1, rarer));
}

/** How many of the rarer outcome are known: what there is to learn from. */
export function rarerOf(outcomes: Uint8Array): number {
  const won = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  return Math.min(won, outcomes.length - won);
}

/**
 * Grows a card: the main tables first, then one more table at a time, the most promising next. Yields after the main tables
 * and after each table, so that the caller can ask held-out leads how far to go.
 */
export function* grow(lessons: Lessons): Generator<Growing, void> {
  const state = plant(lessons);
  yield state;
  for (const { cells, field } of extrasByPromise(state)) {
    join(state, { kind: 'extra', field, table: tableOf(cells, state.centre) });
    refit(state, 2, 2);
    yield state;
  }
  const residualsNow = () => residualsOf(state.eta, lessons.outcomes);
  for (const { cells, pair, strength } of pairsByPromise(
    lessons.fields,
    mattering(state),
    LEAST_PROMISE,
    residualsNow,
  )) {
    join(state, { kind: 'pair', pair, table: { ...tableOf(cells, state.centre), strength } });
    if (state.joined.length % 3 === 0) refit(state, 2, 2);
    yield state;
  }
}

function plant(lessons: Lessons): Growing {
  const { fields, outcomes, rules } = lessons;
  const centre = centreFor(outcomes);
  const blocks = fields.map((field) => blockOf(field, centre));
  const none = new Float64Array(outcomes.length);
  const main = fitMain(outcomes, blocks, rules, none, undefined, { steps: 25, settle: true });
  const state = { lessons, blocks, main, joined: [], eta: none, centre };
  predict(state);
  return state;
}

function blockOf(field: Field, centre: number): Block {
  const { size, steps } = field.main;
  const penalties: Penalty[] = [];
  // A step is one of many on the way across the scale, so it is held tighter than a level that stands alone.
  const across = centre * Math.max(1, steps / 5);
  if (steps > 0)
    penalties.push({ from: 0, to: steps, kind: 'steps', centre: across, strength: across, anchor: centre / steps });
  if (steps < size) penalties.push({ from: steps, to: size, kind: 'ridge', centre, strength: centre });
  return { codes: mainCodes(field), size, penalties };
}

/** Forecasts of all tables, row by row, into `eta`; gives what the joined tables say alone. */
function predict({ lessons, blocks, main, joined, eta }: Growing): Float64Array {
  const offset = new Float64Array(eta.length);
  for (const { table } of joined) addTable(offset, table.codes, table.worth);
  eta.set(offset);
  const scores = lessons.rules?.scores;
  for (let i = 0; i < eta.length; i++)
    eta[i] = (eta[i] as number) + main.intercept + (scores ? main.rulesWeight * (scores[i] as number) : 0);
  blocks.forEach((block, f) => {
    addTable(eta, block.codes, main.tables[f] as Float64Array);
  });
  return offset;
}

function addTable(sum: Float64Array, codes: Uint16Array, worth: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (worth[codes[i] as number] as number);
}

/**
 * A grown card taught by other lessons of the same fields: what was learned before is where it starts, and neither which tables
 * there are nor how hard they are shrunk is asked again.
 */
export function teach({ blocks, main, joined, centre }: Growing, lessons: Lessons): Growing {
  const { fields, outcomes } = lessons;
  const state: Growing = {
    lessons,
    blocks: blocks.map((block, f) => ({ ...block, codes: mainCodes(fields[f] as Field) })),
    main,
    joined: joined.map((each) => ({
      ...each,
      table: { ...each.table, codes: codesOf(each, fields), worth: each.table.worth.slice() },
    })),
    eta: new Float64Array(outcomes.length),
    centre,
  };
  refit(state, 1, 1);
  return state;
}

const mainCodes = ({ codes, main: { of } }: Field) => codes.map((cell) => of[cell] as number);

function codesOf(joined: Joined, fields: readonly Field[]): Uint16Array {
  if (joined.kind === 'extra') {
    const { codes, extra } = fields[joined.field] as Field;
    return codes.map((cell) => extra?.of[cell] ?? 0);
  }
  const { first, second, firstAxis, secondAxis } = joined.pair;
  const others = (fields[second] as Field).codes;
  return (fields[first] as Field).codes.map(
    (cell, i) => (firstAxis.of[cell] as number) * secondAxis.size + (secondAxis.of[others[i] as number] as number),
  );
}

/** Turns in which the main tables and the joined ones give way to each other; shrinkage is asked anew from the second step of a turn on. */
function refit(state: Growing, turns: number, steps: number): void {
  const { lessons, blocks } = state;
  const large = lessons.outcomes.length >= WORTH_HOLDING;
  let held: HeldCurvature | undefined = large ? {} : undefined;
  for (let turn = 0; turn < turns; turn++) {
    // Shrinkage moves only at the end of a turn of two steps; until then the curvature is that of the first step, or next to it.
    if (steps > 1 && large) held = {};
    const offset = predict(state);
    state.main = fitMain(lessons.outcomes, blocks, lessons.rules, offset, state.main, {
      steps,
      settle: true,
      ...(held ? { held } : {}),
    });
    predict(state);
    for (const { table } of state.joined) improve(table, state.eta, lessons.outcomes);
  }
}

function join(state: Growing, joined: Joined): void {
  state.joined.push(joined);
  for (let turn = 0; turn < 3; turn++) improve(joined.table, state.eta, state.lessons.outcomes);
  for (const { table } of state.joined) improve(table, state.eta, state.lessons.outcomes);
}

function tableOf({ first, firstSize, second, secondSize, silent }: Cells, centre: number): Table {
  const codes = second ? first.map((code, i) => code * secondSize + (second[i] as number)) : first;
  const size = firstSize * secondSize;
  return { codes, size, silent, centre, strength: centre, worth: new Float64Array(size) };
}

function* extrasByPromise(state: Growing): Generator<{ cells: Cells; field: number }> {
  const { fields, outcomes } = state.lessons;
  const residuals = residualsOf(state.eta, outcomes);
  const promising = fields.flatMap(({ codes, extra }, field) => {
    if (!extra) return [];
    const first = codes.map((cell) => extra.of[cell] as number);
    const cells: Cells = { first, firstSize: extra.size, secondSize: 1, silent: true };
    return [{ cells, field, gain: promise(cells, residuals).gain }];
  });
  yield* promising.filter(({ gain }) => gain >= LEAST_PROMISE).sort((a, b) => b.gain - a.gain);
}

/** Among more fields than this, only those whose main tables spread the leads most are tried in pairs. */
const MOST_PAIRED = 28;

function mattering({ blocks, main }: Growing): Set<number> {
  const spread = blocks.map(({ codes }, f) => {
    const table = main.tables[f] as Float64Array;
    let [sum, squares] = [0, 0];
    for (const code of codes) {
      sum += table[code] as number;
      squares += (table[code] as number) ** 2;
    }
    return squares - sum ** 2 / codes.length;
  });
  const order = spread.map((_, f) => f).sort((a, b) => (spread[b] as number) - (spread[a] as number) || a - b);
  return new Set(order.slice(0, MOST_PAIRED));
}

/** Lets all tables of a grown card give way to each other until nothing moves much. */
export function settle(state: Growing): Growing {
  if (state.joined.length === 0) return state;
  refit(state, 4, 2);
  refit(state, 5, 1);
  return state;
}

/** The card as it stands: each field's worth cell by cell, and the pairs. */
export function gather({ main, joined, lessons }: Growing): Fitted {
  const worth = lessons.fields.map(({ whens, main: { of } }, f) =>
    Float64Array.from(whens, (_, cell) => main.tables[f]?.[of[cell] as number] ?? 0),
  );
  const pairs: FittedPair[] = [];
  for (const each of joined) {
    if (each.kind === 'pair') pairs.push({ ...each.pair, worth: each.table.worth.slice() });
    else
      addTable(
        worth[each.field] as Float64Array,
        lessons.fields[each.field]?.extra?.of as Uint16Array,
        each.table.worth,
      );
  }
  return { base: main.intercept, rulesWeight: main.rulesWeight, worth, pairs: mergePairs(pairs, lessons.fields) };
}
