import { askForSubject } from '../../conversation/ask-who-is-meant.ts';
import { readCalendarAge, withCalendarAge } from '../../conversation/calendar-age.ts';
import { type Found, findCall, look } from '../../conversation/calls-heard.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { lastCall } from '../../conversation/last-call.ts';
import { likelihoodOf } from '../../conversation/offer-likelihood.ts';
import { type Agenda, atPosition, following, nextTogether, onTheClock, runningAt } from '../../schedule/agenda.ts';
import { isoInstant } from '../../schedule/instant.ts';
import { daysAhead } from '../../schedule/span.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { whoIsItWords } from './languages.ts';
import { movedOne } from './moved.ts';
import { about, LOOK_AHEAD_DAYS } from './one-call.ts';

// Alexa should count minutes aloud only for what is near.
const NEAR_MINUTES = 12 * 60;

/** The days to come, with what began before midnight and is still going on. */
async function coming(desk: Desk): Promise<Agenda> {
  const { from, to } = daysAhead(desk.now, LOOK_AHEAD_DAYS);
  const entries = await desk.store.entriesBetween(desk.scope, isoInstant(from), isoInstant(to));
  return onTheClock(entries, desk.now.zoneName ?? 'utc');
}

async function next(desk: Desk): Promise<Reply> {
  const [agenda, age] = await Promise.all([coming(desk), readCalendarAge(desk)]);
  return withCalendarAge(await nextIn(agenda, desk), age);
}

async function nextIn({ calls }: Agenda, desk: Desk): Promise<Reply> {
  const say = whoIsItWords[desk.language];
  const running = runningAt(calls, desk.now);
  const before = running ? [say.running({ call: running.call, until: running.end })] : [];
  const [found, ...others] = nextTogether(calls, desk.now);
  if (!found) return { tell: [...before, say.noMore], ask: say.askOther };
  const minutes = found.start.diff(desk.now, 'minutes').minutes;
  const after = minutes <= NEAR_MINUTES ? [say.inMinutes({ minutes })] : [];
  if (others.length > 0) {
    const calls = [found, ...others];
    return {
      tell: [...before, say.together({ calls, now: desk.now }), ...after],
      ask: say.askWhichOf,
      pending: {
        kind: 'which-lead',
        leads: calls.map(({ call }) => call.lead.id),
        resume: askIntent('LikelihoodIntent'),
      },
      remember: { day: found.start.toISODate() ?? '' },
    };
  }
  return about(found, desk, { before, after });
}

async function afterThat(slots: Slots, desk: Desk): Promise<Answer> {
  const say = whoIsItWords[desk.language];
  const named = heardIn(slots, 'lead') ? await findCall(slots, desk) : undefined;
  if (named?.kind === 'open') return askForSubject(named.subject, askIntent('LikelihoodIntent', slots), desk);
  const { calls } = await coming(desk);
  const spoken = named?.kind === 'call' ? named.found.call.id : desk.memory.call;
  const isKnown = spoken !== undefined && calls.some(({ call }) => call.id === spoken);
  const found = isKnown ? following(calls, spoken) : nextTogether(calls, desk.now)[0];
  return found ? about(found, desk) : { tell: [say.nothingAfter], ask: say.askOther };
}

/** The last call that has begun. */
async function previous(desk: Desk): Promise<Reply> {
  const found = await lastCall(desk);
  return found
    ? about(found, desk, { isOver: true })
    : { tell: [whoIsItWords[desk.language].noneBefore], ask: whoIsItWords[desk.language].askOther };
}

async function beforeThat(desk: Desk): Promise<Reply> {
  const say = whoIsItWords[desk.language];
  const { calls } = await coming(desk);
  const at = calls.findIndex(({ call }) => call.id === desk.memory.call);
  const found = at > 0 ? calls[at - 1] : undefined;
  return found ? about(found, desk) : { tell: [say.nothingBefore], ask: say.askOther };
}

/** The first or last call of the days or the part of them that were named, by when it starts. */
async function startOf(position: 1 | -1, slots: Slots, desk: Desk): Promise<Answer> {
  const say = whoIsItWords[desk.language];
  const seen = await look(slots, desk, '');
  const found = seen && atPosition(seen.calls, position);
  if (!found) return { again: askIntent('ListCallsIntent', slots) };
  const itself = say.starts({ ...found, now: desk.now, last: position === -1 });
  return about(found, desk, { itself });
}

async function whoIs(slots: Slots, desk: Desk): Promise<Answer> {
  const { pending } = desk.memory;
  // "Who is that with?", when calls were just counted, is about those.
  const isBare = Object.keys(slots).every((name) => !heardIn(slots, name));
  if (isBare && pending?.kind === 'offer' && pending.yes.intent === 'CallsInDetailIntent')
    return { again: pending.yes };
  const found: Found = await findCall(slots, desk);
  switch (found.kind) {
    case 'call':
      return about(found.found, desk);
    case 'open':
      return askForSubject(found.subject, askIntent('LikelihoodIntent', slots), desk);
    case 'none-with':
      return { again: likelihoodOf(found.lead) };
  }
}

/**
 * Whom a call is with, by its time, its place in the day, or what comes next.
 *
 * Rep: who is the two o'clock with
 * Lead Scout: Your two p.m. is with Jones Watson from SilverOaks, VP of Sales. Want to know how likely Jones is to buy?
 */
export const whoIsIt = {
  name: 'who-is-it',
  intents: {
    WhoIsItIntent: {
      slots: {
        time: 'AMAZON.TIME',
        date: 'AMAZON.DATE',
        position: 'POSITION',
        part: 'PART_OF_DAY',
        instead: 'AMAZON.TIME',
      },
      topic: 'subject',
    },
    NextCallIntent: { topic: 'subject' },
    AfterThatIntent: { slots: { lead: 'LEAD' } },
    PreviousCallIntent: {},
    FirstCallIntent: { slots: { date: 'AMAZON.DATE', time: 'AMAZON.TIME' } },
    LastCallIntent: { slots: { date: 'AMAZON.DATE', time: 'AMAZON.TIME' } },
    MovedCallIntent: { slots: { date: 'AMAZON.DATE', time: 'AMAZON.TIME' } },
  },
  internal: { BeforeThatIntent: (_slots, desk) => beforeThat(desk) },
  answer: async ({ intent, slots }, desk) => {
    switch (intent) {
      case 'AfterThatIntent':
        return afterThat(slots, desk);
      case 'PreviousCallIntent':
        return previous(desk);
      case 'FirstCallIntent':
        return startOf(1, slots, desk);
      case 'LastCallIntent':
        return startOf(-1, slots, desk);
      case 'MovedCallIntent':
        return movedOne(slots, desk);
      case 'NextCallIntent':
        return Object.keys(slots).length === 0 ? next(desk) : whoIs(slots, desk);
      default:
        return whoIs(slots, desk);
    }
  },
} satisfies Capability;
