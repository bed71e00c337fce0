/** The middle of some numbers. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** A figure to two places. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** A figure, what it must not exceed, and what we aim at. */
export type Limit = { figure: string; value: number; must: number; aim?: number };

/** Prints figures beside their limits and says whether every must is met. */
export function held(limits: readonly Limit[], print: (line: string) => void): boolean {
  const isMet = ({ value, must }: Limit) => value <= must;
  for (const limit of limits) {
    const { figure, value, must, aim } = limit;
    const state = isMet(limit) ? (aim === undefined || value <= aim ? 'aim' : 'must') : 'MISSED';
    print(
      `${figure.padEnd(24)} ${String(value).padStart(8)}   must ${must}${aim === undefined ? '' : `, aim ${aim}`}   ${state}`,
    );
  }
  return limits.every(isMet);
}
