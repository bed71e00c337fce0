import type { DateTime } from 'luxon';
import type { Attendee } from '../../domain/call.ts';
import type { Language } from '../../languages.ts';
import { nameWords } from '../../people/fold.ts';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import type { Speech } from '../../speech/say.ts';
import type { Answer, Capability, Desk, Slots, Utterances } from '../../turn.ts';
import { calendarAround, spokenOf } from '../calls.ts';
import { filled, heardIn } from '../slots.ts';
import { findSubject, spanAsked } from '../subject.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

export type OtherEntriesWords = {
  utterances: Utterances;
  /** How an entry may be written that is heard so: "one on one" for `1:1`. */
  written: Readonly<Record<string, readonly string[]>>;
  entry: (of: Aside & { now: DateTime }) => Speech;
  invited: (of: { named: string[]; unnamed: number }) => Speech;
  alone: Speech;
  isCall: (of: Appointment & { now: DateTime }) => Speech;
  /** `unread`: there are private entries, whose names are not told. */
  none: (of: { heard: string; unread: boolean }) => Speech;
  askNext: Speech;
};

const words: Record<Language, OtherEntriesWords> = { en };

type Entry = Appointment | Aside;
const titleOf = (one: Entry) => ('call' in one ? one.call.title : one.entry.title);
const isPrivate = (one: Entry) => 'entry' in one && one.entry.why === 'private';
const willBe = (one: Entry) => 'call' in one || (one.entry.why !== 'cancelled' && one.entry.why !== 'declined');

/** The entry called so that is meant now: one that is on or ahead, else the last; what will not happen only if nothing else is called so. */
function called(entries: Entry[], names: readonly string[], now: DateTime): Entry | undefined {
  const squashed = (text: string) => nameWords(text).join('');
  const wanted = names.map(squashed).filter((name) => name.length > 1);
  const so = entries
    .filter((one) => !isPrivate(one) && wanted.some((name) => squashed(titleOf(one)).includes(name)))
    .sort((a, b) => a.start.toMillis() - b.start.toMillis());
  const meant = so.some(willBe) ? so.filter(willBe) : so;
  return meant.find(({ end }) => end > now) ?? meant.at(-1);
}

/** Who is on the invite beside the rep. */
function guests(attendees: readonly Attendee[], desk: Desk) {
  const { name, email } = desk.rep;
  const others = attendees.filter(
    (one) => one.name !== name && (email === undefined || one.email?.toLowerCase() !== email.toLowerCase()),
  );
  const named = others.flatMap((one) => one.name ?? []);
  return { named, unnamed: others.length - named.length };
}

async function answer(slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const slot = heardIn(slots, 'entry');
  const heard = slot?.heard ?? '';
  const written = say.written[slot?.values[0]?.id ?? ''] ?? [];
  const span = heardIn(slots, 'date') && spanAsked(slots, desk);
  const { calls, others } = await calendarAround(desk);
  const isMeant = ({ start, end }: Entry) => !span || (start < span.to && end > span.from);
  const entries = [...others, ...calls].filter(isMeant);
  const found = called(entries, [heard], desk.now) ?? called(entries, written, desk.now);
  if (!found) {
    const subject = heard === '' ? undefined : await findSubject({ lead: filled(heard) }, desk);
    if (subject?.kind === 'lead') return { again: { intent: 'WhenNextIntent', slots: { chosen: filled(subject.id) } } };
    return { tell: [say.none({ heard, unread: entries.some(isPrivate) })], ask: say.askNext };
  }
  if ('call' in found)
    return { tell: [say.isCall({ ...found, now: desk.now })], ask: say.askNext, remember: spokenOf(found) };
  const { named, unnamed } = guests(found.entry.attendees, desk);
  const invited =
    named.length + unnamed > 0 ? [say.invited({ named, unnamed })] : found.entry.why === 'internal' ? [say.alone] : [];
  return { tell: [say.entry({ ...found, now: desk.now }), ...invited], ask: say.askNext };
}

/**
 * What stands in the calendar beside the sales calls, by what it is called.
 *
 * Rep: who is the stand-up with
 * Lead Scout: Stand-up is internal, today from nine thirty to nine forty-five a.m. Alex Reed is on the invite.
 */
export const otherEntries: Capability = {
  name: 'other-entries',
  intents: { EntryIntent: { slots: { entry: 'ENTRY', date: 'AMAZON.DATE' } } },
  utterances: utterancesOf(words),
  answer: ({ slots }, desk) => answer(slots, desk),
};
