import type { DateTime } from 'luxon';
import { type Speech, say } from '../../speech/say.ts';
import { day, time } from './speech.ts';

const partsOfToday = [
  { until: 12, said: 'this morning' },
  { until: 18, said: 'this afternoon' },
  { until: 24, said: 'this evening' },
];

/** "Nine this morning", "yesterday at four p.m.", "last Tuesday". */
function then(since: DateTime, now: DateTime): string {
  if (now.diff(since, 'days').days > 2) return day(since, now);
  if (!since.hasSame(now, 'day')) return `${day(since, now)} at ${time(since)}`;
  const part = partsOfToday.find(({ until }) => since.hour < until)?.said ?? '';
  const named = time(since);
  return named.endsWith('.m.') ? `${named.slice(0, -5)} ${part}` : named;
}

/** How old the calendar is: "That's your calendar as of nine this morning." */
export const ageOfCalendar = (of: { since: DateTime; now: DateTime; unreachable: boolean }): Speech =>
  of.unreachable
    ? say`I can't reach your calendar; that's as of ${then(of.since, of.now)}.`
    : say`That's your calendar as of ${then(of.since, of.now)}.`;
