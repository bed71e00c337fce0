import { calendarText } from '../../crm/files/encoding.ts';
import { calendar, event, jones, read, rep, starts } from './calendar-lines.ts';

const at = 'DTSTART;TZID=America/New_York:20260302T140000';
const atTwo = '2026-03-02T19:00';
const weekly = (...lines: string[]) => starts(calendar(...event(at, 'RRULE:FREQ=WEEKLY;COUNT=3', ...lines)));
const [first, second, third] = [atTwo, '2026-03-09T18:00', '2026-03-16T18:00'];

describe('one bad property costs that property', () => {
  it.each([
    ['an exception without VALUE=DATE', ['EXDATE:20260309'], [first, third]],
    ['an exception with dashes', ['EXDATE;TZID=America/New_York:2026-03-09T14:00:00'], [first, third]],
    ['a day and a time in one list', ['EXDATE;TZID=America/New_York:20260309,20260316T140000'], [first]],
    ['an empty exception', ['EXDATE;TZID=America/New_York:'], [first, second, third]],
    ['an empty addition', ['RDATE:'], [first, second, third]],
    ['an exception that is no date', ['EXDATE:soon'], [first, second, third]],
    ['an empty duration', ['DURATION:'], [first, second, third]],
    ['a duration that is none', ['DURATION:long'], [first, second, third]],
    ['an empty location', ['LOCATION:'], [first, second, third]],
    ['a raw line break in a text', ['DESCRIPTION:Agenda', '1. prices', 'and the rest'], [first, second, third]],
    ['a word like a property in a text', ['DESCRIPTION:Agenda', 'Status: CANCELLED'], [first, second, third]],
    ['a trailing comma', ['EXDATE;TZID=America/New_York:20260309T140000,'], [first, third]],
    ['no seconds', ['EXDATE;TZID=America/New_York:20260309T1400'], [first, third]],
  ])('%s', (_, lines, expected) => {
    expect(weekly(...lines)).toEqual(expected);
  });

  it.each([
    ['dashes', 'UNTIL=2026-03-10'],
    ['dashes and colons', 'UNTIL=2026-03-09T18:00:00Z'],
    ['small letters', 'UNTIL=20260309t180000z'],
  ])('an end of a series with %s', (_, until) => {
    expect(starts(calendar(...event(at, `RRULE:FREQ=WEEKLY;${until}`)))).toEqual([first, second]);
  });

  it('is told with the line and the day of its event', () => {
    expect(read(calendar(...event(at, 'EXDATE:soon'))).problems).toEqual([
      { what: 'lost-property', line: 6, name: 'EXDATE', on: '2026-03-02' },
    ]);
  });
});

describe('zones by yet other names', () => {
  it.each([
    ['/Europe/Vienna', '13:00'],
    ['/maker.example/Olson_2/America/Chicago', '20:00'],
    ['America/New York', '19:00'],
    ['(UTC-08:00) Pacific Time (US and Canada)', '22:00'],
    ['(GMT+01.00) Brussels, Copenhagen, Madrid, Paris', '13:00'],
    ['(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', '08:30'],
    ['(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius', '12:00'],
    ['(UTC+00:00) Dublin, Edinburgh, Lisbon, London', '14:00'],
    ['Arizona', '21:00'],
    ['UTC+02:00', '12:00'],
    ['GMT-5', '19:00'],
    ['+0530', '08:30'],
  ])('%s', (name, time) => {
    const text = calendar(...event(`DTSTART;TZID="${name}":20260302T140000`));
    expect(read(text)).toMatchObject({ problems: [], entries: [{ start: `2026-03-02T${time}:00.000Z` }] });
  });

  const zone = (...parts: string[][]) =>
    calendar(
      'BEGIN:VTIMEZONE',
      'TZID:Ours',
      ...parts.flatMap((part) => ['BEGIN:STANDARD', ...part, 'END:STANDARD']),
      'END:VTIMEZONE',
      ...event('DTSTART;TZID=Ours:20260302T140000'),
    );
  const [from, to] = ['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100'];

  it('a described zone without a start, or with empty properties, is followed', () => {
    expect(starts(zone([from, to]))).toEqual(['2026-03-02T13:00']);
    expect(starts(zone(['DTSTART:19700101T000000', 'RDATE:', from, to]))).toEqual(['2026-03-02T13:00']);
  });

  it('a described zone that does not say when it changes is unknown, and told', () => {
    expect(read(zone([from, to], [to, from])).problems).toMatchObject([{ what: 'unknown-zone', name: 'Ours' }]);
  });
});

describe('a moved instance', () => {
  it.each([
    ['named without a zone', 'RECURRENCE-ID:20260309T140000'],
    ['named by its day alone', 'RECURRENCE-ID:20260309'],
    ['named in universal time', 'RECURRENCE-ID:20260309T180000Z'],
  ])('%s stands in for its slot', (_, slot) => {
    const series = event(at, 'RRULE:FREQ=WEEKLY;COUNT=2');
    const moved = event(slot, 'DTSTART:20260309T210000Z');
    expect(starts(calendar(...series, ...moved))).toEqual([first, '2026-03-09T21:00']);
  });
});

describe('who is in it, and whether it is on', () => {
  const kindOf = (...lines: string[]) => {
    const [entry] = read(calendar(...event(at, ...lines))).entries;
    return entry?.kind === 'call' ? entry.lead.id : entry?.why;
  };
  it.each([
    ['an address beside a path', 'ATTENDEE;CN=J;EMAIL=jones@silveroaks.example:/2/principal/', 'jones'],
    ['an address beside a number', 'ATTENDEE;EMAIL=jones@silveroaks.example:urn:uuid:1', 'jones'],
    ['an address in the name', 'ATTENDEE;CN=jones@silveroaks.example:invalid:nomail', 'jones'],
  ])('%s', (_, line, who) => {
    expect(kindOf('SUMMARY:Catch up', line)).toBe(who);
  });
  it('an answer beside a path is the rep’s', () => {
    expect(kindOf(jones, `ATTENDEE;EMAIL=${rep.email};PARTSTAT=DECLINED:/1/principal/`)).toBe('declined');
  });
  it.each([
    '[CANCELLED] Call',
    'CANCELLED - Call',
    'Canceled event: Call',
    'Abgesagt: Call',
    'Annulé : Call',
    'Cancelado: Call',
    'Annullato: Call',
    'Geannuleerd: Call',
    'Peruttu: Call',
    '(cancelled) Call',
  ])('"%s" is off', (title) => {
    expect(kindOf(`SUMMARY:${title}`, jones)).toBe('cancelled');
  });
  it.each(['Cancelled orders review', 'Cancellation policy: Acme', 'Call about [cancelled] invoices'])(
    '"%s" is on',
    (title) => {
      expect(kindOf(`SUMMARY:${title}`, jones)).toBe('jones');
    },
  );
  it('one l in the status is a cancellation too', () => {
    expect(kindOf('STATUS:CANCELED', jones)).toBe('cancelled');
  });
});

describe('the letters of a calendar', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
  it.each([
    ['two bytes', bytes('A:Zoë\r\nB:Caf', [0xc3], '\r\n ', [0xa9], '\r\n')],
    ['bare line feeds', bytes('A:Zoë\nB:Caf', [0xc3], '\n ', [0xa9], '\n')],
  ])('cut in two by a fold are joined: %s', (_, given) => {
    expect(calendarText(given).replace(/\r?\n /g, '')).toMatch(/^A:Zoë\r?\nB:Café/);
  });
  it('of one line in another encoding cost nothing else', () => {
    expect(calendarText(bytes('A:Zoë\nB:Caf', [0xe9], '\n'))).toBe('A:Zoë\nB:Café\n');
  });
});
