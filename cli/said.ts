import { DateTime, IANAZone } from 'luxon';
import { UsageError } from './io.ts';

/** A time somebody typed, on the clock of a zone where it does not name an offset. */
export function timeSaid(text: string, zone: string): DateTime<true> {
  const at = DateTime.fromISO(text, { zone });
  if (!at.isValid) throw new UsageError(`"${text}" is not a time.`, 'Times look like 2026-11-21 or 2026-11-21T08:55.');
  return at;
}

/** A time zone somebody typed, if they did. */
export function zoneSaid(zone: string | undefined): string | undefined {
  if (zone !== undefined && !IANAZone.isValidZone(zone))
    throw new UsageError(`There is no time zone "${zone}".`, 'Zones look like America/New_York.');
  return zone;
}
