import type { Fact } from '../../lambda/domain/fact.ts';
import { type Signal, type SignalKind, signalKinds } from '../../lambda/domain/signal.ts';

/**
 * What an import brought about leads that are new, small enough to keep for all of them: of a signal its kind, time and
 * count in some twenty bytes. Spares reading each lead again to place it in its owners' orders.
 */
export type Lately = {
  addSignal: (leadId: string, signal: Signal) => void;
  addFact: (leadId: string, fact: Fact) => void;
  /** Newest first, the same event once; without the words of the source. */
  signalsOf: (leadId: string) => Signal[];
  factsOf: (leadId: string) => Fact[];
};

const kindNumber = new Map<SignalKind, number>(signalKinds.map((kind, number) => [kind, number]));
const none = -1;

type Rows = { kind: Uint8Array; at: Float64Array; count: Float64Array };

/** Newest first; what happened at once by its kind and count, so that the same event stands beside itself. */
const inOrder = ({ kind, at, count }: Rows, a: number, b: number): number =>
  (at[b] ?? 0) - (at[a] ?? 0) || (kind[a] ?? 0) - (kind[b] ?? 0) || (count[a] || 0) - (count[b] || 0);

/** An empty memory; it grows with what it is told. */
export function recentSignals(): Lately {
  const last = new Map<string, number>();
  const facts = new Map<string, Fact[]>();
  let size = 0;
  let rows = {
    kind: new Uint8Array(1024),
    at: new Float64Array(1024),
    count: new Float64Array(1024),
    before: new Int32Array(1024),
  };

  const grow = () => {
    const wider = {
      kind: new Uint8Array(size * 2),
      at: new Float64Array(size * 2),
      count: new Float64Array(size * 2),
      before: new Int32Array(size * 2),
    };
    wider.kind.set(rows.kind);
    wider.at.set(rows.at);
    wider.count.set(rows.count);
    wider.before.set(rows.before);
    rows = wider;
  };

  return {
    addSignal: (leadId, { kind, at, count }) => {
      if (size === rows.kind.length) grow();
      rows.kind[size] = kindNumber.get(kind) ?? 0;
      rows.at[size] = Date.parse(at);
      rows.count[size] = count ?? Number.NaN;
      rows.before[size] = last.get(leadId) ?? none;
      last.set(leadId, size);
      size += 1;
    },
    addFact: (leadId, fact) => {
      facts.set(leadId, [...(facts.get(leadId) ?? []), fact]);
    },
    signalsOf: (leadId) => {
      const taken: number[] = [];
      for (let row = last.get(leadId) ?? none; row !== none; row = rows.before[row] ?? none) taken.push(row);
      taken.sort((a, b) => inOrder(rows, a, b));
      return taken.flatMap((row, place) => {
        if (place > 0 && inOrder(rows, taken[place - 1] ?? none, row) === 0) return [];
        const [kind, at, count = Number.NaN] = [signalKinds[rows.kind[row] ?? 0], rows.at[row] ?? 0, rows.count[row]];
        if (!kind) return [];
        const id = String(row);
        const when = new Date(at).toISOString();
        return [Number.isNaN(count) ? { id, kind, at: when } : { id, kind, at: when, count }];
      });
    },
    factsOf: (leadId) => facts.get(leadId) ?? [],
  };
}
