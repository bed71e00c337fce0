import { firstName } from '../../conversation/calls-heard.ts';
import { capitalised, withCompany } from '../../language/en/call-phrases.ts';
import { and, day, duration, number, time } from '../../language/en/speech.ts';
import { offer, say } from '../../speech/say.ts';
import type { WhoIsItWords } from './says.ts';

/** English for whom a call is with. */
export const en: WhoIsItWords = {
  call: ({ call, start, end, now }) => {
    const role = call.lead.title ? say`, ${call.lead.title}` : say``;
    const when = start.hasSame(now, 'day') ? say`` : say` ${day(start, now)}`;
    // One that is going on is with somebody still.
    const was = start < now && end <= now ? 'was' : 'is';
    const tentative = call.tentative ? say` It is only tentative.` : say``;
    const moved = call.movedFrom ? say` It was moved.` : say``;
    return say`Your ${time(start)}${when} ${was} with ${withCompany(call)}${role}.${tentative}${moved}`;
  },
  starts: ({ call, start, end, now, last }) =>
    say`Your ${last ? 'last' : 'first'} call ${day(start, now)} ${start < now ? 'was' : 'is'} at ${time(start)}, with ${withCompany(call)}${last && end > start ? say`, until ${time(end)}` : say``}.`,
  inMinutes: ({ minutes }) => say`It starts in ${duration(minutes)}.`,
  running: ({ call, until }) => say`You are in a call now, with ${call.lead.name}, until ${time(until)}.`,
  together: ({ calls, now }) =>
    say`You are double-booked ${calls[0] ? say`${day(calls[0].start, now)} at ${time(calls[0].start)}` : say``}: ${and(calls.map(({ call }) => withCompany(call)))}.`,
  outOfHours: ({ at, call }) =>
    say`Mind that it will be ${time(at)}${at.weekday > 5 ? say` on a ${at.setLocale('en').toFormat('cccc')}` : say``} for ${firstName(call)}.`,
  moved: ({ call, from, start, now }) =>
    say`That is ${withCompany(call)}, moved to ${day(start, now)} at ${time(start)}${from.hasSame(start, 'day') ? say`, from ${time(from)}` : say`, from ${day(from, now)} at ${time(from)}`}.`,
  movedOnes: ({ some, more, now }) => {
    const each = some.map(
      ({ call, start, from }) =>
        say`${call.lead.name} from ${day(from, now).replace(/^on /, '')} to ${start.hasSame(from, 'day') ? '' : day(start, now).replace(/^on /, '')} ${time(start)}`,
    );
    return say`${capitalised(say`${number(some.length + more)}`)} calls were moved: ${and(more > 0 ? [...each, say`${number(more)} more`] : each)}.`;
  },
  cancelledOnes: ({ some, more, now }) => {
    const each = some.map(({ entry, start }) => say`${entry.title} ${day(start, now)} at ${time(start)}`);
    return say`Cancelled: ${and(more > 0 ? [...each, say`${number(more)} more`] : each)}.`;
  },
  noneMoved: say`I see nothing that was moved or cancelled.`,
  noneBefore: say`You had no sales call in the last seven days.`,
  noMore: say`You have no more sales calls in the next seven days.`,
  nothingAfter: say`Nothing after that in the next seven days.`,
  nothingBefore: say`Nothing before that today.`,
  askLikely: ({ name }) => say`Want to know how likely ${name} is to buy?`,
  askWhichOf: say`Which one would you like to hear about?`,
  askOther: say`Shall I look at another day? You can say ${offer('how many calls do I have tomorrow')}.`,
};
