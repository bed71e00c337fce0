import { spokenOf } from '../../conversation/calls-heard.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { stampOf } from '../../conversation/logging/write-stamp.ts';
import type { Language } from '../../language/languages.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import { isoInstant } from '../../schedule/instant.ts';
import { plainWords, type Speech } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { planClearing } from './clearing.ts';
import { planMove } from './moving.ts';
import {
  type OpenWhen,
  type Plan,
  type Planned,
  planBooking,
  planCancelling,
  planLateness,
  planTellingThem,
} from './plan.ts';
import { en } from './says.en.ts';
import type { ChangeCallsWords } from './says.ts';

const words: Record<Language, ChangeCallsWords> = { en };

/** The plan as slots, so that a yes to it writes exactly what was asked. */
const asSlots = (plan: Plan): Slots => {
  const { kind, lead, call, start, end, minutes } = plan;
  const parts: Record<string, string | undefined> = {
    change: kind,
    chosen: lead.id,
    name: lead.name,
    company: lead.company,
    call: call?.call.id,
    start: start && isoInstant(start),
    end: end && isoInstant(end),
    minutes: minutes === undefined ? undefined : String(minutes),
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, filled(value)]])),
  );
};

function proposed({ plan, clashes }: Planned & { kind: 'plan' }, desk: Desk): Reply {
  const say = words[desk.language];
  const { tell, ask } = say.ask({ plan, clashes, now: desk.now });
  return {
    tell,
    ask,
    pending: { kind: 'offer', yes: askIntent('SaveChangeIntent', asSlots(plan)) },
    names: [plan.lead],
    remember: plan.call ? spokenOf(plan.call) : { lead: plan.lead.id },
  };
}

/** Asks when, and takes what is said next as the day and the time of it. */
const asksWhen = (tell: Speech[], ask: Speech, when: OpenWhen | undefined, call?: Appointment): Reply => ({
  tell,
  ask,
  ...(when ? { pending: { kind: 'when', ...when } } : {}),
  ...(call ? { remember: spokenOf(call) } : {}),
});

function unplanned(planned: Exclude<Planned, { kind: 'plan' }>, desk: Desk): Reply {
  const say = words[desk.language];
  const { now } = desk;
  switch (planned.kind) {
    case 'reply':
      return planned.reply;
    case 'no-time':
      return {
        tell: [],
        ask: say.noTime({ ...planned, now }),
        pending: { kind: 'offer', yes: planned.yes },
        remember: { lead: planned.lead.id },
      };
    case 'no-room':
      return asksWhen([say.noRoom({ ...planned, now })], say.askWhen, planned.when);
    case 'past':
      return asksWhen([say.past({ ...planned, now })], say.askWhen, planned.when);
    case 'no-call':
      return { tell: [say.noCall], ask: say.askNext };
    case 'not-a-call':
      return { tell: [say.notACall(planned)], ask: say.askNext };
    case 'no-entry':
      return { tell: [say.noEntry(planned)], ask: say.askNext };
    case 'not-said': {
      const { call, when } = planned;
      return call
        ? asksWhen([], say.askMovedWhen({ call, now }), when, call)
        : asksWhen([say.notSaid], say.askWhen, when);
    }
  }
}

const text = (slots: Slots, name: string) => heardIn(slots, name)?.heard;

/** Writes what the rep said yes to, once: a repeated request has the same id. */
async function save(slots: Slots, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const kind = text(slots, 'change');
  const lead = text(slots, 'chosen');
  if (lead === undefined || (kind !== 'book' && kind !== 'move' && kind !== 'cancel' && kind !== 'late'))
    return { tell: [say.notSaid], ask: say.askNext };
  const at = (name: string) => {
    const instant = text(slots, name);
    return instant === undefined ? undefined : desk.now.plus(Date.parse(instant) - desk.now.toMillis());
  };
  const [start, end] = [at('start'), at('end')];
  const company = text(slots, 'company');
  const minutes = Number(text(slots, 'minutes') ?? Number.NaN);
  const plan: Plan = {
    kind,
    lead: { id: lead, name: text(slots, 'name') ?? '', ...(company ? { company } : {}) },
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(Number.isFinite(minutes) ? { minutes } : {}),
  };
  const todo = await keep(plan, text(slots, 'call'), '', desk);
  return {
    tell: [say.noted({ plan, now: desk.now }), say.byHand],
    ask: say.askNext,
    remember: { lead, logged: withLogged(desk, { lead, todos: [todo] }) },
  };
}

/** Puts a change down among what the rep has to do; gives its id. */
async function keep(plan: Plan, call: string | undefined, part: string, desk: Desk): Promise<string> {
  const stamp = stampOf(desk, part);
  const { by, at } = stamp;
  const id = stamp.id();
  const { kind, start, end, minutes } = plan;
  await desk.store.saveFollowUp(desk.scope, {
    id,
    by,
    at,
    what: plainWords(words[desk.language].what({ plan, now: desk.now })),
    due: at,
    lead: plan.lead.id,
    change: {
      kind,
      ...(call === undefined ? {} : { call }),
      ...(start ? { start: isoInstant(start) } : {}),
      ...(end ? { end: isoInstant(end) } : {}),
      ...(minutes === undefined ? {} : { minutes }),
    },
    state: 'open',
  });
  return id;
}

/** So many changes are taken back by one "undo that". */
const MOST_UNDONE = 3;

async function clear(slots: Slots, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const clearing = await planClearing(slots, desk);
  if (clearing.kind === 'reply') return clearing.reply;
  if (clearing.kind === 'not-said') return { tell: [say.notSaid], ask: say.askWhen };
  const { calls, within, lead, confirmed } = clearing;
  const [first] = calls;
  if (!first) {
    const none = within && lead === undefined ? say.nothingToClear({ ...within, now: desk.now }) : say.noCall;
    return { tell: [none], ask: say.askNext };
  }
  if (!confirmed) {
    const plan: Plan = {
      kind: 'cancel',
      lead: first.call.lead,
      call: first,
      count: calls.length,
      ...(within ? { within } : {}),
      ...(lead === undefined ? {} : { allTheirs: true }),
    };
    const { tell, ask } = say.ask({ plan, clashes: [], now: desk.now });
    const day = within?.span.from.toISODate();
    const named = { ...(day ? { date: filled(day) } : {}), ...(lead === undefined ? {} : { chosen: filled(lead) }) };
    const yes = askIntent('ClearDayIntent', { ...named, ...slots, sure: filled('yes') });
    return {
      tell,
      ask,
      pending: { kind: 'offer', yes },
      remember: { ...(day ? { day } : {}), ...(lead ? { lead } : {}) },
    };
  }
  const kept = await Promise.all(
    calls.map((one, i) => keep({ kind: 'cancel', lead: one.call.lead, call: one }, one.call.id, `-${i}`, desk)),
  );
  // Only a few can be undone in one word; of more, the last.
  const logged = withLogged(desk, { lead: first.call.lead.id, todos: kept.slice(-MOST_UNDONE) });
  return { tell: [say.notedMany({ n: calls.length }), say.byHand], ask: say.askNext, remember: { logged } };
}

/**
 * "Cancel it": a no to what stands to be confirmed; what was just put down, taken back, unless that moved the call, which
 * may be what is meant; else the call spoken of. Without one it is as "cancel".
 */
async function cancelIt(desk: Desk): Promise<Answer> {
  const { pending, logged, call } = desk.memory;
  if (pending?.kind === 'offer' && pending.yes.intent === 'SaveChangeIntent')
    return { again: askIntent('AMAZON.NoIntent') };
  const [todo] = logged?.at(-1)?.todos ?? [];
  const last = todo ? (await desk.store.followUps(desk.scope)).find(({ id }) => id === todo) : undefined;
  if (last?.state === 'open' && last.change?.kind !== 'move') return { again: askIntent('UndoIntent') };
  if (call === undefined) return { again: askIntent('AMAZON.CancelIntent') };
  return { again: askIntent('CancelCallIntent') };
}

const plans: Readonly<Record<string, (slots: Slots, desk: Desk) => Promise<Planned>>> = {
  BookCallIntent: planBooking,
  MoveCallIntent: planMove,
  CancelCallIntent: planCancelling,
  RunningLateIntent: planLateness,
  TellThemLateIntent: planTellingThem,
};

/**
 * Changing the day: booking, moving and cancelling calls, and running late. Conflicts are said before the rep confirms.
 * We write into no calendar: it becomes a follow-up and goes out with the next export.
 *
 * Rep: book a call with Priya on Monday at ten
 * Lead Scout: That overlaps with Sarah Cheng at ten a.m. Book Priya Raman for Monday at ten a.m. all the same?
 */
export const changeCalls: Capability = {
  name: 'change-calls',
  intents: {
    BookCallIntent: {
      slots: {
        lead: 'LEAD',
        entry: 'ENTRY',
        date: 'AMAZON.DATE',
        time: 'AMAZON.TIME',
        before: 'AMAZON.TIME',
        part: 'PART_OF_DAY',
        duration: 'AMAZON.DURATION',
      },
    },
    // `date`, and `time` to `upto`, are when the call is; `onto`, and `instead` to `until`, when it is to be.
    MoveCallIntent: {
      slots: {
        lead: 'LEAD',
        date: 'AMAZON.DATE',
        time: 'AMAZON.TIME',
        upto: 'AMAZON.TIME',
        onto: 'AMAZON.DATE',
        instead: 'AMAZON.TIME',
        until: 'AMAZON.TIME',
        duration: 'AMAZON.DURATION',
        way: 'MOVE_WAY',
      },
    },
    CancelCallIntent: {
      slots: {
        lead: 'LEAD',
        entry: 'ENTRY',
        time: 'AMAZON.TIME',
        upto: 'AMAZON.TIME',
        date: 'AMAZON.DATE',
        position: 'POSITION',
      },
    },
    CancelItIntent: {},
    RunningLateIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME', duration: 'AMAZON.DURATION' } },
    TellThemLateIntent: { slots: { duration: 'AMAZON.DURATION' } },
    ClearDayIntent: {
      slots: {
        lead: 'LEAD',
        date: 'AMAZON.DATE',
        time: 'AMAZON.TIME',
        part: 'PART_OF_DAY',
        after: 'AMAZON.TIME',
        before: 'AMAZON.TIME',
      },
    },
  },
  internal: ['SaveChangeIntent'],
  answer: async ({ intent, slots }, desk): Promise<Answer> => {
    if (intent === 'SaveChangeIntent') return save(slots, desk);
    if (intent === 'ClearDayIntent') return clear(slots, desk);
    if (intent === 'CancelItIntent') return cancelIt(desk);
    const planned = await (plans[intent] ?? planBooking)(slots, desk);
    if (planned.kind !== 'plan') return unplanned(planned, desk);
    // Who is late says so of a call that is named: nothing is changed by it but what the rep has to tell.
    const isOrdered = intent === 'RunningLateIntent' && ['lead', 'chosen', 'time'].some((name) => heardIn(slots, name));
    if (isOrdered && planned.clashes.length === 0) return save(asSlots(planned.plan), desk);
    return proposed(planned, desk);
  },
};
