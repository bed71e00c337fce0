import type { DateTime } from 'luxon';
import { calls, callsNamed, capitalised, withAt, withCompany } from '../../language/en/call-phrases.ts';
import { and, day, number, plural, time } from '../../language/en/speech.ts';
import { when } from '../../language/en/when.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import { offer, say, silence } from '../../speech/say.ts';
import type { ListCallsWords } from './says.ts';

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

/** A call in a list, with its day where the list goes over several. */
const each = (withDay: boolean, now: DateTime) => (one: Appointment) =>
  withDay ? say`${withCompany(one.call)} ${day(one.start, now)} at ${time(one.start)}` : withAt(one);

/** English for the day's calls. */
export const en: ListCallsWords = {
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
  perDay: ({ n, when, span, days, more, now, kind }) => {
    const [only] = days;
    const total = say`${capitalised(calls(n, kind))} ${when}`;
    // "On Monday" says enough of the week that was named; elsewhere a day that has passed is last Monday.
    const named = (at: (typeof days)[number]['day']) =>
      span.unit === 'week' || span.unit === 'weekend' ? day(at, now).replace(/^last /, 'on ') : day(at, now);
    const isLong = span.unit === 'quarter' || span.unit === 'season' || span.unit === 'year';
    const then = ({ day: at }: (typeof days)[number], alone = false) =>
      isLong && n > 1 ? `in ${at.setLocale('en').toFormat('LLLL')}` : alone ? day(at, now) : named(at);
    if (only && days.length === 1 && more === 0)
      return say`${total}, ${plural(n, { one: '', other: 'all ' })}${then(only, true)}.`;
    const parts = days.map((one) => say`${number(one.n)} ${then(one)}`);
    return say`${total}: ${and(more > 0 ? [...parts, say`${number(more)} more after that`] : parts)}.`;
  },
  left: ({ n, when, times, more }) =>
    n === 0
      ? say`No sales calls left ${when}.`
      : say`${capitalised(calls(n))} left ${when}: ${more > 0 ? say`the next ${number(times.length)} at ${and(times.map(time))}` : and(times.map(time))}.`,
  withWhom: ({ calls: some, withDay, now }) => say`${capitalised(and(some.map(each(withDay, now))))}.`,
  others: ({ others, when }) => {
    const rule = say`I count a calendar entry when it is with one of your leads.`;
    if (others.length === 0) return say`${rule} There is nothing else on your calendar ${when}.`;
    const some = others.slice(0, 3).map((entry) => because[entry.why](entry));
    const all = others.length > 3 ? [...some, say`${number(others.length - 3)} more`] : some;
    return say`${rule} I left out ${number(others.length)}: ${and(all)}.`;
  },
  busy: ({ n, calls: some, others, when }) => {
    const beside =
      others > 0
        ? say`, and ${number(others)} other ${plural(others, { one: 'thing', other: 'things' })} on your calendar`
        : say``;
    if (some.length > 0)
      return say`Yes: ${calls(n)} ${when}, ${n > some.length ? say`the first ${number(some.length)} ` : ''}at ${and(some.map(({ start }) => time(start)))}${beside}.`;
    return others > 0
      ? say`No sales calls ${when}, but ${number(others)} other ${plural(others, { one: 'thing', other: 'things' })} on your calendar.`
      : say`No, you have nothing ${when}.`;
  },
  were: ({ calls: some, more, left, when, withDay, now }) => {
    const beside =
      left === 0
        ? silence
        : say` ${capitalised(say`${number(left)}`)} ${plural(left, { one: 'is', other: 'are' })} still to come.`;
    if (some.length === 0)
      return left === 0
        ? say`You had no sales calls ${when}.`
        : say`You have had no sales calls ${when} so far.${beside}`;
    const all = some.map(each(withDay, now));
    return say`You had ${calls(some.length + more)} ${when}: ${and(more > 0 ? [...all, say`${number(more)} more`] : all)}.${beside}`;
  },
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
  askWhoFirst: say`What else would you like to know? Say, for example, ${offer('who is my next call with')}.`,
  askNextWeek: say`Shall I look at next week?`,
  askAnotherDay: say`Which day shall I look at? You can say ${offer('how many calls do I have tomorrow')}.`,
  askOtherDay: say`Which other day shall I look at?`,
  askNext: say`What else would you like to know?`,
};
