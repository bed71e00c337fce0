import { calendarText } from '../../crm/files/code-pages.ts';
import { becomes, calendar, event, read, rep, starts } from './calendar-lines.ts';

/** Ten ways and more to each kind of fault that calendars were reported to have, none of them the one that was reported. */
const at = 'DTSTART;TZID=America/New_York:20260302T140000';
const [first, second, third] = ['2026-03-02T19:00', '2026-03-09T18:00', '2026-03-16T18:00'];
const weekly = (...lines: string[]) => starts(calendar(...event(at, 'RRULE:FREQ=WEEKLY;COUNT=3', ...lines)));

describe('a described zone with something odd in it', () => {
  const zoned = (...lines: string[]) =>
    calendar(
      'BEGIN:VTIMEZONE',
      'TZID:Plant',
      ...lines,
      'END:VTIMEZONE',
      ...event('DTSTART;TZID=Plant:20260302T140000'),
    );
  const standard = (...lines: string[]) => [
    'BEGIN:STANDARD',
    ...lines,
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0300',
    'END:STANDARD',
  ];
  const started = 'DTSTART:19700101T000000';
  it.each([
    ['an empty addition', standard(started, 'RDATE:')],
    ['an empty addition of a kind', standard(started, 'RDATE;VALUE=DATE-TIME:')],
    ['an addition that is none', standard(started, 'RDATE:never')],
    ['an empty rule', standard(started, 'RRULE:')],
    ['a rule that is none', standard(started, 'RRULE:FREQ=SOMETIMES')],
    ['an empty start', standard('DTSTART:')],
    ['a start that is none', standard('DTSTART:begin')],
    ['no start', standard()],
    ['no start, and a name', standard('TZNAME:PST')],
    ['an empty name', standard(started, 'TZNAME:')],
    ['an empty exception', standard(started, 'EXDATE:')],
    ['a start with dashes', standard('DTSTART:1970-01-01T00:00:00')],
    ['a start that is a day', standard('DTSTART;VALUE=DATE:19700101')],
    ['an empty comment and a line that is none', standard(started, 'COMMENT:', 'changes are rare')],
    ['an empty last change', ['LAST-MODIFIED:', ...standard(started)]],
  ])('%s', (_, lines) => {
    expect(starts(zoned(...lines))).toEqual(['2026-03-02T11:00']);
  });
  it.each([
    ['no offset', ['BEGIN:STANDARD', started, 'END:STANDARD']],
    ['an offset that is none', ['BEGIN:STANDARD', started, 'TZOFFSETTO:east', 'END:STANDARD']],
    ['nothing', []],
  ])('with %s it is unknown, and told', (_, lines) => {
    expect(read(zoned(...lines)).problems).toEqual([
      expect.objectContaining({ what: 'unknown-zone', name: 'Plant', readAs: 'America/New_York' }),
    ]);
  });
});

describe('a letter folded in two', () => {
  const folded = (before: string, letter: string, cutAt: number, after: string, fold = '\r\n ') => {
    const bytes = Buffer.from(letter);
    return Buffer.concat([
      Buffer.from(`SUMMARY:Zoë\r\nDESCRIPTION:${before}`),
      bytes.subarray(0, cutAt),
      Buffer.from(fold),
      bytes.subarray(cutAt),
      Buffer.from(`${after}\r\n`),
    ]);
  };
  it.each([
    ['ü', 1, '\r\n '],
    ['ß', 1, '\r\n\t'],
    ['ñ', 1, '\n '],
    ['я', 1, '\r\n '],
    ['–', 1, '\r\n '],
    ['–', 2, '\r\n '],
    ['会', 1, '\n\t'],
    ['会', 2, '\r\n '],
    ['한', 1, '\r\n '],
    ['👋', 1, '\r\n '],
    ['👋', 2, '\n '],
    ['👋', 3, '\r\n\t'],
  ])('%s cut at %d', (letter, cutAt, fold) => {
    const text = calendarText(folded('a', letter, cutAt, 'z', fold)).replace(/\r?\n[ \t]/g, '');
    expect(text).toMatch(/^SUMMARY:Zoë\r\nDESCRIPTION:/);
    expect(text).toContain(`a${letter}z`);
  });
});

describe('an exception that is a day', () => {
  it.each([
    ['EXDATE:20260309', [first, third]],
    ['EXDATE;TZID=America/New_York:20260309', [first, third]],
    ['EXDATE;VALUE=DATE:20260309', [first, third]],
    ['EXDATE;VALUE=DATE-TIME:20260309', [first, third]],
    ['EXDATE:20260302,20260309', [third]],
    ['EXDATE:2026-03-09', [first, third]],
    ['EXDATE:2026/03/09', [first, third]],
    ['EXDATE;TZID=Europe/Paris:20260309', [first, third]],
    ['EXDATE:20260309,', [first, third]],
    ['EXDATE: 20260309', [first, third]],
    ['EXDATE:20260310', [first, second, third]],
  ])('%s', (line, expected) => {
    expect(weekly(line)).toEqual(expected);
  });
  it.each([
    ['UNTIL=20260309', [first, second]],
    ['UNTIL=20260308', [first]],
  ])('an end of a series that is a day: %s', (until, expected) => {
    expect(starts(calendar(...event(at, `RRULE:FREQ=WEEKLY;${until}`)))).toEqual(expected);
  });
});

describe('an empty property costs nothing else', () => {
  it.each([
    'EXDATE:',
    'EXDATE;TZID=America/New_York:',
    'EXDATE;VALUE=DATE:',
    'RDATE:',
    'RDATE;TZID=America/New_York:',
    'EXRULE:',
    'DTEND:',
    'DTEND;TZID=America/New_York:',
    'DURATION:',
    'SEQUENCE:',
    'STATUS:',
    'TRANSP:',
    'CLASS:',
    'ORGANIZER:',
    'ATTENDEE:',
    'ATTENDEE;CN=:',
    'CATEGORIES:',
    'LAST-MODIFIED:',
    'CREATED:',
    'DTSTAMP:',
    'GEO:',
    'PRIORITY:',
    'URL:',
    'RECURRENCE-ID:',
  ])('%s', (line) => {
    expect(weekly(line)).toEqual([first, second, third]);
  });
});

describe('a raw line break in a text', () => {
  it.each([
    [['DESCRIPTION:Agenda', 'prices', 'terms']],
    [['DESCRIPTION:Agenda', '', '', 'prices']],
    [['DESCRIPTION:Join at', 'https://meet.example/abc?pwd=1']],
    [['DESCRIPTION:Dial', '+1 555 0100,,4471#']],
    [['DESCRIPTION:Dear Dana,', 'see you then.', 'Best: Tom']],
    [['LOCATION:Main Street 1', '10115 Berlin']],
    [['COMMENT:a', '---', 'b']],
    [['DESCRIPTION:Was', 'From: tom@bolt.example', 'To: dana@us.example']],
    [['DESCRIPTION:When: Monday', 'Where: room 4; second floor']],
    [['DESCRIPTION:* one', '* two', '\u2022 three']],
    [['DESCRIPTION:Uhrzeit', 'DTSTART ist um zwei']],
    [['X-ALT-DESC;FMTTYPE=text/html:<html>', '<body class="x">hi</body>', '</html>']],
  ])('%j', (lines) => {
    expect(weekly(...lines)).toEqual([first, second, third]);
  });
});

describe('an instance that is moved or off', () => {
  const series = (uid: string, ...lines: string[]) => event(`UID:${uid}`, at, 'RRULE:FREQ=WEEKLY;COUNT=2', ...lines);
  it.each([
    ['RECURRENCE-ID:20260309T140000'],
    ['RECURRENCE-ID:20260309'],
    ['RECURRENCE-ID;VALUE=DATE:20260309'],
    ['RECURRENCE-ID;VALUE=DATE-TIME:20260309'],
    ['RECURRENCE-ID:2026-03-09T14:00:00'],
    ['RECURRENCE-ID:20260309T1400'],
    ['RECURRENCE-ID:20260309T180000Z'],
    ['RECURRENCE-ID;TZID=Europe/London:20260309T180000'],
    ['RECURRENCE-ID;TZID=Eastern Standard Time:20260309T140000'],
    ['RECURRENCE-ID;TZID=:20260309T140000'],
    ['RECURRENCE-ID;RANGE=THISANDFUTURE:20260309T140000'],
    ['RECURRENCE-ID:20260309T140000-0400'],
  ])('%s', (slot) => {
    const moved = event('UID:a', slot, 'DTSTART:20260310T210000Z');
    expect(starts(calendar(...series('a'), ...moved))).toEqual([first, '2026-03-10T21:00']);
    expect(starts(calendar(...moved, ...series('a')))).toEqual([first, '2026-03-10T21:00']);
    const off = event('UID:a', slot, 'DTSTART:20260309T180000Z', 'STATUS:CANCELLED');
    const on = read(calendar(...series('a'), ...off)).entries.filter(
      (entry) => entry.kind === 'call' || entry.why !== 'cancelled',
    );
    expect(on.map(({ start }) => start.slice(0, 16))).toEqual([first]);
  });
});

describe('a zone as a person reads it', () => {
  it.each([
    ['(UTC+01:00) West Central Africa', '13:00'],
    ['(GMT+02:00) Athens, Bucharest, Istanbul', '12:00'],
    ['(UTC+09:00) Osaka, Sapporo, Tokyo', '05:00'],
    ['(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi', '06:00'],
    ['(UTC-03:00) Brasilia', '17:00'],
    ['(UTC+10:00) Brisbane', '04:00'],
    ['(GMT-06:00) Central Time (US & Canada)', '20:00'],
    ['(GMT-08:00) Pacific Time (US & Canada); Tijuana', '22:00'],
    ['(UTC+04:00) Abu Dhabi, Muscat', '10:00'],
    ['(UTC+03:00) Nairobi', '11:00'],
    ['(UTC-05:00) Eastern Time (US and Canada)', '19:00'],
    ['(UTC+00:00) Monrovia, Reykjavik', '14:00'],
    ['(UTC) Coordinated Universal Time', '14:00'],
    ['(UTC+12:00) Auckland, Wellington', '01:00'],
  ])('%s', (name, time) => {
    const text = calendar(...event(`DTSTART;TZID="${name}":20260302T140000`));
    expect(read(text)).toMatchObject({ problems: [], entries: [{ start: `2026-03-02T${time}:00.000Z` }] });
  });
});

describe('an address that stands beside the value', () => {
  const me = rep.email ?? '';
  it.each([
    ['ATTENDEE;EMAIL=jones@silveroaks.example:/12/principal/'],
    ['ATTENDEE;EMAIL="jones@silveroaks.example":urn:uuid:0b1c'],
    ['ATTENDEE;CN=J;PARTSTAT=NEEDS-ACTION;EMAIL=JONES@SILVEROAKS.EXAMPLE:/12/principal/'],
    ['ATTENDEE;EMAIL=mailto:jones@silveroaks.example:/12/principal/'],
    ['ATTENDEE;X-EMAIL=x;EMAIL=jones@silveroaks.example:https://cal.example/u/12'],
    ['ATTENDEE;EMAIL=jones@silveroaks.example:'],
    ['ATTENDEE;email=jones@silveroaks.example:/12/principal/'],
    ['ORGANIZER;CN=J;EMAIL=jones@silveroaks.example:/12/principal/'],
    ['ATTENDEE;CN="jones@silveroaks.example":invalid:nomail'],
    ['ATTENDEE;CN=jones@silveroaks.example;ROLE=REQ-PARTICIPANT:urn:x-uid:7'],
  ])('%s', (line) => {
    expect(becomes('SUMMARY:Catch up', line)).toBe('call with Jones Watson');
  });
  it.each([
    `ATTENDEE;EMAIL=${me};PARTSTAT=DECLINED:/1/principal/`,
    `ATTENDEE;PARTSTAT=DECLINED;EMAIL="${me.toUpperCase()}":urn:uuid:1`,
    `ATTENDEE;CN=${me};PARTSTAT=DECLINED:invalid:nomail`,
  ])('whoever declined so declined: %s', (line) => {
    expect(becomes('SUMMARY:x', 'ATTENDEE:mailto:jones@silveroaks.example', line)).toBe('declined');
  });
});

describe('off by its title', () => {
  it.each([
    '[CANCELED] Prices',
    '[Cancelled]: Prices',
    '(CANCELLED) Prices',
    '*** CANCELLED *** Prices',
    'CANCELED: Prices',
    'CANCELLED—Prices',
    'cancelled: Prices',
    'Cancelled - Prices',
    'Fwd: Canceled: Prices',
    'ABGESAGT: Prices',
    '[Abgesagt] Prices',
    'ANNULÉ : Prices',
    '[Annulé] Prices',
    'CANCELADO: Prices',
    'Cancelado - Prices',
    'Annullato: Prices',
    'Geannuleerd: Prices',
    'PERUTTU: Prices',
    'Anulowano: Prices',
  ])('%s', (title) => {
    expect(becomes(`SUMMARY:${title}`, 'ATTENDEE:mailto:jones@silveroaks.example')).toBe('cancelled');
  });
  it.each(['STATUS:CANCELED', 'STATUS:cancelled', 'STATUS: CANCELLED', 'STATUS:Canceled'])('%s', (line) => {
    expect(becomes('SUMMARY:x', line, 'ATTENDEE:mailto:jones@silveroaks.example')).toBe('cancelled');
  });
});
