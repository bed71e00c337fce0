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
    const [, name = '', parameters = '', value = ''] = property.exec(text) ?? [];
    if (dateProperties.has(name)) mendDates({ line, name, parameters, value }, mended);
    else if (name === 'RRULE') mendRule({ line, name, parameters, value }, mended);
    else if (value.trim() === '' && name !== '') continue;
    else if (name === 'DURATION' && !/^[+-]?P[\dWDTHMS]*\d[WDHMS]$/i.test(value.trim()))
      mended.lost.push({ line, name });
    else if (isReadable(text)) mended.lines.push(text);
    else mended.lost.push({ line, name: name || text.slice(0, 40) });
  }
  return mended;
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
  for (const each of value.split(',').map((part) => compactDate(part.trim()))) {
    if (each === '') continue;
    if (/^\d{8}$/.test(each)) days.push(each);
    else if (/^\d{8}T\d{6}Z?$/.test(each)) times.push(each);
    else if (/^\d{8}T\d{6}Z?\//.test(each)) periods.push(each);
    else lost.push({ line, name });
  }
  const rest = parameters.replace(/;VALUE=[^;:]*/gi, '');
  if (days.length > 0) lines.push(`${name}${rest.replace(/;TZID=(?:"[^"]*"|[^;:]*)/i, '')};VALUE=DATE:${days}`);
  if (times.length > 0) lines.push(`${name}${rest}:${times}`);
  if (periods.length > 0) lines.push(`${name}${rest};VALUE=PERIOD:${periods}`);
}

/** `2026-12-01T14:00:00Z`, `20261201T1400` and `20261201t140000z` as RFC 5545 writes them. */
function compactDate(date: string): string {
  const [, year, month, day, hours, minutes, seconds = '00', universal = ''] =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?(Z?))?$/i.exec(date) ?? [];
  if (year === undefined) return date;
  const time = hours === undefined ? '' : `T${hours}${minutes}${seconds}${universal.toUpperCase()}`;
  return `${year}${month}${day}${time}`;
}

function mendRule({ line, name, parameters, value }: Parts, { lines, lost }: MendedLines): void {
  const parts = value.split(';').flatMap((part) => {
    const [key = '', given = ''] = part.split('=');
    if (given.trim() === '') return [];
    return [key.toUpperCase() === 'UNTIL' ? `UNTIL=${compactDate(given.trim())}` : part.trim()];
  });
  if (parts.length === 0) return;
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
