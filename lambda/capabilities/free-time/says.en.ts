import type { DateTime } from 'luxon';
import { capitalised } from '../../language/en/call-phrases.ts';
import { and, duration, number, plural, time, timeRange } from '../../language/en/speech.ts';
import { when } from '../../language/en/when.ts';
import type { Appointment, Aside } from '../../schedule/agenda.ts';
import type { Gap } from '../../schedule/free-time.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { FreeTimeWords } from './says.ts';

const range = ({ start, end }: Gap) => timeRange(start, end);
const titled = (one: Appointment | Aside): Speech =>
  'call' in one
    ? say`${one.call.lead.name}`
    : one.entry.why === 'private'
      ? say`a private entry`
      : say`${one.entry.title}`;
const at = (one: Appointment | Aside): Speech => say`${titled(one)} at ${time(one.start)}`;
const until = (last: Appointment | Aside, now: DateTime): Speech =>
  last.start <= now
    ? say`You are busy with ${titled(last)} until ${time(last.end)}.`
    : say`Before that, ${titled(last)} ends at ${time(last.end)}.`;

/** English for free time and conflicts. */
export const en: FreeTimeWords = {
  when,
  free: ({ gaps, more, when: then }) =>
    say`${capitalised(then)} you are free from ${more > 0 ? say`${gaps.map(range).join(', ')}, and ${number(more)} more ${plural(more, { one: 'gap', other: 'gaps' })}` : and(gaps.map(range))}.`,
  notFree: ({ when: then, minutes, hours }) =>
    say`${capitalised(then)} I see no free ${minutes === undefined ? 'time' : `stretch of ${duration(minutes)}`}${hours === 'working' ? ' between eight and six' : ''}.`,
  takenBy: ({ entries, more }) =>
    say`No, there is ${and([...entries.map((one) => say`${titled(one)} from ${range(one)}`), ...(more > 0 ? [`${number(more)} more`] : [])])}.`,
  dayOver: ({ last }) =>
    last
      ? say`It is past six. You are free once ${titled(last)} ends, at ${time(last.end)}.`
      : say`It is past six, and nothing more takes your time today.`,
  freeThen: ({ gap }) => say`Yes, from ${range(gap)}.`,
  busyThen: ({ with: taken, next }) =>
    say`No${taken ? say`, there is ${titled(taken)} until ${time(taken.end)}` : say``}.${next ? say` You are free from ${range(next)}.` : say``}`,
  past: ({ at: then }) => say`${capitalised(say`${time(then)}`)} has passed.`,
  allDay: ({ when: then }) => say`${capitalised(then)} nothing takes your time.`,
  notADay: say`I can look for free time a day at a time. Which day?`,
  gapBefore: ({ minutes, next, last, now }) =>
    say`You have ${duration(minutes)} free before ${at(next)}.${last ? say` ${until(last, now)}` : say``}`,
  noGap: ({ next, last, now }) => say`No gap before ${at(next)}.${last ? say` ${until(last, now)}` : say``}`,
  nothingAhead: say`You have no more calls today.`,
  overlap: ({ first, second }) =>
    first.start.toMillis() === second.start.toMillis()
      ? say`${capitalised(titled(first))} and ${titled(second)} are both at ${time(first.start)}.`
      : say`${capitalised(at(first))} overlaps with ${at(second)}.`,
  moreOverlaps: ({ more }) => say`And ${number(more)} more.`,
  backToBack: ({ pairs }) =>
    say`Back to back: ${and(pairs.map(({ first, second }) => say`${titled(first)} then ${at(second)}`))}.`,
  noOverlap: ({ when: then }) => say`No, nothing overlaps ${then}.`,
  worthMore: ({ more, less }) =>
    say`${more.call.lead.name} is worth more than ${less.call.lead.name}, by value times likelihood.`,
  askWhich: ({ name }) => say`Want to know how likely ${name} is to buy?`,
  askNext: say`What else would you like to know?`,
};
