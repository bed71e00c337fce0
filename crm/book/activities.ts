import type { Call, CallType } from '../../lambda/domain/call.ts';
import type { Signal } from '../../lambda/domain/signal.ts';
import { callType } from '../icalendar/call-type.ts';
import type { Activity } from '../sheets/mapping.ts';

/** Entries that came from a CRM, not from a calendar, begin with this. */
export const crmEntry = 'crm:';

/** What an activity becomes: something that happened, a planned call, or words kept with the lead. */
export type ActivityMeans =
  | { becomes: 'signal'; signal: Signal }
  | { becomes: 'call'; call: Omit<Call, 'lead'> }
  | { becomes: 'kept'; name: string; text: string };

/** How long a call is planned when nobody says, in minutes. */
const usualMinutes = 30;
const longestDetail = 1000;

const isCall = (type: Activity['type']): type is CallType => type === 'phone' || type === 'meeting' || type === 'demo';

/** Reads an activity as of `now` (ISO instant); `day` is its day in the rep's zone. A planned call needs a time of day. */
export function meaningOf(activity: Activity, now: string, day: string): ActivityMeans {
  const { id, title, at, wholeDay, type, state, reached, note } = activity;
  const text = [title, note].filter(Boolean).join(': ').slice(0, longestDetail);
  const how = isCall(type) && callType(title) === 'demo' ? 'demo' : type;
  if (isCall(type) && state === 'done' && at <= now) {
    const kind = reached === false ? 'no-answer' : type === 'phone' ? 'called' : 'met';
    return { becomes: 'signal', signal: { id, kind, at, ...(text && { detail: text }) } };
  }
  if (isCall(how) && state === 'planned' && !wholeDay) {
    const end = new Date(Date.parse(at) + (activity.minutes ?? usualMinutes) * 60_000).toISOString();
    const start = new Date(at).toISOString();
    return {
      becomes: 'call',
      call: { kind: 'call', id: `${crmEntry}${id}`, title, start, end, attendees: [], type: how },
    };
  }
  // A done task is called what it was; its title need not be said twice.
  const isTask = state === 'done' && type === 'task' && title !== '';
  const what = isTask ? title : state === 'done' ? type : state;
  return { becomes: 'kept', name: `${capital(what)} ${day}`, text: isTask ? (note ?? title) : text };
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
