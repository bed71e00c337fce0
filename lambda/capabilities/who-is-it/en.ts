import { and, day, duration, time } from '../../speech/english.ts';
import { offer, say } from '../../speech/say.ts';
import { withCompany } from '../call-words.en.ts';
import { firstName } from '../calls.ts';
import type { WhoIsItWords } from './index.ts';

/** English for whom a call is with. */
export const en: WhoIsItWords = {
  utterances: {
    WhoIsItIntent: [
      "(who's|who is) [my|the] {time} [call|one] [with]",
      "(who's|who is) [my|the] {time} [call|one] {date} [with]",
      'who (am i|will i be) (talking|speaking) (to|with) at {time}',
      'who (am i|will i be) (talking|speaking) (to|with) at {time} {date}',
      'who am i (talking|speaking) to {part}',
      'who do i have at {time}',
      'who do i have at {time} {date}',
      'who do i have {part}',
      'who do i have {date} {part}',
      'who do i have at {time} hang on {instead}',
      'who do i have at {time} no sorry {instead}',
      "who's my {time} no sorry {instead}",
      'who is (on|at) [the] {time}',
      'who is on the {time} call',
      'who is the {time} with',
      'who is the {time} one with',
      "(who's|who is) [my|the] {position} [call|one] [with]",
      "(who's|who is) [my|the] {position} call {date} [with]",
      'the {position} one who is that',
      'the {time} who is that with',
      'the {time} who is that',
      'tell me about [my|the] {time} call',
      'tell me about [my|the] {position} call',
      'whoever my {time} is',
    ],
    NextCallIntent: [
      "(who's|who is) [my] next",
      "(who's|who is) my next call [with]",
      "(what's|what is|when's|when is) my next call",
      'what is my next call and how long until it starts',
      "what's my next call and how long until it starts",
      'how long until my next call',
      'how long till my next call',
      'when does my next call start',
      'who am i (talking|speaking) (to|with) next',
      'next call',
      "(who's|who is) up next",
    ],
    AfterThatIntent: [
      "(who's|who is|what's|what is) after that",
      'and after that',
      'and then',
      'the one after that',
      "who's the one after",
      'the next one after that',
    ],
    FirstCallIntent: [
      'what time is my first call',
      'what time is my first call {date}',
      "(when's|when is) my first call",
      "(when's|when is) my first call {date}",
      'when do i start {date}',
      'what time do i start {date}',
      'what is my first call {date}',
      "what's my first call {date}",
    ],
    LastCallIntent: [
      'what time is my last call',
      'what time is my last call {date}',
      "(when's|when is) my last call",
      "(when's|when is) my last call {date}",
      "(when's|when is) my last call {time}",
      'when am i done {date}',
      'what time am i done {date}',
      'when do i finish {date}',
      "what's my last call {date}",
    ],
    MovedCallIntent: [
      'the one i moved to this {time} who is that',
      'the one i moved to {date} who is that',
      'who is the one i moved [to this] {time}',
      'which call (was|did i) (moved|move) {date}',
      'which calls were moved',
      'which call did i move',
    ],
  },
  call: ({ call, start, now }) => {
    const role = call.lead.title ? say`, ${call.lead.title}` : say``;
    const when = start.hasSame(now, 'day') ? say`` : say` ${day(start, now)}`;
    const was = start < now ? 'was' : 'is';
    const tentative = call.tentative ? say` It is only tentative.` : say``;
    const moved = call.movedFrom ? say` It was moved.` : say``;
    return say`Your ${time(start)}${when} ${was} with ${withCompany(call)}${role}.${tentative}${moved}`;
  },
  starts: ({ call, start, now, last }) =>
    say`Your ${last ? 'last' : 'first'} call ${day(start, now)} is at ${time(start)}, with ${withCompany(call)}.`,
  inMinutes: ({ minutes }) => say`It starts in ${duration(minutes)}.`,
  running: ({ call, until }) => say`You are in a call now, with ${call.lead.name}, until ${time(until)}.`,
  together: ({ calls, now }) =>
    say`You are double-booked ${calls[0] ? say`${day(calls[0].start, now)} at ${time(calls[0].start)}` : say``}: ${and(calls.map(({ call }) => withCompany(call)))}.`,
  outOfHours: ({ at, call }) =>
    say`Mind that it will be ${time(at)}${at.weekday > 5 ? say` on a ${at.setLocale('en').toFormat('cccc')}` : say``} for ${firstName(call)}.`,
  moved: ({ call, from, start, now }) =>
    say`That is ${withCompany(call)}, moved to ${day(start, now)} at ${time(start)}${from.hasSame(start, 'day') ? say`, from ${time(from)}` : say`, from ${day(from, now)} at ${time(from)}`}.`,
  noneMoved: say`I see no call that was moved.`,
  noMore: say`You have no more sales calls in the next seven days.`,
  nothingAfter: say`Nothing after that in the next seven days.`,
  nothingBefore: say`Nothing before that today.`,
  askLikely: ({ name }) => say`Want to know how likely ${name} is to buy?`,
  askWhichOf: say`Which one would you like to hear about?`,
  askOther: say`Shall I look at another day? You can say ${offer('how many calls do I have tomorrow')}.`,
};
