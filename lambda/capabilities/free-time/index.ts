import type { DateTime } from 'luxon';
import { readCalendarAge, withCalendarAge } from '../../conversation/calendar-age.ts';
import { look, spokenOf } from '../../conversation/calls-heard.ts';
import { agendaIn } from '../../conversation/days-asked.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { offerLikelihood } from '../../conversation/offer-likelihood.ts';
import { firstNameIn } from '../../domain/lead.ts';
import type { Language } from '../../language/languages.ts';
import { type Appointment, busy, nextAfter, runningAt } from '../../schedule/agenda.ts';
import { civilDayOf, wallClock } from '../../schedule/civil.ts';
import { minutesIn } from '../../schedule/duration.ts';
import { freeOn, type Gap, gapBefore, hoursOf, minutesOf } from '../../schedule/free-time.ts';
import { backToBackIn, overlapsIn } from '../../schedule/overlaps.ts';
import { today } from '../../schedule/span.ts';
import { assess } from '../../scoring/assess.ts';
import { worthOf } from '../../scoring/waiting.ts';
import type { Speech } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Capability, Desk, Reply } from '../../turn/turn.ts';
import { en } from './says.en.ts';
import type { Entry, FreeTimeWords } from './says.ts';

const words: Record<Language, FreeTimeWords> = { en };

const MOST_GAPS = 3;
const MOST_PAIRS = 2;
const MOST_TAKEN = 3;

const minutesInto = (at: DateTime) => at.hour * 60 + at.minute;

async function free(slots: Parameters<typeof look>[0], desk: Desk): Promise<Reply> {
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

async function beforeNext(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const agenda = await agendaIn(today(desk.now), desk);
  const next = nextAfter(agenda.calls, desk.now);
  if (!next) return { tell: [say.nothingAhead], ask: say.askNext };
  const others = busy(agenda).filter((one) => one !== next);
  const last = others.findLast((one) => one.start < next.start && one.end > desk.now) ?? runningAt(others, desk.now);
  const minutes = minutesOf(gapBefore(next, others, desk.now));
  const tell =
    minutes > 0 ? say.gapBefore({ minutes, next, last, now: desk.now }) : say.noGap({ next, last, now: desk.now });
  return { tell: [tell], ask: say.askNext, remember: spokenOf(next) };
}

const isCall = (one: Entry): one is Appointment => 'call' in one;

/** Of two calls at one time, the one whose value times likelihood is larger first. */
async function byWorth(pair: [Appointment, Appointment], desk: Desk): Promise<[Appointment, Appointment] | undefined> {
  const [card, ...files] = await Promise.all([
    desk.store.scorecard(desk.scope.team),
    ...pair.map(({ call }) => desk.store.leadFile(desk.scope, call.lead.id)),
  ]);
  const [a, b] = files.map((file) =>
    file ? worthOf(file.lead) * assess(card ?? desk.dayOneCard, file, desk.now.toMillis()).likelihood : undefined,
  );
  if (a === undefined || b === undefined || a === b) return undefined;
  return a > b ? pair : [pair[1], pair[0]];
}

async function conflicts(slots: Parameters<typeof look>[0], desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const seen = await look(slots, desk, '');
  if (!seen) return { tell: [say.notADay], ask: say.askNext };
  const when = say.when({ span: seen.span, part: undefined, now: desk.now });
  const remember = { day: seen.span.from.toISODate() ?? '' };
  const overlaps = overlapsIn<Entry>(busy(seen.agenda)).filter(({ first, second }) => isCall(first) || isCall(second));
  const tight = backToBackIn<Entry>(seen.agenda.calls);
  const [worst] = overlaps;
  const touching = tight.length > 0 ? [say.backToBack({ pairs: tight.slice(0, MOST_PAIRS) })] : [];
  if (!worst) return { tell: [say.noOverlap({ when }), ...touching], ask: say.askNext, remember };
  const pair = overlaps.find(({ first, second }) => isCall(first) && isCall(second));
  const worth =
    pair && isCall(pair.first) && isCall(pair.second) ? await byWorth([pair.first, pair.second], desk) : undefined;
  const tell = [
    ...overlaps.slice(0, MOST_PAIRS).map((one) => say.overlap(one)),
    ...(overlaps.length > MOST_PAIRS ? [say.moreOverlaps({ more: overlaps.length - MOST_PAIRS })] : []),
    ...(worth ? [say.worthMore({ more: worth[0], less: worth[1] })] : []),
    ...(overlaps.length === 1 ? touching : []),
  ];
  if (!worth) return { tell, ask: say.askNext, remember };
  const { lead } = worth[0].call;
  return {
    tell,
    ask: say.askWhich({ name: firstNameIn(lead.name) }),
    pending: offerLikelihood(lead.id),
    remember: spokenOf(worth[0]),
  };
}

/**
 * Free time and conflicts: when the rep is free, the gap before the next call, what overlaps and what is back to back.
 *
 * Rep: do any of my calls overlap
 * Lead Scout: Ann Hart at two p.m. overlaps with Jones Watson at two thirty p.m. Jones is worth more, value times
 * likelihood. Want to know how likely Jones is to buy?
 */
export const freeTime: Capability = {
  name: 'free-time',
  intents: {
    FreeIntent: {
      slots: {
        date: 'AMAZON.DATE',
        time: 'AMAZON.TIME',
        part: 'PART_OF_DAY',
        duration: 'AMAZON.DURATION',
        after: 'AMAZON.TIME',
        before: 'AMAZON.TIME',
      },
      topic: 'day',
    },
    RoomForIntent: {
      slots: { entry: 'ENTRY', date: 'AMAZON.DATE', time: 'AMAZON.TIME', after: 'AMAZON.TIME' },
    },
    GapBeforeIntent: {},
    OverlapIntent: { slots: { date: 'AMAZON.DATE' }, topic: 'day' },
  },
  answer: async ({ intent, slots }, desk) => {
    switch (intent) {
      case 'GapBeforeIntent':
        return beforeNext(desk);
      // What it is for does not change when there is room.
      case 'RoomForIntent':
        return { again: askIntent('FreeIntent', slots) };
      case 'OverlapIntent':
        return conflicts(slots, desk);
      default: {
        const [reply, age] = await Promise.all([free(slots, desk), readCalendarAge(desk)]);
        return withCalendarAge(reply, age);
      }
    }
  },
};
