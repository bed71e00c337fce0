import { inverseBand } from './linear-algebra.ts';

/**
 * A stretch of a table's parameters that is shrunk with one strength: each towards 0 ("ridge"), or neighbours towards
 * each other ("steps"). The strength is taken from the data, around `centre`.
 */
export type Penalty = { from: number; to: number; centre: number; strength: number } & (
  | { kind: 'ridge' }
  /** `anchor` holds the whole line to 0, a little for each parameter: its level is another matter than its shape. */
  | { kind: 'steps'; anchor: number }
);

/** One field's main table: the parameter each row reads, and how the table is shrunk. */
export type Block = { codes: Uint16Array; size: number; penalties: Penalty[] };

/** Points of hand-made rules as a prior, standardised; their weight is drawn towards `mean` with spread `sd`. */
export type RulesPrior = { scores: Float64Array; mean: number; sd: number };

/** Where each table's parameters stand: the intercept at 0, the weight of the rules at 1 where there are rules. */
export type Layout = { blocks: Block[]; rules: RulesPrior | undefined; starts: number[]; size: number };

/** Lays the tables' parameters out in one row. */
export function layOut(blocks: Block[], rules: RulesPrior | undefined): Layout {
  let size = rules ? 2 : 1;
  const starts = blocks.map((block) => {
    const start = size;
    size += block.size;
    return start;
  });
  return { blocks, rules, starts, size };
}

/** Pseudo-parameters behind each penalty's centre: how firmly a strength is held to it. */
const firmness = 6;
const [leastStrength, mostStrength] = [1e-2, 1e5];

/** Adds what the penalties say to the Hessian, where one is wanted, and the gradient. */
export function penalise(
  layout: Layout,
  beta: Float64Array,
  hessian: Float64Array | undefined,
  gradient: Float64Array,
): void {
  const { size, rules } = layout;
  const add = (i: number, j: number, by: number) => {
    if (hessian) hessian[i * size + j] = (hessian[i * size + j] as number) + by;
    gradient[i] = (gradient[i] as number) - by * (beta[j] as number);
    if (i !== j) gradient[j] = (gradient[j] as number) - by * (beta[i] as number);
  };
  if (rules) {
    const strength = 1 / rules.sd ** 2;
    add(1, 1, strength);
    gradient[1] = (gradient[1] as number) + strength * rules.mean;
  }
  eachPenalty(layout, (penalty, from, to) => {
    for (let k = from; k < to; k++) {
      add(k, k, penalty.kind === 'steps' ? penalty.anchor : penalty.strength);
      if (penalty.kind === 'ridge' || k + 1 === to) continue;
      add(k, k, penalty.strength);
      add(k + 1, k + 1, penalty.strength);
      add(k + 1, k, -penalty.strength);
    }
  });
}

/** What the penalties cost, twice. */
export function penaltyOf(layout: Layout, beta: Float64Array): number {
  const { rules } = layout;
  let sum = rules ? (((beta[1] as number) - rules.mean) / rules.sd) ** 2 : 0;
  eachPenalty(layout, (penalty, from, to) => {
    sum += penalty.strength * roughness(penalty, beta, from, to);
    if (penalty.kind === 'steps') for (let k = from; k < to; k++) sum += penalty.anchor * (beta[k] as number) ** 2;
  });
  return sum;
}

function eachPenalty({ blocks, starts }: Layout, visit: (penalty: Penalty, from: number, to: number) => void): void {
  blocks.forEach(({ penalties }, f) => {
    const start = starts[f] as number;
    for (const penalty of penalties) visit(penalty, start + penalty.from, start + penalty.to);
  });
}

/** What a penalty punishes: the sum of squares of the parameters, or of the steps between neighbours. */
function roughness({ kind }: Penalty, beta: Float64Array, from: number, to: number): number {
  let sum = 0;
  if (kind === 'ridge') for (let k = from; k < to; k++) sum += (beta[k] as number) ** 2;
  else for (let k = from; k + 1 < to; k++) sum += ((beta[k + 1] as number) - (beta[k] as number)) ** 2;
  return sum;
}

/** Takes each penalty's strength from the data; gives the largest move, in logs, of a strength that matters. */
export function updateStrengths(layout: Layout, beta: Float64Array, factor: Float64Array, firm = firmness): number {
  let moved = 0;
  eachUse(layout, factor, (penalty, used, from, to) => {
    const next = strengthFrom(used, roughness(penalty, beta, from, to), penalty.centre, firm);
    moved = Math.max(moved, Math.abs(Math.log(next / penalty.strength)) * Math.min(1, used));
    penalty.strength = next;
  });
  return moved;
}

/** How many parameters' worth the outcomes have taught all tables together, given the factored curvature of a fit. */
export function parametersUsed(layout: Layout, factor: Float64Array): number {
  let sum = 0;
  eachUse(layout, factor, (_, used) => {
    sum += used;
  });
  return sum;
}

/** Visits each penalty that holds something with the degrees of freedom that the outcomes use against it. */
function eachUse(
  layout: Layout,
  factor: Float64Array,
  visit: (penalty: Penalty, used: number, from: number, to: number) => void,
): void {
  const { diagonal, beside } = inverseBand(factor, layout.size);
  eachPenalty(layout, (penalty, from, to) => {
    const rank = penalty.kind === 'ridge' ? to - from : to - from - 1;
    if (rank < 1) return;
    let trace = 0;
    if (penalty.kind === 'ridge') for (let k = from; k < to; k++) trace += diagonal[k] as number;
    else
      for (let k = from; k + 1 < to; k++)
        trace += (diagonal[k] as number) + (diagonal[k + 1] as number) - 2 * (beside[k] as number);
    visit(penalty, Math.max(1e-6, rank - penalty.strength * trace), from, to);
  });
}

/** The strength that fits a roughness with so many degrees of freedom used, held towards its centre. */
export const strengthFrom = (used: number, rough: number, centre: number, firm = firmness): number =>
  Math.min(mostStrength, Math.max(leastStrength, (used + firm) / (rough + firm / centre)));
