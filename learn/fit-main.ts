import { probability } from '../lambda/scoring/scale.ts';
import { cholesky, solveFactored } from './linear-algebra.ts';
import { type Block, type Layout, layOut, penalise, penaltyOf, type RulesPrior, updateStrengths } from './penalties.ts';

export type MainFit = { intercept: number; rulesWeight: number; tables: Float64Array[] };

/** The curvature, factored, that a fit met first: near the end of a fit a later step may take it for its own. */
export type HeldCurvature = { factor?: Float64Array };

/**
 * Fits intercept, weight of the rules and all main tables at once: penalised logistic regression by Newton's method, each
 * step halved until the objective falls, each strength updated from the data by generalised Fellner-Schall
 * (Wood and Fasiolo 2017, doi 10.1111/biom.12666) with a gamma prior. Nothing is random. `offset` holds what other tables
 * say of each row; `settle` says whether strengths may still move; `held`
 * keeps the curvature of the first step for all that follow.
 */
export function fitMain(
  outcomes: Uint8Array,
  blocks: Block[],
  rules: RulesPrior | undefined,
  offset: Float64Array,
  start: MainFit | undefined,
  { steps, settle, firm, held }: { steps: number; settle: boolean; firm?: number; held?: HeldCurvature },
): MainFit {
  const layout = layOut(blocks, rules);
  const active = activeParameters(layout, outcomes.length);
  const beta = startAt(layout, outcomes, start);
  const eta = new Float64Array(outcomes.length);
  const hessian = held?.factor ?? new Float64Array(layout.size * layout.size);
  const gradient = new Float64Array(layout.size);
  const objective = () => {
    predict(layout, active, beta, offset, eta);
    return loss(eta, outcomes) + penaltyOf(layout, beta) / 2;
  };
  let current = objective();
  for (let step = 0; step < steps; step++) {
    if (held?.factor) slopes(layout, active, eta, outcomes, gradient);
    else accumulate(layout, active, eta, outcomes, hessian, gradient);
    penalise(layout, beta, held?.factor ? undefined : hessian, gradient);
    if (!held?.factor && !cholesky(hessian, layout.size))
      throw new Error('The fit met a matrix that is not positive definite.');
    if (held) held.factor = hessian;
    solveFactored(hessian, layout.size, gradient);
    const before = current;
    const from = beta.slice();
    for (let scale = 1; scale > 1e-9; scale /= 2) {
      for (let k = 0; k < beta.length; k++) beta[k] = (from[k] as number) + scale * (gradient[k] as number);
      current = objective();
      if (current <= before + 1e-9) break;
    }
    const gain = before - current;
    const moved = settle && step > 0 ? updateStrengths(layout, beta, hessian, firm) : 0;
    if (moved > 0) current = objective();
    if (step > 1 && gain < 1e-4 * Math.sqrt(outcomes.length) && moved < 0.1) break;
  }
  return {
    intercept: beta[0] as number,
    rulesWeight: rules ? (beta[1] as number) : 0,
    tables: blocks.map((block, f) => beta.slice(layout.starts[f], (layout.starts[f] as number) + block.size)),
  };
}

/** The curvature of a fit with its penalties, factored; how the parameters are laid out; row by row, those that count. */
export type Curvature = { factor: Float64Array; layout: Layout; active: Int32Array };

/** How sharply the outcomes and the penalties together hold a fit's parameters where they are. */
export function curvatureOf(
  outcomes: Uint8Array,
  blocks: Block[],
  rules: RulesPrior | undefined,
  offset: Float64Array,
  fit: MainFit,
): Curvature {
  const layout = layOut(blocks, rules);
  const active = activeParameters(layout, outcomes.length);
  const beta = startAt(layout, outcomes, fit);
  const eta = new Float64Array(outcomes.length);
  predict(layout, active, beta, offset, eta);
  const factor = new Float64Array(layout.size * layout.size);
  const gradient = new Float64Array(layout.size);
  accumulate(layout, active, eta, outcomes, factor, gradient);
  penalise(layout, beta, factor, gradient);
  if (!cholesky(factor, layout.size)) throw new Error('The fit met a matrix that is not positive definite.');
  return { factor, layout, active };
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

/** The gradient of the log-likelihood alone: all that a step needs whose curvature is held. */
function slopes(
  { blocks, rules }: Layout,
  active: Int32Array,
  eta: Float64Array,
  outcomes: Uint8Array,
  gradient: Float64Array,
): void {
  gradient.fill(0);
  const tables = blocks.length;
  const scores = rules?.scores;
  for (let i = 0; i < outcomes.length; i++) {
    const residual = (outcomes[i] as number) - probability(eta[i] as number);
    gradient[0] = (gradient[0] as number) + residual;
    if (scores) gradient[1] = (gradient[1] as number) + residual * (scores[i] as number);
    for (let a = i * tables, end = a + tables; a < end; a++) {
      const parameter = active[a] as number;
      gradient[parameter] = (gradient[parameter] as number) + residual;
    }
  }
}
