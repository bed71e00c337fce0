import { and, number, plural, time } from '../../speech/english.ts';
import { offer, type Speech, say } from '../../speech/say.ts';
import { when } from '../when.en.ts';
import type { ListCallsWords } from './index.ts';

const calls = (n: number) => say`${number(n)} sales ${plural(n, { one: 'call', other: 'calls' })}`;
const capitalised = (speech: Speech): Speech => ({ ssml: speech.ssml.charAt(0).toUpperCase() + speech.ssml.slice(1) });

const because = {
  internal: ({ title }: { title: string }) => say`${title} is internal`,
  'no-lead': ({ title }: { title: string }) => say`${title} is with nobody in your leads`,
  'all-day': ({ title }: { title: string }) => say`${title} is an all-day entry`,
  declined: ({ title }: { title: string }) => say`you declined ${title}`,
  cancelled: ({ title }: { title: string }) => say`${title} was cancelled`,
  free: ({ title }: { title: string }) => say`${title} is marked as free time`,
  private: () => say`one entry is private`,
  personal: ({ title }: { title: string }) => say`${title} is personal`,
};

/** English for the day's calls. */
export const en: ListCallsWords = {
  utterances: {
    ListCallsIntent: [
      'how many [sales] (calls|demos|meetings) (do i have|have i got|are there)',
      'how many [sales] (calls|demos|meetings) (do i have|have i got|are there) {date}',
      'how many [sales] (calls|demos|meetings) (do i have|have i got|are there) in the {time}',
      'how many [sales] calls (have i|did i) (planned|schedule|book) for {date}',
      'how many [sales] calls have i got planned for {date}',
      'how many [sales] calls have i planned',
      'how many {date}',
      'what (calls|sales calls) (do i have|have i got) {date}',
      'what are my [sales] calls {date}',
      "what's my call sheet look like",
      'what does my {date} look like',
      'what have i got on {date}',
      "what's on [my calendar] {date}",
      'do i have any [sales] calls {date}',
      'do i have any [sales] calls this {time}',
      'do i have any [sales] calls {date} {time}',
      'am i busy {date}',
      'am i busy {date} {time}',
      'list my [sales] calls',
      'list my [sales] calls for {date}',
      'read [me] my (calls|schedule) [please]',
      'read [me] my (calls|schedule) for {date}',
      'calls',
      'my calls',
      'what (time|times) are my calls {date}',
      'what (time|times) are they',
    ],
    CallsLeftIntent: [
      'how many [sales] calls (are left|do i have left|have i got left)',
      'how many [sales] calls (are left|do i have left|have i got left) {date}',
      "what's left {date}",
      'how many more calls do i have',
      'how many more calls do i have {date}',
    ],
    WhyThisManyIntent: [
      'why only {count}',
      'why only {count} calls',
      'why so few',
      'what did you leave out',
      "what (didn't|did not) you count",
      'why did you not count the others',
      'what about the (other meetings|other things on my calendar|rest of my calendar)',
      'is that everything',
    ],
  },
  when,
  count: ({ n, when, times, more, passed }) => {
    if (n === 0) return say`You have no sales calls ${when}.`;
    const at = more > 0 ? say`the first ${number(times.length)} at ${and(times.map(time))}` : and(times.map(time));
    const rest =
      passed === 0
        ? say``
        : passed === n
          ? say` ${plural(n, { one: say`It is`, other: say`All are` })} already over.`
          : say` ${capitalised(say`${number(passed)}`)} already over.`;
    return say`${capitalised(calls(n))} ${when}: ${at}.${rest}`;
  },
  left: ({ n, when, times, more }) =>
    n === 0
      ? say`No sales calls left ${when}.`
      : say`${capitalised(calls(n))} left ${when}: ${more > 0 ? say`the next ${number(times.length)} at ${and(times.map(time))}` : and(times.map(time))}.`,
  withWhom: ({ calls: some }) =>
    say`${and(some.map(({ call, start }) => (call.lead.company ? say`${call.lead.name} from ${call.lead.company} at ${time(start)}` : say`${call.lead.name} at ${time(start)}`)))}.`,
  others: ({ others, when }) =>
    others.length === 0
      ? say`I count a calendar entry when it is with one of your leads. There is nothing else on your calendar ${when}.`
      : say`I count a calendar entry when it is with one of your leads. I left out ${number(others.length)}: ${and(others.slice(0, 4).map((entry) => because[entry.why](entry)))}${others.length > 4 ? say`, and ${number(others.length - 4)} more` : say``}.`,
  notADate: ({ heard }) => say`I can't tell which days ${heard} means.`,
  askWithWhom: say`Want to hear who they're with?`,
  askWithWhomOne: say`Want to hear who it's with?`,
  askMore: ({ n }) => say`Want to hear the next ${number(n)}?`,
  askWhoFirst: say`Want to know more about one of them? Say, for example, ${offer('who is my next call with')}.`,
  askAnotherDay: say`Which day shall I look at? You can say ${offer('how many calls do I have tomorrow')}.`,
  askNext: say`What else would you like to know?`,
};
