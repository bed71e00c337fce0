import { curvatureOf, fitMain, type MainFit } from './fit-main.ts';
import { type Growing, rarerOf } from './grow.ts';
import { cholesky } from './linear-algebra.ts';
import { type Block, type Layout, penalise, penaltyOf } from './penalties.ts';

/**
 * The spread of true scores in log-odds: how large it usually is, and by which factor sets differ. The AUCs of twelve public sets
 * stand for spreads from 0.2 to 2.4, half of them above 1.1; shrinkage hides a little of each.
 */
const usual = { logMean: Math.log(1.25), logSd: 0.75 };
const spreadsTried = [0.5, 0.8, 1.25, 2, 3.2, 5];
/** From so many of the rarer outcome on the tables themselves say how strong they are. */
const enoughToTell = 300;

/** How far true scores probably spread, by what the outcomes say before the background of what is usual. */
export const likelySpread = (state: Growing, offset: Float64Array): number =>
  rarerOf(state.lessons.outcomes) >= enoughToTell ? spreadSeen(state) : spreadByEvidence(state, offset);

/** Tables with room for a total spread of scores of so much, shared evenly between them. */
export function roomyBlocks({ blocks, lessons }: Growing, spread: number): Block[] {
  const centre = blocks.length / spread ** 2;
  return blocks.map(({ codes, size, penalties }, f) => {
    const steps = lessons.fields[f]?.main.steps ?? 0;
    const across = centre * Math.max(1, steps / 6);
    return {
      codes,
      size,
      penalties: penalties.map((penalty) =>
        penalty.kind === 'steps'
          ? { ...penalty, centre: across, strength: across, anchor: centre / steps }
          : { ...penalty, centre, strength: centre },
      ),
    };
  });
}

/** The spread of the scores as they stand, a little more for what the shrinkage took. */
function spreadSeen({ eta }: Growing): number {
  const mean = eta.reduce((sum, each) => sum + each, 0) / eta.length;
  return Math.max(0.5, 1.3 * Math.sqrt(eta.reduce((sum, each) => sum + (each - mean) ** 2, 0) / eta.length));
}

/** The mean square of a few spreads, each weighed by how likely it makes the outcomes. (Laplace's method.) */
function spreadByEvidence(state: Growing, offset: Float64Array): number {
  const { outcomes, rules } = state.lessons;
  let fit = state.main;
  const weighed = spreadsTried.map((spread) => {
    const blocks = roomyBlocks(state, spread);
    fit = fitMain(outcomes, blocks, rules, offset, fit, { steps: 8, settle: false });
    const unusual = ((Math.log(spread) - usual.logMean) / usual.logSd) ** 2 / 2;
    return { spread, weight: evidenceFor(state, blocks, offset, fit) - unusual };
  });
  const most = Math.max(...weighed.map(({ weight }) => weight));
  let [all, squares] = [0, 0];
  for (const { spread, weight } of weighed) {
    all += Math.exp(weight - most);
    squares += Math.exp(weight - most) * spread ** 2;
  }
  return Math.sqrt(squares / all);
}

function evidenceFor({ lessons }: Growing, blocks: Block[], offset: Float64Array, fit: MainFit): number {
  const { outcomes, rules } = lessons;
  const { factor, layout } = curvatureOf(outcomes, blocks, rules, offset, fit);
  const { size } = layout;
  const beta = parametersOf(layout, fit);
  const prior = new Float64Array(size * size);
  penalise(layout, beta, prior, new Float64Array(size));
  prior[0] = 1;
  cholesky(prior, size);
  let sum = -penaltyOf(layout, beta) / 2;
  for (let k = 1; k < size; k++) sum += Math.log(prior[k * size + k] as number);
  for (let k = 0; k < size; k++) sum -= Math.log(factor[k * size + k] as number);
  for (let i = 0; i < outcomes.length; i++) {
    let eta = fit.intercept + (offset[i] as number) + (rules ? fit.rulesWeight * (rules.scores[i] as number) : 0);
    blocks.forEach(({ codes }, f) => {
      eta += fit.tables[f]?.[codes[i] as number] as number;
    });
    sum -= Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta))) - (outcomes[i] === 1 ? eta : 0);
  }
  return sum;
}

/** A fit's parameters in one row. */
export function parametersOf({ size, rules, starts }: Layout, fit: MainFit): Float64Array {
  const beta = new Float64Array(size);
  beta[0] = fit.intercept;
  if (rules) beta[1] = fit.rulesWeight;
  fit.tables.forEach((table, f) => {
    beta.set(table, starts[f]);
  });
  return beta;
}
