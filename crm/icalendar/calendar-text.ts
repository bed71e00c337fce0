import ICAL from 'ical.js';
import { type LostProperty, mendedLines } from './mended-lines.ts';
import { describedZone, type Zone } from './zones.ts';

/** A `VEVENT` with the line it starts on, or why it cannot be read. */
export type EventBlock = { line: number } & (
  | { component: ICAL.Component; lost: LostProperty[] }
  | { unreadable: string; on?: string }
);

/** One `VCALENDAR` of a file. */
export type CalendarText = {
  method?: string;
  /** `X-WR-TIMEZONE`, the zone Google and Apple name for the whole calendar. */
  zoneName?: string;
  zones: Map<string, Zone>;
  events: EventBlock[];
};

const blocks = new Set(['VEVENT', 'VTIMEZONE']);

/**
 * Splits a file into its calendars and their events, each parsed alone, so that a broken property costs that property and a broken
 * event that event.
 * A file that holds no calendar gives none.
 */
export function splitCalendars(text: string): CalendarText[] {
  const calendars: CalendarText[] = [];
  let calendar: CalendarText | undefined;
  let block: { name: string; line: number; lines: string[] } | undefined;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const keep = (unclosed: boolean) => {
    if (calendar && block) keepBlock(calendar, block, unclosed);
    block = undefined;
  };
  for (const [index, line] of lines.entries()) {
    const [, verb = '', name = ''] =
      /^\s*(BEGIN|END)\s*:\s*(\w+)\s*$/i.exec(line)?.map((part) => part.toUpperCase()) ?? [];
    if (name === 'VCALENDAR') {
      // A calendar ends whatever was not ended in it.
      keep(true);
      if (verb === 'END') continue;
      calendar = { zones: new Map(), events: [] };
      calendars.push(calendar);
    } else if (verb === 'BEGIN' && blocks.has(name)) {
      keep(true);
      // Events without a calendar around them, as mails and scripts write them, are one calendar.
      if (!calendar) {
        calendar = { zones: new Map(), events: [] };
        calendars.push(calendar);
      }
      block = { name, line: index + 1, lines: [line] };
    } else if (calendar && block) {
      block.lines.push(line);
      if (verb === 'END' && name === block.name) keep(false);
    } else if (calendar) keepProperty(calendar, line);
  }
  keep(true);
  return calendars;
}

function keepProperty(calendar: CalendarText, line: string): void {
  const [, name = '', value = ''] = /^([\w-]+)[^:]*:(.*)$/.exec(line) ?? [];
  if (name.toUpperCase() === 'METHOD') calendar.method = value.trim().toUpperCase();
  if (name.toUpperCase() === 'X-WR-TIMEZONE') calendar.zoneName = value.trim();
}

function keepBlock(
  calendar: CalendarText,
  { name, line, lines }: { name: string; line: number; lines: string[] },
  unclosed: boolean,
): void {
  try {
    const { lines: mended, lost } = mendedLines(lines, line);
    const component = new ICAL.Component(ICAL.parse(balanced(mended, name).join('\r\n')));
    if (unclosed) lost.push({ line: line + lines.length - 1, name: 'END' });
    if (name === 'VEVENT') calendar.events.push({ line, component, lost });
    else {
      const zone = describedZone(component);
      calendar.zones.set(zone.name, zone);
    }
  } catch (error) {
    const unreadable = error instanceof Error ? error.message : String(error);
    const [, year, month, day] = lines.map((each) => dateOf.exec(each)).find((each) => each) ?? [];
    const on = year && month && day && `${year}-${month}-${day}`;
    if (name === 'VEVENT') calendar.events.push({ line, unreadable, ...(on && { on }) });
  }
}

const dateOf = /^DTSTART[^:]*:.*?(\d{4})-?(\d{2})-?(\d{2})/i;

/** Lines in which every part that begins ends: what is not closed is closed, and an end without a beginning left out. */
function balanced(lines: readonly string[], outer: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const line of lines) {
    const [, verb, name = ''] = /^(BEGIN|END):(\S+)$/i.exec(line.trim())?.map((part) => part.toUpperCase()) ?? [];
    if (verb === 'BEGIN') open.push(name);
    if (verb === 'END') {
      if (!open.includes(name)) continue;
      while (open.at(-1) !== name) found.push(`END:${open.pop()}`);
      open.pop();
    }
    found.push(line);
    if (verb === 'END' && name === outer && open.length === 0) break;
  }
  while (open.length > 0) found.push(`END:${open.pop()}`);
  return found;
}
