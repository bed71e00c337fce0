import { day, duration, time } from '../../speech/english.ts';
import { offer, say } from '../../speech/say.ts';
import type { WhoIsItWords } from './index.ts';

/** English for whom a call is with. */
export const en: WhoIsItWords = {
  utterances: {
    WhoIsItIntent: [
      "(who's|who is) [my|the] {time} [call|one] [with]",
      "(who's|who is) [my|the] {time} [call|one] {date} [with]",
      'who (am i|will i be) (talking|speaking) (to|with) at {time}',
      'who (am i|will i be) (talking|speaking) (to|with) at {time} {date}',
      'who do i have at {time}',
      'who do i have at {time} {date}',
      'who is (on|at) [the] {time}',
      'who is the {time} with',
      "(who's|who is) [my|the] {position} [call|one] [with]",
      "(who's|who is) [my|the] {position} call {date} [with]",
      'the {position} one who is that',
      'the {time} who is that with',
      'tell me about [my|the] {time} call',
      'tell me about [my|the] {position} call',
      'whoever my {time} is',
    ],
    NextCallIntent: [
      "(who's|who is) [my] next",
      "(who's|who is) my next call [with]",
      "(what's|what is|when's|when is) my next call",
      'what is my next call and how long until it starts',
      'how long until my next call',
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
    ],
  },
  call: ({ call, start, now }) => {
    const who = call.lead.company ? say`${call.lead.name} from ${call.lead.company}` : say`${call.lead.name}`;
    const role = call.lead.title ? say`, ${call.lead.title}` : say``;
    const when = start.hasSame(now, 'day') ? say`` : say` ${day(start, now)}`;
    const tentative = call.tentative ? say` It is only tentative.` : say``;
    const moved = call.movedFrom ? say` It was moved.` : say``;
    return say`Your ${time(start)}${when} is with ${who}${role}.${tentative}${moved}`;
  },
  inMinutes: ({ minutes }) => say`It starts in ${duration(minutes)}.`,
  running: ({ call, until }) => say`You are in a call now, with ${call.lead.name}, until ${time(until)}.`,
  noMore: say`You have no more sales calls in the next seven days.`,
  nothingAfter: say`Nothing after that in the next seven days.`,
  askLikely: ({ name }) => say`Want to know how likely ${name} is to buy?`,
  askOther: say`Shall I look at another day? You can say ${offer('how many calls do I have tomorrow')}.`,
};
