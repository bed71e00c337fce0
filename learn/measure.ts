/** How well forecasts did on outcomes they had not seen. Probabilities are clipped to [1e-6, 1 - 1e-6] for the log loss. */
export type Measures = {
  auc: number;
  logloss: number;
  brier: number;
  ece: number;
  lift10: number;
  capture20: number;
};

/** Measures forecasts (probabilities) against outcomes (1 won, 0 lost). */
export function measure(forecasts: Float64Array, outcomes: Uint8Array): Measures {
  return {
    auc: auc(forecasts, outcomes),
    logloss: logLoss(forecasts, outcomes),
    brier: brier(forecasts, outcomes),
    ece: calibrationError(forecasts, outcomes),
    lift10: share(forecasts, outcomes, 0.1) / 0.1,
    capture20: share(forecasts, outcomes, 0.2),
  };
}

const ascending = (values: Float64Array): Uint32Array =>
  new Uint32Array(values.length).map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);

/** Runs of equal forecasts along an order of the rows: the places from where to where, and how many in them won. */
function ties(order: Uint32Array, forecasts: Float64Array, outcomes: Uint8Array) {
  const stretches: { from: number; to: number; won: number }[] = [];
  for (let from = 0; from < order.length; ) {
    const value = forecasts[order[from] ?? 0];
    let to = from;
    let won = 0;
    while (to < order.length && forecasts[order[to] ?? 0] === value) won += outcomes[order[to++] ?? 0] ?? 0;
    stretches.push({ from, to, won });
    from = to;
  }
  return stretches;
}

/** The chance that a won lead is forecast above a lost one; ties count half. 0.5 when there is only one class. */
export function auc(forecasts: Float64Array, outcomes: Uint8Array): number {
  const order = ascending(forecasts);
  let won = 0;
  let ranks = 0;
  for (const stretch of ties(order, forecasts, outcomes)) {
    ranks += (stretch.won * (stretch.from + 1 + stretch.to)) / 2;
    won += stretch.won;
  }
  const lost = order.length - won;
  return won === 0 || lost === 0 ? 0.5 : (ranks - (won * (won + 1)) / 2) / (won * lost);
}

/** Mean negative log-likelihood, in nats. */
export function logLoss(forecasts: Float64Array, outcomes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < forecasts.length; i++) {
    const chance = Math.min(1 - 1e-6, Math.max(1e-6, forecasts[i] ?? 0.5));
    sum -= Math.log(outcomes[i] ? chance : 1 - chance);
  }
  return sum / Math.max(1, forecasts.length);
}

function brier(forecasts: Float64Array, outcomes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < forecasts.length; i++) sum += ((forecasts[i] ?? 0) - (outcomes[i] ?? 0)) ** 2;
  return sum / Math.max(1, forecasts.length);
}

/** One bin of a calibration table: what was forecast on average, what came true, over how many leads. */
export type CalibrationBin = { forecast: number; happened: number; leads: number };

/** Leads in bins of equal number, by forecast. */
export function calibrationBins(
  forecasts: Float64Array,
  outcomes: Uint8Array | Float64Array,
  count = 15,
): CalibrationBin[] {
  const order = ascending(forecasts);
  return Array.from({ length: count }, (_, bin) => {
    const rows = order.slice(Math.floor((bin * order.length) / count), Math.floor(((bin + 1) * order.length) / count));
    const mean = (of: ArrayLike<number>) => rows.reduce((sum, row) => sum + (of[row] ?? 0), 0) / rows.length;
    return { forecast: mean(forecasts), happened: mean(outcomes), leads: rows.length };
  }).filter(({ leads }) => leads > 0);
}

/** Expected calibration error over 15 bins of equal number; against outcomes, or against chances where these are known. */
export function calibrationError(forecasts: Float64Array, outcomes: Uint8Array | Float64Array): number {
  const bins = calibrationBins(forecasts, outcomes);
  return bins.reduce((sum, bin) => sum + Math.abs(bin.forecast - bin.happened) * bin.leads, 0) / forecasts.length;
}

/** Share of all wins among the best-forecast part of the leads; leads of equal forecast share their wins. */
export function share(forecasts: Float64Array, outcomes: Uint8Array, part: number): number {
  const order = ascending(forecasts).reverse();
  const wanted = order.length * part;
  let won = 0;
  let caught = 0;
  for (const { from, to, won: here } of ties(order, forecasts, outcomes)) {
    caught += here * Math.min(1, Math.max(0, (wanted - from) / (to - from)));
    won += here;
  }
  return won === 0 ? 0 : caught / won;
}
