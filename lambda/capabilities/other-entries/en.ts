import type { NotACall } from '../../domain/call.ts';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import { and, day, duration, number, plural, time, timeRange } from '../../speech/english.ts';
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

const nameOf = (one: Appointment | Aside): Speech =>
  'call' in one ? say`Your call with ${withCompany(one.call)}` : say`${one.entry.title}`;

/** English for what stands in the calendar beside the sales calls. */
export const en: OtherEntriesWords = {
  utterances: {
    // "What time is the …" alone would be asked of films; a tail lets it be heard for what is on the list only.
    EntryIntent: [
      // Who.
      "(who's|who is|who was) (my|the|that) {entry} with [again]",
      '(who is|who will be|who all is|who else is) (on|in|at|attending|joining|invited to) (my|the|our) {entry}',
      '(who am i|who are we) (having|doing|getting|grabbing) {entry} with',
      '(who am i|who are we) (having|doing|getting|grabbing) {entry} with {date}',
      '(with whom|who) do i have (my|the|a|that) {entry} [with]',
      '(show|read|give|list|tell) me the (attendees|participants|guest list|attendee list|guests) (of|for|at) (my|the) {entry}',
      '[the] (names|list|number) of [the] (people|attendees|participants|guests) (in|at|of|for) (my|the) {entry}',
      'how many (people|persons|guests) are (attending|invited to|joining) (my|the) {entry}',
      // When.
      "(when's|when is|when was) (my|the|that|our) {entry} [again]",
      "(when's|when is|is) (my|the|our) {entry} {date}",
      '(what time|what day|which day|on which day) is (my|the|our) {entry} (supposed to start|happening|taking place)',
      '(when|what time|at what time|at what hour) (does|will|do) (my|the|our) {entry} (start|begin|take place|happen)',
      "(when|what time) (does|will) {date} 's {entry} (start|begin)",
      'at (what|which) (time|hour) (begins|starts) (my|the) {entry}',
      "(what's|what is|tell me|check) the time of (my|the) {entry}",
      '(tell me|do you know|i can not remember) (when|what time|what day) (my|the) {entry} (is|starts|begins)',
      '(when|what time|what day) did i (book|schedule|plan|set) (my|the|that) {entry} for',
      '(when|what time) (do i have to|should i|do i need to|am i supposed to) (be at|get to|attend) (my|the) {entry}',
      'is (my|the|our) {entry} in the (morning|afternoon|evening) or the (morning|afternoon|evening)',
      // With somebody.
      'will {guest} be (in|at|attending|joining) (the|our|my) {entry}',
      'is {guest} (in|at|attending|joining|invited to) (the|our|my) {entry}',
      'did {guest} (accept|decline|confirm|join|say yes to|sign up for) (the|our|my) {entry}',
      '(when is|is|do i have) (my|the|our|a) {entry} with {lead}',
      '(when is|is|do i have) (my|the|our|a) {entry} with {lead} {date}',
      // Whether and what.
      "(what's|what is) (my|the) {entry} about",
      'is (my|the) {entry} still on',
      'do i have (a|an|the|my|any|that) {entry}',
      'do i have (a|an|the|my|any|that) {entry} {date}',
      'do i have {entry} {date}',
      '(what|which|how many) {entry} (do i have|have i got|are there) {date}',
      '(is there|have i got) (a|an|any) {entry} {date}',
      'are there any {entry} {date}',
      '(any|no) {entry} {date}',
      'why did you not count (my|the) {entry}',
      'is (my|the) {entry} a sales call',
    ],
    EntryLengthIntent: [
      'how long is (my|the|our) {entry}',
      'how long (does|do|will) (my|the|our) {entry} (last|run|go) [on]',
      'how long is (my|the|our) {entry} (scheduled for|supposed to last|going to last|supposed to be)',
      'how many minutes (is|does|will) (my|the) {entry} [last]',
      'how much time (is|do i have|have i|did i) (blocked|booked|set aside|reserved|planned) for (my|the) {entry}',
      "(what's|what is|tell me) the (length|duration|end time) of (my|the) {entry}",
      '(when|what time|at what time) (does|will|is) (my|the|our) {entry} (end|finish|be over|be done|over|supposed to end|let out)',
      '(until when|till when|until what time) (does|is|will) (my|the) {entry} (run|go|last)',
      'is (my|the) {entry} (an hour|half an hour|thirty minutes|one hour) (long|or two|or more|or an hour)',
      '[for] how long am i (booked|scheduled|in|busy|tied up) (with|for|in) the {entry}',
    ],
    // How long it takes is told too: "how long is" is easily heard as "how long until".
    EntryWaitIntent: [
      'how (long|much time|much longer|many days|many minutes) (until|till|before|have i got before) (my|the|our) {entry}',
      'how (long|many minutes|much time) (until|till|before) (my|the|our) {entry} (starts|begins)',
      'how (long|many minutes|much time) (until|till|before) i (need|have|am supposed) to be (in|at|on) (my|the) {entry}',
      "(what's|what is|tell me|show me) the time (left|remaining) (to|until|till|before) (my|the) {entry}",
      'how (soon|far away|far off|close) is (my|the|our) {entry}',
      '(countdown|count down) (to|till|until) (my|the) {entry}',
    ],
  },
  written: {
    'one-on-one': ['1:1', '1-1', '1 on 1', '1 to 1', 'one to one', '121'],
    'stand-up': ['standup', 'daily', 'scrum'],
    'all-hands': ['all hands', 'town hall', 'company meeting'],
    'team-meeting': ['team meeting', 'weekly', 'team sync'],
    lunch: ['lunch'],
    focus: ['focus'],
  },
  kinds: ['appointment', 'meeting', 'class', 'lesson', 'session', 'call', 'event', 'time', 'block'],
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
  askNext: say`What else would you like to know?`,
};
