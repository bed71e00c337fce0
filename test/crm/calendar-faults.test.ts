import { calendarText } from '../../crm/files/code-pages.ts';
import { calendar, event, jones, read, rep, starts } from './calendar-lines.ts';

const at = 'DTSTART;TZID=America/New_York:20260302T140000';
const atTwo = '2026-03-02T19:00';
const weekly = (...lines: string[]) => starts(calendar(...event(at, 'RRULE:FREQ=WEEKLY;COUNT=3', ...lines)));
const [first, second, third] = [atTwo, '2026-03-09T18:00', '2026-03-16T18:00'];

describe('one bad property costs that property', () => {
  it.each([
    ['an exception without VALUE=DATE', ['EXDATE;X-NOTE=away:20260316,20260309'], [first]],
    ['an exception with dashes', ['EXDATE;TZID=America/New_York:2026-03-09T14:00:00'], [first, third]],
    ['a day and a time in one list', ['EXDATE;TZID=America/New_York:20260309,20260316T140000'], [first]],
    ['an empty exception', ['EXDATE;TZID=America/New_York;VALUE=DATE-TIME: '], [first, second, third]],
    ['an empty addition', ['RDATE;VALUE=PERIOD:'], [first, second, third]],
    ['an exception that is no date', ['EXDATE:soon'], [first, second, third]],
    ['an empty duration', ['DURATION:'], [first, second, third]],
    ['a duration that is none', ['DURATION:long'], [first, second, third]],
    ['an empty location', ['LOCATION:'], [first, second, third]],
    [
      'a raw line break in a text',
      ['DESCRIPTION:Dial in', 'PIN 4471#', '', '- bring figures; all'],
      [first, second, third],
    ],
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

describe('a date by other spellings', () => {
  it.each([
    ['a space before the time', 'DTSTART;TZID=America/New_York:2026-03-02 14:00'],
    ['an offset behind it', 'DTSTART:2026-03-02T14:00:00-05:00'],
    ['an offset without signs', 'DTSTART:20260302T210000+0200'],
    ['fractions of a second', 'DTSTART;TZID=America/New_York:20260302T140000.000'],
    ['a parameter without a value', 'DTSTART;TZID:20260302T140000'],
    ['an empty zone', 'DTSTART;TZID=:20260302T140000'],
    ['spaces around it', 'DTSTART;TZID=America/New_York: 20260302T140000 '],
    ['a colon in a parameter', 'DTSTART;X-NOTE=a:b;TZID=America/New_York:20260302T140000'],
    ['the wrong kind', 'DTSTART;VALUE=DATE;TZID=America/New_York:20260302T140000'],
    ['a zone and universal time', 'DTSTART;TZID=Europe/Paris:20260302T190000Z'],
  ])('%s', (_, line) => {
    expect(read(calendar(...event(line)))).toMatchObject({ problems: [], entries: [{ start: `${atTwo}:00.000Z` }] });
  });
  it.each(['DTSTART:20260230T140000', 'DTSTART:2026-13-02', 'DTSTART:20260302T250000', 'DTSTART:soon', 'DTSTART:'])(
    '%s is none: the event is told, the others are read',
    (line) => {
      const { entries, problems } = read(calendar(...event('UID:a', line), ...event('UID:b', at)));
      expect(entries).toHaveLength(1);
      expect(problems).toMatchObject([{ what: 'unreadable-event', line: 3 }]);
    },
  );
});

describe('a part that does not end', () => {
  const other = event('UID:b', at.replace('T14', 'T16'));
  it.each([
    ['an event before another', ['BEGIN:VEVENT', 'UID:a', at], 2],
    ['an alarm', ['BEGIN:VEVENT', 'UID:a', at, 'BEGIN:VALARM', 'TRIGGER:-PT5M', 'END:VEVENT'], 2],
    ['an end too many', ['BEGIN:VEVENT', 'UID:a', at, 'END:VALARM', 'END:VEVENT'], 2],
    ['a zone', ['BEGIN:VTIMEZONE', 'TZID:Ours'], 1],
    ['a to-do', ['BEGIN:VTODO', 'SUMMARY:Buy milk'], 1],
  ])('%s costs no event', (_, lines, count) => {
    expect(starts(calendar(...lines, ...other))).toHaveLength(count);
  });
  it('the last event of a file cut short is read as far as it goes, and told', () => {
    const text = ['BEGIN:VCALENDAR', ...other, 'BEGIN:VEVENT', 'UID:a', at].join('\n');
    expect(read(text)).toMatchObject({
      entries: [{ start: `${atTwo}:00.000Z` }, {}],
      problems: [{ what: 'lost-property', name: 'END', on: '2026-03-02' }],
    });
  });
});

describe('rules by other spellings', () => {
  it.each([
    ['small letters', 'RRULE:freq=weekly;count=2'],
    ['spaces', 'RRULE: FREQ=WEEKLY; COUNT=2'],
    ['a trailing semicolon', 'RRULE:FREQ=WEEKLY;COUNT=2;'],
    ['an empty part', 'RRULE:FREQ=WEEKLY;UNTIL=;COUNT=2'],
    ['a part of its maker', 'RRULE:FREQ=WEEKLY;X-MAKER=1;COUNT=2'],
    ['an end with a space', 'RRULE:FREQ=WEEKLY;UNTIL=2026-03-10 00:00'],
    ['days apart by spaces', 'RRULE:FREQ=WEEKLY;BYDAY=MO MO;COUNT=2'],
  ])('%s', (_, rule) => {
    expect(starts(calendar(...event(at, rule)))).toEqual([first, second]);
  });
  it.each([
    'RRULE:WEEKLY',
    'RRULE:FREQ=FORTNIGHTLY;COUNT=2',
    'RRULE:FREQ=WEEKLY;COUNT=two',
    'RRULE:FREQ=WEEKLY;BYDAY=XX',
  ])('%s is none: its first time is kept, and told with its day', (rule) => {
    expect(read(calendar(...event(at, rule)))).toMatchObject({
      entries: [{ start: `${atTwo}:00.000Z` }],
      problems: [{ what: 'lost-property', name: 'RRULE', on: '2026-03-02' }],
    });
  });
});

describe('zones by yet other names', () => {
  it.each([
    ['/Europe/Prague', '13:00'],
    ['/maker.example/Olson_2/America/Denver', '21:00'],
    ['America/Los Angeles', '22:00'],
    ['America-Los_Angeles', '22:00'],
    ["'Europe/Prague'", '13:00'],
    ['Europe\\\\/Prague', '13:00'],
    ['America/Chicago (CST)', '20:00'],
    ['(UTC-07:00) Mountain Time (US and Canada)', '21:00'],
    ['(GMT+01.00) Brussels, Copenhagen, Madrid, Paris', '13:00'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien', '13:00'],
    ['(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', '08:30'],
    ['(UTC+05:30) Sri Jayawardenepura', '08:30'],
    ['(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius', '12:00'],
    ['(UTC+00:00) Dublin, Edinburgh, Lisbon, London', '14:00'],
    ['(UTC-08:00) Baja California', '22:00'],
    ['Arizona', '21:00'],
    ['W. Europe', '13:00'],
    ['Central European Time', '13:00'],
    ['Coordinated Universal Time', '14:00'],
    ['UTC+02:00', '12:00'],
    ['GMT-5', '19:00'],
    ['+0530', '08:30'],
    ['CET', '13:00'],
    ['JST', '05:00'],
  ])('%s', (name, time) => {
    const text = calendar(...event(`DTSTART;TZID="${name}":20260302T140000`));
    expect(read(text)).toMatchObject({ problems: [], entries: [{ start: `2026-03-02T${time}:00.000Z` }] });
  });

  it.each(['CST', 'IST', 'BST', 'AST', 'PST', 'EST', 'GST', 'Customized Time Zone', 'UTC+25'])(
    '%s could be several or is none: told, never guessed',
    (name) => {
      expect(read(calendar(...event(`DTSTART;TZID=${name}:20260302T140000`))).problems).toEqual([
        { what: 'unknown-zone', name, readAs: 'America/New_York' },
      ]);
    },
  );
  it('what a file describes by an abbreviation is what it describes', () => {
    const described = ['BEGIN:STANDARD', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'END:STANDARD'];
    const text = calendar(
      'BEGIN:VTIMEZONE',
      'TZID:CST',
      ...described,
      'END:VTIMEZONE',
      ...event('DTSTART;TZID=CST:20260302T140000'),
    );
    expect(read(text)).toMatchObject({ problems: [], entries: [{ start: '2026-03-02T06:00:00.000Z' }] });
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
    [
      'an address beside a path',
      'ATTENDEE;CUTYPE=INDIVIDUAL;EMAIL="jones@silveroaks.example":/aMTk4/principal/',
      'jones',
    ],
    [
      'an address beside a number',
      'ATTENDEE;PARTSTAT=TENTATIVE;EMAIL=Jones@SilverOaks.example:urn:x-uid:9b2f',
      'jones',
    ],
    ['an address in the name', 'ATTENDEE;CN=jones@silveroaks.example:invalid:nomail', 'jones'],
    ['an address behind the name', 'ATTENDEE;CN="J <jones@silveroaks.example>":invalid:nomail', 'jones'],
    ['a name in other quotes', "ATTENDEE;CN='jones@silveroaks.example':invalid:nomail", 'jones'],
    ['a bare address', 'ATTENDEE:jones@silveroaks.example', 'jones'],
    ['an address in brackets', 'ATTENDEE:"Jones" <jones@silveroaks.example>', 'jones'],
    ['an escaped sign', 'ATTENDEE:mailto:jones%40silveroaks.example', 'jones'],
    ['a subject behind it', 'ATTENDEE:mailto:jones@silveroaks.example?subject=x', 'jones'],
    ['a colon in the name', 'ATTENDEE;CN=Jones: VP:mailto:jones@silveroaks.example', 'jones'],
    ['a comma in the name', 'ATTENDEE;CN=Watson, Jones:mailto:jones@silveroaks.example', 'jones'],
    ['a quote that does not end', 'ATTENDEE;CN="jones@silveroaks.example', 'jones'],
    ['another address first', 'ATTENDEE;SENT-BY="mailto:x@y.example";CN=J:mailto:jones@silveroaks.example', 'jones'],
  ])('%s', (_, line, who) => {
    expect(kindOf('SUMMARY:Catch up', line)).toBe(who);
  });
  it('an answer beside a path is the rep’s', () => {
    expect(kindOf(jones, `ATTENDEE;EMAIL=${rep.email};PARTSTAT=DECLINED:/1/principal/`)).toBe('declined');
  });
  it.each([
    'Prices [canceled]',
    'CANCELLED – Prices',
    'Cancelled event: Prices',
    'Canceled event with note: Prices',
    'Prices (cancelled)',
    'Prices - CANCELED',
    'CANCELLED Prices',
    'Re: Cancelled: Prices',
    'Abgesagt - Prices',
    'Termin abgesagt: Prices',
    'Événement annulé : Prices',
    'Cancelada: Prices',
    'Reunião cancelada: Prices',
    'Riunione annullata: Prices',
    'Geannuleerd - Prices',
    'Peruutettu: Prices',
    'Inställt: Prices',
    'Avlyst: Prices',
    'Aflyst: Prices',
    'Odwołane: Prices',
    'Zrušeno: Prices',
    'Отменено: Prices',
    'キャンセル: Prices',
    '已取消: Prices',
  ])('"%s" is off', (title) => {
    expect(kindOf(`SUMMARY:${title}`, jones)).toBe('cancelled');
  });
  it.each([
    'Cancelled orders review',
    'Cancellation policy: Acme',
    'Call about [cancelled] invoices',
    'Subscription cancelled: win them back',
    'Cancelled subscriptions - win back',
    'Why they cancelled last year',
  ])('"%s" is on', (title) => {
    expect(kindOf(`SUMMARY:${title}`, jones)).toBe('jones');
  });
  it('one l in the status is a cancellation too', () => {
    expect(kindOf('STATUS;X-BY=jo: Canceled', jones)).toBe('cancelled');
  });
});

describe('the letters of a calendar', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
  it.each([
    ['two bytes', bytes('A:Zoë\r\nB:Caf', [0xc3], '\r\n ', [0xa9], '\r\n')],
    ['three bytes', bytes('A:Zoë\nB:5 ', [0xe2], '\n ', [0x82, 0xac], ' Café\n')],
    ['four bytes', bytes('A:Zoë\nB:', [0xf0, 0x9f], '\r\n\t', [0x9a, 0x80], ' Café\n')],
    ['bare line feeds', bytes('A:Zoë\nB:Caf', [0xc3], '\n ', [0xa9], '\n')],
  ])('cut in two by a fold are joined: %s', (_, given) => {
    expect(calendarText(given).replace(/\r?\n /g, '')).toMatch(/^A:Zoë\r?\nB:[^\ufffd]*Café/);
  });
  it('of one line in another encoding cost nothing else', () => {
    expect(calendarText(bytes('A:Zoë\nB:Caf', [0xe9], '\n'))).toBe('A:Zoë\nB:Café\n');
  });
});
