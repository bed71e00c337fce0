import { and, day, number, plural, time } from '../../speech/english.ts';
import { offer, say } from '../../speech/say.ts';
import { calls, callsNamed, capitalised, withAt, withCompany } from '../call-words.en.ts';
import { when } from '../when.en.ts';
import type { ListCallsWords } from './index.ts';

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
      'how many [sales] calls (do i have|have i got|are there)',
      'how many [sales] calls (do i have|have i got|are there) {date}',
      'how many [sales] calls (do i have|have i got|are there) in the {time}',
      'how many [sales] calls (do i have|have i got) {date} in the {time}',
      'how many [sales] calls do i have {part}',
      'how many [sales] calls do i have {date} {part}',
      'how many [sales] calls (have i|did i) (planned|schedule|book) for {date}',
      'how many [sales] calls have i got planned for {date}',
      'how many [sales] calls have i planned',
      'how many [sales] calls do i have on {date}',
      "how many [sales] calls do i have on what's today {date}",
      'how many {kind} (do i have|have i got|are there)',
      'how many {kind} (do i have|have i got|are there) {date}',
      'how many {kind} {date}',
      'how many {date}',
      'how many was it',
      'how many was it {date}',
      'how many was it {date} three or four',
      'what (calls|sales calls) (do i have|have i got) {date}',
      'what {kind} (do i have|have i got) {date}',
      'what are my [sales] calls {date}',
      "what's my call sheet look like",
      'what does my {date} look like',
      'what have i got on {date}',
      'what do i have on {date}',
      'what do i have {part}',
      'what do i have {date} {part}',
      "what's on [my calendar] {date}",
      "what's on [my calendar] {date} {part}",
      "what's on [my calendar] this {time}",
      'do i have any [sales] calls {date}',
      'do i have any {kind} {date}',
      'do i have any [sales] calls this {time}',
      'do i have any [sales] calls {part}',
      'do i have any [sales] calls {date} {time}',
      'do i have any [sales] calls {date} {part}',
      'do i have any [sales] calls after {after}',
      'do i have any [sales] calls before {before}',
      'do i have anything after {after}',
      'do i have anything before {before}',
      'do i have anything {date}',
      'do i have anything {part}',
      'do i have anything {date} {part}',
      'do i have anything at {time} on {date}',
      'do i have anything at {time}',
      'what do i have between {after} and {before}',
      'what do i have after {after}',
      'what do i have before {before}',
      '{time} no sorry {instead} on {date} do i have anything',
      'do i have anything at {time} no sorry {instead} on {date}',
      'list my [sales] calls',
      'list my [sales] calls for {date}',
      'list my {kind}',
      'read [me] my (calls|schedule) [please]',
      'read [me] my (calls|schedule) for {date}',
      'calls',
      'my calls',
      'what (time|times) are my calls {date}',
      'what (time|times) are my calls',
    ],
    CallsLeftIntent: [
      'how many [sales] calls (are left|do i have left|have i got left)',
      'how many [sales] calls (are left|do i have left|have i got left) {date}',
      "what's left {date}",
      "what's left",
      'how many more calls do i have',
      'how many more calls do i have {date}',
      'skip the ones i already did',
      'not the ones i have already done',
      'only the ones still to come',
    ],
    BusyIntent: [
      'am i busy',
      'am i busy {date}',
      'am i busy {date} {time}',
      'am i busy {date} in the {time}',
      'am i busy this {time}',
      'am i busy {part}',
      'am i busy {date} {part}',
      'how busy am i {date}',
      'is {date} busy',
    ],
    PastCallsIntent: [
      'what did i have on {date}',
      'what did i have {date}',
      'what calls did i have {date}',
      'what calls did i have on {date}',
      'who did i (speak|talk) to {date}',
      'who did i (speak|talk) to on {date}',
      'who was i (speaking|talking) to {date}',
      'how many calls did i have {date}',
      'how many calls did i have on {date}',
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
      'not the internal stuff [only customers]',
      'only customers',
      'without the internal (stuff|meetings)',
      'why was that not counted',
    ],
    NewLeadsIntent: [
      'how many of those are new leads',
      'how many of (them|those|these) are new',
      'how many new leads (are in there|do i have)',
      'how many new leads do i (meet|talk to|speak to) {date}',
      'which of (those|them|these) are new [leads]',
      'are any of (those|them|these) new [leads]',
    ],
    NarrowIntent: [
      'just the ones {part}',
      'only the ones {part}',
      'just the ones in the {time}',
      'only the ones in the {time}',
      'just the {kind}',
      'only the {kind}',
      'only {kind}',
      'just the ones after {after}',
      'only the ones after {after}',
      'only the ones before {before}',
      'and {part}',
      'what about {part}',
    ],
    OneAfterIntent: [
      'not this one the one after',
      'not that one the one after',
      'the week after that',
      'the {date} after that',
      "what's on {date} not this one the one after",
      'what do i have on {date} not this one the one after',
    ],
  },
  when,
  count: ({ n, when, times, more, passed, kind }) => {
    if (n === 0) return say`You have no ${callsNamed(2, kind)} ${when}.`;
    const at = more > 0 ? say`the first ${number(times.length)} at ${and(times.map(time))}` : and(times.map(time));
    const rest =
      passed === 0
        ? say``
        : passed === n
          ? say` ${plural(n, { one: say`It is`, other: say`All are` })} already over.`
          : say` ${capitalised(say`${number(passed)}`)} ${plural(passed, { one: 'is', other: 'are' })} already over.`;
    return say`${capitalised(calls(n, kind))} ${when}: ${at}.${rest}`;
  },
  perDay: ({ n, when, days, more, now, kind }) => {
    const [only] = days;
    const total = say`${capitalised(calls(n, kind))} ${when}`;
    if (only && days.length === 1 && more === 0)
      return say`${total}, ${plural(n, { one: '', other: 'all ' })}${day(only.day, now)}.`;
    const parts = days.map((one) => say`${number(one.n)} ${day(one.day, now)}`);
    return say`${total}: ${and(more > 0 ? [...parts, say`${number(more)} more after that`] : parts)}.`;
  },
  left: ({ n, when, times, more }) =>
    n === 0
      ? say`No sales calls left ${when}.`
      : say`${capitalised(calls(n))} left ${when}: ${more > 0 ? say`the next ${number(times.length)} at ${and(times.map(time))}` : and(times.map(time))}.`,
  withWhom: ({ calls: some, now }) => {
    const several = new Set(some.map(({ start }) => start.toISODate())).size > 1;
    const onDay = (one: (typeof some)[number]) =>
      several || !some[0]?.start.hasSame(one.start, 'day')
        ? say`${withCompany(one.call)} ${day(one.start, now)} at ${time(one.start)}`
        : withAt(one);
    return say`${capitalised(and(some.map(onDay)))}.`;
  },
  others: ({ others, when }) =>
    others.length === 0
      ? say`I count a calendar entry when it is with one of your leads. There is nothing else on your calendar ${when}.`
      : say`I count a calendar entry when it is with one of your leads. I left out ${number(others.length)}: ${and(others.slice(0, 3).map((entry) => because[entry.why](entry)))}${others.length > 3 ? say`, and ${number(others.length - 3)} more` : say``}.`,
  busy: ({ calls: some, others, when }) => {
    const beside =
      others > 0
        ? say`, and ${number(others)} other ${plural(others, { one: 'thing', other: 'things' })} on your calendar`
        : say``;
    if (some.length > 0)
      return say`Yes: ${calls(some.length)} ${when}, at ${and(some.map(({ start }) => time(start)))}${beside}.`;
    return others > 0
      ? say`No sales calls ${when}, but ${number(others)} other ${plural(others, { one: 'thing', other: 'things' })} on your calendar.`
      : say`No, you have nothing ${when}.`;
  },
  were: ({ calls: some, more, when }) =>
    some.length === 0
      ? say`You had no sales calls ${when}.`
      : say`You had ${calls(some.length + more)} ${when}: ${and(some.map(withAt))}${more > 0 ? say`, and ${number(more)} more` : say``}.`,
  newOnes: ({ n, unmet, when }) => {
    if (n === 0) return say`You have no sales calls ${when}.`;
    if (unmet.length === 0) return say`None of them is new: I know of an earlier conversation with each.`;
    const those = and(unmet.slice(0, 3).map(({ call }) => call.lead.name));
    return unmet.length === n
      ? say`${plural(n, { one: say`It is`, other: say`All ${number(n)} are` })} new: I know of no earlier conversation with ${those}.`
      : say`${capitalised(say`${number(unmet.length)}`)} of ${number(n)} ${plural(unmet.length, { one: 'is', other: 'are' })} new: I know of no earlier conversation with ${those}.`;
  },
  tooWide: say`That is too long a time to read out. I can look at a day, a week, a month or a year.`,
  notADate: say`I can't tell which days you mean.`,
  askWithWhom: say`Want to hear who they're with?`,
  askWithWhomOne: say`Want to hear who it's with?`,
  askMore: ({ n }) => say`Want to hear the next ${number(n)}?`,
  askWhoFirst: say`Want to know more about one of them? Say, for example, ${offer('who is my next call with')}.`,
  askNextWeek: say`Shall I look at next week?`,
  askAnotherDay: say`Which day shall I look at? You can say ${offer('how many calls do I have tomorrow')}.`,
  askNext: say`What else would you like to know?`,
};
