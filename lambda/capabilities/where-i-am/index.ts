import { DateTime } from 'luxon';
import { spokenOf } from '../../conversation/calls-heard.ts';
import { agendaIn } from '../../conversation/days-asked.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import type { Stay } from '../../domain/rep.ts';
import type { Language } from '../../language/languages.ts';
import { type Appointment, ahead } from '../../schedule/agenda.ts';
import { callsAt, clockTime } from '../../schedule/clock.ts';
import { isoInstant } from '../../schedule/instant.ts';
import { zoneOfPlace } from '../../schedule/places.ts';
import { readDate, today } from '../../schedule/span.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { en } from './says.en.ts';
import type { OnBothClocks, WhereIAmWords } from './says.ts';

const words: Record<Language, WhereIAmWords> = { en };

/** The last instant of a stay: the end of the days named, on the clock there; today where none were. */
function untilOf(slots: Slots, there: DateTime): DateTime | undefined {
  const date = heardIn(slots, 'date');
  const read = date && readDate(date.heard, there);
  return read?.kind === 'span' ? read.span.to : date ? undefined : today(there).to;
}

const callAsked = (slots: Slots, calls: Appointment[], desk: Desk): Appointment | undefined => {
  const time = heardIn(slots, 'time');
  const spoken = time && clockTime(time.heard, desk.language);
  return spoken ? callsAt(calls, spoken, desk.now)[0] : undefined;
};

async function arrive(slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const heard = heardIn(slots, 'place');
  const name = heard?.values[0]?.name ?? heard?.heard;
  const zone = name === undefined ? undefined : zoneOfPlace(name);
  if (name === undefined || zone === undefined)
    return { tell: heard ? [say.notAPlace({ heard: heard.heard })] : [], ask: say.askWhere, ...waiting(desk) };
  const there = desk.now.setZone(zone);
  // Whoever had no zone at all is there for good; whoever had one will be back.
  const until = desk.memory.resume ? undefined : untilOf(slots, there);
  const stay: Stay = { zone, place: name, ...(until ? { until: isoInstant(until) } : {}) };
  await desk.store.saveStay(desk.scope, desk.speaking.speaker, stay);
  if (desk.memory.resume) return { again: desk.memory.resume, remember: { stay } };
  return withCalls(slots, name, there, until, desk);
}

async function withCalls(
  slots: Slots,
  place: string,
  there: DateTime,
  until: DateTime | undefined,
  desk: Desk,
): Promise<Reply> {
  const say = words[desk.language];
  const noted = say.noted({ place, until, now: there });
  const { calls } = await agendaIn(today(desk.now), desk);
  const asked = callAsked(slots, calls, desk);
  const [next] = ahead(calls, desk.now);
  const stay: Stay = { zone: there.zoneName ?? '', place, ...(until ? { until: isoInstant(until) } : {}) };
  const onBoth = (found: Appointment): OnBothClocks => ({ found, here: found.start.setZone(there.zone) });
  const told = asked
    ? [say.thatCall({ ...onBoth(asked), place })]
    : heardIn(slots, 'time')
      ? [say.noCallThen]
      : next
        ? [say.nextCall({ ...onBoth(next), now: there, place })]
        : [];
  const about = asked ?? (told.length > 0 ? next : undefined);
  return { tell: [noted, ...told], ask: say.askNext, remember: { ...(about ? spokenOf(about) : {}), stay } };
}

const waiting = ({ memory }: Desk) => (memory.resume ? { remember: { resume: memory.resume } } : {});

/** Asks where the rep is, once; the question that needs it waits. */
function askWhere(desk: Desk): Reply {
  const say = words[desk.language];
  const { ask } = desk.turn;
  const resume = ask.kind === 'intent' ? { intent: ask.intent, slots: ask.slots } : askIntent('LaunchRequest');
  return { tell: [say.where], ask: say.askWhere, remember: { resume } };
}

async function home(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  await desk.store.saveStay(desk.scope, desk.speaking.speaker, undefined);
  // What is remembered of the session is over at once, and the next turn reads what is stored.
  const over = { zone: desk.rep.zone, until: isoInstant(desk.now) };
  return { tell: [say.home], ask: say.askNext, remember: { stay: over } };
}

/**
 * Where the rep is: their clock for a while, or for good when nobody knew it.
 *
 * Rep: I'm in Denver this week, so what time is my two o'clock really
 * Lead Scout: Denver time until Sunday, then. Your two p.m. with Jones Watson is noon there. What else would you like to know?
 */
export const whereIAm = {
  name: 'where-i-am',
  intents: {
    WhereIAmIntent: { slots: { place: 'PLACE', date: 'AMAZON.DATE', time: 'AMAZON.TIME' } },
    BackHomeIntent: {},
    WhichZoneIntent: {},
  },
  internal: { AskWhereIntent: (_slots, desk) => askWhere(desk) },
  answer: async ({ intent, slots }, desk) => {
    const say = words[desk.language];
    switch (intent) {
      case 'BackHomeIntent':
        return home(desk);
      case 'WhichZoneIntent':
        return {
          tell: [
            say.zone({
              city: DateTime.local({ zone: desk.rep.zone }).zoneName ?? '',
              now: desk.now,
              place: desk.memory.stay?.place,
            }),
          ],
          ask: say.askNext,
        };
      default:
        return arrive(slots, desk);
    }
  },
} satisfies Capability;
