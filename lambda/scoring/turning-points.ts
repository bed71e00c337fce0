import { dayMs } from '../domain/day.ts';
import type { LeadFile } from '../domain/lead-file.ts';
import type { SignalKind } from '../domain/signal.ts';
import { instantsOf } from './happened.ts';
import { daysWithin, engagingKinds } from './readings.ts';
import type { When } from './scorecard.ts';

const instant = (iso: string | undefined) => {
  const at = Date.parse(iso ?? '');
  return Number.isNaN(at) ? [] : [at];
};
const datesOf = ({ facts }: LeadFile) =>
  facts.flatMap(({ value }) => (value.type === 'date' ? [...instant(value.from), ...instant(value.to)] : []));

type Rule = (of: {
  file: LeadFile;
  signals: Happened[];
  from: number;
  thresholds: number[];
  argument: string;
}) => number[];
type Happened = { kind: SignalKind; at: number };

const known = new WeakMap<readonly number[], Happened[]>();

/** When what happened, once a list however many rows of a card ask. */
const happened = ({ signals }: LeadFile): Happened[] => {
  const instants = instantsOf(signals);
  const before = known.get(instants);
  if (before) return before;
  const found = signals
    .map(({ kind }, index) => ({ kind, at: instants[index] ?? Number.NaN }))
    .filter(({ at }) => !Number.isNaN(at));
  known.set(instants, found);
  return found;
};

/** A reading that looks at the latest event only is moved by none before it. */
function latestAndAhead(instants: number[], from: number): number[] {
  const before = instants.filter((at) => at <= from);
  const ahead = instants.filter((at) => at > from);
  return before.length > 0 ? [Math.max(...before), ...ahead] : ahead;
}

/** When a reading may fall into another bin, given the bins' thresholds in days. Names are those of `readings.ts`. */
const rules: Readonly<Record<string, Rule>> = {
  signal: ({ signals, from, thresholds, argument }) => {
    const kinds = argument.split('+');
    const these = signals.filter(({ kind }) => kinds.includes(kind));
    return after(
      latestAndAhead(
        these.map(({ at }) => at),
        from,
      ),
      thresholds,
    );
  },
  'quiet-days': ({ file, signals, from, thresholds }) => {
    const signs = signals.filter(({ kind }) => kind === 'called' || engagingKinds.includes(kind));
    const contacts = [...signs.map(({ at }) => at), ...instant(file.lead.lastContactAt)];
    return after(latestAndAhead(contacts, from), [0, ...thresholds]);
  },
  breadth: ({ signals, argument }) =>
    after(
      signals.map(({ at }) => at),
      [Number(argument)],
    ),
  'days-open': ({ file, thresholds }) => after(instant(file.lead.createdAt), [0, ...thresholds]),
  'hours-to-first-contact': ({ file }) => instant(file.lead.createdAt),
  fact: ({ file, argument }) => {
    const within = daysWithin(argument);
    return within === undefined ? [] : after(datesOf(file), [-within]);
  },
  'days-until': ({ file, thresholds }) =>
    after(
      datesOf(file),
      thresholds.map((days) => -days),
    ),
};

const after = (instants: number[], days: number[]) => instants.flatMap((at) => days.map((more) => at + more * dayMs));

const thresholds = new WeakMap<readonly When[], number[]>();

/** The days at which a reading falls into another bin, once a list of bins. */
function thresholdsIn(whens: readonly When[]): number[] {
  const before = thresholds.get(whens);
  if (before) return before;
  const found = whens.flatMap((when) =>
    typeof when === 'string' || !('from' in when || 'below' in when)
      ? []
      : [when.from, when.below].filter((days) => days !== undefined),
  );
  thresholds.set(whens, found);
  return found;
}

/**
 * The instants after `from` (epoch milliseconds) at which a lead's reading of one key can change without anything new
 * being learned: time passes a bin's threshold, or a signal dated ahead comes to pass. More are named than needed.
 */
export function turningPointsOf(file: LeadFile, reads: string, whens: readonly When[], from: number): number[] {
  const colon = reads.indexOf(':');
  const [name, argument] = colon < 0 ? [reads, ''] : [reads.slice(0, colon), reads.slice(colon + 1)];
  const signals = happened(file);
  const found = rules[name]?.({ file, signals, from, thresholds: thresholdsIn(whens), argument }) ?? [];
  const points: number[] = [];
  for (const { at } of signals) if (at > from) points.push(at);
  for (const at of found) if (at > from) points.push(at);
  return points;
}
