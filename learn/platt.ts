/** Intercept and slope that turn points into log-odds. */
export type Platt = { intercept: number; slope: number };

/**
 * Fits a logistic curve through points and outcomes by Newton's method (Platt scaling), with the slope of standardised points
 * drawn towards 0.8 ± 0.4: a handful of outcomes does not turn experts' points upside down.
 */
export function fitPlatt(points: Float64Array, outcomes: Uint8Array): Platt {
  const rows = points.length;
  const mean = points.reduce((sum, each) => sum + each, 0) / rows;
  const sd = Math.sqrt(points.reduce((sum, each) => sum + (each - mean) ** 2, 0) / rows);
  const won = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  let intercept = Math.log((won + 0.5) / (rows - won + 0.5));
  if (!(sd > 0)) return { intercept, slope: 0 };
  const strength = 1 / 0.4 ** 2;
  let slope = 0.8;
  for (let step = 0; step < 30; step++) {
    let [g0, g1, h00, h01, h11] = [0, -strength * (slope - 0.8), 1e-9, 0, strength];
    for (let i = 0; i < rows; i++) {
      const score = ((points[i] as number) - mean) / sd;
      const chance = 1 / (1 + Math.exp(-(intercept + slope * score)));
      const residual = (outcomes[i] as number) - chance;
      const weight = chance * (1 - chance);
      g0 += residual;
      g1 += residual * score;
      h00 += weight;
      h01 += weight * score;
      h11 += weight * score * score;
    }
    const determinant = h00 * h11 - h01 * h01;
    const move = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant] as const;
    const scale = Math.min(1, 2 / Math.max(Math.abs(move[0]), Math.abs(move[1])));
    intercept += scale * move[0];
    slope += scale * move[1];
    if (Math.abs(move[0]) + Math.abs(move[1]) < 1e-10) break;
  }
  slope = Math.max(0, slope);
  return { intercept: intercept - (slope * mean) / sd, slope: slope / sd };
}
