import type { DateTime } from 'luxon';
import type { OtherEntry } from '../../domain/call.ts';
import type { Language } from '../../languages.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import { type ClockTime, callsAt, clockTime } from '../../schedule/clock.ts';
import type { Span } from '../../schedule/span.ts';
import type { Speech } from '../../speech/say.ts';
import type { Capability, Desk, Reply, Slots, Utterances } from '../../turn.ts';
import { filled, heardIn } from '../slots.ts';
import { agendaIn, spanAsked } from '../subject.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

export type ListCallsWords = {
  utterances: Utterances;
  when: (of: { span: Span; part: ClockTime | undefined; now: DateTime }) => Speech;
  count: (of: { n: number; when: Speech; times: DateTime[]; more: number; passed: number }) => Speech;
  left: (of: { n: number; when: Speech; times: DateTime[]; more: number }) => Speech;
  withWhom: (of: { calls: Appointment[] }) => Speech;
  others: (of: { others: OtherEntry[]; when: Speech }) => Speech;
  notADate: (of: { heard: string }) => Speech;
  askWithWhom: Speech;
  askWithWhomOne: Speech;
  askMore: (of: { n: number }) => Speech;
  askWhoFirst: Speech;
  askAnotherDay: Speech;
  askNext: Speech;
};

const words: Record<Language, ListCallsWords> = { en };

/** Times are read all at once up to this many; a longer day is read in steps of three (`alexa.md` 10). */
const MOST_AT_ONCE = 5;
const STEP = 3;

const step = (n: number, from = 0) => (n - from > MOST_AT_ONCE ? STEP : n - from);
const remember = (span: Span) => ({ day: span.from.toISODate() ?? '' });
const dateSlot = (slots: Slots) => (slots.date ? { date: slots.date } : {});
const partSlot = (slots: Slots) => (slots.time ? { time: slots.time } : {});

type Asked = { span: Span; part: ClockTime | undefined; calls: Appointment[]; others: OtherEntry[]; when: Speech };

// A count without a day is today's; "why only three" and the details are about the day just counted.
const talkedAbout = (intent: string, desk: Desk) =>
  intent === 'ListCallsIntent' || intent === 'CallsLeftIntent' ? '' : desk.memory.day;

async function look(intent: string, slots: Slots, desk: Desk): Promise<Asked | undefined> {
  const span = spanAsked(slots, desk, talkedAbout(intent, desk));
  if (!span) return undefined;
  const agenda = await agendaIn(span, desk);
  const heard = heardIn(slots, 'time');
  const spoken = heard && clockTime(heard.heard, heard.heard);
  const calls = spoken ? callsAt(agenda.calls, spoken, span.from) : agenda.calls;
  const part = spoken;
  return {
    span,
    part,
    calls,
    others: agenda.others.map(({ entry }) => entry),
    when: words[desk.language].when({ span, part, now: desk.now }),
  };
}

function count({ span, calls, when }: Asked, slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const shown = step(calls.length);
  const passed = calls.filter((call) => call.end <= desk.now).length;
  const tell = [
    say.count({
      n: calls.length,
      when,
      times: calls.slice(0, shown).map((call) => call.start),
      more: calls.length - shown,
      passed,
    }),
  ];
  if (calls.length === 0) return { tell, ask: say.askAnotherDay, remember: remember(span) };
  return {
    tell,
    ask: calls.length === 1 ? say.askWithWhomOne : say.askWithWhom,
    pending: {
      kind: 'offer',
      yes: { intent: 'CallsInDetailIntent', slots: { ...dateSlot(slots), ...partSlot(slots), from: filled('0') } },
    },
    remember: remember(span),
    names: calls.map(({ call }) => call.lead),
  };
}

function detail({ span, calls }: Asked, slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const from = Number(slots.from?.heard ?? 0);
  const shown = calls.slice(from, from + Math.min(STEP, calls.length - from));
  const rest = calls.length - from - shown.length;
  if (shown.length === 0) return { tell: [], ask: say.askNext, remember: remember(span) };
  if (rest === 0) return { tell: [say.withWhom({ calls: shown })], ask: say.askWhoFirst, remember: remember(span) };
  return {
    tell: [say.withWhom({ calls: shown })],
    ask: say.askMore({ n: Math.min(STEP, rest) }),
    pending: {
      kind: 'offer',
      yes: {
        intent: 'CallsInDetailIntent',
        slots: { ...dateSlot(slots), ...partSlot(slots), from: filled(String(from + shown.length)) },
      },
    },
    remember: remember(span),
  };
}

function left({ span, calls, when }: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const ahead = calls.filter((call) => call.start > desk.now);
  const shown = step(ahead.length);
  return {
    tell: [
      say.left({
        n: ahead.length,
        when,
        times: ahead.slice(0, shown).map((call) => call.start),
        more: ahead.length - shown,
      }),
    ],
    ask: ahead.length === 0 ? say.askAnotherDay : say.askWhoFirst,
    remember: remember(span),
  };
}

/**
 * The day's sales calls: how many, when, with whom, and what was not counted.
 *
 * Rep: how many sales calls have I planned for today
 * Lead Scout: Three sales calls today: eleven a.m., two p.m., and seven p.m. Want to hear who they're with?
 */
export const listCalls: Capability = {
  name: 'list-calls',
  intents: {
    ListCallsIntent: { slots: { date: 'AMAZON.DATE', time: 'AMAZON.TIME' }, topic: 'day' },
    CallsLeftIntent: { slots: { date: 'AMAZON.DATE' }, topic: 'day' },
    WhyThisManyIntent: { slots: { count: 'AMAZON.NUMBER' } },
  },
  internal: ['CallsInDetailIntent'],
  utterances: utterancesOf(words),
  answer: async ({ intent, slots }, desk) => {
    const say = words[desk.language];
    const asked = await look(intent, slots, desk);
    if (!asked) return { tell: [say.notADate({ heard: slots.date?.heard ?? '' })], ask: say.askAnotherDay };
    switch (intent) {
      case 'CallsInDetailIntent':
        return detail(asked, slots, desk);
      case 'CallsLeftIntent':
        return left(asked, desk);
      case 'WhyThisManyIntent':
        return {
          tell: [say.others({ others: asked.others, when: asked.when })],
          ask: say.askNext,
          remember: remember(asked.span),
        };
      default:
        return count(asked, slots, desk);
    }
  },
};
