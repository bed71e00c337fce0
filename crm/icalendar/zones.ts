import ICAL from 'ical.js';
import { IANAZone } from 'luxon';
import { dayMs } from '../../lambda/domain/day.ts';
import { foldText } from '../sheets/fold.ts';
import { displayKey, displayNames } from './windows-display-names.ts';
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

const MOST_REMEMBERED = 10_000;
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
      if (instants.size >= MOST_REMEMBERED) instants.clear();
      const instant = instantByOffsets(wall, offsetAt);
      instants.set(wall, instant);
      return instant;
    },
    wallClockOf: (instant) => instant + offsetAt(instant),
  };
}

/** The zone a `VTIMEZONE` block describes. */
export function describedZone(component: ICAL.Component): Zone {
  mustHaveOffsets(component);
  dateUndatedParts(component);
  const zone = new ICAL.Timezone(component);
  const offsetAtWall = (wall: WallClock) => zone.utcOffset(ICAL.Time.fromJSDate(new Date(wall), true)) * 1000;
  // Asked once now, so that a description nobody can follow is found here and not at the first event.
  offsetAtWall(Date.UTC(2026, 0));
  return {
    name: zone.tzid,
    instantOf: (wall) => wall - offsetAtWall(wall),
    wallClockOf: (instant) => {
      const guess = instant + offsetAtWall(instant);
      return instant + offsetAtWall(guess);
    },
  };
}

/** A description without offsets describes nothing: it would be read as universal time. */
function mustHaveOffsets(component: ICAL.Component): void {
  const parts = component.getAllSubcomponents();
  const isThere = (value: unknown) => value instanceof ICAL.UtcOffset && Number.isFinite(value.toSeconds());
  if (parts.length === 0 || !parts.every((part) => isThere(part.getFirstPropertyValue('tzoffsetto'))))
    throw new Error('this zone does not say how far it is from universal time');
}

/** A part without a start has always held, where it is the only one or says by a rule when it begins each year. */
function dateUndatedParts(component: ICAL.Component): void {
  const parts = component.getAllSubcomponents();
  for (const part of parts) {
    if (part.hasProperty('dtstart')) continue;
    if (parts.length > 1 && !part.hasProperty('rrule')) throw new Error('this zone does not say when it changes');
    part.addPropertyWithValue('dtstart', ICAL.Time.fromJSDate(new Date(Date.UTC(1970, 0, 1, 2)), true));
  }
}

/** Universal time, where wall clock and instant are the same. */
export const utc: Zone = { name: 'UTC', instantOf: (wall) => wall, wallClockOf: (instant) => instant };

const windowsZonesFolded = new Map(Object.entries(windowsZones).map(([name, iana]) => [name.toLowerCase(), iana]));
const windowsZone = (name: string) => ianaZone(windowsZonesFolded.get(name.toLowerCase()) ?? '');

/** Spellings found in the wild, each with the zone name it stands for. */
const respellings: readonly [RegExp, (...found: string[]) => string][] = [
  [/^western\/central europe$/i, () => 'W. Europe Standard Time'],
  [/^tzone:\/\/microsoft\/utc$/i, () => 'UTC'],
  [/^(.* Standard Time) \d+$/i, (_, name = '') => name],
  [/^(.*) (?:Daylight|Summer) Time$/i, (_, name = '') => `${name} Standard Time`],
  [/^(?:\([^)]*\) )?(.*) Time \(US & Canada\)$/i, (_, name = '') => `${name} Standard Time`],
];

/** The zone a path ends in: `/Europe/Vienna`, `/maker.example/Olson_5/America/Chicago`, `America/New York`. */
function zoneAtEndOf(name: string): Zone | undefined {
  const parts = name.trim().replace(/ /g, '_').split('/').filter(Boolean);
  for (let from = Math.max(0, parts.length - 3); from < parts.length - 1; from++) {
    const zone = ianaZone(parts.slice(from).join('/'));
    if (zone) return zone;
  }
  return undefined;
}

/** `UTC+02:00`, `GMT-5`, `+0530`: a fixed distance from universal time. */
function zoneOfOffset(name: string): Zone | undefined {
  const [, sign, hours, minutes = '00'] = /^\(?(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?\)?$/i.exec(name) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * minute * (sign === '-' ? -1 : 1);
  return { name, instantOf: (wall) => wall - offset, wallClockOf: (instant) => instant + offset };
}

/** Abbreviations that one zone bears, and is called by. Others mean several, or half of the year only. */
const abbreviations: Readonly<Record<string, string>> = {
  z: 'UTC',
  utc: 'UTC',
  gmt: 'UTC',
  cet: 'CET',
  cest: 'CET',
  mez: 'CET',
  mesz: 'CET',
  eet: 'EET',
  eest: 'EET',
  wet: 'WET',
  met: 'MET',
  jst: 'Asia/Tokyo',
  kst: 'Asia/Seoul',
};
const isAbbreviation = (name: string) => /^[A-Za-z]{1,5}$/.test(name);

let cities: Map<string, string[]> | undefined;

/** Zones by the city they are named after. */
function zonesOfCity(city: string): readonly string[] {
  if (!cities) {
    cities = new Map();
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const name = foldText(zone.split('/').at(-1) ?? '');
      cities.set(name, [...(cities.get(name) ?? []), zone]);
    }
  }
  return cities.get(foldText(city)) ?? [];
}

/** A list of cities behind an offset, as Windows shows zones in any language: the first city whose zone has that offset. */
function zoneOfCities(name: string): Zone | undefined {
  const [, sign, hours, minutes, list = ''] =
    /^\((?:UTC|GMT)([+-])?(\d{1,2})?[:.]?(\d{2})?\)\s*(.+)$/i.exec(name) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minute * (sign === '-' ? -1 : 1);
  for (const city of list.split(',')) {
    for (const zone of zonesOfCity(city).map(ianaZone)) {
      const winter = zone && zone.wallClockOf(Date.UTC(2026, 0, 15)) - Date.UTC(2026, 0, 15);
      const summer = zone && zone.wallClockOf(Date.UTC(2026, 6, 15)) - Date.UTC(2026, 6, 15);
      if (zone && (winter === offset || summer === offset)) return zone;
    }
  }
  return undefined;
}

/** A list of cities alone, as old Windows calendars name zones: where their zones keep the same time, the first of them. */
function zoneOfCityList(name: string): Zone | undefined {
  const zones = name.split(',').flatMap((city) => zonesOfCity(city).flatMap((each) => ianaZone(each) ?? []));
  const [first, ...others] = zones;
  if (!first || others.length === 0) return undefined;
  const [winter, summer] = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];
  const isSame = (zone: Zone) => [winter, summer].every((at) => zone.wallClockOf(at) === first.wallClockOf(at));
  return others.every(isSame) ? first : undefined;
}

/** A name without quotes, escapes, and an abbreviation behind it in brackets. */
const plainName = (name: string): string =>
  name
    .trim()
    .replace(/^["']+|["']+$/g, '')
    .replaceAll('\\', '')
    .replace(/(\S)\s+\([A-Z]{2,5}\)$/, '$1')
    .trim();

/**
 * Finds a zone by what a file calls it: an IANA or Windows name, a block in the same file, or a known respelling. An
 * abbreviation that several zones bear is none of them.
 */
export function zoneNamed(name: string, described: ReadonlyMap<string, Zone> = new Map()): Zone | undefined {
  const plain = plainName(name);
  if (isAbbreviation(plain)) {
    return (
      described.get(plain) ??
      ianaZone(abbreviations[plain.toLowerCase()] ?? '') ??
      windowsZone(`${plain} Standard Time`)
    );
  }
  const exact = ianaZone(plain) ?? windowsZone(plain) ?? described.get(plain) ?? described.get(name.trim());
  if (exact) return exact;
  const inPath = zoneAtEndOf(plain) ?? zoneAtEndOf(plain.replace('-', '/'));
  if (inPath) return inPath;
  // Old names have further cities behind a semicolon.
  const displayed = displayNames.get(displayKey(plain)) ?? displayNames.get(displayKey(plain.split(';')[0] ?? ''));
  if (displayed) return windowsZone(displayed) ?? ianaZone(displayed);
  const found =
    zoneOfOffset(plain) ?? zoneOfCities(plain) ?? zoneOfCityList(plain) ?? windowsZone(`${plain} Standard Time`);
  if (found) return found;
  for (const [pattern, respell] of respellings) {
    const fits = pattern.exec(plain);
    if (!fits) continue;
    const meant = respell(...fits);
    const zone = ianaZone(meant) ?? windowsZone(meant);
    if (zone) return zone;
  }
  return undefined;
}
