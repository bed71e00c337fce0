import type { Look } from '../../conversation/calls-heard.ts';
import { filled, heardIn, kept } from '../../conversation/heard-slots.ts';
import type { CallType } from '../../domain/call.ts';
import { ahead, busy } from '../../schedule/agenda.ts';
import { weeksOn } from '../../schedule/span.ts';
import type { Speech } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { words } from './languages.ts';
import { newLeads } from './new-leads.ts';
import type { DayCount } from './says.ts';

/** Times are read all at once up to this many; a longer day is read in steps of three. */
const MOST_AT_ONCE = 5;
const STEP = 3;
/** Over several days each call is told with its day, which takes longer to say. */
const STEP_OVER_DAYS = 2;

const step = (n: number, from = 0) => (n - from > MOST_AT_ONCE ? STEP : n - from);
const remember = ({ span }: Pick<Look, 'span'>) => ({ day: span.from.toISODate() ?? '' });
/** What narrows a list of calls. */
export const bounds = ['date', 'through', 'within', 'time', 'part', 'kind', 'after', 'before'] as const;

/** What was asked, with the calls it means. */
export type Asked = Look & { when: Speech; kind: CallType | undefined; slots: Slots };
const kinds: readonly CallType[] = ['phone', 'meeting', 'demo'];

/** The calls a question is about, of the kind it names. */
export function asked(seen: Look, slots: Slots, desk: Desk): Asked {
  const kind = kinds.find((one) => one === heardIn(slots, 'kind')?.values[0]?.id);
  const calls = kind ? seen.calls.filter(({ call }) => call.type === kind) : seen.calls;
  const when = words[desk.language].when({ span: seen.span, part: seen.time, now: desk.now });
  return { ...seen, calls, kind, when, slots };
}

const inDetail = (slots: Slots, from: number) => ({
  kind: 'offer' as const,
  yes: askIntent('CallsInDetailIntent', { ...kept(slots, bounds), from: filled(String(from)) }),
});

/** Where today was asked about, tomorrow is an example of another day. */
const otherDay = ({ span }: Asked, desk: Desk): Speech =>
  span.unit === 'day' && span.from.hasSame(desk.now, 'day')
    ? words[desk.language].askAnotherDay
    : words[desk.language].askOtherDay;

/** How many there are and when; by day over a longer stretch. */
export function count(leadCase: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const { calls, when, span, kind } = leadCase;
  const of = { n: calls.length, when, ...(kind ? { kind } : {}) };
  if (span.unit !== 'day' && calls.length > 0) return countPerDay(leadCase, desk);
  const shown = step(calls.length);
  const passed = calls.filter((call) => call.end <= desk.now).length;
  const times = calls.slice(0, shown).map((call) => call.start);
  const tell = [say.count({ ...of, times, more: calls.length - shown, passed })];
  if (calls.length === 0) return { tell, ask: otherDay(leadCase, desk), remember: remember(leadCase) };
  return {
    tell,
    ask: calls.length === 1 ? say.askWithWhomOne : say.askWithWhom,
    pending: inDetail(leadCase.slots, 0),
    remember: remember(leadCase),
  };
}

function countPerDay(leadCase: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const { calls, when, span, kind } = leadCase;
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
    return { tell, ask, pending: inDetail(leadCase.slots, 0), remember: remember(leadCase) };
  }
  const nextWeek = weeksOn(span, 1).from.toFormat("kkkk-'W'WW");
  return {
    tell,
    ask: say.askNextWeek,
    pending: { kind: 'offer', yes: askIntent('ListCallsIntent', { date: filled(nextWeek) }) },
    remember: remember(leadCase),
  };
}

function detail(leadCase: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const { calls, slots, span } = leadCase;
  const atOnce = span.unit === 'day' ? STEP : STEP_OVER_DAYS;
  const from = Math.min(Number(heardIn(slots, 'from')?.heard ?? 0) || 0, calls.length);
  const shown = calls.slice(from, from + atOnce);
  const rest = calls.length - from - shown.length;
  const names = shown.map(({ call }) => call.lead);
  const tell = [say.withWhom({ calls: shown, withDay: span.unit !== 'day', now: desk.now })];
  if (shown.length === 0) return { tell: [], ask: otherDay(leadCase, desk) };
  if (rest === 0) return { tell, ask: say.askWhoFirst, names, remember: remember(leadCase) };
  return {
    tell,
    ask: say.askMore({ n: Math.min(atOnce, rest) }),
    pending: inDetail(slots, from + shown.length),
    names,
    remember: remember(leadCase),
  };
}

function left(leadCase: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const coming = ahead(leadCase.calls, desk.now);
  const shown = step(coming.length);
  const times = coming.slice(0, shown).map((call) => call.start);
  return {
    tell: [say.left({ n: coming.length, when: leadCase.when, times, more: coming.length - shown })],
    ask: coming.length === 0 ? otherDay(leadCase, desk) : say.askWhoFirst,
    remember: remember(leadCase),
  };
}

function busyThen(leadCase: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const taken = busy(leadCase.agenda).filter((one) => !('call' in one)).length;
  const { calls } = leadCase;
  return {
    tell: [
      say.busy({
        n: calls.length,
        calls: calls.slice(0, MOST_AT_ONCE),
        others: leadCase.time ? 0 : taken,
        when: leadCase.when,
      }),
    ],
    ask: calls.length === 0 ? otherDay(leadCase, desk) : calls.length === 1 ? say.askWithWhomOne : say.askWithWhom,
    ...(calls.length > 0 ? { pending: inDetail(leadCase.slots, 0) } : {}),
    remember: remember(leadCase),
  };
}

function were(leadCase: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const { span, when } = leadCase;
  // What one had is over; what is still to come is told beside it.
  const over = leadCase.calls.filter(({ end }) => end <= desk.now);
  const shown = over.slice(0, MOST_AT_ONCE);
  const left = leadCase.calls.length - over.length;
  const of = { more: over.length - shown.length, when, left, withDay: span.unit !== 'day', now: desk.now };
  return {
    tell: [say.were({ calls: shown, ...of })],
    ask: leadCase.calls.length === 0 ? otherDay(leadCase, desk) : say.askWhoFirst,
    names: shown.map(({ call }) => call.lead),
    remember: remember(leadCase),
  };
}

const others = (leadCase: Asked, desk: Desk): Reply => ({
  tell: [
    words[desk.language].others({ others: leadCase.agenda.others.map(({ entry }) => entry), when: leadCase.when }),
  ],
  ask: words[desk.language].askNext,
  remember: remember(leadCase),
});

async function unmet(leadCase: Asked, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const found = await newLeads(leadCase.calls, desk);
  return {
    tell: [say.newOnes({ n: leadCase.calls.length, unmet: found, when: leadCase.when })],
    ask: leadCase.calls.length === 0 ? otherDay(leadCase, desk) : say.askWhoFirst,
    remember: remember(leadCase),
  };
}

/** What is told for each question about a list of calls. */
export const answers: Readonly<Record<string, (leadCase: Asked, desk: Desk) => Reply | Promise<Reply>>> = {
  ListCallsIntent: count,
  CallsInDetailIntent: detail,
  CallsLeftIntent: left,
  WhyThisManyIntent: others,
  BusyIntent: busyThen,
  PastCallsIntent: were,
  NewLeadsIntent: unmet,
};
