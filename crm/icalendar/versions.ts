import { type CalendarEvent, instantOf } from './calendar-event.ts';

/** A series (or single event) as it stands now, and the changed instances that stand beside it. */
export type Versions = { master?: CalendarEvent; changes: CalendarEvent[] };

/**
 * Of all versions of one UID, the newest of the series and of each changed instance: highest sequence, then latest
 * stamp, then last in the file. A cancelled series cancels the instances that were changed before it.
 */
export function newestVersions(given: CalendarEvent[]): Versions {
  const versions = inZoneOfSeries(given);
  const kept = new Map<string, CalendarEvent>();
  for (const event of versions) {
    const key = event.instead ? String(instantOf(event.instead.of)) : 'series';
    const known = kept.get(key);
    if (!known) kept.set(key, event);
    else kept.set(key, isOlder(event, known) ? withRulesOf(known, event) : withRulesOf(event, known));
  }
  const master = kept.get('series');
  kept.delete('series');
  const changes = [...kept.values()];
  if (!master) return { changes };
  const cancels = (change: CalendarEvent) => master.cancelled && change.sequence <= master.sequence;
  return { master, changes: changes.map((change) => (cancels(change) ? { ...change, cancelled: true } : change)) };
}

/** A slot named without a zone is in the zone of its series, wherever its event was moved to. */
function inZoneOfSeries(versions: CalendarEvent[]): CalendarEvent[] {
  const zone = versions.find(({ instead }) => instead === undefined)?.start.zone;
  if (zone === undefined) return versions;
  return versions.map((event) =>
    event.instead?.of.zoneless ? { ...event, instead: { ...event.instead, of: { ...event.instead.of, zone } } } : event,
  );
}

const isOlder = (one: CalendarEvent, other: CalendarEvent) =>
  one.sequence === other.sequence ? one.stamp < other.stamp : one.sequence < other.sequence;

/** A cancellation often names the series without repeating its rules. */
function withRulesOf(newer: CalendarEvent, older: CalendarEvent): CalendarEvent {
  if (!newer.cancelled || newer.rules.length > 0) return newer;
  return { ...older, sequence: newer.sequence, stamp: newer.stamp, cancelled: true };
}
