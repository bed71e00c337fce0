import { dayMs } from '../../lambda/domain/day.ts';
import { type CalendarEvent, endOf, instantOf, type Moment } from './calendar-event.ts';
import { startsOf, type Unfollowed } from './recurrence.ts';
import { newestVersions } from './versions.ts';

/** One happening of an event: when it is, in epoch milliseconds, and from which version of the event it comes. */
export type Happening = {
  event: CalendarEvent;
  /** Stable across re-reads: the UID, and the slot in the series. */
  id: string;
  start: number;
  end: number;
  wholeDay: boolean;
  /** Where the series had it, when it was moved. */
  movedFrom?: number;
};

/** What an event comes to, and why its series was not followed to the end, where it was not. */
export type Found = { happenings: Happening[]; unfollowed?: Unfollowed };

/** All versions of one UID as happenings that overlap `from` to `to` (epoch milliseconds). */
export function happeningsOf(versions: CalendarEvent[], from: number, to: number): Found {
  const { master, changes } = newestVersions(versions);
  const used = new Set<CalendarEvent>();
  const found: Found = master ? atSlots(master, changes, { from, to }, used) : { happenings: [] };
  for (const change of changes) {
    // A change to a slot the series no longer has is left over from before the series was edited.
    const leftOver = master !== undefined && change.sequence < master.sequence;
    if (used.has(change) || leftOver || !change.instead) continue;
    found.happenings.push(happening(change, change.start, change.length, change.instead.of, true));
  }
  return { ...found, happenings: found.happenings.filter((each) => overlaps(each, from, to)) };
}

/** What happens at the slots of a series: a change, nothing where it was deleted, or what the series says. */
function atSlots(
  master: CalendarEvent,
  changes: CalendarEvent[],
  { from, to }: { from: number; to: number },
  used: Set<CalendarEvent>,
): Found {
  const deleted = new Set(master.notAt.map((excluded) => nameOf(excluded, master)));
  const changeAt = new Map(
    changes.flatMap((change) => (isOne(change) ? [[nameOf(change.instead.of, master), change]] : [])),
  );
  const { slots, unfollowed } = slotsOf(master, changes, from, to);
  const happenings = slots.flatMap(({ start, length }) => {
    const names = namesOf(start);
    const change = names.map((name) => changeAt.get(name)).find((each) => each !== undefined);
    if (change) used.add(change);
    if (change) return happening(change, change.start, change.length, start, isSeries(master));
    return names.some((name) => deleted.has(name)) ? [] : atSlot(master, changes, start, length, used);
  });
  return { happenings, ...(unfollowed && { unfollowed }) };
}

/** The slots of a series that can touch the range. A slot that was changed may have been moved into it from anywhere. */
function slotsOf(master: CalendarEvent, changes: CalendarEvent[], from: number, to: number) {
  const changed = changes.flatMap((change) => (change.instead ? [instantOf(change.instead.of)] : []));
  const longest = endOf(master.start, master.length) - instantOf(master.start);
  const earliest = Math.min(from - longest, ...changed) - 2 * dayMs;
  const { starts, unfollowed } = startsOf(master.start, master.rules, earliest, Math.max(to, ...changed));
  const slots = [
    ...starts.map((start) => ({ start, length: master.length })),
    ...master.alsoAt.map(({ start, length = master.length }) => ({ start, length })),
  ];
  const distinct = new Map(slots.map((slot) => [instantOf(slot.start), slot]));
  return { slots: [...distinct.values()], ...(unfollowed && { unfollowed }) };
}

const isOne = (change: CalendarEvent): change is CalendarEvent & { instead: { of: Moment } } =>
  change.instead !== undefined && !change.instead.andFollowing;

const dayName = ({ wall }: Moment) => `day ${Math.floor(wall / dayMs)}`;
const instantName = (moment: Moment) => `at ${instantOf(moment)}`;

/** The names a slot of a series answers to: its instant, and its day, since a bare day names every slot of that day. */
const namesOf = (slot: Moment): string[] => [instantName(slot), dayName(slot)];

/** How an exception or a change names its slot; of a series of whole days only the day counts. */
const nameOf = (named: Moment, master: CalendarEvent): string =>
  named.wholeDay || master.start.wholeDay ? dayName(named) : instantName(named);

const isSeries = (event: CalendarEvent) => event.rules.length > 0 || event.alsoAt.length > 0;

/** A zero-length event happens at its instant. */
const overlaps = ({ start, end }: Happening, from: number, to: number) =>
  start < to && (end > from || (end === start && start >= from));

/** The happening at a slot that has no change of its own: by the last "this and following" change, or as the series has it. */
function atSlot(
  master: CalendarEvent,
  changes: CalendarEvent[],
  slot: Moment,
  length: CalendarEvent['length'],
  used: Set<CalendarEvent>,
): Happening {
  let ruling: { event: CalendarEvent; from: Moment } | undefined;
  for (const event of changes) {
    if (!event.instead?.andFollowing) continue;
    const from = event.instead.of;
    const rules = instantOf(slot) >= instantOf(from) && instantOf(from) >= (ruling ? instantOf(ruling.from) : 0);
    if (rules) ruling = { event, from };
  }
  if (!ruling) return happening(master, slot, length, slot, isSeries(master));
  used.add(ruling.event);
  const { event, from } = ruling;
  const start = { ...event.start, wall: slot.wall + (event.start.wall - from.wall) };
  return happening(event, start, event.length, slot, true);
}

function happening(
  event: CalendarEvent,
  start: Moment,
  length: CalendarEvent['length'],
  slot: Moment,
  inSeries: boolean,
): Happening {
  const [at, planned] = [instantOf(start), instantOf(slot)];
  return {
    event,
    id: inSeries ? `${event.uid}/${slotName(slot)}` : event.uid,
    start: at,
    end: endOf(start, length),
    wholeDay: start.wholeDay,
    ...(inSeries && at !== planned && { movedFrom: planned }),
  };
}

/** `20260302` for a whole day, `20260302T190000Z` for a time: how calendars write the slot of an instance. */
function slotName(slot: Moment): string {
  const compact = new Date(slot.wholeDay ? slot.wall : instantOf(slot)).toISOString().replace(/[-:]|\.\d+/g, '');
  return slot.wholeDay ? compact.slice(0, 8) : compact;
}
