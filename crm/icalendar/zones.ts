import ICAL from 'ical.js';
import { IANAZone } from 'luxon';
import { dayMs } from '../../lambda/domain/day.ts';
import { windowsZones } from './windows-zones.ts';

/**
 * Wall-clock time as milliseconds since 1970 read as if it were UTC: what a calendar file says before anyone asks
 * where. Only a `Zone` turns it into an instant.
 */
export type WallClock = number;

/** Turns wall-clock times into instants (epoch milliseconds) and back. */
export type Zone = {
  name: string;
  instantOf: (wall: WallClock) => number;
  wallClockOf: (instant: number) => WallClock;
};

const minute = 60_000;

/**
 * Instant of a wall-clock time by RFC 5545 3.3.5: an hour that happens twice means the first, an hour that is
 * skipped is read with the offset before the gap. Luxon would let the machine's clock decide the first case.
 */
function instantByOffsets(wall: WallClock, offsetAt: (instant: number) => number): number {
  const before = wall - offsetAt(wall - dayMs);
  if (wall - offsetAt(before) === before) return before;
  const after = wall - offsetAt(wall + dayMs);
  return wall - offsetAt(after) === after ? after : before;
}

const mostRemembered = 10_000;
const ianaZones = new Map<string, Zone | undefined>();

/** The zone of an IANA name that `Intl` knows. Asking `Intl` is slow, so what it knew is kept. */
function ianaZone(name: string): Zone | undefined {
  if (!ianaZones.has(name)) ianaZones.set(name, newIanaZone(name));
  return ianaZones.get(name);
}

function newIanaZone(name: string): Zone | undefined {
  if (!IANAZone.isValidZone(name)) return undefined;
  const zone = IANAZone.create(name);
  const offsetAt = (instant: number) => zone.offset(instant) * minute;
  const instants = new Map<WallClock, number>();
  return {
    name,
    // Files name the same days again and again, and asking `Intl` is slow.
    instantOf: (wall) => {
      const known = instants.get(wall);
      if (known !== undefined) return known;
      if (instants.size >= mostRemembered) instants.clear();
      const instant = instantByOffsets(wall, offsetAt);
      instants.set(wall, instant);
      return instant;
    },
    wallClockOf: (instant) => instant + offsetAt(instant),
  };
}

/** The zone a `VTIMEZONE` block describes. */
export function describedZone(component: ICAL.Component): Zone {
  const zone = new ICAL.Timezone(component);
  const offsetAtWall = (wall: WallClock) => zone.utcOffset(ICAL.Time.fromJSDate(new Date(wall), true)) * 1000;
  return {
    name: zone.tzid,
    instantOf: (wall) => wall - offsetAtWall(wall),
    wallClockOf: (instant) => {
      const guess = instant + offsetAtWall(instant);
      return instant + offsetAtWall(guess);
    },
  };
}

/** Universal time, where wall clock and instant are the same. */
export const utc: Zone = { name: 'UTC', instantOf: (wall) => wall, wallClockOf: (instant) => instant };

const windowsZonesFolded = new Map(Object.entries(windowsZones).map(([name, iana]) => [name.toLowerCase(), iana]));
const windowsZone = (name: string) => ianaZone(windowsZonesFolded.get(name.toLowerCase()) ?? '');

/** Spellings found in the wild, each with the zone name it stands for. */
const respellings: readonly [RegExp, (...found: string[]) => string][] = [
  [/^tzone:\/\/microsoft\/utc$/i, () => 'UTC'],
  [/^\/.*?\/((?:[A-Z]\w+\/)+[\w+-]+)$/, (_, name = '') => name],
  [/^(.* Standard Time) \d+$/i, (_, name = '') => name],
  [/^(.*) (?:Daylight|Summer) Time$/i, (_, name = '') => `${name} Standard Time`],
  [/^(?:\([^)]*\) )?(.*) Time \(US & Canada\)$/i, (_, name = '') => `${name} Standard Time`],
];

/** Finds a zone by what a file calls it: an IANA or Windows name, a block in the same file, or a known respelling. */
export function zoneNamed(name: string, described: ReadonlyMap<string, Zone> = new Map()): Zone | undefined {
  const plain = name.trim().replace(/^"|"$/g, '');
  const exact = ianaZone(plain) ?? windowsZone(plain) ?? described.get(plain);
  if (exact) return exact;
  for (const [pattern, respell] of respellings) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const meant = respell(...found);
    const zone = ianaZone(meant) ?? windowsZone(meant);
    if (zone) return zone;
  }
  return undefined;
}
