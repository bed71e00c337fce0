import { utc, type Zone } from '../icalendar/zones.ts';
import { foldText } from './fold.ts';

/** Whether 3/4 is the third of April or March the fourth. */
export type DayOrder = 'day-first' | 'month-first';

/** A date as a cell has it: an instant (epoch milliseconds), and whether the cell named only the day. */
export type ReadDate = { at: number; wholeDay: boolean };

/** Wall-clock fields of a written date. */
type Written = { year: number; month: number; day: number; hour?: number; minute?: number; second?: number };

const clock = String.raw`(?:(?:T|,?\s*(?:at|klo|kl\.?|um|à)?\s*)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?)?`;
const offset = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;
const iso = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${clock}${offset}$`, 'i');
const numeric = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})\\.?${clock}${offset}$`, 'i');
const dayMonth = new RegExp(
  `^(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+(?:de\\s+)?(\\p{L}+)\\.?,?[\\s-]+(?:de\\s+)?(\\d{4}|['’]?\\d{2})${clock}${offset}$`,
  'iu',
);
const monthDay = new RegExp(
  `^(?:\\p{L}+,\\s+)?(\\p{L}+)\\.?[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+|-)(\\d{4}|['’]\\d{2})${clock}${offset}$`,
  'iu',
);

/** Month names, long and short, in the languages of the exports we have seen; a name two languages use differently is in none. */
const months: ReadonlyMap<string, number> = monthNames('en de fr es it nl pt fi sv da pl'.split(' '));

function monthNames(languages: string[]): Map<string, number> {
  const named = new Map<string, number>();
  const forms = [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const;
  for (const language of languages) {
    for (const form of forms) {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const parts = format.formatToParts(Date.UTC(2026, month, 1));
        const name = foldText(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (/\d|^$/.test(name)) continue;
        named.set(name, named.has(name) && named.get(name) !== month + 1 ? 0 : month + 1);
      }
    }
  }
  return named;
}

/**
 * Reads a date as CRMs and spreadsheets write it: ISO, `4/12/2023 9:31 AM`, `12.4.2023`, `12 Apr 2023`, Excel's days
 * since 1900, milliseconds since 1970. Wall-clock times are the zone's; a bare day is its midnight there. A date whose
 * day and month could change places is only read when `order` says which comes first.
 */
export function readDate(cell: string, zone: Zone, order?: DayOrder): ReadDate | 'no date' | 'ambiguous' {
  const text = cell.trim();
  if (/^[1-6]\d{12}$/.test(text)) return { at: Number(text), wholeDay: false };
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact)
    return instant({ year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) }, [], zone);
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return readSerial(Number(text.replace(',', '.')), zone);
  const inIso = iso.exec(text);
  if (inIso) {
    const [, year, month, day, ...time] = inIso;
    return instant({ year: Number(year), month: Number(month), day: Number(day) }, time, zone);
  }
  const inWords = dayMonth.exec(text) ?? swapFirstTwo(monthDay.exec(text));
  if (inWords) {
    const [, day, name, year, ...time] = inWords;
    const month = months.get(foldText(name ?? '')) ?? 0;
    return month === 0
      ? 'no date'
      : instant({ year: fullYear(Number(year?.replace(/['’]/, ''))), month, day: Number(day) }, time, zone);
  }
  const inNumbers = numeric.exec(text);
  if (!inNumbers) return 'no date';
  const [, one, separator, other, year, ...time] = inNumbers;
  const [first, second] = [Number(one), Number(other)];
  const decided = separator === '.' ? 'day-first' : (dayOrderOf(text) ?? order);
  if (!decided && first !== second) return 'ambiguous';
  const [day, month] = decided === 'month-first' ? [second, first] : [first, second];
  return instant({ year: fullYear(Number(year)), month, day }, time, zone);
}

/** Which order a date with slashes or dashes shows by itself, because one of its numbers is no month. */
export function dayOrderOf(cell: string): DayOrder | undefined {
  const [, one, separator, other] = numeric.exec(cell.trim()) ?? [];
  if (one === undefined || separator === '.') return undefined;
  if (Number(one) > 12) return 'day-first';
  return Number(other) > 12 ? 'month-first' : undefined;
}

const fullYear = (year: number) => (year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year);

const swapFirstTwo = (found: RegExpExecArray | null) => found && [found[0], found[2], found[1], ...found.slice(3)];

function instant(
  { year, month, day }: Written,
  [hour, minute, second, half, offsetText]: (string | undefined)[],
  zone: Zone,
): ReadDate | 'no date' {
  const at = Date.UTC(year, month - 1, day);
  // A CRM writes 9999 or 1753 for "never".
  if (year < 1900 || year >= 2200) return 'no date';
  if (month < 1 || month > 12 || new Date(at).getUTCDate() !== day || Number(hour ?? 0) > 24) return 'no date';
  if (year < 1900 || month < 1 || month > 12 || new Date(at).getUTCDate() !== day || Number(hour ?? 0) > 24)
    return 'no date';
  if (hour === undefined) return { at: zone.instantOf(at), wholeDay: true };
  const afternoon = half?.toLowerCase().startsWith('p');
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (afternoon ? 12 : 0);
  const wall = at + ((hours * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000;
  return { at: offsetText ? wall - offsetOf(offsetText) : zone.instantOf(wall), wholeDay: false };
}

function offsetOf(text: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Excel counts days from 1899-12-30; the fraction is the time of day on the wall. */
function readSerial(serial: number, zone: Zone): ReadDate | 'no date' {
  if (serial < 20_000 || serial > 80_000) return 'no date';
  const seconds = Math.round(serial * 86_400);
  const wall = utc.instantOf(Date.UTC(1899, 11, 30) + seconds * 1000);
  return { at: zone.instantOf(wall), wholeDay: seconds % 86_400 === 0 };
}
