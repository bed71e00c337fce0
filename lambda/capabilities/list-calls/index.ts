import type { DateTime } from 'luxon';
import type { CallType, OtherEntry } from '../../domain/call.ts';
import type { Language } from '../../languages.ts';
import { type Appointment, ahead, busy } from '../../schedule/agenda.ts';
import type { ClockTime } from '../../schedule/clock.ts';
import { readDate, type Span, spanOfDate, weeksOn } from '../../schedule/span.ts';
import type { Speech } from '../../speech/say.ts';
import type { Answer, Capability, Desk, Reply, Slots, Utterances } from '../../turn.ts';
import { readCalendarAge, withCalendarAge } from '../calendar-age.ts';
import { type Look, look } from '../calls.ts';
import { filled, heardIn } from '../slots.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';
import { newLeads } from './new-leads.ts';

/** How many calls a day of a longer stretch has, or a month of a much longer one. */
export type DayCount = { day: DateTime; n: number };

export type ListCallsWords = {
  utterances: Utterances;
  when: (of: { span: Span; part: ClockTime | undefined; now: DateTime }) => Speech;
  count: (of: { n: number; when: Speech; times: DateTime[]; more: number; passed: number; kind?: CallType }) => Speech;
  perDay: (of: {
    n: number;
    when: Speech;
    span: Span;
    days: DayCount[];
    more: number;
    now: DateTime;
    kind?: CallType;
  }) => Speech;
  left: (of: { n: number; when: Speech; times: DateTime[]; more: number }) => Speech;
  withWhom: (of: { calls: Appointment[]; now: DateTime }) => Speech;
  others: (of: { others: OtherEntry[]; when: Speech }) => Speech;
  busy: (of: { n: number; calls: Appointment[]; others: number; when: Speech }) => Speech;
  were: (of: { calls: Appointment[]; more: number; when: Speech }) => Speech;
  newOnes: (of: { n: number; unmet: Appointment[]; when: Speech }) => Speech;
  tooWide: Speech;
  notADate: Speech;
  askWithWhom: Speech;
  askWithWhomOne: Speech;
  askMore: (of: { n: number }) => Speech;
  askWhoFirst: Speech;
  askNextWeek: Speech;
  askAnotherDay: Speech;
  askOtherDay: Speech;
  askNext: Speech;
};

const words: Record<Language, ListCallsWords> = { en };

/** Times are read all at once up to this many; a longer day is read in steps of three (`alexa.md` 10). */
const MOST_AT_ONCE = 5;
const STEP = 3;

const step = (n: number, from = 0) => (n - from > MOST_AT_ONCE ? STEP : n - from);
const remember = ({ span }: Pick<Look, 'span'>) => ({ day: span.from.toISODate() ?? '' });
const kept = (slots: Slots, names: readonly string[]): Slots =>
  Object.fromEntries(names.flatMap((name) => (heardIn(slots, name) ? [[name, slots[name]]] : [])) as [string, never][]);
// "This evening" may come in the slot of "after six": a part of the day is no bound.
const partsOfDay = new Set(['MO', 'AF', 'EV', 'NI']);
function untangled({ after, ...slots }: Slots): Slots {
  if (!after) return slots;
  return partsOfDay.has(after.heard) && !slots.before && !slots.time ? { ...slots, time: after } : { ...slots, after };
}

const bounds = ['date', 'time', 'part', 'kind', 'after', 'before'] as const;

type Asked = Look & { when: Speech; kind: CallType | undefined; slots: Slots };
const kinds: readonly CallType[] = ['phone', 'meeting', 'demo'];

function asked(seen: Look, slots: Slots, desk: Desk): Asked {
  const kind = kinds.find((one) => one === heardIn(slots, 'kind')?.values[0]?.id);
  const calls = kind ? seen.calls.filter(({ call }) => call.type === kind) : seen.calls;
  const when = words[desk.language].when({ span: seen.span, part: seen.time, now: desk.now });
  return { ...seen, calls, kind, when, slots };
}

const inDetail = (slots: Slots, from: number) => ({
  kind: 'offer' as const,
  yes: { intent: 'CallsInDetailIntent', slots: { ...kept(slots, bounds), from: filled(String(from)) } },
});

/** Where today was asked about, tomorrow is an example of another day. */
const otherDay = ({ span }: Asked, desk: Desk): Speech =>
  span.unit === 'day' && span.from.hasSame(desk.now, 'day')
    ? words[desk.language].askAnotherDay
    : words[desk.language].askOtherDay;

function count(its: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const { calls, when, span, kind } = its;
  const of = { n: calls.length, when, ...(kind ? { kind } : {}) };
  if (span.unit !== 'day' && calls.length > 0) return countPerDay(its, desk);
  const shown = step(calls.length);
  const passed = calls.filter((call) => call.end <= desk.now).length;
  const times = calls.slice(0, shown).map((call) => call.start);
  const tell = [say.count({ ...of, times, more: calls.length - shown, passed })];
  if (calls.length === 0) return { tell, ask: otherDay(its, desk), remember: remember(its) };
  return {
    tell,
    ask: calls.length === 1 ? say.askWithWhomOne : say.askWithWhom,
    pending: inDetail(its.slots, 0),
    remember: remember(its),
  };
}

function countPerDay(its: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const { calls, when, span, kind } = its;
  const isLong = span.unit === 'quarter' || span.unit === 'season' || span.unit === 'year';
  const days: DayCount[] = [];
  for (const { start } of calls) {
    const last = days.at(-1);
    if (last?.day.hasSame(start, isLong ? 'month' : 'day')) last.n += 1;
    else days.push({ day: start, n: 1 });
  }
  const shown = days.slice(0, span.unit === 'week' ? 7 : MOST_AT_ONCE);
  const more = calls.length - shown.reduce((sum, { n }) => sum + n, 0);
  const tell = [
    say.perDay({ n: calls.length, when, span, days: shown, more, now: desk.now, ...(kind ? { kind } : {}) }),
  ];
  const isOver = span.unit === 'week' && desk.now < span.to && ahead(calls, desk.now).length === 0;
  if (!isOver) {
    const ask = calls.length === 1 ? say.askWithWhomOne : say.askWithWhom;
    return { tell, ask, pending: inDetail(its.slots, 0), remember: remember(its) };
  }
  const nextWeek = weeksOn(span, 1).from.toFormat("kkkk-'W'WW");
  return {
    tell,
    ask: say.askNextWeek,
    pending: { kind: 'offer', yes: { intent: 'ListCallsIntent', slots: { date: filled(nextWeek) } } },
    remember: remember(its),
  };
}

function detail(its: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const { calls, slots } = its;
  const from = Math.min(Number(heardIn(slots, 'from')?.heard ?? 0) || 0, calls.length);
  const shown = calls.slice(from, from + STEP);
  const rest = calls.length - from - shown.length;
  const names = shown.map(({ call }) => call.lead);
  const tell = [say.withWhom({ calls: shown, now: desk.now })];
  if (shown.length === 0) return { tell: [], ask: otherDay(its, desk) };
  if (rest === 0) return { tell, ask: say.askWhoFirst, names, remember: remember(its) };
  return {
    tell,
    ask: say.askMore({ n: Math.min(STEP, rest) }),
    pending: inDetail(slots, from + shown.length),
    names,
    remember: remember(its),
  };
}

function left(its: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const coming = ahead(its.calls, desk.now);
  const shown = step(coming.length);
  const times = coming.slice(0, shown).map((call) => call.start);
  return {
    tell: [say.left({ n: coming.length, when: its.when, times, more: coming.length - shown })],
    ask: coming.length === 0 ? otherDay(its, desk) : say.askWhoFirst,
    remember: remember(its),
  };
}

function busyThen(its: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const taken = busy(its.agenda).filter((one) => !('call' in one)).length;
  const { calls } = its;
  return {
    tell: [
      say.busy({ n: calls.length, calls: calls.slice(0, MOST_AT_ONCE), others: its.time ? 0 : taken, when: its.when }),
    ],
    ask: calls.length === 0 ? otherDay(its, desk) : calls.length === 1 ? say.askWithWhomOne : say.askWithWhom,
    ...(calls.length > 0 ? { pending: inDetail(its.slots, 0) } : {}),
    remember: remember(its),
  };
}

function were(its: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const shown = its.calls.slice(0, MOST_AT_ONCE);
  return {
    tell: [say.were({ calls: shown, more: its.calls.length - shown.length, when: its.when })],
    ask: its.calls.length === 0 ? otherDay(its, desk) : say.askWhoFirst,
    names: shown.map(({ call }) => call.lead),
    remember: remember(its),
  };
}

const others = (its: Asked, desk: Desk): Reply => ({
  tell: [words[desk.language].others({ others: its.agenda.others.map(({ entry }) => entry), when: its.when })],
  ask: words[desk.language].askNext,
  remember: remember(its),
});

async function unmet(its: Asked, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const found = await newLeads(its.calls, desk);
  return {
    tell: [say.newOnes({ n: its.calls.length, unmet: found, when: its.when })],
    ask: its.calls.length === 0 ? otherDay(its, desk) : say.askWhoFirst,
    remember: remember(its),
  };
}

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

const answers: Readonly<Record<string, (its: Asked, desk: Desk) => Reply | Promise<Reply>>> = {
  ListCallsIntent: count,
  CallsInDetailIntent: detail,
  CallsLeftIntent: left,
  WhyThisManyIntent: others,
  BusyIntent: busyThen,
  PastCallsIntent: were,
  NewLeadsIntent: unmet,
};
// A count without a day is today's; "why only three" and the details are about the day just counted.
const ofToday = new Set(['ListCallsIntent', 'CallsLeftIntent', 'BusyIntent', 'PastCallsIntent']);

/**
 * The day's sales calls: how many, when, with whom, and what was not counted.
 *
 * Rep: how many sales calls have I planned for today
 * Lead Scout: Three sales calls today: eleven a.m., two p.m., and seven p.m. Want to hear who they're with?
 */
export const listCalls: Capability = {
  name: 'list-calls',
  intents: {
    ListCallsIntent: {
      slots: {
        date: 'AMAZON.DATE',
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
    BusyIntent: { slots: { date: 'AMAZON.DATE', time: 'AMAZON.TIME', part: 'PART_OF_DAY' }, topic: 'day' },
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
  internal: ['CallsInDetailIntent'],
  utterances: utterancesOf(words),
  answer: async ({ intent, slots: heard }, desk): Promise<Answer> => {
    const slots = untangled(heard);
    const say = words[desk.language];
    if (intent === 'NarrowIntent') return { again: { intent: 'ListCallsIntent', slots: narrowed(slots, desk) } };
    if (intent === 'WeekIntent')
      return { again: { intent: 'ListCallsIntent', slots: { date: filled(desk.now.toFormat("kkkk-'W'WW")) } } };
    if (intent === 'OneAfterIntent') {
      const after = oneAfter(slots, desk);
      return after ? { again: { intent: 'ListCallsIntent', slots: after } } : { tell: [], ask: say.askAnotherDay };
    }
    const date = heardIn(slots, 'date')?.heard;
    const read = date === undefined ? undefined : readDate(date, desk.now);
    if (read?.kind === 'too-wide') return { tell: [say.tooWide], ask: say.askAnotherDay };
    const back = intent === 'PastCallsIntent' && date !== undefined ? spanOfDate(date, desk.now, 'back') : undefined;
    const [seen, age] = await Promise.all([
      look(slots, desk, ofToday.has(intent) ? '' : desk.memory.day, back),
      readCalendarAge(desk),
    ]);
    if (!seen) return { tell: [say.notADate], ask: say.askAnotherDay };
    const answer = answers[intent] ?? count;
    const answered = await answer(asked(seen, slots, desk), desk);
    // What is over by then is as it was.
    return withCalendarAge(answered, age && age.since < seen.span.to ? age : undefined);
  },
};
