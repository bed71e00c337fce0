import { calendarAround, spokenOf } from '../../conversation/calls-heard.ts';
import { spanAsked } from '../../conversation/days-asked.ts';
import { type Entry, entryCalled, isOn, isPrivate } from '../../conversation/entry-by-name.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { findSubject } from '../../conversation/who-is-meant.ts';
import type { Attendee } from '../../domain/call.ts';
import { minutesOf } from '../../schedule/free-time.ts';
import type { Speech } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Answer, Capability, Desk, Slots } from '../../turn/turn.ts';
import { otherEntriesWords as words } from './languages.ts';

/** Who is on the invite beside the rep. */
function guests(attendees: readonly Attendee[], desk: Desk) {
  const { name, email } = desk.rep;
  const others = attendees.filter(
    (one) => one.name !== name && (email === undefined || one.email?.toLowerCase() !== email.toLowerCase()),
  );
  const named = others.flatMap((one) => one.name ?? []);
  return { named, unnamed: others.length - named.length };
}

/** Only these happen at their time, so that a length or a wait can be told. */
const hasTimes = (one: Entry) =>
  one.end > one.start && ('call' in one || !['all-day', 'cancelled', 'declined', 'private'].includes(one.entry.why));

/** How long an entry is, or how long until it begins, where that was asked and can be told. */
function timing(found: Entry, intent: string, desk: Desk): Speech | undefined {
  const say = words[desk.language];
  const { now } = desk;
  if (intent === 'EntryIntent' || !hasTimes(found)) return undefined;
  const isAhead = found.start > now;
  if (intent === 'EntryWaitIntent' && isAhead)
    return say.until({ ...found, now, minutes: found.start.diff(now, 'minutes').minutes });
  const left = !isAhead && found.end > now ? found.end.diff(now, 'minutes').minutes : undefined;
  return say.length({ ...found, now, minutes: minutesOf(found), left });
}

/** "The first one", "this one": no entry is called so; a call is meant, by its place in the day or the one that is on. */
function callMeant(intent: string, slots: Slots, desk: Desk): AskedBefore | undefined {
  const { pronouns } = words[desk.language];
  if (!pronouns.includes(heardIn(slots, 'entry')?.heard.toLowerCase() ?? '')) return undefined;
  if (intent !== 'EntryIntent') return askIntent('HowLongIntent');
  // "First" comes as the first of a month.
  const [, dayOfMonth] = /^\d{4}-\d\d-0([1-9])$/.exec(heardIn(slots, 'date')?.heard ?? '') ?? [];
  if (dayOfMonth === undefined) return undefined;
  return dayOfMonth === '1'
    ? askIntent('FirstCallIntent')
    : askIntent('WhoIsItIntent', { position: { heard: dayOfMonth, values: [{ id: dayOfMonth, name: dayOfMonth }] } });
}

async function answer(intent: string, slots: Slots, desk: Desk): Promise<Answer> {
  const meant = callMeant(intent, slots, desk);
  if (meant) return { again: meant };
  const say = words[desk.language];
  const slot = heardIn(slots, 'entry');
  const heard = slot?.heard ?? '';
  const [person, guest] = ['lead', 'guest'].map((name) => heardIn(slots, name)?.heard);
  const span = heardIn(slots, 'date') && spanAsked(slots, desk);
  const { calls, others } = await calendarAround(desk);
  const isMeant = (one: Entry) =>
    (!span || (one.start < span.to && one.end > span.from)) && (person === undefined || isOn(one, person));
  const entries = [...others, ...calls].filter(isMeant);
  const found = entryCalled(slot, entries, desk);
  if (!found) {
    if (person !== undefined) return { again: askIntent('WhenNextIntent', { lead: filled(person) }) };
    const subject = heard === '' ? undefined : await findSubject({ lead: filled(heard) }, desk);
    if (subject?.kind === 'lead') return { again: askIntent('WhenNextIntent', { chosen: filled(subject.id) }) };
    return { tell: [say.none({ heard, unread: entries.some(isPrivate) })], ask: say.askNext };
  }
  const timed = timing(found, intent, desk);
  const isGuest = guest === undefined ? [] : [isOn(found, guest) ? say.onIt({ guest }) : say.notOnIt({ guest })];
  if ('call' in found)
    return {
      tell: [timed ?? say.isCall({ ...found, now: desk.now }), ...isGuest],
      ask: say.askNext,
      remember: spokenOf(found),
    };
  if (timed) return { tell: [timed], ask: say.askNext };
  const { named, unnamed } = guests(found.entry.attendees, desk);
  const invited =
    named.length + unnamed > 0 ? [say.invited({ named, unnamed })] : found.entry.why === 'internal' ? [say.alone] : [];
  return { tell: [say.entry({ ...found, now: desk.now }), ...isGuest, ...invited], ask: say.askNext };
}

/**
 * What stands in the calendar beside the sales calls, by what it is called.
 *
 * Rep: who is the stand-up with
 * Lead Scout: Stand-up is internal, today from nine thirty to nine forty-five a.m. Alex Reed is on the invite.
 */
export const otherEntries: Capability = {
  name: 'other-entries',
  intents: {
    EntryIntent: { slots: { entry: 'ENTRY', date: 'AMAZON.DATE', lead: 'LEAD', guest: 'LEAD' } },
    EntryLengthIntent: { slots: { entry: 'ENTRY', date: 'AMAZON.DATE' } },
    EntryWaitIntent: { slots: { entry: 'ENTRY', date: 'AMAZON.DATE' } },
  },
  answer: ({ intent, slots }, desk) => answer(intent, slots, desk),
};
