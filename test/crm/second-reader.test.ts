import ical, { type VEvent } from 'node-ical';
import { pick, seeded } from '../../bench/names/random.ts';
import { countOf } from '../counts.ts';
import { calendar, range, read } from './calendar-lines.ts';

/**
 * Small calendars, made from a seed in the manner of Google, Outlook and Apple, and read twice: by our reader and by
 * node-ical, which parses and expands with code of its own.
 */
const random = seeded(17);
const zones = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Sydney', 'America/Sao_Paulo'];
const windows: Readonly<Record<string, string>> = {
  'America/New_York': 'Eastern Standard Time',
  'Europe/Berlin': 'W. Europe Standard Time',
  'Asia/Kolkata': 'India Standard Time',
};
const chance = (share: number) => random() < share;
const among = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
const two = (number: number) => String(number).padStart(2, '0');
const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

type Made = { text: string; uid: string };

/** A series that begins on a day of March; it ends behind its first start, as no calendar writes it otherwise. */
function rule(wholeDay: boolean, begins: number): string {
  const end = pick(
    [`COUNT=${among(2, 6)}`, `UNTIL=202603${two(among(Math.min(31, begins + 8), 31))}${wholeDay ? '' : 'T235959Z'}`],
    random,
  );
  const every = chance(0.3) ? `;INTERVAL=${among(2, 3)}` : '';
  switch (pick(['daily', 'weekly', 'weekly on', 'monthly', 'monthly on'], random)) {
    case 'daily':
      return `RRULE:FREQ=DAILY${every};${end}`;
    case 'weekly':
      return `RRULE:FREQ=WEEKLY${every};${end}`;
    case 'weekly on':
      // The first start is one of the days, as calendars write it.
      return `RRULE:FREQ=WEEKLY;${end.replace(/COUNT=\d+/, 'COUNT=9')};BYDAY=${days.join(',')}`;
    case 'monthly':
      return `RRULE:FREQ=MONTHLY;${end}`;
    default:
      return `RRULE:FREQ=MONTHLY;COUNT=${among(1, 5)};BYMONTHDAY=15`;
  }
}

/** One event, once or in a series, with exceptions and changed instances. */
function event(uid: string): string[] {
  const zone = pick(zones, random);
  const begins = among(1, 28);
  const [day, hour] = [`202603${two(begins)}`, among(7, 19)];
  const time = `${two(hour)}${pick(['00', '15', '30'], random)}00`;
  const kind = pick(['zone', 'zone', 'windows', 'universal', 'day'], random);
  const named = kind === 'windows' ? (windows[zone] ?? zone) : zone;
  const at = (date: string, clock = time) =>
    kind === 'day'
      ? `;VALUE=DATE:${date}`
      : kind === 'universal'
        ? `:${date}T${clock}Z`
        : `;TZID=${named}:${date}T${clock}`;
  const end =
    kind === 'day' ? [] : [pick([`DURATION:PT${among(1, 3)}H`, `DTEND${at(day, `${two(hour + 2)}0000`)}`], random)];
  const isSeries = chance(0.7);
  const by = isSeries ? rule(kind === 'day', begins) : '';
  const first = by.includes('BYMONTHDAY') ? `${day.slice(0, 6)}15` : day;
  const next = `202603${two(Math.min(31, Number(first.slice(6)) + 7))}`;
  const isWeekly = by.startsWith('RRULE:FREQ=WEEKLY;') && !by.includes('INTERVAL') && !by.includes('COUNT=1');
  const lines = (more: string[], start = first) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T000000Z',
    ...more,
    `DTSTART${at(start)}`,
    ...end.map((line) => line.replace(first, start).replace(day, start)),
    `SUMMARY:Meeting ${uid}`,
    'END:VEVENT',
  ];
  const excluded = isWeekly && chance(0.3) ? [`EXDATE${at(next)}`] : [];
  const series = lines([...(isSeries ? [by] : []), ...excluded]);
  if (!isWeekly || excluded.length > 0 || !chance(0.4) || Number(first.slice(6)) > 22) return series;
  return [...series, ...lines([`RECURRENCE-ID${at(next)}`], `202603${two(Math.min(31, Number(next.slice(6)) + 1))}`)];
}

function made(number: number): string {
  const events = Array.from({ length: chance(0.3) ? 2 : 1 }, (_, at) => event(`e${number}-${at}`)).flat();
  return calendar('PRODID:-//made//EN', ...events).replaceAll('\r\n', chance(0.5) ? '\r\n' : '\n');
}

const [from, to] = [new Date(range.from), new Date(range.to)];

/** What the second reader makes of it: the starts in the range; of whole days their dates. */
function secondReading(text: string): string[] {
  const found = Object.values(ical.sync.parseICS(text)).filter((each): each is VEvent => each?.type === 'VEVENT');
  return found
    .flatMap((each) => ical.expandRecurringEvent(each, { from, to }))
    .map(({ start, isFullDay }) =>
      isFullDay
        ? `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())}`
        : start.toISOString().slice(0, 16),
    )
    .sort();
}

const ourReading = (text: string): string[] =>
  read(text)
    .entries.map((entry) =>
      entry.kind === 'other' && entry.why === 'all-day'
        ? new Date(Date.parse(entry.start) + 12 * 3_600_000).toISOString().slice(0, 10)
        : entry.start.slice(0, 16),
    )
    .sort();

const calendars = Array.from(
  { length: countOf('secondReadings') },
  (_, number): Made => ({ text: made(number), uid: String(number) }),
);

it('made calendars are read as the second reader reads them', () => {
  const inMarch = (starts: string[]) => starts.filter((start) => start >= '2026-03-02' && start < '2026-03-31');
  const apart = calendars.flatMap(({ text, uid }) => {
    const [ours, theirs] = [inMarch(ourReading(text)), inMarch(secondReading(text))];
    return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ uid, ours, theirs, text }];
  });
  expect(apart).toEqual([]);
});

it('what breaks in one of them costs that property alone', () => {
  for (const { text } of calendars.slice(0, 200)) {
    const broken = text.replace(/SUMMARY:/, 'RDATE:\r\nEXDATE;TZID=Nowhere:\r\nCREATED:soon\r\nSUMMARY:');
    expect(ourReading(broken)).toEqual(ourReading(text));
  }
});
