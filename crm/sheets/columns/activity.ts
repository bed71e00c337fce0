import type { CallType } from '../../../lambda/domain/call.ts';
import { plainText, readFlag, readNumber } from '../cells.ts';
import { readDate } from '../dates.ts';
import { foldText } from '../fold.ts';
import type { Activity, Column } from '../mapping.ts';
import { ownOf } from '../own.ts';
import { asDigits, asText, dates, into, type Reader, recordId } from './into.ts';

/** The columns of a file of activities. */
export const activityColumn = {
  id: (system: string): Column =>
    into('id', asDigits, (value, { activity }) => {
      activity.id = recordId(system, value);
    }),
  title: into('title', asText, (value, { activity }) => {
    activity.title = value;
  }),
  at: dates({
    becomes: 'when',
    put: (cell, { activity }, { zone, order }) => {
      const found = readDate(cell, zone, order);
      if (typeof found === 'string') return `"${cell}" is ${found === 'no date' ? 'no date' : 'one of two days'}`;
      activity.at = new Date(found.at).toISOString();
      activity.wholeDay = found.wholeDay;
      return undefined;
    },
  }),
  allDay: into('all day', readFlag, (value, { activity }) => {
    activity.allDay = value;
  }),
  /** A time of day in a column of its own. */
  time: into('time of day', asText, (value, { activity }) => {
    activity.time = value;
  }),
  minutes: (unit: 'minutes' | 'seconds' | 'milliseconds' | 'hh:mm'): Column =>
    into('duration', readDuration(unit), (value, { activity }) => {
      activity.minutes = value;
    }),
  type: (words: Readonly<Record<string, Activity['type']>>, otherwise: CallType | 'task' = 'task'): Column =>
    into('type', asText, (value, { activity }) => {
      activity.type = ownOf(words, foldText(value)) ?? otherwise;
    }),
  state: (words: Readonly<Record<string, Activity['state']>>): Column =>
    into('status', asText, (value, { activity }) => {
      const state = ownOf(words, foldText(value));
      if (state) activity.state = state;
    }),
  /** A call's outcome: `true` where somebody was reached. */
  outcome: (words: Readonly<Record<string, boolean>>): Column =>
    into('outcome', asText, (value, { activity, extra }) => {
      const reached = ownOf(words, foldText(value));
      if (reached === undefined) extra.Outcome = value;
      else activity.reached = reached;
    }),
  note: into('note', asText, (value, { activity }) => {
    activity.note = plainText(value);
  }),
};

function readDuration(unit: 'minutes' | 'seconds' | 'milliseconds' | 'hh:mm'): Reader<number> {
  return (cell) => {
    const [, hours, minutes] = /^(\d+):(\d{2})(?::\d{2})?$/.exec(cell) ?? [];
    if (hours !== undefined) return { ok: Number(hours) * 60 + Number(minutes) };
    const number = readNumber(cell);
    if ('wrong' in number) return number;
    return { ok: Math.round(number.ok / { minutes: 1, seconds: 60, milliseconds: 60_000, 'hh:mm': 1 }[unit]) };
  };
}
