import type { DateTime } from 'luxon';
import { en } from '../language/en/entry-titles.ts';
import type { EntryTitles } from '../language/entry-titles.ts';
import type { Language } from '../language/languages.ts';
import { nameWords } from '../people/fold.ts';
import type { Appointment, Aside } from '../schedule/agenda.ts';
import type { Desk, HeardSlot } from '../turn/turn.ts';

const titles: Record<Language, EntryTitles> = { en };

/** What stands in a calendar: a sales call, or something beside them. */
export type Entry = Appointment | Aside;

const titleOf = (one: Entry) => ('call' in one ? one.call.title : one.entry.title);
const willBe = (one: Entry) => 'call' in one || (one.entry.why !== 'cancelled' && one.entry.why !== 'declined');

/** Who an entry is with, beside the rep's own words in the title: everybody invited, and the lead of a call. */
const peopleOf = (one: Entry) => [
  titleOf(one),
  ...('call' in one
    ? [one.call.lead.name, one.call.lead.company ?? '', ...one.call.attendees.map(({ name }) => name ?? '')]
    : one.entry.attendees.map(({ name }) => name ?? '')),
];

/** Whether somebody is on an entry, by what they are called there. */
export function isOn(one: Entry, name: string): boolean {
  const wanted = nameWords(name);
  return peopleOf(one).some((person) => {
    const known = nameWords(person);
    return wanted.length > 0 && wanted.every((word) => known.includes(word));
  });
}

/** Whether an entry is private: its title is not told, so nothing is found by it. */
export const isPrivate = (one: Entry) => 'entry' in one && one.entry.why === 'private';

/** The entry called so that is meant now: one that is on or ahead, else the last; what will not happen only if nothing else is called so. */
function called(entries: readonly Entry[], names: readonly string[], now: DateTime): Entry | undefined {
  const squashed = (text: string) => nameWords(text).join('');
  const wanted = names.map(squashed).filter((name) => name.length > 1);
  const so = entries
    .filter((one) => !isPrivate(one) && wanted.some((name) => squashed(titleOf(one)).includes(name)))
    .sort((a, b) => a.start.toMillis() - b.start.toMillis());
  const meant = so.some(willBe) ? so.filter(willBe) : so;
  return meant.find(({ end }) => end > now) ?? meant.at(-1);
}

/** The entry that goes by what was heard, as it was said or as it may be written. */
export function entryCalled(slot: HeardSlot | undefined, entries: readonly Entry[], desk: Desk): Entry | undefined {
  if (!slot) return undefined;
  const { written, kinds } = titles[desk.language];
  const barely = nameWords(slot.heard).filter((word) => !kinds.includes(word));
  return (
    called(entries, [slot.heard], desk.now) ??
    called(entries, written[slot.values[0]?.id ?? ''] ?? [], desk.now) ??
    called(entries, [barely.join(' ')], desk.now)
  );
}
