import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Draws } from './seeded.ts';

/** A file as somebody may bring it. */
export type Mangled = { file: string; bytes: Buffer };

const samples = fileURLToPath(new URL('../../test/crm/samples', import.meta.url));

/** The exports that are mangled: the samples of every system, and a calendar. */
export function wholeFiles(): readonly [Mangled, ...Mangled[]] {
  const found = readdirSync(samples, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && /\.(csv|tsv|json|ics)$/.test(each.name) && !each.name.endsWith('.expected.json'))
    .map((each) => ({ file: each.name, bytes: readFileSync(join(each.parentPath, each.name)) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return [{ file: 'calendar.ics', bytes: Buffer.from(calendar) }, ...found];
}

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'X-WR-TIMEZONE:America/New_York',
  'BEGIN:VTIMEZONE',
  'TZID:Here',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTART;TZID=Here:20260302T140000',
  'DTEND;TZID=Here:20260302T143000',
  'RRULE:FREQ=WEEKLY;UNTIL=20260401T000000Z;BYDAY=MO,TH',
  'EXDATE;TZID=Here:20260309T140000',
  'SUMMARY:Call with Ann Lee',
  'ATTENDEE;CN=Ann Lee;PARTSTAT=ACCEPTED:mailto:ann@blueharbor.example',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:1',
  'RECURRENCE-ID;TZID=Here:20260305T140000',
  'DTSTART;TZID=Here:20260306T090000',
  'DURATION:PT45M',
  'SUMMARY:Moved',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:2',
  'DTSTART;VALUE=DATE:20260310',
  'SUMMARY:A day',
  'CATEGORIES:#sales,other',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const odd: readonly [string, ...string[]] = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\u0000',
  '\ufeff',
  '=1+1',
  "'=x",
  '&amp;amp;',
  '&#9999999;',
  '1.234',
  '1,234.5',
  '-',
  '1e309',
  '9'.repeat(400),
  '🚀',
  '\ud800',
  '@',
  'a@b',
  '31/02/2026',
  '3/4/2026',
  '99999999999999',
  '0000-00-00',
  'Total',
  'NULL',
  '\\N',
  '000000000000000AAA',
  '__proto__',
  'constructor',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'DTSTART:20260230T250000',
  'RRULE:FREQ=SECONDLY',
  'DURATION:P9999999999W',
  '(((((((((((((((((((((((((((((',
  ' '.repeat(200),
  'sep=|',
  '',
];

/** A file with a few pieces cut out, doubled or replaced, lines shuffled or repeated, or in another encoding. */
export function mangled(files: readonly [Mangled, ...Mangled[]], draws: Draws): Mangled {
  const { file, bytes } = draws.of(files);
  let text = bytes.toString('utf8');
  if (draws.happens(0.3)) text = repeated(text, draws);
  for (let times = draws.below(6); times > 0; times--) {
    const at = draws.below(text.length);
    const length = draws.below(12);
    const piece = draws.happens(0.3) ? text.slice(at, at + length).repeat(2) : draws.of(odd);
    text = text.slice(0, at) + piece + text.slice(at + length);
  }
  if (draws.happens(0.1)) text = text.slice(0, draws.below(text.length));
  if (draws.happens(0.1)) text = text.replaceAll(',', draws.of([';', '\t', '|']));
  if (draws.happens(0.1)) text = text.replaceAll('\n', draws.of(['\r', '\r\n', '\n\n']));
  return { file, bytes: encoded(text, draws) };
}

/** With its lines below the first again and again, some of them twice or out of order. */
function repeated(text: string, draws: Draws): string {
  const [header = '', ...lines] = text.split('\n');
  const [first = '', ...more] = lines.filter((line) => line !== '');
  const all: readonly [string, ...string[]] = [first, ...more];
  const times = 1 + draws.below(400);
  return [header, ...Array.from({ length: times }, () => draws.of(all))].join('\n');
}

function encoded(text: string, draws: Draws): Buffer {
  if (draws.happens(0.05)) return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const bytes = Buffer.from(text, draws.happens(0.05) ? 'latin1' : 'utf8');
  if (draws.happens(0.05) && bytes.length > 0) bytes[draws.below(bytes.length)] = draws.below(256);
  return bytes;
}
