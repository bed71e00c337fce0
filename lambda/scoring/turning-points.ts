import type { LeadFile } from '../domain/lead.ts';
import type { When } from './scorecard.ts';

const dayMs = 86_400_000;
const instant = (iso: string | undefined) => {
  const at = Date.parse(iso ?? '');
  return Number.isNaN(at) ? [] : [at];
};
const signalsOf = ({ signals }: LeadFile) => signals.flatMap(({ at }) => instant(at));
const datesOf = ({ facts }: LeadFile) =>
  facts.flatMap(({ value }) => (value.type === 'date' ? [...instant(value.from), ...instant(value.to)] : []));

/** When a reading may fall into another bin, given the bins' thresholds in days. Names are those of `readings.ts`. */
const rules: Readonly<Record<string, (file: LeadFile, thresholds: number[], argument: string) => number[]>> = {
  signal: (file, thresholds) => after(signalsOf(file), thresholds),
  'quiet-days': (file, thresholds) =>
    after([...signalsOf(file), ...instant(file.lead.lastContactAt)], [0, ...thresholds]),
  breadth: (file, _thresholds, days) => after(signalsOf(file), [Number(days)]),
  'days-open': (file, thresholds) => after(instant(file.lead.createdAt), [0, ...thresholds]),
  'hours-to-first-contact': (file) => instant(file.lead.createdAt),
  'days-until': (file, thresholds) =>
    after(
      datesOf(file),
      thresholds.map((days) => -days),
    ),
};

const after = (instants: number[], days: number[]) => instants.flatMap((at) => days.map((more) => at + more * dayMs));

const thresholdsIn = (whens: readonly When[]) =>
  whens.flatMap((when) =>
    typeof when === 'string' || !('from' in when || 'below' in when)
      ? []
      : [when.from, when.below].filter((days) => days !== undefined),
  );

/**
 * The instants after `from` (epoch milliseconds) at which a lead's reading of one key can change without anything new
 * being learned: time passes a bin's threshold, or a signal dated ahead comes to pass. More are named than needed.
 */
export function turningPointsOf(file: LeadFile, reads: string, whens: readonly When[], from: number): number[] {
  const [name = '', argument = ''] = reads.split(':');
  const ahead = signalsOf(file);
  return [...ahead, ...(rules[name]?.(file, thresholdsIn(whens), argument) ?? [])].filter((at) => at > from);
}
