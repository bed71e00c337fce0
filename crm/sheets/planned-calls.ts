import type { FollowUp } from '../../lambda/domain/follow-up.ts';
import type { LeadName } from '../../lambda/domain/lead.ts';

/** A change of the calendar that is still to be made, and whom it is about. */
export type PlannedChange = { followUp: FollowUp & { change: NonNullable<FollowUp['change']> }; lead: LeadName };

const stamp = (instant: string) => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
// RFC 5545, 3.3.11: what has a meaning of its own in a text is escaped.
const text = (value: string) => value.replace(/[\\;,]/g, (char) => `\\${char}`).replace(/\r?\n/g, '\\n');

/** RFC 5545, 3.1: lines of at most 75 octets, continued with a space; never in the middle of a character. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const char of line) {
    if (Buffer.byteLength(piece + char) > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece].join('\r\n ');
}

/** A repeated event's id is its UID and the slot it stands in, `uid/20260303T100000`; the slot says which one is meant. */
function eventNamed(call: string): string[] {
  const [, uid, slot] = call.match(/^(.+)\/(\d{8}(?:T\d{6}Z?)?)$/) ?? [];
  if (uid === undefined || slot === undefined) return [`UID:${text(call)}`];
  return [`UID:${text(uid)}`, `RECURRENCE-ID${slot.includes('T') ? '' : ';VALUE=DATE'}:${slot}`];
}

function event({ followUp, lead }: PlannedChange): string[] {
  const { change, at, id } = followUp;
  if (change.kind === 'late' || (change.kind !== 'cancel' && (!change.start || !change.end))) return [];
  const who = lead.company ? `${lead.name} (${lead.company})` : lead.name;
  return [
    'BEGIN:VEVENT',
    ...(change.kind === 'book' || change.call === undefined
      ? [`UID:${text(`${id}@lead-scout`)}`]
      : eventNamed(change.call)),
    `DTSTAMP:${stamp(at)}`,
    ...(change.start && change.end
      ? [`DTSTART:${stamp(change.start)}`, `DTEND:${stamp(change.end)}`]
      : [`DTSTART:${stamp(at)}`]),
    `SUMMARY:${text(`Call: ${who}`)}`,
    `DESCRIPTION:${text(followUp.what)}`,
    ...(change.kind === 'cancel' ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ];
}

/**
 * The calls a rep booked, moved or cancelled by voice, as an iCalendar file to open with a calendar; nothing when there
 * are none. What was done or taken back is left out.
 */
export function plannedCalls(changes: readonly PlannedChange[]): string | undefined {
  const events = changes.filter(({ followUp }) => followUp.state === 'open').flatMap(event);
  if (events.length === 0) return undefined;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lead Scout//Planned calls//EN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
