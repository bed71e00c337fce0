import { calendar, event, jones, read, rep, starts } from './calendar-lines.ts';

describe('case 1: time zones by any name', () => {
  it.each([
    ['an IANA name', 'America/Los_Angeles', '2026-03-02T22:00'],
    ['a Windows name', 'Pacific Standard Time', '2026-03-02T22:00'],
    ['a Windows name with a full stop', 'W. Europe Standard Time', '2026-03-02T13:00'],
    ['a Windows name of half the world', 'Romance Standard Time', '2026-03-02T13:00'],
    ['a numbered Windows name', 'Eastern Standard Time 1', '2026-03-02T19:00'],
    ['quotes', '"Eastern Standard Time"', '2026-03-02T19:00'],
    ['a name with its maker before it', '/mozilla.org/20050126_1/Europe/Berlin', '2026-03-02T13:00'],
    [
      'a three-part name with its maker before it',
      '/citadel.org/2024/America/Argentina/Buenos_Aires',
      '2026-03-02T17:00',
    ],
    ['a display name', '(UTC-06:00) Central Time (US & Canada)', '2026-03-02T20:00'],
    ['a summer name', 'Central European Summer Time', '2026-03-02T13:00'],
    ['universal time', 'tzone://Microsoft/Utc', '2026-03-02T14:00'],
    ['half an hour off', 'India Standard Time', '2026-03-02T08:30'],
  ])('%s without a VTIMEZONE', (_, name, start) => {
    const text = calendar(...event(`DTSTART;TZID="${name.replaceAll('"', '')}":20260302T140000`, 'SUMMARY:x'));
    expect(read(text)).toMatchObject({ problems: [], entries: [{ start: `${start}:00.000Z` }] });
  });

  it('a zone only the file knows is read by the file', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Customized Time Zone', 'BEGIN:STANDARD', 'DTSTART:16010101T000000'];
    const rest = ['TZOFFSETFROM:+0500', 'TZOFFSETTO:+0500', 'END:STANDARD', 'END:VTIMEZONE'];
    const at = 'DTSTART;TZID=Customized Time Zone:20260302T140000';
    expect(starts(calendar(...zone, ...rest, ...event(at)))).toEqual(['2026-03-02T09:00']);
  });

  it("a zone nobody knows is read as the calendar's, or the rep's, and said so once", () => {
    const one = (uid: string) => event(`UID:${uid}`, 'DTSTART;TZID=Customized Time Zone:20260302T140000');
    const inLondon = read(calendar('X-WR-TIMEZONE:Europe/London', ...one('a'), ...one('b')));
    expect(inLondon.entries.map(({ start }) => start)).toEqual(Array(2).fill('2026-03-02T14:00:00.000Z'));
    expect(inLondon.problems).toEqual([
      { what: 'unknown-zone', name: 'Customized Time Zone', readAs: 'Europe/London' },
    ]);
    expect(read(calendar(...one('a')))).toMatchObject({
      entries: [{ start: '2026-03-02T19:00:00.000Z' }],
      problems: [{ readAs: 'America/New_York' }],
    });
  });

  it("a time without zone is the rep's", () => {
    expect(starts(calendar(...event('DTSTART:20260302T140000')))).toEqual(['2026-03-02T19:00']);
  });
});

describe('case 2: all-day events', () => {
  it.each(['America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London'])(
    'cover the local day in %s, never a day of UTC',
    (zone) => {
      const { entries } = read(calendar(...event('DTSTART;VALUE=DATE:20260329', jones)), { rep: { ...rep, zone } });
      expect(entries).toHaveLength(1);
      const local = (iso = '') =>
        new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(iso));
      expect([local(entries[0]?.start), local(entries[0]?.end)]).toEqual(['2026-03-29 00:00', '2026-03-30 00:00']);
      expect(entries[0]).toMatchObject({ kind: 'other', why: 'all-day' });
    },
  );

  it('a yearly birthday and a three-day trip keep their days', () => {
    const birthday = event('DTSTART;VALUE=DATE:19900307', 'RRULE:FREQ=YEARLY', 'SUMMARY:Birthday');
    expect(starts(calendar(...birthday))).toEqual(['2026-03-07T05:00']);
    const trip = event('DTSTART;VALUE=DATE:20260306', 'DTEND;VALUE=DATE:20260309', 'SUMMARY:Trip');
    expect(read(calendar(...trip)).entries[0]).toMatchObject({
      start: '2026-03-06T05:00:00.000Z',
      end: '2026-03-09T04:00:00.000Z',
    });
  });
});

describe('case 5: odd lengths', () => {
  const between = { from: '2026-03-02T05:00:00Z', to: '2026-03-03T05:00:00Z' };
  it.each([
    ['no length at all', ['DTSTART:20260302T190000Z'], ['2026-03-02T19:00:00.000Z', '2026-03-02T19:00:00.000Z']],
    [
      'no length, at the very start of the range',
      ['DTSTART:20260302T050000Z'],
      ['2026-03-02T05:00:00.000Z', '2026-03-02T05:00:00.000Z'],
    ],
    [
      'over midnight',
      ['DTSTART:20260303T043000Z', 'DTEND:20260303T053000Z'],
      ['2026-03-03T04:30:00.000Z', '2026-03-03T05:30:00.000Z'],
    ],
    [
      'over the midnight before',
      ['DTSTART:20260302T043000Z', 'DTEND:20260302T053000Z'],
      ['2026-03-02T04:30:00.000Z', '2026-03-02T05:30:00.000Z'],
    ],
    [
      'an end before its start',
      ['DTSTART:20260302T190000Z', 'DTEND:20260302T180000Z'],
      ['2026-03-02T19:00:00.000Z', '2026-03-02T19:00:00.000Z'],
    ],
    [
      'a negative duration',
      ['DTSTART:20260302T190000Z', 'DURATION:-PT1H'],
      ['2026-03-02T19:00:00.000Z', '2026-03-02T19:00:00.000Z'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(read(calendar(...event(...lines)), between).entries.map(({ start, end }) => [start, end])).toEqual([
      expected,
    ]);
  });

  it('what ended as the range begins, or starts as it ends, is outside', () => {
    const before = event('UID:a', 'DTSTART:20260302T040000Z', 'DTEND:20260302T050000Z');
    const after = event('UID:b', 'DTSTART:20260303T050000Z');
    expect(read(calendar(...before, ...after), between).entries).toEqual([]);
  });

  it('an end is an exact length, a duration in days follows the wall clock (RFC 5545 3.8.5.3)', () => {
    const at = 'DTSTART;TZID=America/New_York:20260306T120000';
    const exact = event(at, 'DTEND;TZID=America/New_York:20260307T120000', 'RRULE:FREQ=DAILY;COUNT=2');
    expect(read(calendar(...exact)).entries.map(({ end }) => end)).toEqual([
      '2026-03-07T17:00:00.000Z',
      '2026-03-08T17:00:00.000Z',
    ]);
    const nominal = event(at, 'DURATION:P1D', 'RRULE:FREQ=DAILY;COUNT=2');
    expect(read(calendar(...nominal)).entries.map(({ end }) => end)).toEqual([
      '2026-03-07T17:00:00.000Z',
      '2026-03-08T16:00:00.000Z',
    ]);
  });
});

describe('case 6: clock changes', () => {
  const at = (wall: string) =>
    starts(calendar(...event(`DTSTART;TZID=America/New_York:${wall}`)), {
      from: '2026-01-01T00:00:00Z',
      to: '2027-01-01T00:00:00Z',
    });
  it('an hour that is skipped is read with the offset before the gap', () => {
    expect(at('20260308T023000')).toEqual(['2026-03-08T07:30']);
  });
  it('an hour that comes twice means the first, whatever the season now', () => {
    expect(at('20261101T013000')).toEqual(['2026-11-01T05:30']);
  });
  it('the hours beside a change are exact', () => {
    expect([at('20260308T015959'), at('20260308T030000'), at('20261101T020000')]).toEqual([
      ['2026-03-08T06:59'],
      ['2026-03-08T07:00'],
      ['2026-11-01T07:00'],
    ]);
  });
});

describe('broken files', () => {
  it('one bad event costs one event, and is named by its line', () => {
    const good = event('UID:good', 'DTSTART:20260302T190000Z', jones);
    const text = calendar(
      ...event('UID:bad', 'DTSTART:garbage'),
      ...event('UID:worse', 'no colon here'),
      ...event('UID:none'),
      ...good,
    );
    const reading = read(text);
    expect(reading.entries).toMatchObject([{ id: 'good' }]);
    expect(reading.problems.map((problem) => problem.what === 'unreadable-event' && problem.line)).toEqual([3, 7, 11]);
  });

  it.each([
    ['nothing', ''],
    ['a page', '<html>BEGIN</html>'],
    ['another component', 'BEGIN:VCARD\r\nFN:x\r\nEND:VCARD'],
  ])('%s holds no events', (_, text) => {
    expect(read(text)).toEqual({ entries: [], newLeads: [], problems: [], events: 0 });
  });

  it('a file cut short gives what it has', () => {
    const whole = calendar(
      ...event('UID:good', 'DTSTART:20260302T190000Z', jones),
      ...event('UID:cut', 'DTSTART:20260303T190000Z'),
    );
    const reading = read(whole.slice(0, whole.indexOf('UID:cut') + 20));
    expect(reading.entries).toHaveLength(1);
    expect(reading.problems).toMatchObject([{ what: 'unreadable-event' }]);
  });

  it('folded lines, bare line feeds and a byte-order mark are read', () => {
    const text = `\uFEFF${calendar(...event('DTSTART:2026030\r\n 2T190000Z', 'SUMMARY:Call Jo\r\n nes Wa\r\n\ttson')).replaceAll('\r\n', '\n')}`;
    expect(read(text).entries).toMatchObject([{ kind: 'call', title: 'Call Jones Watson' }]);
  });
});
