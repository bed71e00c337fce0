import { DateTime } from 'luxon';
import type { Call } from '../../domain/call.ts';
import type { LeadFile } from '../../domain/lead.ts';
import type { Language } from '../../languages.ts';
import {
  type Agenda,
  type Appointment,
  type Aside,
  atPosition,
  following,
  nextTogether,
  onTheClock,
  runningAt,
} from '../../schedule/agenda.ts';
import { isoInstant } from '../../schedule/instant.ts';
import { theirTime } from '../../schedule/office-hours.ts';
import { zoneOfProfile } from '../../schedule/places.ts';
import { daysAhead } from '../../schedule/span.ts';
import type { Speech } from '../../speech/say.ts';
import type { Answer, Capability, Desk, Reply, Slots, Utterances } from '../../turn.ts';
import { readCalendarAge, withCalendarAge } from '../calendar-age.ts';
import { calendarAround, type Found, findCall, firstName, look, spokenOf } from '../calls.ts';
import { lastCall } from '../last-call.ts';
import { likelihoodOf, offerLikelihood } from '../offer-likelihood.ts';
import { heardIn } from '../slots.ts';
import { askForSubject } from '../subject-reply.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

export type WhoIsItWords = {
  utterances: Utterances;
  call: (of: { call: Call; start: DateTime; now: DateTime }) => Speech;
  starts: (of: Appointment & { now: DateTime; last: boolean }) => Speech;
  inMinutes: (of: { minutes: number }) => Speech;
  running: (of: { call: Call; until: DateTime }) => Speech;
  together: (of: { calls: Appointment[]; now: DateTime }) => Speech;
  outOfHours: (of: { at: DateTime; call: Call }) => Speech;
  moved: (of: { call: Call; from: DateTime; start: DateTime; now: DateTime }) => Speech;
  movedOnes: (of: { some: (Appointment & { from: DateTime })[]; more: number; now: DateTime }) => Speech;
  cancelledOnes: (of: { some: Aside[]; more: number; now: DateTime }) => Speech;
  noneMoved: Speech;
  noneBefore: Speech;
  noMore: Speech;
  nothingAfter: Speech;
  nothingBefore: Speech;
  askLikely: (of: { name: string }) => Speech;
  askWhichOf: Speech;
  askOther: Speech;
};

const words: Record<Language, WhoIsItWords> = { en };

const LOOK_AHEAD_DAYS = 7;
const MOST_CHANGES = 3;
// Alexa should count minutes aloud only for what is near.
const NEAR_MINUTES = 12 * 60;

/** The days to come, with what began before midnight and is still going on. */
async function coming(desk: Desk): Promise<Agenda> {
  const { from, to } = daysAhead(desk.now, LOOK_AHEAD_DAYS);
  const entries = await desk.store.entriesBetween(desk.scope, isoInstant(from), isoInstant(to));
  return onTheClock(entries, desk.now.zoneName ?? 'utc');
}

/** Whether a call is a nuisance where the lead is: said before anybody picks up the phone. */
function warning({ call, start }: Appointment, file: LeadFile | undefined, desk: Desk): Speech[] {
  const zone = file && zoneOfProfile(file.lead);
  const theirs = zone === undefined ? undefined : theirTime(start, zone);
  if (!theirs?.outOfHours || theirs.sameClock || start < desk.now) return [];
  return [words[desk.language].outOfHours({ at: theirs.at, call })];
}

async function about(
  found: Appointment,
  desk: Desk,
  told: { before?: Speech[]; itself?: Speech; after?: Speech[] } = {},
): Promise<Reply> {
  const say = words[desk.language];
  const { call, start } = found;
  const file = await desk.store.leadFile(desk.scope, call.lead.id);
  return {
    tell: [
      ...(told.before ?? []),
      told.itself ?? say.call({ call, start, now: desk.now }),
      ...warning(found, file, desk),
      ...(told.after ?? []),
    ],
    ask: say.askLikely({ name: firstName(call) }),
    pending: offerLikelihood(call.lead.id),
    names: [call.lead],
    remember: spokenOf(found),
  };
}

async function next(desk: Desk): Promise<Reply> {
  const [agenda, age] = await Promise.all([coming(desk), readCalendarAge(desk)]);
  return withCalendarAge(await nextIn(agenda, desk), age);
}

async function nextIn({ calls }: Agenda, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
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
        resume: { intent: 'LikelihoodIntent', slots: {} },
      },
      remember: { day: found.start.toISODate() ?? '' },
    };
  }
  return about(found, desk, { before, after });
}

async function afterThat(slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const named = heardIn(slots, 'lead') ? await findCall(slots, desk) : undefined;
  if (named?.kind === 'open') return askForSubject(named.subject, { intent: 'LikelihoodIntent', slots }, desk);
  const { calls } = await coming(desk);
  const spoken = named?.kind === 'call' ? named.found.call.id : desk.memory.call;
  const isKnown = spoken !== undefined && calls.some(({ call }) => call.id === spoken);
  const found = isKnown ? following(calls, spoken) : nextTogether(calls, desk.now)[0];
  return found ? about(found, desk) : { tell: [say.nothingAfter], ask: say.askOther };
}

/** The last call that has begun. */
async function previous(desk: Desk): Promise<Reply> {
  const found = await lastCall(desk);
  return found ? about(found, desk) : { tell: [words[desk.language].noneBefore], ask: words[desk.language].askOther };
}

async function beforeThat(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const { calls } = await coming(desk);
  const at = calls.findIndex(({ call }) => call.id === desk.memory.call);
  const found = at > 0 ? calls[at - 1] : undefined;
  return found ? about(found, desk) : { tell: [say.nothingBefore], ask: say.askOther };
}

/** The first or last call of the days or the part of them that were named, by when it starts. */
async function startOf(position: 1 | -1, slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const seen = await look(slots, desk, '');
  const found = seen && atPosition(seen.calls, position);
  if (!found) return { again: { intent: 'ListCallsIntent', slots } };
  const itself = say.starts({ ...found, now: desk.now, last: position === -1 });
  return about(found, desk, { itself });
}

async function movedOne(slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const isPlaced = ['date', 'time'].some((slot) => heardIn(slots, slot));
  const seen = await look(slots, desk, '', isPlaced ? undefined : daysAhead(desk.now, LOOK_AHEAD_DAYS));
  const { calls } = await calendarAround(desk);
  const within = (at: DateTime) => seen !== undefined && at >= seen.span.from && at < seen.span.to;
  const moved = calls.flatMap((one) => {
    if (one.call.movedFrom === undefined) return [];
    const from = DateTime.fromISO(one.call.movedFrom, { zone: desk.now.zone });
    const isMeant = seen?.time ? seen.calls.some(({ call }) => call.id === one.call.id) : true;
    return isMeant && (within(one.start) || within(from)) ? [{ ...one, from }] : [];
  });
  const off = seen?.time ? [] : (seen?.agenda.others ?? []).filter(({ entry }) => entry.why === 'cancelled');
  const after =
    off.length > 0
      ? [
          say.cancelledOnes({
            some: off.slice(0, MOST_CHANGES),
            more: Math.max(0, off.length - MOST_CHANGES),
            now: desk.now,
          }),
        ]
      : [];
  const [found, ...more] = moved;
  if (!found) return { tell: after.length > 0 ? after : [say.noneMoved], ask: say.askOther };
  if (more.length === 0) return about(found, desk, { itself: say.moved({ ...found, now: desk.now }), after });
  const some = moved.slice(0, MOST_CHANGES);
  return {
    tell: [say.movedOnes({ some, more: moved.length - some.length, now: desk.now }), ...after],
    ask: say.askWhichOf,
    names: some.map(({ call }) => call.lead),
    pending: {
      kind: 'which-lead',
      leads: some.map(({ call }) => call.lead.id),
      resume: { intent: 'LikelihoodIntent', slots: {} },
    },
  };
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
      return askForSubject(found.subject, { intent: 'LikelihoodIntent', slots }, desk);
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
export const whoIsIt: Capability = {
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
  internal: ['BeforeThatIntent'],
  utterances: utterancesOf(words),
  answer: async ({ intent, slots }, desk) => {
    switch (intent) {
      case 'AfterThatIntent':
        return afterThat(slots, desk);
      case 'PreviousCallIntent':
        return previous(desk);
      case 'BeforeThatIntent':
        return beforeThat(desk);
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
};
