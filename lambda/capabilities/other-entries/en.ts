import type { NotACall } from '../../domain/call.ts';
import type { Aside } from '../../schedule/agenda.ts';
import { and, day, number, plural, time, timeRange } from '../../speech/english.ts';
import { type Speech, say } from '../../speech/say.ts';
import { capitalised, withCompany } from '../call-words.en.ts';
import type { OtherEntriesWords } from './words.ts';

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

/** English for what stands in the calendar beside the sales calls. */
export const en: OtherEntriesWords = {
  utterances: {
    // "How long is the …" alone would be asked of films; a tail lets it be heard for what is on the list only.
    EntryIntent: [
      "(who's|who is) (my|the) {entry} with [again]",
      "(who's|who is) [else] (on|in|at) (my|the) {entry}",
      "(when's|when is) (my|the) {entry} [again]",
      "(when's|when is) (my|the) {entry} {date}",
      '(when|what time) is (my|the) {entry} (scheduled for|supposed to start)',
      '(when|what time) is (my|the) {entry} (scheduled for|supposed to start) {date}',
      "(what's|what is) (my|the) {entry} about",
      'how long is (my|the) {entry} (scheduled for|supposed to last|going to take)',
      '(when|what time) does (my|the) {entry} (start|begin|end|finish)',
      'is (my|the) {entry} still on',
      'do i have (a|an|the|my|any) {entry}',
      'do i have (a|an|the|my|any) {entry} {date}',
      'do i have {entry} {date}',
      '(what|which|how many) {entry} (do i have|have i got|are there) {date}',
      '(is there|are there|have i got) (a|an|any) {entry} {date}',
      '(any|no) {entry} {date}',
      'why did you not count (my|the) {entry}',
      'is (my|the) {entry} a sales call',
    ],
  },
  written: {
    'one-on-one': ['1:1', '1-1', '1 on 1', '1 to 1', 'one to one', '121'],
    'stand-up': ['standup', 'daily', 'scrum'],
    'all-hands': ['all hands', 'town hall', 'company meeting'],
    'team-meeting': ['team meeting', 'weekly', 'team sync'],
    lunch: ['lunch'],
    'focus-time': ['focus'],
  },
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
  askNext: say`What else would you like to know?`,
};
