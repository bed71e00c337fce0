import type { DateTime } from 'luxon';

/** An instant as it is written down: ISO, in UTC. */
export const isoInstant = (at: DateTime): string => at.toUTC().toISO() ?? '';
