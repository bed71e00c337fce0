import ICAL from 'ical.js';
import { type LostProperty, mendedLines } from './mended-lines.ts';
import { describedZone, type Zone } from './zones.ts';

/** A `VEVENT` with the line it starts on, or why it cannot be read. */
export type EventBlock = { line: number } & (
  | { component: ICAL.Component; lost: LostProperty[] }
  | { unreadable: string }
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
  for (const [index, line] of lines.entries()) {
    const [, verb = '', name = ''] = /^(BEGIN|END):(\w+)\s*$/i.exec(line)?.map((part) => part.toUpperCase()) ?? [];
    if (verb === 'BEGIN' && name === 'VCALENDAR') {
      calendar = { zones: new Map(), events: [] };
      calendars.push(calendar);
    } else if (calendar && !block && verb === 'BEGIN' && blocks.has(name)) {
      block = { name, line: index + 1, lines: [line] };
    } else if (calendar && block) {
      block.lines.push(line);
      if (verb !== 'END' || name !== block.name) continue;
      keepBlock(calendar, block);
      block = undefined;
    } else if (calendar) keepProperty(calendar, line);
  }
  if (calendar && block) calendar.events.push({ line: block.line, unreadable: 'the file ends inside this event' });
  return calendars;
}

function keepProperty(calendar: CalendarText, line: string): void {
  const [, name = '', value = ''] = /^([\w-]+)[^:]*:(.*)$/.exec(line) ?? [];
  if (name.toUpperCase() === 'METHOD') calendar.method = value.trim().toUpperCase();
  if (name.toUpperCase() === 'X-WR-TIMEZONE') calendar.zoneName = value.trim();
}

function keepBlock(calendar: CalendarText, { name, line, lines }: { name: string; line: number; lines: string[] }) {
  try {
    const { lines: mended, lost } = mendedLines(lines, line);
    const component = new ICAL.Component(ICAL.parse(mended.join('\r\n')));
    if (name === 'VEVENT') calendar.events.push({ line, component, lost });
    else {
      const zone = describedZone(component);
      calendar.zones.set(zone.name, zone);
    }
  } catch (error) {
    const unreadable = error instanceof Error ? error.message : String(error);
    if (name === 'VEVENT') calendar.events.push({ line, unreadable });
  }
}
