import { becomes, calendar, event, jones, mine, read, starts } from './calendar-lines.ts';

describe('case 3: series', () => {
  const at = 'DTSTART;TZID=America/New_York:';
  const weekly = (...more: string[]) =>
    event(`${at}20260302T140000`, 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;COUNT=4', ...more);
  const slot = 'RECURRENCE-ID;TZID=America/New_York:20260309T140000';
  const plain = ['2026-03-02T19:00', '2026-03-09T18:00', '2026-03-16T18:00', '2026-03-23T18:00'];
  const without = (index: number) => plain.filter((_, each) => each !== index);

  it('a weekly call keeps its hour on the wall across a clock change', () => {
    expect(starts(calendar(...weekly()))).toEqual(plain);
  });

  it('a moved instance replaces its slot, with or without EXDATE, and says where it was', () => {
    for (const more of [[], ['EXDATE;TZID=America/New_York:20260309T140000']]) {
      const moved = event(slot, `${at}20260310T090000`, 'DURATION:PT30M', jones);
      const { entries } = read(calendar(...weekly(...more), ...moved));
      expect(entries.map(({ start }) => start.slice(0, 16))).toEqual([
        plain[0],
        '2026-03-10T13:00',
        plain[2],
        plain[3],
      ]);
      expect(entries[1]).toMatchObject({
        kind: 'call',
        id: '1/20260309T180000Z',
        movedFrom: '2026-03-09T18:00:00.000Z',
      });
    }
  });

  it('a changed instance that did not move is not called moved', () => {
    const renamed = event(slot, `${at}20260309T140000`, 'DURATION:PT30M', 'SUMMARY:New agenda', jones);
    expect(read(calendar(...weekly(), ...renamed)).entries[1]).not.toHaveProperty('movedFrom');
  });

  it.each([
    ['in the zone of the series', 'EXDATE;TZID=America/New_York:20260309T140000'],
    ['in UTC', 'EXDATE:20260309T180000Z'],
    ['in another zone', 'EXDATE;TZID=Europe/London:20260309T180000'],
    ['without a zone', 'EXDATE:20260309T140000'],
    ['as a day', 'EXDATE;VALUE=DATE:20260309'],
  ])('a deleted instance written %s is gone', (_, exdate) => {
    expect(starts(calendar(...weekly(exdate)))).toEqual(without(1));
  });

  it('a cancelled instance stays, as cancelled', () => {
    const cancelled = event(slot, `${at}20260309T140000`, 'STATUS:CANCELLED', jones);
    const { entries } = read(calendar(...weekly(jones), ...cancelled));
    expect(entries.map((entry) => (entry.kind === 'other' ? entry.why : entry.kind))).toEqual([
      'call',
      'cancelled',
      'call',
      'call',
    ]);
  });

  it('an instance without its series stands alone', () => {
    expect(read(calendar(...event(slot, `${at}20260309T150000`, jones))).entries).toMatchObject([
      { kind: 'call', start: '2026-03-09T19:00:00.000Z' },
    ]);
  });

  it('a later version of the series wins, wherever it stands in the file, and drops changes to slots it no longer has', () => {
    const old = weekly('SEQUENCE:1');
    const edited = event(`${at}20260302T160000`, 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;COUNT=4', 'SEQUENCE:2');
    const ghost = event(slot, 'SEQUENCE:1', `${at}20260309T143000`);
    const expected = ['2026-03-02T21:00', '2026-03-09T20:00', '2026-03-16T20:00', '2026-03-23T20:00'];
    expect(starts(calendar(...old, ...ghost, ...edited))).toEqual(expected);
    expect(starts(calendar(...edited, ...ghost, ...old))).toEqual(expected);
  });

  it('a change from beyond the range, moved into it, is found even when the series was edited since', () => {
    const moved = event('RECURRENCE-ID;TZID=America/New_York:20260323T140000', 'SEQUENCE:1', `${at}20260303T080000`);
    const to = '2026-03-05T00:00:00Z';
    expect(starts(calendar(...weekly('SEQUENCE:3'), ...moved), { to })).toEqual([
      '2026-03-02T19:00',
      '2026-03-03T13:00',
    ]);
  });

  it('this-and-following changes move the rest of the series', () => {
    const following = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:20260316T140000',
      `${at}20260316T150000`,
      'DURATION:PT45M',
    );
    expect(starts(calendar(...weekly(), ...following))).toEqual([
      plain[0],
      plain[1],
      '2026-03-16T19:00',
      '2026-03-23T19:00',
    ]);
  });

  it('extra dates and periods belong to the series', () => {
    const more = ['RDATE;TZID=America/New_York:20260304T090000', 'RDATE;VALUE=PERIOD:20260305T150000Z/PT2H'];
    const { entries } = read(calendar(...weekly(...more)));
    expect(entries.map(({ start }) => start.slice(0, 16))).toEqual([
      plain[0],
      '2026-03-04T14:00',
      '2026-03-05T15:00',
      ...plain.slice(1),
    ]);
    expect(entries[2]?.end).toBe('2026-03-05T17:00:00.000Z');
  });

  it.each([
    ['an instant', 'UNTIL=20260316T180000Z', 3],
    ['an instant a second too early', 'UNTIL=20260316T175959Z', 2],
    ['a local time', 'UNTIL=20260316T140000', 3],
    ['a day, which counts whole', 'UNTIL=20260316', 3],
  ])('UNTIL as %s', (_, until, count) => {
    expect(starts(calendar(...event(`${at}20260302T140000`, `RRULE:FREQ=WEEKLY;${until}`)))).toEqual(
      plain.slice(0, count),
    );
  });

  it.each([
    ['29 February comes in leap years only', '20240229T100000', 'FREQ=YEARLY', ['2028-02-29T15:00']],
    ['the 30th of February never comes', '20260130T100000', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', []],
    [
      'the 31st skips short months',
      '20260131T100000',
      'FREQ=MONTHLY;UNTIL=20260601',
      ['2026-03-31T14:00', '2026-05-31T14:00'],
    ],
    [
      'the last Friday',
      '20260130T100000',
      'FREQ=MONTHLY;BYDAY=-1FR;COUNT=4',
      ['2026-02-27T15:00', '2026-03-27T14:00', '2026-04-24T14:00'],
    ],
    [
      'the last weekday',
      '20260227T100000',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2',
      ['2026-02-27T15:00', '2026-03-31T14:00'],
    ],
    [
      'every other week',
      '20260212T100000',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=3',
      ['2026-02-12T15:00', '2026-02-26T15:00', '2026-03-12T14:00'],
    ],
  ])('%s', (_, start, rule, expected) => {
    const options = { from: '2026-02-01T00:00:00Z', to: '2028-12-31T00:00:00Z' };
    expect(starts(calendar(...event(`${at}${start}`, `RRULE:${rule}`)), options)).toEqual(expected);
  });

  it('a first start outside its own rule still happens, and counts', () => {
    const text = calendar(...event(`${at}20260302T140000`, 'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3'));
    expect(starts(text)).toEqual(['2026-03-02T19:00', '2026-03-03T19:00', '2026-03-10T18:00']);
  });

  it('a series that never comes to the range is named instead of followed for ever', () => {
    const text = calendar(...event('DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:Tick'));
    expect(read(text)).toMatchObject({
      entries: [],
      problems: [{ what: 'unfollowed-series', why: 'endless', title: 'Tick' }],
    });
  });
});

describe('case 4: what is not going to happen, or is nobody’s business', () => {
  it.each([
    ['declined', [jones, mine('DECLINED')], 'declined'],
    ['accepted', [jones, mine('ACCEPTED')], 'call with Jones Watson'],
    ['cancelled', [jones, 'STATUS:CANCELLED'], 'cancelled'],
    ['cancelled in words, as Outlook publishes it', [jones, 'SUMMARY:Canceled: Demo'], 'cancelled'],
    ['free', [jones, 'TRANSP:TRANSPARENT'], 'free'],
    ["free in Outlook's words", [jones, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'], 'free'],
    ['private', [jones, 'CLASS:PRIVATE'], 'private'],
    ['confidential', [jones, 'CLASS:CONFIDENTIAL'], 'private'],
    ['cancelled and declined', [jones, mine('DECLINED'), 'STATUS:CANCELLED'], 'cancelled'],
  ])('%s', (_, lines, expected) => {
    expect(becomes(...lines)).toBe(expected);
  });

  it('a private entry keeps neither its title nor its people', () => {
    const [entry] = read(
      calendar(...event('DTSTART:20260302T190000Z', 'SUMMARY:Doctor', 'LOCATION:Clinic', 'CLASS:PRIVATE', jones)),
    ).entries;
    expect(entry).toEqual({
      kind: 'other',
      id: '1',
      title: '',
      start: '2026-03-02T19:00:00.000Z',
      end: '2026-03-02T19:00:00.000Z',
      attendees: [],
      why: 'private',
    });
  });

  it.each([['STATUS:TENTATIVE'], [mine('TENTATIVE')], ['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE']])(
    '%s is a tentative call',
    (line) => {
      const text = calendar(...event('DTSTART:20260302T190000Z', jones, line));
      expect(read(text).entries).toMatchObject([{ kind: 'call', tentative: true }]);
    },
  );

  it('the organiser cancels a whole series, its changed instances too, without repeating the rules', () => {
    const series = event('DTSTART:20260302T190000Z', 'RRULE:FREQ=DAILY;COUNT=3', 'SEQUENCE:1', jones);
    const moved = event('RECURRENCE-ID:20260303T190000Z', 'DTSTART:20260303T200000Z', 'SEQUENCE:1', jones);
    const cancel = event('DTSTART:20260302T190000Z', 'SEQUENCE:2', jones);
    const text = `${calendar(...series, ...moved)}\r\n${calendar('METHOD:CANCEL', ...cancel)}`;
    expect(read(text).entries).toMatchObject(Array(3).fill({ kind: 'other', why: 'cancelled' }));
  });

  it('the organiser cancels one instance by a message', () => {
    const series = event('DTSTART:20260302T190000Z', 'RRULE:FREQ=DAILY;COUNT=3', jones);
    const cancel = event('RECURRENCE-ID:20260303T190000Z', 'DTSTART:20260303T190000Z', jones);
    const text = `${calendar(...series)}\r\n${calendar('METHOD:CANCEL', ...cancel)}`;
    expect(read(text).entries.map(({ kind }) => kind)).toEqual(['call', 'other', 'call']);
  });
});
