import { dayMs } from '../domain/day.ts';

/** Whether 3/4 is the third of April or March the fourth. */
export type DayOrder = 'day-first' | 'month-first';

const time = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]m)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;
const yearFirst = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`, 'i');
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}$`, 'i');
const dayAndName = new RegExp(`^(\\d{1,2})[- .]+(\\p{L}{3,})\\.?[- ,]+(\\d{4}|\\d{2})${time}$`, 'iu');
const nameAndDay = new RegExp(`^(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${time}$`, 'iu');

/** Excel counts days from here; only such numbers are dates (1954 to 2064). */
const excelStart = Date.UTC(1899, 11, 30) / dayMs;
const serials = { from: 20_000, to: 60_000 };

/** Month names, long and short, as files written in English have them; made when a date has one. */
const monthNames = () =>
  new Map(
    (['long', 'short'] as const).flatMap((month) => {
      const names = new Intl.DateTimeFormat('en', { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, m): [string, number] => [
        names.format(Date.UTC(2026, m, 1)).toLowerCase(),
        m + 1,
      ]);
    }),
  );
let months: Map<string, number> | undefined;

/** A written date in days since 1970, with its time of day as a fraction; nothing for what is no date. */
export function daysOf(text: string, order: DayOrder): number | undefined {
  const cell = text.trim();
  const iso = yearFirst.exec(cell);
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso.slice(4));
  const numbers = yearLast.exec(cell);
  if (numbers) {
    const [one, other] = [Number(numbers[1]), Number(numbers[3])];
    const dayFirst = numbers[2] === '.' || one > 12 || (other <= 12 && order === 'day-first');
    return dayNumber(fullYear(Number(numbers[4])), dayFirst ? other : one, dayFirst ? one : other, numbers.slice(5));
  }
  const named = dayAndName.exec(cell);
  if (named) return dayNumber(fullYear(Number(named[3])), monthOf(named[2]), Number(named[1]), named.slice(4));
  const inWords = nameAndDay.exec(cell);
  if (inWords) return dayNumber(Number(inWords[3]), monthOf(inWords[1]), Number(inWords[2]), inWords.slice(4));
  const serial = /^\d{5}(\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
  return serial >= serials.from && serial <= serials.to ? excelStart + serial : undefined;
}

const fullYear = (year: number) => (year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year);
function monthOf(name = ''): number {
  months ??= monthNames();
  return months.get(name.toLowerCase()) ?? 0;
}

function dayNumber(year: number, month: number, day: number, [hour, minute, second, half]: (string | undefined)[]) {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || month > 12 || at.getUTCDate() !== day) return undefined;
  const hours = half === undefined ? Number(hour ?? 0) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return at.getTime() / dayMs + (hours + (Number(minute ?? 0) + Number(second ?? 0) / 60) / 60) / 24;
}

/** The order that a whole column shows, because somewhere a number is no month: one cell decides for all. */
export function orderShown(cells: Iterable<string>): DayOrder | undefined {
  for (const cell of cells) {
    const [, one, separator, other] = yearLast.exec(cell.trim()) ?? [];
    if (one === undefined) continue;
    if (separator === '.' || Number(one) > 12) return 'day-first';
    if (Number(other) > 12) return 'month-first';
  }
  return undefined;
}

/** Whether some cell could be read either way. */
export function isEitherWay(cells: Iterable<string>): boolean {
  for (const cell of cells) {
    const [, one, separator, other] = yearLast.exec(cell.trim()) ?? [];
    if (one !== undefined && separator !== '.' && Number(one) <= 12 && Number(other) <= 12 && one !== other)
      return true;
  }
  return false;
}
