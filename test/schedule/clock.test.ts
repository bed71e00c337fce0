import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  callsAt,
  clockTime,
  type Hour,
  hoursBetween,
  hoursWithin,
  likelyMinutes,
  reachOf,
  type Timed,
} from '../../lambda/schedule/clock.ts';
import { minutesIn } from '../../lambda/schedule/duration.ts';
import { countOf } from '../counts.ts';

const shown = (value: string, heard = value) => {
  const time = clockTime(value, 'en', heard);
  switch (time?.kind) {
    case undefined:
      return undefined;
    case 'clock':
      return `${String(Math.floor(time.minutes / 60)).padStart(2, '0')}:${String(time.minutes % 60).padStart(2, '0')}${time.half === 'open' ? '?' : ''}`;
    case 'minute':
      return `:${time.minute}`;
    case 'part':
      return time.part;
    case 'range':
      return `${time.from}-${time.to}`;
  }
};

describe('a spoken time', () => {
  it.each([
    // What Alexa sends; a question mark is an open half of the day.
    ['14:00', '14:00'],
    ['02:00', '02:00?'],
    ['T14:00', '14:00'],
    ['T2', '02:00?'],
    ['T14', '14:00'],
    ['12:00', '12:00'],
    ['12:30', '12:30?'],
    ['00:00', '00:00'],
    ['24:00', '00:00'],
    ['25:00', undefined],
    ['MO', 'morning'],
    ['AF', 'afternoon'],
    ['EV', 'evening'],
    ['NI', 'night'],
    // What it may pass on as it was said.
    ['half three', '03:30?'],
    ['half past three', '03:30?'],
    ['half past three p.m.', '15:30'],
    ['half 3 in the afternoon', '15:30'],
    ['quarter to', ':45'],
    ['quarter past', ':15'],
    ['half past', ':30'],
    ['ten to', ':50'],
    ['quarter to four', '03:45?'],
    ['a quarter of four', '03:45?'],
    ['quarter to one', '00:45?'],
    ['quarter to one p.m.', '12:45'],
    ['twenty five past eleven', '11:25?'],
    ['five to twelve', '11:55?'],
    ['fourteen hundred', '14:00'],
    ['fourteen hundred hours', '14:00'],
    ['oh nine hundred', '09:00'],
    ['nine hundred hours', '09:00'],
    ['fourteen thirty', '14:30'],
    ['nineteen oh five', '19:05'],
    ['1430', '14:30'],
    ['two', '02:00?'],
    ['the two o’clock', '02:00?'],
    ["two o'clock", '02:00?'],
    ['two p. m.', '14:00'],
    ['2pm', '14:00'],
    ['2:30 pm', '14:30'],
    ['twelve a.m.', '00:00'],
    ['twelve p.m.', '12:00'],
    ['twelve', '12:00?'],
    ['eleven tonight', '23:00'],
    ['one at night', '01:00'],
    ['three ish', '03:00?'],
    ['noon', '12:00'],
    ['twelve noon', '12:00'],
    ['midday', '12:00'],
    ['midnight', '00:00'],
    ['tonight', 'night'],
    ['this afternoon', 'afternoon'],
    ['end of day', 'end-of-day'],
    ['the end of the day', 'end-of-day'],
    ['close of business', 'end-of-day'],
    ['first thing', 'first-thing'],
    ['first thing in the morning', 'first-thing'],
    ['after lunch', 'after-lunch'],
    ['lunchtime', 'lunchtime'],
    ['late afternoon', 'late-afternoon'],
    // Corrections: what was said last counts.
    ['noon no sorry midnight', '00:00'],
    ['quarter to hang on quarter past eleven', '11:15?'],
    ['two, I mean three', '03:00?'],
    ['thirteen pm', undefined],
    ['half past', ':30'],
    ['sixty past two', undefined],
    ['whenever', undefined],
    ['', undefined],
  ])('“%s” is %s', (value, time) => {
    expect(shown(value)).toBe(time);
  });

  it('the words may state the half that the value leaves open', () => {
    expect([shown('02:00', 'two a.m.'), shown('02:00', 'two in the morning')]).toEqual(['02:00', '02:00']);
  });

  it('"after three" is after three in the afternoon, "after eight" in the morning', () => {
    expect(
      [3, 6, 7, 8, 11].map((hour) => likelyMinutes({ kind: 'clock', minutes: hour * 60, half: 'open' }) / 60),
    ).toEqual([15, 18, 7, 8, 11]);
  });

  it('no text is read as a time that does not exist', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...'half quarter past to two eleven twelve fourteen oh hundred p.m. am tonight : 30 0 45 no'.split(' '),
          ),
          { maxLength: 6 },
        ),
        (words) => {
          const time = clockTime(words.join(' '), 'en');
          if (time?.kind === 'clock') expect(time.minutes >= 0 && time.minutes < 24 * 60).toBe(true);
          if (time?.kind === 'minute') expect(time.minute >= 0 && time.minute < 60).toBe(true);
        },
      ),
      { numRuns: countOf('clockTimes') },
    );
  });
});

const hour = (value: string): Hour | undefined => {
  const time = clockTime(value, 'en');
  return time?.kind === 'clock' ? time : undefined;
};
const onDial = ({ from, to }: { from: number; to: number }) =>
  [from, to].map((minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`).join('-');

describe('hours between two spoken times', () => {
  it.each([
    // Neither says its half: the hours people meet at.
    ['10:00', '02:00', '10:00-14:00'],
    ['02:00', '04:00', '14:00-16:00'],
    ['09:00', '10:00', '9:00-10:00'],
    ['09:00', '05:00', '9:00-17:00'],
    ['11:30', '12:30', '11:30-12:30'],
    ['05:00', '08:00', '17:00-20:00'],
    ['12:30', '01:00', '12:30-13:00'],
    // One says it for both.
    ['05:00', '20:00', '17:00-20:00'],
    ['10:00', '14:00', '10:00-14:00'],
    ['07:00', '20:00', '19:00-20:00'],
    ['14:00', '04:00', '14:00-16:00'],
    ['12:00', '01:00', '12:00-13:00'],
    ['08:00', '12:00', '8:00-12:00'],
    ['13:00', '16:00', '13:00-16:00'],
    // Past midnight.
    ['22:00', '01:00', '22:00-25:00'],
    ['22:00', '00:00', '22:00-24:00'],
    // One end only.
    ['03:00', '', '15:00-24:00'],
    ['', '10:00', '0:00-10:00'],
    ['', '00:00', '0:00-24:00'],
  ])('from “%s” to “%s” is %s', (from, to, hours) => {
    expect(onDial(hoursBetween(hour(from), hour(to)))).toBe(hours);
  });

  it('are never empty, and each end shows what was said on a dial of twelve hours', () => {
    const said = fc.record({
      minutes: fc.integer({ min: 0, max: 24 * 60 - 1 }),
      half: fc.constantFrom('open', 'stated' as const),
    });
    fc.assert(
      fc.property(said, said, (from, to) => {
        const hours = hoursBetween({ kind: 'clock', ...from }, { kind: 'clock', ...to });
        expect(hours.from).toBeLessThan(hours.to);
        expect(hours.to - hours.from).toBeLessThanOrEqual(24 * 60);
        expect([hours.from % 720, hours.to % 720]).toEqual([from.minutes % 720, to.minutes % 720]);
      }),
    );
  });

  it('in a part of the day lie in that part', () => {
    const evening = { from: 17 * 60, to: 24 * 60 };
    expect(onDial(hoursWithin(evening, undefined, hour('07:00')))).toBe('17:00-19:00');
    expect(onDial(hoursWithin(evening, hour('06:00'), hour('08:00')))).toBe('18:00-20:00');
    expect(onDial(hoursWithin({ from: 0, to: 720 }, hour('14:00'), undefined))).toBe('0:00-12:00');
  });

  it('that run past midnight reach into the next day', () => {
    const day = { from: DateTime.utc(2026, 3, 6), to: DateTime.utc(2026, 3, 7), unit: 'day' as const };
    expect(reachOf(hoursBetween(hour('22:00'), hour('01:00')), day).to.toISO()).toBe('2026-03-07T01:00:00.000Z');
    expect(reachOf(hoursBetween(hour('14:00'), hour('16:00')), day).to).toEqual(day.to);
  });
});

describe('the call that a time means', () => {
  const day = DateTime.fromISO('2026-03-06T00:00', { zone: 'America/New_York' });
  const call = (from: string, to: string): Timed => ({
    start: DateTime.fromISO(from, { zone: day.zone }),
    end: DateTime.fromISO(to, { zone: day.zone }),
  });
  const eleven = call('2026-03-06T11:00', '2026-03-06T11:30');
  const two = call('2026-03-06T14:00', '2026-03-06T14:45');
  const late = call('2026-03-06T23:30', '2026-03-07T00:30');
  const midnight = call('2026-03-07T00:00', '2026-03-07T00:30');
  const at = (value: string, calls: Timed[]) => {
    const time = clockTime(value, 'en');
    return time && callsAt(calls, time, day);
  };

  it('the two o’clock is the one at fourteen hundred, whichever half of the day was sent', () => {
    expect([at('02:00', [eleven, two]), at('14:00', [eleven, two]), at('two', [eleven, two])]).toEqual([
      [two],
      [two],
      [two],
    ]);
  });

  it('a stated half is not turned round', () => {
    expect(at('two a.m.', [two])).toEqual([]);
    expect(at('12:00', [midnight])).toEqual([]);
  });

  it('midnight on a Friday may be the one that ends it', () => {
    expect(at('00:00', [two, midnight])).toEqual([midnight]);
  });

  it('a call that is going on then is meant when none starts then', () => {
    expect([at('14:20', [eleven, two]), at('02:20', [eleven, two]), at('23:45', [late])]).toEqual([
      [two],
      [two],
      [late],
    ]);
  });

  it('"quarter to" is any call at that minute', () => {
    const quarterTo = call('2026-03-06T09:45', '2026-03-06T10:00');
    expect(at('quarter to', [eleven, quarterTo])).toEqual([quarterTo]);
  });

  it('two calls at one time are both meant', () => {
    const also = call('2026-03-06T14:00', '2026-03-06T14:30');
    expect(at('02:00', [two, also])).toEqual([two, also]);
  });

  it('in autumn half past one comes twice, in spring half past two never', () => {
    const autumn = DateTime.fromISO('2026-11-01T00:00', { zone: 'America/New_York' });
    const twice = ['2026-11-01T05:30Z', '2026-11-01T06:30Z'].map((iso) => {
      const start = DateTime.fromISO(iso, { zone: 'America/New_York' });
      return { start, end: start.plus({ minutes: 30 }) };
    });
    expect(callsAt(twice, { kind: 'clock', minutes: 90, half: 'stated' }, autumn)).toEqual(twice);
    const spring = DateTime.fromISO('2026-03-08T00:00', { zone: 'America/New_York' });
    const over = [{ start: spring.set({ hour: 1 }), end: spring.set({ hour: 4 }) }];
    expect(callsAt(over, { kind: 'clock', minutes: 150, half: 'stated' }, spring)).toEqual([]);
  });
});

describe('AMAZON.DURATION', () => {
  it.each([
    ['PT10M', 10],
    ['PT1H30M', 90],
    ['P1DT2H', 1560],
    ['PT0.5H', 30],
    ['PT90S', 1.5],
    ['P2W', 20160],
    ['P', undefined],
    ['PT', undefined],
    ['ten minutes', undefined],
  ])('%s is %s minutes', (value, minutes) => expect(minutesIn(value)).toBe(minutes));
});
