import { Info } from 'luxon';
import { and, money, moneyName, number, plural } from '../../language/en/speech.ts';
import { say } from '../../speech/say.ts';
import type { Period } from './periods.ts';
import type { ReviewModelWords } from './says.ts';

const relative: Readonly<Record<string, string>> = {
  'last-quarter': 'last quarter',
  'this-quarter': 'this quarter',
  'last-month': 'last month',
  'this-month': 'this month',
  'last-year': 'last year',
  'this-year': 'this year',
};
const quarters = ['first', 'second', 'third', 'fourth'];
const when = (period: Period): string => {
  const [unit, which] = period.split('-');
  return (
    relative[period] ??
    (unit === 'month'
      ? `in ${Info.months('long', { locale: 'en' })[Number(which) - 1]}`
      : `in the ${quarters[Number(which) - 1]} quarter`)
  );
};
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const leads = (count: number) => `${number(count)} ${plural(count, { one: 'lead', other: 'leads' })}`;
const rowName = (characteristic: string) => characteristic.replaceAll('-', ' ');

/** English for the review of the model. */
export const en: ReviewModelWords = {
  noResults: ({ period }) =>
    say`Nothing was closed ${when(period)} that I know of, so there is nothing to compare yet.`,
  accuracy: ({ tally: { results, won, expected }, fair, period }) =>
    say`Of ${leads(results)} closed ${when(period)}, I expected ${number(expected)} to buy, and ${number(won)} did. ${fair ? say`That is within what chance allows.` : won > expected ? say`That is more than chance explains: the scores are too low.` : say`That is less than chance explains: the scores are too high.`}`,
  drifted: ({ drift: { characteristic, kind } }) =>
    kind === 'mix'
      ? say`One thing has changed: leads come with another ${rowName(characteristic)} than before.`
      : say`One thing has changed: the ${rowName(characteristic)} no longer says what the card thinks it does.`,
  afterwards: ({ all, learned }) =>
    say`${all ? 'Those' : 'Some'} forecasts were made afterwards, from what was known a month before${learned ? ', by scores that may have learned from these results' : ''}.`,
  few: say`That is few results, so take it lightly.`,
  sources: ({ sources, period }) =>
    sources.length === 0
      ? say`The leads closed ${when(period)} have no source.`
      : say`By what was closed ${when(period)}: ${and(sources.map(({ name, won, results }) => say`${name}, where ${won === 0 ? 'none' : number(won)} of ${number(results)} bought`))}.`,
  predictors: ({ names, results, period }) =>
    names.length === 0
      ? say`Of what was closed ${when(period)}, ${leads(results)}, nothing surely tells won from lost.`
      : say`What told won from lost ${when(period)} was ${and(names.map((name, at) => `${at === 0 ? 'mostly ' : ''}the ${rowName(name)}`))}.`,
  closed: ({ won, lost, names, period }) =>
    say`${capital(when(period))} we won ${number(won)} and lost ${number(lost)}.${names.length > 0 ? say` Won: ${and([...names.map(({ name }) => say`${name}`), ...(won > names.length ? [say`${number(won - names.length)} more`] : [])])}.` : say``}`,
  lossReasons: ({ reasons }) => {
    const times = (count: number) => plural(count, { one: 'once', other: `${number(count)} times` });
    if (reasons.every(({ reason }) => reason === undefined)) return say`Nobody put down why they were lost.`;
    return say`Lost because of ${and(reasons.map(({ reason, count }) => say`${reason ?? 'reasons nobody gave'}, ${times(count)}`))}.`;
  },
  unanswered: ({ worst: [first, second], leads: all }) => {
    if (!first) return say``;
    const next = second ? say` Next comes ${second.words.name}, open with ${number(second.open)}.` : say``;
    return say`${capital(first.words.name)}, ${first.words.plain}, is open most: nobody has asked ${number(first.open)} of your ${leads(all)}.${next}`;
  },
  allAnswered: ({ leads: all }) => say`No question stays open: all were asked of all your ${leads(all)}.`,
  ownOnly: say`I see only your own leads, not the whole team's.`,
  bookCut: ({ leads: count }) => say`I looked at the first ${leads(count)} of your book only.`,
  soFar: ({ won, sums, period }) =>
    won === 0
      ? say`You have won nothing ${when(period)} that I know of.`
      : say`${capital(when(period))} you won ${leads(won)}${sums.length > 0 ? say`, worth ${and(sums.map(({ amount, currency }) => money(amount, currency)))}` : say``}.`,
  noLeads: say`You have no open leads to look at.`,
  due: ({ due: { days, results, offBy, drifted } }) => {
    const reasons = [
      ...(drifted ? [say`the ${drifted.map(rowName).slice(0, 2).join(' and the ')} changed`] : []),
      ...(offBy ? [say`${number(offBy.won)} bought where I expected ${number(offBy.expected)}`] : []),
      ...(days === undefined ? [] : [say`it was signed ${number(days)} days ago`]),
      ...(results === undefined ? [] : [say`${number(results)} results have come in`]),
    ];
    return say`Yes, it is time: ${and(reasons)}. Run lead-scout review for the whole report.`;
  },
  notDue: ({ results }) =>
    results === 0
      ? say`There is nothing to review yet: no lead has been closed in the last year.`
      : say`Not yet: over ${number(results)} results of the last year the scores hold, and nothing has drifted.`,
  forecast: ({ forecast: { currency, leads: count, expected, low, high }, horizonDays, others }) => {
    const rounded = (amount: number, unit = currency) => money(Math.round(amount / 1000) * 1000, unit);
    const other = others.map((one) => say`${rounded(one.expected, one.currency)} from ${leads(one.leads)}`);
    return say`Your ${leads(count)} with an amount${others.length > 0 ? say` in ${moneyName(currency)}` : say``} should bring about ${rounded(expected)}${horizonDays === undefined ? '' : ` within ${number(horizonDays)} days`}; eight times in ten between ${rounded(low)} and ${rounded(high)}.${other.length > 0 ? say` Besides, about ${and(other)}.` : say``}`;
  },
  noForecast: say`None of your open leads has an amount, so there is no sum to forecast.`,
  askNext: say`What else would you like to know?`,
};
