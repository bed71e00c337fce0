import { type CalendarCopy, calendarAge } from '../../lambda/domain/calendar-copy.ts';

const now = Date.parse('2026-03-02T13:00:00Z');
const copy = (minutesAgo: number, unreachable = false): CalendarCopy => ({
  fetchedAt: new Date(now - minutesAgo * 60_000).toISOString(),
  unreachable,
});

describe('the age of a calendar', () => {
  it.each<[string, CalendarCopy[], number | undefined]>([
    ['is not spoken of without a calendar', [], undefined],
    ['is not spoken of within two hours', [copy(119)], undefined],
    ['is spoken of from two hours on', [copy(120)], 120],
    ['is the oldest one of several', [copy(0), copy(300), copy(200)], 300],
    ['is not spoken of when a fetch has failed lately', [copy(29, true)], undefined],
    ['is spoken of sooner when it cannot be reached', [copy(30, true), copy(5)], 30],
  ])('%s', (_fact, copies, minutes) => {
    const age = calendarAge(copies, now);
    expect(age && (now - Date.parse(age.since)) / 60_000).toBe(minutes);
  });

  it('says of the oldest whether it cannot be reached', () => {
    expect(calendarAge([copy(300), copy(200, true)], now)?.unreachable).toBe(false);
    expect(calendarAge([copy(300, true), copy(200)], now)?.unreachable).toBe(true);
  });
});
