import type { NotACall } from '../../domain/call.ts';
import { capitalised, withCompany } from '../../language/en/call-phrases.ts';
import { and, day, duration, number, plural, time, timeRange } from '../../language/en/speech.ts';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { OtherEntriesWords } from './says.ts';

const MOST_NAMED = 3;

/** Why it is not counted as a sales call, and when it is. */
const told: Readonly<Record<NotACall, (title: string, when: Speech) => Speech>> = {
  internal: (title, when) => say`${title} is internal, ${when}.`,
  'no-lead': (title, when) => say`${title} is with nobody in your leads, ${when}.`,
  personal: (title, when) => say`${title} is personal, ${when}.`,
  private: (_title, when) => say`That is private, ${when}.`,
  free: (title, when) => say`${title} is marked as free time, ${when}.`,
  'all-day': (title, when) => say`${title} is an all-day entry, ${when}.`,
  cancelled: (title, when) => say`${title}, ${when}, was cancelled.`,
  declined: (title, when) => say`You declined ${title}, ${when}.`,
};

const when = ({ entry, start, end, now }: Aside & { now: Aside['start'] }): Speech => {
  if (entry.why === 'all-day') return say`${day(start, now)}`;
  if (end <= start) return say`${day(start, now)} at ${time(start)}`;
  return say`${day(start, now)} from ${timeRange(start, end)}`;
};

const nameOf = (one: Appointment | Aside): Speech =>
  'call' in one ? say`Your call with ${withCompany(one.call)}` : say`${one.entry.title}`;

/** English for what stands in the calendar beside the sales calls. */
export const en: OtherEntriesWords = {
  length: ({ now, minutes, left, ...one }) =>
    left !== undefined
      ? say`${nameOf(one)} is on until ${time(one.end)}, ${duration(left)} more.`
      : say`${nameOf(one)} takes ${duration(minutes)}, ${day(one.start, now)} from ${timeRange(one.start, one.end)}.`,
  until: ({ now, minutes, ...one }) =>
    say`${capitalised(say`${duration(minutes)}`)} until it starts: ${nameOf(one)} is ${day(one.start, now)} from ${timeRange(one.start, one.end)}.`,
  onIt: ({ guest }) => say`Yes, ${guest} is on the invite.`,
  notOnIt: ({ guest }) => say`I don't see ${guest} on the invite.`,
  entry: (one) => capitalised(told[one.entry.why](one.entry.title, when(one))),
  invited: ({ named, unnamed }) => {
    const more = unnamed + Math.max(0, named.length - MOST_NAMED);
    const people = [
      ...named.slice(0, MOST_NAMED),
      ...(more > 0
        ? [`${number(more)} ${named.length > 0 ? 'more ' : ''}${plural(more, { one: 'person', other: 'people' })}`]
        : []),
    ];
    return say`${capitalised(and(people))} ${plural(named.length + unnamed, { one: 'is', other: 'are' })} on the invite.`;
  },
  alone: say`Nobody else is on the invite.`,
  isCall: ({ call, start, now }) =>
    say`That is your sales call with ${withCompany(call)}, ${day(start, now)} at ${time(start)}.`,
  none: ({ heard, unread }) =>
    heard === ''
      ? say`I did not get which entry you mean.`
      : say`I see nothing called ${heard} on your calendar.${unread ? say` I don't read private entries.` : ''}`,
  pronouns: ['one', 'this one', 'that one', 'the one', 'it'],
  askNext: say`What else would you like to know?`,
};
