import type { DateTime } from 'luxon';
import { look } from '../../conversation/calls-heard.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { busy } from '../../schedule/agenda.ts';
import { civilDayOf, wallClock } from '../../schedule/civil.ts';
import { minutesIn } from '../../schedule/duration.ts';
import { freeOn, type Gap, hoursOf, minutesOf } from '../../schedule/free-time.ts';
import type { Speech } from '../../speech/say.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { freeTimeWords as words } from './languages.ts';
import type { Entry } from './says.ts';

const MOST_GAPS = 3;
const MOST_TAKEN = 3;

const minutesInto = (at: DateTime) => at.hour * 60 + at.minute;

/** When the rep is free on a day, at a time or between two. */
export async function free(slots: Parameters<typeof look>[0], desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const seen = await look(slots, desk, '');
  if (seen?.span.unit !== 'day') return { tell: [say.notADay], ask: say.askNext };
  const when = say.when({ span: seen.span, part: seen.time, now: desk.now });
  const entries = busy(seen.agenda);
  const hours = hoursOf(seen.time);
  const minutes = minutesIn(heardIn(slots, 'duration')?.heard ?? '');
  const all = freeOn(seen.span.from, entries, desk.now, hours, minutes);
  const remember = { day: seen.span.from.toISODate() ?? '' };
  if (seen.time?.kind === 'clock')
    return { tell: [freeThen(seen.span.from, hours.from, all, entries, desk)], ask: say.askNext, remember };
  if (seen.time?.kind === 'range') {
    const tell = freeBetween(seen.span.from, hours, all, { when, minutes }, entries, desk);
    return { tell: [tell], ask: say.askNext, remember };
  }
  if (entries.length === 0 && all.length > 0 && !seen.time)
    return { tell: [say.allDay({ when })], ask: say.askNext, remember };
  if (all.length === 0 && !seen.time && seen.span.from <= desk.now && minutesInto(desk.now) >= hours.to) {
    const ahead = entries.filter(({ end }) => end > desk.now);
    return { tell: [say.dayOver({ last: ahead.at(-1) })], ask: say.askNext, remember };
  }
  if (all.length === 0) return { tell: [say.notFree({ when, minutes, hours: 'working' })], ask: say.askNext, remember };
  return {
    tell: [say.free({ gaps: all.slice(0, MOST_GAPS), more: Math.max(0, all.length - MOST_GAPS), when })],
    ask: say.askNext,
    remember,
  };
}

/** "Am I free at three" is answered by the gap that holds three o'clock, or by what is then. */
function freeThen(day: DateTime, minutes: number, gaps: Gap[], entries: Entry[], desk: Desk): Speech {
  const say = words[desk.language];
  const at = wallClock(civilDayOf(day), minutes, desk.now.zoneName ?? 'utc');
  if (at < desk.now && !gaps.some(({ start, end }) => start <= at && end > at)) return say.past({ at });
  const gap = gaps.find(({ start }) => minutesInto(start) === minutes);
  if (gap) return say.freeThen({ gap });
  const holds = (one: Entry) => minutesInto(one.start) <= minutes && minutesInto(one.start) + minutesOf(one) > minutes;
  return say.busyThen({ with: entries.find(holds), next: gaps[0] });
}

/** "Am I free between two and four": all of it, some of it, or what takes it. */
function freeBetween(
  day: DateTime,
  hours: { from: number; to: number },
  gaps: Gap[],
  { when, minutes }: { when: Speech; minutes: number | undefined },
  entries: Entry[],
  desk: Desk,
): Speech {
  const say = words[desk.language];
  const zone = desk.now.zoneName ?? 'utc';
  const [start, end] = [hours.from, hours.to].map((at) => wallClock(civilDayOf(day), at, zone));
  if (end && end <= desk.now) return say.past({ at: end });
  const [gap, ...more] = gaps;
  if (!gap) {
    const taken = entries.filter((one) => start && end && one.start < end && one.end > start);
    return taken.length > 0 && minutes === undefined
      ? say.takenBy({ entries: taken.slice(0, MOST_TAKEN), more: Math.max(0, taken.length - MOST_TAKEN) })
      : say.notFree({ when, minutes, hours: 'said' });
  }
  const isAll = end && start && +gap.end === +end && (gap.start <= start || gap.start <= desk.now);
  if (isAll && more.length === 0) return say.freeThen({ gap });
  return say.free({ gaps: gaps.slice(0, MOST_GAPS), more: Math.max(0, gaps.length - MOST_GAPS), when });
}
