import { DateTime } from 'luxon';
import { freeOn, gapBefore, gapsBetween, hoursOf } from '../../lambda/schedule/free-time.ts';
import { theirTime } from '../../lambda/schedule/office-hours.ts';
import { backToBackIn, overlapsIn } from '../../lambda/schedule/overlaps.ts';

const zone = 'America/New_York';
const on = (time: string) => DateTime.fromISO(`2026-03-02T${time}`, { zone });
const from = (start: string, end: string) => ({ start: on(start), end: on(end) });
const shown = (gaps: { start: DateTime; end: DateTime }[]) =>
  gaps.map(({ start, end }) => `${start.toFormat('HH:mm')}-${end.toFormat('HH:mm')}`);

describe('free time', () => {
  const busy = [from('09:30', '09:45'), from('11:00', '11:30'), from('14:00', '14:45'), from('15:00', '17:00')];

  it('is what is left between eight and eighteen, short breaks aside', () => {
    expect(shown(freeOn(on('00:00'), busy, on('07:00')))).toEqual([
      '08:00-09:30',
      '09:45-11:00',
      '11:30-14:00',
      '14:45-15:00',
      '17:00-18:00',
    ]);
  });

  it('begins now when the day has begun, and is over after six', () => {
    expect(shown(freeOn(on('00:00'), busy, on('14:20')))).toEqual(['14:45-15:00', '17:00-18:00']);
    expect(freeOn(on('00:00'), busy, on('18:30'))).toEqual([]);
  });

  it('is looked for in the hours that were said, in working hours where one end was not', () => {
    const hours = (from: number, to: number) => {
      const looked = hoursOf({ kind: 'range', from: from * 60, to: to * 60 });
      return [looked.from / 60, looked.to / 60];
    };
    expect([hours(14, 16), hours(6, 7), hours(15, 24), hours(19, 24), hours(0, 10), hours(0, 7)]).toEqual([
      [14, 16],
      [6, 7],
      [15, 18],
      [19, 24],
      [8, 10],
      [6, 7],
    ]);
  });

  it('something inside something longer, or without a length, ends nothing', () => {
    expect(shown(gapsBetween([from('09:00', '12:00'), from('10:00', '10:30')], on('08:00'), on('13:00')))).toEqual([
      '08:00-09:00',
      '12:00-13:00',
    ]);
    expect(shown(gapsBetween([from('10:00', '10:00')], on('08:00'), on('13:00')))).toEqual(['08:00-13:00']);
  });

  it('before a call is from the end of whatever comes last before it', () => {
    const next = from('14:00', '14:45');
    expect(shown([gapBefore(next, busy, on('10:00'))])).toEqual(['11:30-14:00']);
    expect(shown([gapBefore(next, busy, on('13:00'))])).toEqual(['13:00-14:00']);
    expect(shown([gapBefore(next, [from('13:00', '14:30')], on('13:00'))])).toEqual(['14:00-14:00']);
  });
});

describe('conflicts', () => {
  const pairs = (found: { first: { start: DateTime; end: DateTime }; second: { start: DateTime; end: DateTime } }[]) =>
    found.map(({ first, second }) => shown([first, second]).join(' '));

  it('two calls that share a minute overlap, two that touch do not', () => {
    const calls = [from('14:00', '15:00'), from('14:30', '15:30'), from('15:30', '16:00'), from('14:00', '14:00')];
    expect(pairs(overlapsIn(calls))).toEqual(['14:00-15:00 14:00-14:00', '14:00-15:00 14:30-15:30']);
  });

  it('back to back is within five minutes, and not when they overlap', () => {
    const calls = [
      from('14:00', '14:30'),
      from('14:30', '15:00'),
      from('15:05', '15:30'),
      from('15:36', '16:00'),
      from('15:20', '15:40'),
    ];
    expect(pairs(backToBackIn(calls))).toEqual(['14:00-14:30 14:30-15:00', '14:30-15:00 15:05-15:30']);
  });
});

describe('the prospect’s clock', () => {
  it.each([
    ['14:00', 'Asia/Kolkata', '00:30 out'],
    ['14:00', 'America/Los_Angeles', '11:00 in'],
    ['10:00', 'America/Los_Angeles', '07:00 out'],
    ['13:00', 'Europe/London', '18:00 out'],
    ['12:59', 'Europe/London', '17:59 in'],
    ['14:00', 'America/Toronto', '14:00 in same'],
  ])('%s in New York is in %s %s', (time, theirs, expected) => {
    const their = theirTime(on(time), theirs);
    expect(
      their && `${their.at.toFormat('HH:mm')} ${their.outOfHours ? 'out' : 'in'}${their.sameClock ? ' same' : ''}`,
    ).toBe(expected);
  });

  it('their weekend is out of hours unless it is the rep’s too, and an unknown zone is no clock', () => {
    const friday = on('17:00').plus({ days: 4 });
    expect(theirTime(friday, 'Pacific/Auckland')?.outOfHours).toBe(true);
    expect(theirTime(on('10:00').plus({ days: 5 }), 'Europe/London')?.outOfHours).toBe(false);
    expect(theirTime(on('14:00'), 'Mars/Olympus')).toBeUndefined();
  });
});
