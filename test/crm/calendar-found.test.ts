import { openTexts } from '../../crm/files/open-files.ts';
import { becomes, calendar, event, jones, mine, read, starts } from './calendar-lines.ts';

/** What public calendars hold that ours did not, and the cases a schedule must survive with inputs of their own. */
describe('case 1: zones as public calendars name them', () => {
  it.each([
    ['(GMT +01:00)', '2026-03-02T13:00'],
    ['(UTC-05:00)', '2026-03-02T19:00'],
    ['Western/Central Europe', '2026-03-02T13:00'],
    ['"Amsterdam, Belgrade, Berlin, Brussels, Budapest, Madrid, Paris, Prague, Stockholm"', '2026-03-02T13:00'],
    ['Eastern Standard Time 1', '2026-03-02T19:00'],
    ['W. Europe Standard Time', '2026-03-02T13:00'],
  ])('%s', (zone, start) => {
    expect(read(calendar(...event(`DTSTART;TZID=${zone}:20260302T140000`)))).toMatchObject({
      entries: [{ start: `${start}:00.000Z` }],
      problems: [],
    });
  });

  it.each(['Customized Time Zone 1', 'tzone://Microsoft/Custom', '1', 'Europe/Germany', '"Berlin, Chicago"'])(
    '%s is nobody’s: it is told, and read as the rep’s',
    (zone) => {
      const { entries, problems } = read(calendar(...event(`DTSTART;TZID=${zone}:20260302T140000`)));
      expect(entries[0]?.start).toBe('2026-03-02T19:00:00.000Z');
      expect(problems).toEqual([expect.objectContaining({ what: 'unknown-zone', readAs: 'America/New_York' })]);
    },
  );
});

describe('lengths nothing can have', () => {
  it.each([
    ['DURATION:P999999999999999999W', 'DURATION'],
    ['DURATION:PT99999999H', 'DURATION'],
    ['DTEND:99981231T000000Z', 'DTEND'],
  ])('%s costs the length, and nothing else of the calendar', (line, name) => {
    const text = calendar(
      ...event('UID:odd', 'DTSTART:20260302T190000Z', line, jones),
      ...event('UID:next', 'DTSTART:20260303T190000Z', jones),
    );
    const { entries, problems } = read(text);
    expect(entries.map(({ id, start, end }) => [id, start === end])).toEqual([
      ['odd', true],
      ['next', true],
    ]);
    expect(problems).toEqual([expect.objectContaining({ what: 'lost-property', name, on: '2026-03-02' })]);
  });

  it.each(['DTSTART:00000101T000000Z', 'DTSTART:99990101T000000Z'])('%s costs the event', (start) => {
    const { entries, problems } = read(calendar(...event(start), ...event('UID:2', 'DTSTART:20260302T190000Z')));
    expect(entries).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ what: 'unreadable-event' })]);
  });
});

it('days of a birthday that say they are in UTC are days', () => {
  const birthday = event(
    'DTSTART;VALUE=DATE:20260310',
    'RRULE:FREQ=DAILY;COUNT=1',
    'RDATE:20260312Z',
    'RDATE:20260314Z',
  );
  expect(starts(calendar(...birthday)).map((each) => each.slice(0, 10))).toEqual([
    '2026-03-10',
    '2026-03-12',
    '2026-03-14',
  ]);
});

it('events without a calendar around them are a calendar', async () => {
  const text = event('DTSTART:20260302T190000Z', 'SUMMARY:Jones Watson', jones).join('\r\n');
  const { calendars } = await openTexts([{ file: 'invite.ics', text }], () => false);
  expect(read(calendars[0]?.text ?? '').entries).toMatchObject([{ kind: 'call', lead: { name: 'Jones Watson' } }]);
});

it('case 3: an edited series keeps its moved day, and drops the one it no longer has', () => {
  const at = 'TZID=America/New_York:';
  const series = (sequence: number, hour: string) =>
    event(`SEQUENCE:${sequence}`, `DTSTART;${at}20260303T${hour}0000`, 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;COUNT=3');
  const moved = event(
    'SEQUENCE:1',
    `RECURRENCE-ID;${at}20260310T150000`,
    `DTSTART;${at}20260311T110000`,
    'DURATION:PT30M',
  );
  const gone = event(
    'SEQUENCE:0',
    `RECURRENCE-ID;${at}20260317T090000`,
    `DTSTART;${at}20260318T090000`,
    'DURATION:PT30M',
  );
  expect(starts(calendar(...series(0, '09'), ...gone, ...series(1, '15'), ...moved))).toEqual([
    '2026-03-03T20:00',
    '2026-03-11T15:00',
    '2026-03-17T19:00',
  ]);
});

describe('case 4: what is not going to happen', () => {
  it.each([
    [[mine('DECLINED'), jones], 'declined'],
    [['TRANSP:TRANSPARENT', jones], 'free'],
    [['CLASS:CONFIDENTIAL', jones], 'private'],
    [['STATUS:CANCELLED', jones], 'cancelled'],
  ])('%j', (lines, why) => expect(becomes(...lines)).toBe(why));
});

it('case 5: a call over midnight and one without length are on the day they begin', () => {
  const { entries } = read(
    calendar(
      ...event('UID:late', 'DTSTART;TZID=America/New_York:20260305T233000', 'DURATION:PT1H', jones),
      ...event('UID:point', 'DTSTART;TZID=America/New_York:20260306T000000', jones),
    ),
  );
  expect(entries.map(({ id, start, end }) => [id, start.slice(11, 16), end.slice(11, 16)])).toEqual([
    ['late', '04:30', '05:30'],
    ['point', '05:00', '05:00'],
  ]);
});

it('case 6: a rep’s nine o’clock stays at nine when the clocks change, wherever the series was made', () => {
  const weekly = (zone: string, hour: string) =>
    event(`DTSTART;TZID=${zone}:20260304T${hour}0000`, 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;COUNT=2');
  expect(starts(calendar(...weekly('America/New_York', '09')))).toEqual(['2026-03-04T14:00', '2026-03-11T13:00']);
  // London changes three weeks later: for New York this call comes an hour later in between.
  expect(starts(calendar(...weekly('Europe/London', '14')))).toEqual(['2026-03-04T14:00', '2026-03-11T14:00']);
});

describe('case 11: whom the title means', () => {
  it.each([
    [['SUMMARY:SilverOaks quarterly'], 'call with Jones Watson'],
    [['SUMMARY:Sync', 'ATTENDEE;EMAIL=jones@silveroaks.example:/urn/x'], 'call with Jones Watson'],
    [['SUMMARY:Kim Lee'], 'call with Kim Lee'],
    [['SUMMARY:Zoe Nunez - demo'], 'call with Zoë Núñez'],
  ])('%j', (lines, what) => expect(becomes(...lines)).toBe(what));
});

describe('case 12: the rep’s other time', () => {
  it.each([
    ['SUMMARY:Lunch'],
    ['SUMMARY:Focus time'],
    ['SUMMARY:Travel to Boston'],
    ['SUMMARY:1:1 Tess', 'ATTENDEE:mailto:tess@us.example'],
  ])('%s is no call', (...lines) => expect(becomes(...lines)).not.toMatch(/^call with/));
});
