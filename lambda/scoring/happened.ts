import type { Signal } from '../domain/signal.ts';

const parsed = new WeakMap<readonly Signal[], readonly number[]>();

/** When each of these signals happened, in epoch milliseconds; NaN where its time cannot be read. Parsed once a list. */
export function instantsOf(signals: readonly Signal[]): readonly number[] {
  const known = parsed.get(signals);
  if (known && known.length === signals.length) return known;
  const instants = signals.map(({ at }) => Date.parse(at));
  parsed.set(signals, instants);
  return instants;
}
