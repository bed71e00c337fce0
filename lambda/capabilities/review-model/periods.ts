import type { DateTime } from 'luxon';

const relative = ['last-quarter', 'this-quarter', 'last-month', 'this-month', 'last-year', 'this-year'] as const;

/** A stretch of time a review looks back on: relative to now, or the latest month or quarter of that number. */
export type Period = (typeof relative)[number] | `month-${number}` | `quarter-${number}`;

/** The period an id of the PERIOD slot names. */
export function periodOf(id: string | undefined): Period | undefined {
  const known = relative.find((period) => period === id);
  if (known) return known;
  const [, unit, which] = /^(month|quarter)-(\d{1,2})$/.exec(id ?? '') ?? [];
  if (unit === 'month' || unit === 'quarter') return `${unit}-${Number(which)}`;
  return undefined;
}

/** A period from its beginning to its end, or to now where it is not over. */
export function stretch(period: Period, now: DateTime): { from: DateTime; to: DateTime } {
  const [which, unit] = period.split('-');
  if (which === 'month' || which === 'quarter') {
    const month = which === 'month' ? Number(unit) : 3 * Number(unit) - 2;
    const thisYear = now.set({ month }).startOf(which);
    const from = thisYear > now ? thisYear.minus({ years: 1 }) : thisYear;
    const end = from.plus({ [which]: 1 });
    return { from, to: end > now ? now : end };
  }
  const length = unit === 'month' ? 'month' : unit === 'year' ? 'year' : 'quarter';
  const start = now.startOf(length);
  return which === 'this' ? { from: start, to: now } : { from: start.minus({ [length]: 1 }), to: start };
}
