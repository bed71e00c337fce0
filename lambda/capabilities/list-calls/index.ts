import { readCalendarAge, withCalendarAge } from '../../conversation/calendar-age.ts';
import { look } from '../../conversation/calls-heard.ts';
import { filled, heardIn, kept } from '../../conversation/heard-slots.ts';
import { readDate, spanOfDate, weeksOn } from '../../schedule/span.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { answers } from './answer-by-question.ts';
import { type Asked, asked, bounds } from './calls-asked-about.ts';
import { count } from './count-calls.ts';
import { words } from './languages.ts';
import { isWithinDay, stretchAsked } from './stretch.ts';

/** The days or the part of them just spoken of, with more said about which. */
function narrowed(slots: Slots, desk: Desk): Slots {
  const { topic, day } = desk.memory;
  const before = topic?.intent === 'ListCallsIntent' ? kept(topic.slots, ['date']) : {};
  return { ...(day === undefined ? {} : { date: filled(day) }), ...before, ...kept(slots, bounds) };
}

/** A week on from the day just named or spoken of. */
function oneAfter(slots: Slots, desk: Desk): Slots | undefined {
  const named =
    heardIn(slots, 'date')?.heard ?? heardIn(desk.memory.topic?.slots ?? {}, 'date')?.heard ?? desk.memory.day;
  const span = named === undefined ? undefined : spanOfDate(named, desk.now);
  const after = span && weeksOn(span, 1);
  if (!after) return undefined;
  return { date: filled(after.unit === 'week' ? after.from.toFormat("kkkk-'W'WW") : (after.from.toISODate() ?? '')) };
}

// A count without a day is today's; "why only three" and the details are about the day just counted.
const ofToday = new Set(['ListCallsIntent', 'CallsLeftIntent', 'BusyIntent', 'PastCallsIntent']);

/** The calls a reply is about, for whoever has a screen. */
const withCalls = (reply: Reply, { calls, span }: Asked): Reply =>
  calls.length === 0 ? reply : { ...reply, show: { kind: 'calls', from: span.from, to: span.to, calls } };

/** Looks into the days that are meant, and answers from what is there. */
async function list(intent: string, slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  if (intent === 'NarrowIntent') return { again: askIntent('ListCallsIntent', narrowed(slots, desk)) };
  // "Why only twenty-six" after a likelihood is not about the calendar.
  if (intent === 'WhyThisManyIntent' && heardIn(slots, 'count') && desk.memory.topic?.intent === 'LikelihoodIntent')
    return { again: askIntent('WhyNotHigherIntent') };
  if (intent === 'WeekIntent')
    return { again: askIntent('ListCallsIntent', { date: filled(desk.now.toFormat("kkkk-'W'WW")) }) };
  if (intent === 'OneAfterIntent') {
    const after = oneAfter(slots, desk);
    return after ? { again: askIntent('ListCallsIntent', after) } : { tell: [], ask: say.askAnotherDay };
  }
  const date = heardIn(slots, 'date')?.heard;
  // What the next hours bring is the next call, with the minutes until then.
  if (date === undefined && isWithinDay(heardIn(slots, 'within')?.heard)) return { again: askIntent('NextCallIntent') };
  const read = date === undefined ? undefined : readDate(date, desk.now);
  if (read?.kind === 'too-wide') return { tell: [say.tooWide], ask: say.askAnotherDay };
  const back = intent === 'PastCallsIntent' && date !== undefined ? spanOfDate(date, desk.now, 'back') : undefined;
  const days = back ?? stretchAsked(slots, desk);
  const [seen, age] = await Promise.all([
    look(slots, desk, ofToday.has(intent) ? '' : desk.memory.day, days),
    readCalendarAge(desk),
  ]);
  if (!seen) return { tell: [say.notADate], ask: say.askAnotherDay };
  const answer = answers[intent] ?? count;
  const about = asked(seen, slots, desk);
  const answered = withCalls(await answer(about, desk), about);
  // What is over by then is as it was.
  return withCalendarAge(answered, age && age.since < seen.span.to ? age : undefined);
}

/**
 * The day's sales calls: how many, when, with whom, and what was not counted.
 *
 * Rep: how many sales calls have I planned for today
 * Lead Scout: Three sales calls today: eleven a.m., two p.m., and seven p.m. Want to hear who they're with?
 */
export const listCalls = {
  name: 'list-calls',
  intents: {
    ListCallsIntent: {
      slots: {
        date: 'AMAZON.DATE',
        through: 'AMAZON.DATE',
        within: 'AMAZON.DURATION',
        time: 'AMAZON.TIME',
        part: 'PART_OF_DAY',
        kind: 'CALL_KIND',
        after: 'AMAZON.TIME',
        before: 'AMAZON.TIME',
        instead: 'AMAZON.TIME',
      },
      topic: 'day',
    },
    CallsLeftIntent: { slots: { date: 'AMAZON.DATE' }, topic: 'day' },
    BusyIntent: {
      slots: {
        date: 'AMAZON.DATE',
        time: 'AMAZON.TIME',
        part: 'PART_OF_DAY',
        after: 'AMAZON.TIME',
        before: 'AMAZON.TIME',
      },
      topic: 'day',
    },
    PastCallsIntent: { slots: { date: 'AMAZON.DATE', time: 'AMAZON.TIME' }, topic: 'day' },
    WhyThisManyIntent: { slots: { count: 'AMAZON.NUMBER' } },
    NewLeadsIntent: { slots: { date: 'AMAZON.DATE' } },
    NarrowIntent: {
      slots: {
        time: 'AMAZON.TIME',
        part: 'PART_OF_DAY',
        kind: 'CALL_KIND',
        after: 'AMAZON.TIME',
        before: 'AMAZON.TIME',
      },
    },
    WeekIntent: {},
    OneAfterIntent: { slots: { date: 'AMAZON.DATE' } },
  },
  internal: { CallsInDetailIntent: (slots, desk) => list('CallsInDetailIntent', slots, desk) },
  answer: ({ intent, slots }, desk) => list(intent, slots, desk),
} satisfies Capability;
