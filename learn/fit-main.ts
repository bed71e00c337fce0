import { probability } from '../lambda/scoring/scale.ts';
import { cholesky, inverseBand, solveFactored } from './linear-algebra.ts';

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

export type MainFit = { intercept: number; rulesWeight: number; tables: Float64Array[] };

/** Pseudo-parameters behind each penalty's centre: how firmly a strength is held to it. */
const firmness = 6;
const [leastStrength, mostStrength] = [1e-2, 1e5];

/**
 * Fits intercept, weight of the rules and all main tables at once: penalised logistic regression by Newton's method, each
 * step halved until the objective falls, each strength updated from the data by generalised Fellner-Schall
 * (Wood and Fasiolo 2017, doi 10.1111/biom.12666) with a gamma prior. Nothing is random. `offset` holds what other tables
 * say of each row; `settle` says whether strengths may still move.
 */
export function fitMain(
  outcomes: Uint8Array,
  blocks: Block[],
  rules: RulesPrior | undefined,
  offset: Float64Array,
  start: MainFit | undefined,
  { steps, settle }: { steps: number; settle: boolean },
): MainFit {
  const layout = layOut(blocks, rules);
  const active = activeParameters(layout, outcomes.length);
  const beta = startAt(layout, outcomes, start);
  const eta = new Float64Array(outcomes.length);
  const hessian = new Float64Array(layout.size * layout.size);
  const gradient = new Float64Array(layout.size);
  const objective = () => {
    predict(layout, active, beta, offset, eta);
    return loss(eta, outcomes) + penaltyOf(layout, beta) / 2;
  };
  let current = objective();
  for (let step = 0; step < steps; step++) {
    accumulate(layout, active, eta, outcomes, hessian, gradient);
    penalise(layout, beta, hessian, gradient);
    if (!cholesky(hessian, layout.size)) throw new Error('The fit met a matrix that is not positive definite.');
    solveFactored(hessian, layout.size, gradient);
    const before = current;
    const from = beta.slice();
    for (let scale = 1; scale > 1e-9; scale /= 2) {
      for (let k = 0; k < beta.length; k++) beta[k] = (from[k] as number) + scale * (gradient[k] as number);
      current = objective();
      if (current <= before + 1e-9) break;
    }
    const gain = before - current;
    const moved = settle && step > 0 ? updateStrengths(layout, beta, hessian) : 0;
    if (moved > 0) current = objective();
    if (step > 1 && gain < 1e-4 * Math.sqrt(outcomes.length) && moved < 0.1) break;
  }
  return {
    intercept: beta[0] as number,
    rulesWeight: rules ? (beta[1] as number) : 0,
    tables: blocks.map((block, f) => beta.slice(layout.starts[f], (layout.starts[f] as number) + block.size)),
  };
}

/** Where each table's parameters stand: the intercept at 0, the weight of the rules at 1 where there are rules. */
type Layout = { blocks: Block[]; rules: RulesPrior | undefined; starts: number[]; size: number };

function layOut(blocks: Block[], rules: RulesPrior | undefined): Layout {
  let size = rules ? 2 : 1;
  const starts = blocks.map((block) => {
    const start = size;
    size += block.size;
    return start;
  });
  return { blocks, rules, starts, size };
}

/** Row by row, the parameter each table contributes. */
function activeParameters({ blocks, starts }: Layout, rows: number): Int32Array {
  const active = new Int32Array(rows * blocks.length);
  blocks.forEach(({ codes }, f) => {
    const start = starts[f] as number;
    for (let i = 0; i < rows; i++) active[i * blocks.length + f] = start + (codes[i] as number);
  });
  return active;
}

function startAt(
  { blocks, rules, starts, size }: Layout,
  outcomes: Uint8Array,
  start: MainFit | undefined,
): Float64Array {
  const beta = new Float64Array(size);
  if (start) {
    beta[0] = start.intercept;
    if (rules) beta[1] = start.rulesWeight;
    blocks.forEach((_, f) => {
      beta.set(start.tables[f] ?? [], starts[f]);
    });
    return beta;
  }
  const won = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  beta[0] = Math.log((won + 0.5) / (outcomes.length - won + 0.5));
  if (rules) beta[1] = rules.mean;
  return beta;
}

function predict(
  layout: Layout,
  active: Int32Array,
  beta: Float64Array,
  offset: Float64Array,
  eta: Float64Array,
): void {
  const tables = layout.blocks.length;
  const scores = layout.rules?.scores;
  for (let i = 0; i < eta.length; i++) {
    let sum = (beta[0] as number) + (offset[i] as number);
    if (scores) sum += (beta[1] as number) * (scores[i] as number);
    for (let k = i * tables, end = k + tables; k < end; k++) sum += beta[active[k] as number] as number;
    eta[i] = sum;
  }
}

function loss(eta: Float64Array, outcomes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < eta.length; i++) {
    const e = eta[i] as number;
    sum += Math.max(e, 0) + Math.log1p(Math.exp(-Math.abs(e))) - (outcomes[i] === 1 ? e : 0);
  }
  return sum;
}

/** Gradient of the log-likelihood and its negative Hessian (lower half), from the forecasts at hand. */
function accumulate(
  { blocks, rules, size }: Layout,
  active: Int32Array,
  eta: Float64Array,
  outcomes: Uint8Array,
  hessian: Float64Array,
  gradient: Float64Array,
): void {
  hessian.fill(0);
  gradient.fill(0);
  const tables = blocks.length;
  const scores = rules?.scores;
  for (let i = 0; i < outcomes.length; i++) {
    const chance = probability(eta[i] as number);
    const weight = Math.max(chance * (1 - chance), 1e-9);
    const residual = (outcomes[i] as number) - chance;
    const score = scores ? (scores[i] as number) : 0;
    gradient[0] = (gradient[0] as number) + residual;
    hessian[0] = (hessian[0] as number) + weight;
    if (scores) {
      gradient[1] = (gradient[1] as number) + residual * score;
      hessian[size] = (hessian[size] as number) + weight * score;
      hessian[size + 1] = (hessian[size + 1] as number) + weight * score * score;
    }
    const first = i * tables;
    for (let a = first; a < first + tables; a++) {
      const parameter = active[a] as number;
      const row = parameter * size;
      gradient[parameter] = (gradient[parameter] as number) + residual;
      hessian[row] = (hessian[row] as number) + weight;
      if (scores) hessian[row + 1] = (hessian[row + 1] as number) + weight * score;
      for (let b = first; b <= a; b++) {
        const at = row + (active[b] as number);
        hessian[at] = (hessian[at] as number) + weight;
      }
    }
  }
}

function penalise(layout: Layout, beta: Float64Array, hessian: Float64Array, gradient: Float64Array): void {
  const { size, rules } = layout;
  const add = (i: number, j: number, by: number) => {
    hessian[i * size + j] = (hessian[i * size + j] as number) + by;
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

function penaltyOf(layout: Layout, beta: Float64Array): number {
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
function updateStrengths(layout: Layout, beta: Float64Array, factor: Float64Array): number {
  const { diagonal, beside } = inverseBand(factor, layout.size);
  let moved = 0;
  eachPenalty(layout, (penalty, from, to) => {
    const rank = penalty.kind === 'ridge' ? to - from : to - from - 1;
    if (rank < 1) return;
    let trace = 0;
    if (penalty.kind === 'ridge') for (let k = from; k < to; k++) trace += diagonal[k] as number;
    else
      for (let k = from; k + 1 < to; k++)
        trace += (diagonal[k] as number) + (diagonal[k + 1] as number) - 2 * (beside[k] as number);
    const used = Math.max(1e-6, rank - penalty.strength * trace);
    const next = strengthFrom(used, roughness(penalty, beta, from, to), penalty.centre);
    moved = Math.max(moved, Math.abs(Math.log(next / penalty.strength)) * Math.min(1, used));
    penalty.strength = next;
  });
  return moved;
}

/** The strength that fits a roughness with so many degrees of freedom used, held towards its centre. */
export const strengthFrom = (used: number, rough: number, centre: number): number =>
  Math.min(mostStrength, Math.max(leastStrength, (used + firmness) / (rough + firmness / centre)));
