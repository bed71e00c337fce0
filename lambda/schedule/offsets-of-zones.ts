import { IANAZone, Settings } from 'luxon';

/** Offsets change on the quarter of an hour. */
const QUARTER_MS = 900_000;
/** Before that some zones were off by seconds, which a `Date` does not tell. */
const WHOLE_MINUTES_SINCE = Date.UTC(1973, 0);
const MOST_KEPT = 5_000;

/** An area and a place in it, and nothing else that a system might take for a zone. */
const placeName = /^[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?$/;

/** The offset of a zone at an instant, in minutes, by what this process takes for its own zone meanwhile. */
function offsetAt(zone: string, at: number): number {
  const own = process.env.TZ;
  process.env.TZ = zone;
  try {
    return 0 - new Date(at).getTimezoneOffset();
  } finally {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  }
}

const aWinter = Date.UTC(2025, 0);
const aSummer = Date.UTC(2025, 6);

/** In a worker or a sandbox the environment may be a copy that nothing heeds. */
const isHeeded = () => offsetAt('Asia/Kathmandu', aWinter) === 345 && offsetAt('America/New_York', aSummer) === -240;

/** Whether a zone is known for certain: one that is never at UTC. Of the others only `Intl` can tell. */
const isKnown = (zone: string) =>
  placeName.test(zone) && (offsetAt(zone, aWinter) !== 0 || offsetAt(zone, aSummer) !== 0);

/**
 * Lets luxon ask the process for offsets and keep them: the first object of `Intl` takes tens of
 * milliseconds of a first turn. For the entry point of a process that answers turns;
 * says whether it could be done. What is doubtful is still asked of `Intl`.
 */
export function quickOffsets(locale: string): boolean {
  if (!isHeeded()) return false;
  // Luxon would ask `Intl` for it.
  Settings.defaultLocale = locale;
  const isValidZone = IANAZone.isValidZone.bind(IANAZone);
  const offsetByIntl = IANAZone.prototype.offset;
  const known = new Map<string, boolean>();
  const isQuick = (zone: string) => {
    const found = known.get(zone) ?? isKnown(zone);
    if (known.size < MOST_KEPT) known.set(zone, found);
    return found;
  };
  const kept = new Map<string, Map<number, number>>();
  IANAZone.isValidZone = (zone) => isQuick(zone) || isValidZone(zone);
  IANAZone.prototype.offset = function offset(at) {
    const instant = Number(at);
    if (!(instant >= WHOLE_MINUTES_SINCE) || !isQuick(this.name)) return offsetByIntl.call(this, at);
    const quarter = Math.floor(instant / QUARTER_MS);
    let ofZone = kept.get(this.name);
    if (!ofZone || ofZone.size >= MOST_KEPT) {
      ofZone = new Map();
      kept.set(this.name, ofZone);
    }
    const found = ofZone.get(quarter) ?? offsetAt(this.name, instant);
    ofZone.set(quarter, found);
    return found;
  };
  return true;
}
