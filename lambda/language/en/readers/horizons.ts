import type { DateTime, DurationLike } from 'luxon';
import type { Shape } from './period-shape.ts';

const units: readonly [RegExp, (n: number) => DurationLike][] = [
  [/^days?$/, (n) => ({ days: n })],
  [/^(?:working|business) days?$/, (n) => ({ days: Math.ceil((n * 7) / 5) })],
  [/^weeks?$/, (n) => ({ days: Math.round(n * 7) })],
  [/^fortnights?$/, (n) => ({ days: 14 * n })],
  [/^months?$/, (n) => (Number.isInteger(n) ? { months: n } : { days: Math.round(n * 30.44) })],
  [/^quarters?$/, (n) => ({ months: 3 * n })],
  [/^years?$/, (n) => ({ months: Math.round(12 * n) })],
];
const unitName = '((?:working |business )?days?|weeks?|fortnights?|months?|quarters?|years?)';
const lengthOf = (n: number, unit: string): DurationLike =>
  units.find(([name]) => name.test(unit))?.[1](n) ?? { days: n };

/** A count before a unit: "3", "a", "half a", "a couple of", "a few", "1 and a half". */
const count =
  '((?:a |the )?couple(?: of)?|(?:a |the )?few|an?|half an?|\\d+(?:\\.\\d+)?(?: and a half)?|\\d+(?: , | )?\\d+)';
function countOf(said: string): { n: number; vague: boolean } {
  if (/couple/.test(said)) return { n: 2, vague: true };
  if (/few/.test(said)) return { n: 4, vague: true };
  if (/^half/.test(said)) return { n: 0.5, vague: false };
  if (/^an?$/.test(said)) return { n: 1, vague: false };
  const [, whole = '0'] = /^(\d+(?:\.\d+)?)/.exec(said) ?? [];
  return { n: Number(whole) + (/half/.test(said) ? 0.5 : 0), vague: false };
}

const horizon = (from: DateTime | undefined, to: DateTime, vague: boolean) => ({
  from: from ?? to,
  to,
  unit: 'horizon' as const,
  ...(vague ? { vague } : {}),
});

/** Stretches counted from today: within the next month, in two or three weeks. */
export const horizons: readonly Shape[] = [
  {
    pattern: /\b(?:within|over|during|in) the (?:next|coming) (day|week|month|quarter|year)\b/,
    read: ([, unit = ''], today) => horizon(undefined, today.plus(lengthOf(1, unit)), false),
  },
  {
    pattern: new RegExp(`\\b(?:\\d+(?: and a half)?|a year) and a half ${unitName}\\b|\\ba (year|month) and a half\\b`),
    read: ([whole, unit, named], today) =>
      horizon(undefined, today.plus(lengthOf(named ? 1.5 : countOf(whole).n, named ?? unit ?? 'days')), false),
  },
  {
    pattern: new RegExp(
      `\\b(\\d+) (?:to|or|and|maybe|-) (\\d+) ${unitName}\\b|\\ba (day|week|month|year) or (?:2|so)\\b`,
    ),
    read: ([whole, a, b, unit, single], today) =>
      single
        ? horizon(undefined, today.plus(lengthOf(/so/.test(whole) ? 1 : 2, single)), true)
        : horizon(
            today.plus(lengthOf(Number(a), unit ?? '')),
            today.plus(lengthOf(Number(b), unit ?? '')),
            / or | maybe /.test(whole),
          ),
  },
  {
    pattern: new RegExp(`\\b${count} (?:more )?${unitName}\\b`),
    read: ([, said = '', unit = ''], today) => {
      const { n, vague } = countOf(said);
      return n > 0 && n < 400
        ? horizon(/few/.test(said) ? today.plus(lengthOf(2, unit)) : undefined, today.plus(lengthOf(n, unit)), vague)
        : undefined;
    },
  },
];
