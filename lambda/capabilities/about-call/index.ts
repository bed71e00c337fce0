import { DateTime } from 'luxon';
import type { Attendee, Call, OtherEntry } from '../../domain/call.ts';
import type { LeadFile } from '../../domain/lead.ts';
import type { Language } from '../../languages.ts';
import { type Appointment, type Aside, nextAfter, runningAt } from '../../schedule/agenda.ts';
import { minutesOf } from '../../schedule/free-time.ts';
import { type TheirTime, theirTime } from '../../schedule/office-hours.ts';
import { zoneOfProfile } from '../../schedule/places.ts';
import { lastSpoke } from '../../scoring/waiting.ts';
import type { Speech } from '../../speech/say.ts';
import type { Answer, Capability, Desk, Reply, Slots, Utterances } from '../../turn.ts';
import { calendarAround, callWith, findCall, spokenOf } from '../calls.ts';
import { filled, heardIn } from '../slots.ts';
import { findSubject } from '../subject.ts';
import { askForSubject, leadGone } from '../subject-reply.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';
import { invited } from './invited.ts';
import { type Place, placeOf } from './place-of-call.ts';

type Spoken = Appointment & { now: DateTime };
type Answerer = (found: Appointment, intent: string, desk: Desk) => Reply | Promise<Reply>;

export type AboutCallWords = {
  utterances: Utterances;
  invited: (of: { call: Call; others: Attendee[]; unnamed: number }) => Speech;
  onlyThem: (of: { call: Call }) => Speech;
  onIt: (of: Spoken & { name: string }) => Speech;
  notOnIt: (of: Spoken & { name: string }) => Speech;
  title: (of: { name: string; title: string | undefined; company: string | undefined }) => Speech;
  phone: (of: { name: string; phone: string | undefined }) => Speech;
  mail: (of: { name: string; mail: string | undefined }) => Speech;
  spelled: (of: { of: string }) => Speech;
  company: (of: { name: string; company: string | undefined }) => Speech;
  theirTime: (of: Spoken & { theirs: TheirTime }) => Speech;
  noZone: (of: Spoken) => Speech;
  yourTime: (of: Spoken & { theirs: TheirTime | undefined }) => Speech;
  stillOn: (of: Spoken & { movedFrom: DateTime | undefined }) => Speech;
  cancelled: (of: { name: string; entry: OtherEntry; start: DateTime; now: DateTime }) => Speech;
  declined: (of: { entry: OtherEntry; start: DateTime; now: DateTime }) => Speech;
  neitherMovedNorCancelled: (of: Spoken) => Speech;
  length: (of: Spoken & { minutes: number; left: number | undefined }) => Speech;
  /** `minutes` since it began; negative before. */
  late: (of: Spoken & { minutes: number; over: boolean }) => Speech;
  place: (of: Spoken & { place: Place }) => Speech;
  untilNext: (of: { minutes: number; next: Appointment }) => Speech;
  nextWith: (of: Spoken) => Speech;
  noneWith: (of: { name: string }) => Speech;
  lastSpoke: (of: { name: string; at: DateTime; now: DateTime }) => Speech;
  lastPlanned: (of: { name: string; at: DateTime; now: DateTime }) => Speech;
  neverSpoke: (of: { name: string }) => Speech;
  noCalls: Speech;
  askLikely: (of: { name: string }) => Speech;
  askNext: Speech;
};

const words: Record<Language, AboutCallWords> = { en };

const nameOf = ({ lead }: Pick<LeadFile, 'lead'>) => lead.firstName ?? lead.name;
const spoken = (found: Appointment, desk: Desk): Spoken => ({ ...found, now: desk.now });
const goOn = (found: Appointment, desk: Desk) => ({
  ask: words[desk.language].askLikely({ name: found.call.lead.name.split(' ')[0] ?? found.call.lead.name }),
  pending: {
    kind: 'offer' as const,
    yes: { intent: 'LikelihoodIntent', slots: { chosen: filled(found.call.lead.id) } },
  },
  remember: spokenOf(found),
});

async function theirs(found: Appointment, intent: string, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const file = await desk.store.leadFile(desk.scope, found.call.lead.id);
  const zone = file && zoneOfProfile(file.lead);
  const theirs = zone === undefined ? undefined : theirTime(found.start, zone);
  const its = spoken(found, desk);
  const tell =
    intent === 'WhoseTimeIntent'
      ? say.yourTime({ ...its, theirs })
      : theirs
        ? say.theirTime({ ...its, theirs })
        : say.noZone(its);
  return { tell: [tell], ...goOn(found, desk) };
}

function stillOn(found: Appointment, intent: string, desk: Desk): Reply {
  const say = words[desk.language];
  const { movedFrom } = found.call;
  const its = spoken(found, desk);
  const from = movedFrom === undefined ? undefined : DateTime.fromISO(movedFrom, { zone: desk.now.zone });
  const tell =
    intent === 'MovedOrCancelledIntent' && !from
      ? say.neitherMovedNorCancelled(its)
      : say.stillOn({ ...its, movedFrom: from });
  return { tell: [tell], ...goOn(found, desk) };
}

function howLong(found: Appointment, _intent: string, desk: Desk): Reply {
  const say = words[desk.language];
  const isOn = found.start <= desk.now && found.end > desk.now;
  const left = isOn ? found.end.diff(desk.now, 'minutes').minutes : undefined;
  return { tell: [say.length({ ...spoken(found, desk), minutes: minutesOf(found), left })], ...goOn(found, desk) };
}

function howLate(found: Appointment, _intent: string, desk: Desk): Reply {
  const minutes = desk.now.diff(found.start, 'minutes').minutes;
  return {
    tell: [words[desk.language].late({ ...spoken(found, desk), minutes, over: found.end <= desk.now })],
    ...goOn(found, desk),
  };
}

function whereIsIt(found: Appointment, _intent: string, desk: Desk): Reply {
  return {
    tell: [words[desk.language].place({ ...spoken(found, desk), place: placeOf(found.call) })],
    ...goOn(found, desk),
  };
}

const answers: Readonly<Record<string, Answerer>> = {
  TheirTimeIntent: theirs,
  WhoseTimeIntent: theirs,
  StillOnIntent: stillOn,
  MovedOrCancelledIntent: stillOn,
  HowLongIntent: howLong,
  HowLateIntent: howLate,
  WhereIsItIntent: whereIsIt,
};

/** Entries that will not happen, of the lead or with a word of what was said in their title. */
const called = (others: Aside[], words: string[]) => ({
  cancelled: others.findLast(
    ({ entry }) => entry.why === 'cancelled' && words.some((word) => entry.title.toLowerCase().includes(word)),
  ),
  declined: others.findLast(
    ({ entry }) => entry.why === 'declined' && words.some((word) => entry.title.toLowerCase().includes(word)),
  ),
});

/** Says what became of a call that is not in the calendar any more, where the calendar knows. */
async function offNow(lead: string, heard: string | undefined, desk: Desk): Promise<Reply | undefined> {
  const say = words[desk.language];
  const [calendar, file] = await Promise.all([calendarAround(desk), desk.store.leadFile(desk.scope, lead)]);
  if (!file) return undefined;
  const named = [file.lead.name, file.lead.company, file.lead.lastName, heard].flatMap(
    (name) => name?.toLowerCase() ?? [],
  );
  const { cancelled, declined } = called(calendar.others, named);
  const remember = { lead };
  const offer = { ask: say.askNext, remember };
  if (cancelled) return { tell: [say.cancelled({ name: nameOf(file), ...cancelled, now: desk.now })], ...offer };
  if (declined) return { tell: [say.declined({ ...declined, now: desk.now })], ...offer };
  return undefined;
}

/** Title and company are asked of the lead, who may have no call at all. */
async function aboutLead(intent: string, slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const subject = await findSubject(slots, desk);
  // "When is the call" before anybody was named: the next one, or those of the day.
  if (intent === 'WhenNextIntent' && subject.kind === 'nobody')
    return {
      again: heardIn(slots, 'date') ? { intent: 'ListCallsIntent', slots } : { intent: 'NextCallIntent', slots: {} },
    };
  if (subject.kind !== 'lead') return askForSubject(subject, { intent, slots }, desk);
  const [file, calendar] = await Promise.all([desk.store.leadFile(desk.scope, subject.id), calendarAround(desk)]);
  if (!file) return leadGone(desk, subject);
  const name = nameOf(file);
  const remember = { lead: file.lead.id };
  const likely = {
    ask: say.askLikely({ name }),
    pending: { kind: 'offer' as const, yes: { intent: 'LikelihoodIntent', slots: { chosen: filled(file.lead.id) } } },
    remember,
  };
  switch (intent) {
    case 'TitleIntent':
      return { tell: [say.title({ name, title: file.lead.title, company: file.lead.company })], ...likely };
    case 'PhoneIntent':
      return { tell: [say.phone({ name, phone: file.lead.phone })], ...likely };
    case 'ContactIntent':
      return {
        tell: [say.phone({ name, phone: file.lead.phone }), say.mail({ name, mail: file.lead.email })],
        ...likely,
      };
    case 'MailIntent':
      return { tell: [say.mail({ name, mail: file.lead.email })], ...likely };
    case 'SpellNameIntent':
      return { tell: [say.spelled({ of: file.lead.name })], ...likely };
    case 'SpellCompanyIntent':
      return {
        tell: [file.lead.company ? say.spelled({ of: file.lead.company }) : say.company({ name, company: undefined })],
        ...likely,
      };
    case 'CompanyIntent':
      return { tell: [say.company({ name, company: file.lead.company })], ...likely };
    case 'WhenNextIntent': {
      const next = callWith(calendar.calls, subject.id, desk.now);
      if (next && next.end > desk.now) return { tell: [say.nextWith(spoken(next, desk))], ...goOn(next, desk) };
      return { tell: [say.noneWith({ name })], ask: say.askNext, remember };
    }
    default:
      return { tell: [lastTime(name, file, calendar.calls, desk)], ...likely };
  }
}

/** A conversation that somebody noted counts before one that was only planned; the later of the two is told. */
function lastTime(name: string, file: LeadFile, calls: Appointment[], desk: Desk): Speech {
  const say = words[desk.language];
  const noted = lastSpoke(file, desk.now.toMillis());
  const planned = calls.findLast(({ call, end }) => call.lead.id === file.lead.id && end <= desk.now);
  if (noted !== undefined && (!planned || noted >= planned.start.startOf('day').toMillis()))
    return say.lastSpoke({ name, at: DateTime.fromMillis(noted, { zone: desk.now.zone }), now: desk.now });
  return planned ? say.lastPlanned({ name, at: planned.start, now: desk.now }) : say.neverSpoke({ name });
}

/** When nobody is named: what is left of the call that is on; else, unless one was spoken of, how long until the next. */
async function howLongNow(desk: Desk): Promise<Reply | undefined> {
  const { calls } = await calendarAround(desk);
  const running = runningAt(calls, desk.now);
  if (running) return howLong(running, 'HowLongIntent', desk);
  const next = nextAfter(calls, desk.now);
  if (desk.memory.call || !next) return undefined;
  const minutes = next.start.diff(desk.now, 'minutes').minutes;
  return { tell: [words[desk.language].untilNext({ minutes, next })], ...goOn(next, desk) };
}

const ofLead = new Set([
  'TitleIntent',
  'PhoneIntent',
  'ContactIntent',
  'MailIntent',
  'CompanyIntent',
  'SpellNameIntent',
  'SpellCompanyIntent',
  'WhenNextIntent',
  'LastSpokeIntent',
]);

/**
 * One call or the person in it: who else is invited, their title, company and clock, whether it is still on, how long it
 * is, and when they were or will be spoken to.
 *
 * Rep: what time is that for her
 * Lead Scout: One p.m. for Priya, two p.m. for you. Want to know how likely Priya is to buy?
 */
export const aboutCall: Capability = {
  name: 'about-call',
  intents: {
    InviteIntent: {
      slots: { time: 'AMAZON.TIME', date: 'AMAZON.DATE', lead: 'LEAD', position: 'POSITION', guest: 'LEAD' },
    },
    TitleIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    CompanyIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    ContactIntent: { slots: { lead: 'LEAD' } },
    SpellNameIntent: { slots: { lead: 'LEAD' } },
    SpellCompanyIntent: { slots: { lead: 'LEAD' } },
    PhoneIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    MailIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    TheirTimeIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    WhoseTimeIntent: {},
    StillOnIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    MovedOrCancelledIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    HowLongIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME', position: 'POSITION' } },
    HowLateIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    WhereIsItIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    WhenNextIntent: { slots: { lead: 'LEAD', date: 'AMAZON.DATE' } },
    LastSpokeIntent: { slots: { lead: 'LEAD' } },
  },
  utterances: utterancesOf(words),
  answer: async ({ intent, slots }, desk) => {
    if (ofLead.has(intent)) return aboutLead(intent, slots, desk);
    const say = words[desk.language];
    const nothingNamed = ['lead', 'chosen', 'time', 'position'].every((slot) => !heardIn(slots, slot));
    if (intent === 'HowLongIntent' && nothingNamed) {
      const now = await howLongNow(desk);
      if (now) return now;
    }
    const found = await findCall(slots, desk);
    switch (found.kind) {
      case 'call':
        return intent === 'InviteIntent'
          ? { tell: [invited(found.found, slots, desk, say)], ...goOn(found.found, desk) }
          : (answers[intent] ?? howLong)(found.found, intent, desk);
      case 'open':
        return found.subject.kind === 'nobody'
          ? { tell: [say.noCalls], ask: say.askNext }
          : askForSubject(found.subject, { intent, slots }, desk);
      case 'none-with': {
        const off = await offNow(found.lead, heardIn(slots, 'lead')?.heard, desk);
        if (off) return off;
        const file = await desk.store.leadFile(desk.scope, found.lead);
        if (!file) return leadGone(desk);
        const name = nameOf(file);
        return { tell: [say.noneWith({ name })], ask: say.askNext, remember: { lead: found.lead } };
      }
    }
  },
};
