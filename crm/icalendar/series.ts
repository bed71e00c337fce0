import { type CalendarEvent, endOf, instantOf, type Moment } from './calendar-event.ts';
import { startsOf } from './recurrence.ts';
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

const day = 24 * 60 * 60 * 1000;

/** All versions of one UID as happenings that overlap `from` to `to` (epoch milliseconds), and the rules that never end. */
export function happeningsOf(versions: CalendarEvent[], from: number, to: number) {
  const { master, changes } = newestVersions(versions);
  const endless: CalendarEvent[] = [];
  const happenings: Happening[] = [];
  const used = new Set<CalendarEvent>();
  if (master) {
    // A later slot may have been moved into the range, so the series is followed to the last slot that was changed.
    const slots = changes.flatMap((change) => (change.instead ? [instantOf(change.instead.of)] : []));
    const found = startsOf(master.start, master.rules, Math.max(to, ...slots));
    if (found.endless) endless.push(master);
    const starts = [...found.starts.map((start) => ({ start, length: master.length })), ...master.alsoAt];
    for (const { start, length = master.length } of distinct(starts)) {
      const change = changes.find((each) => each.instead && !each.instead.andFollowing && same(start, each.instead.of));
      if (change) used.add(change);
      else if (!master.notAt.some((excluded) => same(start, excluded))) {
        happenings.push(atSlot(master, changes, start, length, used));
        continue;
      }
      if (change) happenings.push(happening(change, change.start, change.length, start, isSeries(master)));
    }
  }
  for (const change of changes) {
    const ghost = master !== undefined && change.sequence < master.sequence;
    if (used.has(change) || ghost || !change.instead) continue;
    happenings.push(happening(change, change.start, change.length, change.instead.of, true));
  }
  return { happenings: happenings.filter((each) => overlaps(each, from, to)), endless };
}

const isSeries = (event: CalendarEvent) => event.rules.length > 0 || event.alsoAt.length > 0;

/** A zero-length event happens at its instant. */
const overlaps = ({ start, end }: Happening, from: number, to: number) =>
  start < to && (end > from || (end === start && start >= from));

/** Whether a slot of a series is the one an exception or a change names; a bare day names every slot of that day. */
function same(slot: Moment, named: Moment): boolean {
  if (!slot.wholeDay && !named.wholeDay) return instantOf(slot) === instantOf(named);
  return Math.floor(slot.wall / day) === Math.floor(named.wall / day);
}

function distinct<T extends { start: Moment }>(slots: T[]): T[] {
  return [...new Map(slots.map((slot) => [instantOf(slot.start), slot])).values()];
}

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
