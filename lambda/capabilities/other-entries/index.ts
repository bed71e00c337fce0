import type { Attendee } from '../../domain/call.ts';
import type { Answer, Capability, Desk, Slots } from '../../turn.ts';
import { calendarAround, spokenOf } from '../calls.ts';
import { filled, heardIn } from '../slots.ts';
import { findSubject, spanAsked } from '../subject.ts';
import { utterancesOf } from '../words.ts';
import { type Entry, entryCalled, isPrivate } from './called.ts';
import { otherEntriesWords as words } from './words.ts';

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
  const span = heardIn(slots, 'date') && spanAsked(slots, desk);
  const { calls, others } = await calendarAround(desk);
  const isMeant = ({ start, end }: Entry) => !span || (start < span.to && end > span.from);
  const entries = [...others, ...calls].filter(isMeant);
  const found = entryCalled(slot, entries, desk);
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
