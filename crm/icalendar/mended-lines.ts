import ICAL from 'ical.js';

/** A property that was left out of its block because nothing in it can be read. */
export type LostProperty = { line: number; name: string };

/** A block as logical lines that a strict parser takes, and what was left out for it. */
export type MendedLines = { lines: string[]; lost: LostProperty[] };

type LogicalLine = { line: number; text: string };

const dateProperties = new Set([
  'DTSTART',
  'DTEND',
  'RECURRENCE-ID',
  'EXDATE',
  'RDATE',
  'DTSTAMP',
  'CREATED',
  'LAST-MODIFIED',
]);
const texts = /^(DESCRIPTION|COMMENT|SUMMARY|LOCATION|CONTACT|X-ALT-DESC)[;:]/;
const property = /^([A-Z0-9-]+)((?:;[^":;]*(?:"[^"]*"[^":;]*)*)*):(.*)$/s;

/**
 * Mends what calendars are known to get wrong, property by property: raw line breaks in a text, empty properties, days
 * without `VALUE=DATE`, dashes in dates. What stays unreadable costs that property only.
 */
export function mendedLines(raw: readonly string[], firstLine: number): MendedLines {
  const mended: MendedLines = { lines: [], lost: [] };
  for (const { line, text } of logicalLines(raw, firstLine)) {
    const { name, parameters, value } = partsOf(text);
    if (dateProperties.has(name)) mendDates({ line, name, parameters, value }, mended);
    else if (name === 'RRULE') mendRule({ line, name, parameters, value }, mended);
    else if (value.trim() === '' && name !== '' && !people.has(name)) continue;
    else if (name === 'DURATION' && !/^[+-]?P[\dWDTHMS]*\d[WDHMS]$/i.test(value.trim()))
      mended.lost.push({ line, name });
    else if (people.has(name)) mended.lines.push(`${name}${cleanParameters(parameters)}:${value || 'invalid:nomail'}`);
    else if (isReadable(text)) mended.lines.push(text);
    else mended.lost.push({ line, name: name || text.slice(0, 40) });
  }
  return mended;
}

const people = new Set(['ATTENDEE', 'ORGANIZER']);

/**
 * A line's name, parameters and value. A colon that should have been in quotes is no end of the parameters where what follows
 * it cannot be the value: of a person that begins with a scheme or is an address, of a date with its year.
 */
function partsOf(text: string): { name: string; parameters: string; value: string } {
  const [, name = '', parameters = '', value = ''] = property.exec(text) ?? [];
  const [, begins = ''] = /^([A-Z0-9-]+)[;:]/.exec(text) ?? [];
  const valued =
    people.has(begins) && !/^(?:mailto|invalid|urn|https?|tel|\/|[^:;=\s]+@)/i.test(value)
      ? /^[A-Z-]+((?:;.*?)?):((?:mailto|invalid|urn|https?|tel|\/|[^:;=\s]+@).*)$/is.exec(text)
      : dateProperties.has(begins) && !/^\s*\d{4}/.test(value)
        ? /^[A-Z-]+((?:;.*?)?):(\s*\d{4}-?\d{2}-?\d{2}.*)$/s.exec(text)
        : undefined;
  if (valued) return { name: begins, parameters: valued[1] ?? '', value: valued[2] ?? '' };
  if (name === '' && people.has(begins)) return { name: begins, parameters: text.slice(begins.length), value: '' };
  return { name, parameters, value };
}

/** Parameters with a value each, quoted where they have to be. */
function cleanParameters(parameters: string): string {
  return (parameters.match(/;[^";]*(?:"[^"]*"?[^";]*)*/g) ?? [])
    .flatMap((each) => {
      const [, name, given = ''] = /^;\s*([\w-]+)\s*=(.*)$/s.exec(each) ?? [];
      if (name === undefined) return [];
      const value = given.replaceAll('"', '').trim();
      if (value === '') return [];
      return [/[:;,]/.test(value) ? `;${name}="${value}"` : `;${name}=${value}`];
    })
    .join('');
}

/** Joins folded lines, and lines that are no property to the text they were broken out of. */
function logicalLines(raw: readonly string[], firstLine: number): LogicalLine[] {
  const found: LogicalLine[] = [];
  // A calendar that writes its names in small letters is read as it comes.
  const isProperty = raw[0]?.startsWith('BEGIN') ? /^[A-Z0-9-]+[;:]/ : /^[\w-]+[;:]/;
  for (const [index, text] of raw.entries()) {
    const last = found.at(-1);
    if (text.trim() === '') continue;
    if (last && /^[ \t]/.test(text)) last.text += text.slice(1);
    else if (isProperty.test(text) || !last || !texts.test(last.text))
      found.push({ line: firstLine + index, text: isProperty.test(text) ? upperName(text) : text });
    else last.text += `\\n${text}`;
  }
  return found;
}

const upperName = (text: string) => text.replace(/^[\w-]+/, (name) => name.toUpperCase());

type Parts = { line: number; name: string; parameters: string; value: string };

function mendDates({ line, name, parameters, value }: Parts, { lines, lost }: MendedLines): void {
  const days: string[] = [];
  const times: string[] = [];
  const periods: string[] = [];
  for (const each of value.split(',').map((part) => part.trim() && compactDate(part))) {
    if (each === '') continue;
    if (/^\d{8}$/.test(each)) days.push(each);
    else if (/^\d{8}T\d{6}Z?$/.test(each)) times.push(each);
    else if (/^\d{8}T\d{6}Z?\//.test(each)) periods.push(each);
    else lost.push({ line, name });
  }
  const rest = cleanParameters(parameters).replace(/;VALUE=[^;:]*/gi, '');
  if (days.length > 0) lines.push(`${name}${rest.replace(/;TZID=(?:"[^"]*"|[^;:]*)/i, '')};VALUE=DATE:${days}`);
  if (times.length > 0) lines.push(`${name}${rest}:${times}`);
  if (periods.length > 0) lines.push(`${name}${rest};VALUE=PERIOD:${periods}`);
}

/** `2026-12-01T14:00:00Z`, `20261201T1400` and `2026-12-01 14:00+01:00` as RFC 5545 writes them; what is no day or time stays as it is. */
function compactDate(date: string): string {
  const [, year, month, day, hours, minutes, seconds = '00', universal = ''] =
    // A day in UTC is a day.
    /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})Z?(?:(?:T|\s+)(\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      date.trim(),
    ) ?? [];
  if (year === undefined) return date;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isDay = Number(month) >= 1 && Number(month) <= 12 && new Date(at).getUTCDate() === Number(day);
  if (!isDay || Number(hours ?? 0) > 24 || Number(minutes ?? 0) > 59) return 'no date';
  if (hours === undefined) return `${year}${month}${day}`;
  const [, sign, ahead, more] = /^([+-])(\d{2}):?(\d{2})$/.exec(universal) ?? [];
  if (sign === undefined) return `${year}${month}${day}T${hours}${minutes}${seconds}${universal.toUpperCase()}`;
  const offset = (Number(ahead) * 60 + Number(more)) * (sign === '-' ? -1 : 1);
  const wall = at + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return `${new Date(wall - offset * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function mendRule({ line, name, parameters, value }: Parts, { lines, lost }: MendedLines): void {
  const parts = value
    .toUpperCase()
    .split(';')
    .flatMap((part) => {
      const [key = '', given = ''] = part.split('=').map((each) => each.trim());
      if (given === '') return [];
      return [`${key}=${key === 'UNTIL' ? compactDate(given) : given.replace(/[\s,]+/g, ',')}`];
    });
  if (parts.length === 0) {
    if (value.trim() !== '') lost.push({ line, name });
    return;
  }
  const until = parts.find((part) => part.startsWith('UNTIL='));
  const text = `${name}${parameters}:${parts.join(';')}`;
  if ((until === undefined || /^UNTIL=\d{8}(T\d{6}Z?)?$/.test(until)) && isReadable(text)) lines.push(text);
  else lost.push({ line, name });
}

function isReadable(text: string): boolean {
  if (/^(BEGIN|END):/i.test(text) || texts.test(text)) return true;
  if (!/^[A-Z0-9-]+[;:]/i.test(text)) return false;
  if (!/^(RRULE|EXRULE)|;[^:]*"/.test(text)) return true;
  try {
    ICAL.Property.fromString(text);
    return true;
  } catch {
    return false;
  }
}
