import { DateTime } from 'luxon';
import type { Fact, FactValue } from '../../domain/fact.ts';
import { type Speech, say } from '../../speech/say.ts';
import { topicWords } from '../../topics/all.ts';
import { day, money, number } from './speech.ts';

const scales: readonly [number, string][] = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
];

/** A sum as people say it: "fifty thousand", "1.5 million euros", "800 dollars". */
export function sum(amount: number, currency: string | undefined): string {
  const name =
    currency === undefined
      ? ''
      : money(0, currency)
          .replace(/^\S+ /, ' ')
          .replace(/^ US dollars$/, ' dollars');
  for (const [scale, word] of scales) {
    const count = amount / scale;
    if (count >= 1 && Number.isInteger(count * 10))
      return `${Number.isInteger(count) ? number(count) : count} ${word}${name}`;
  }
  return `${number(amount)}${name}`;
}

const amounts = ({ min, max, currency }: Extract<FactValue, { type: 'amount' }>): string => {
  if (max === 0) return 'no budget';
  if (min === max) return sum(max, currency);
  if (min === 0) return `up to ${sum(max, currency)}`;
  const [low, high] = [sum(min, undefined), sum(max, currency)];
  const [, scale = ''] = /^\S+( thousand| million| billion)/.exec(low) ?? [];
  return `${high.includes(scale) && scale !== '' ? low.replace(scale, '') : low} to ${high}`;
};

const quarters = ['first', 'second', 'third', 'fourth'];

/** A date or a stretch: "by March 31", "in April", "in the third quarter", "next year", with its reason. */
function stretch({ from, to, reason }: Extract<FactValue, { type: 'date' }>, now: DateTime): string {
  const zone = now.zoneName ?? 'utc';
  const at = (iso: string) => DateTime.fromISO(iso, { zone }).setLocale('en');
  const on = (date: DateTime) => date.toFormat(date.year === now.year ? 'LLLL d' : 'LLLL d, yyyy');
  const why = reason === undefined ? '' : `, because of ${reason}`;
  if (from && to) {
    const [first, last] = [at(from), at(to)];
    if (from === to) return `${day(first, now)}${why}`;
    const whole = (unit: 'month' | 'quarter' | 'year') =>
      +first === +first.startOf(unit) && last.hasSame(first, unit) && +last === +last.endOf(unit).startOf('day');
    const year = first.year === now.year ? '' : ` ${first.year}`;
    if (whole('year')) return `in ${first.year}${why}`;
    if (whole('quarter'))
      return `in the ${quarters[first.quarter - 1]} quarter${year === '' ? '' : ` of${year}`}${why}`;
    if (whole('month')) return `in ${first.toFormat('LLLL')}${year}${why}`;
    return `between ${on(first)} and ${on(last)}${why}`;
  }
  if (to) return `by ${on(at(to))}${why}`;
  if (from) return `from ${on(at(from))} on${why}`;
  return reason === undefined ? 'a date' : `a date that goes with ${reason}`;
}

/** What an answer is, without its topic: "fifty thousand dollars", "Dana Fox, CFO", "by March 31". */
export function value({ topic, value: own }: Pick<Fact, 'topic' | 'value'>, now: DateTime): Speech {
  switch (own.type) {
    case 'amount':
      return say`${amounts(own)}`;
    case 'answer':
      return own.answer === 'unknown' ? say`not known` : say`${topicWords(topic, 'en')[own.answer]}`;
    case 'person':
      return own.name
        ? say`${[own.name, own.role].filter((part) => part !== undefined).join(', ')}`
        : say`${withArticle(own.role ?? '')}`;
    case 'date':
      return say`${stretch(own, now)}`;
    case 'rank':
      return own.of
        ? say`number ${number(own.rank)} of ${number(own.of)}`
        : say`number ${number(own.rank)} on their list`;
    case 'text':
      return say`${own.text}`;
  }
}

const withArticle = (role: string) =>
  /^(?:his|her|their|our|the)\b|^(?:purchasing|procurement|finance|legal|marketing|sales|operations|management|IT|HR)$/i.test(
    role,
  )
    ? role
    : `the ${role}`;

/** An answer as a sentence's subject and predicate: "the budget is fifty thousand dollars". */
export function factClause(fact: Pick<Fact, 'topic' | 'value'>, now: DateTime): Speech {
  const { topic, value: own } = fact;
  if (own.type === 'answer')
    return own.answer === 'unknown'
      ? say`we asked about ${topicWords(topic, 'en').name} and got no answer`
      : say`${topicWords(topic, 'en')[own.answer]}`;
  if (own.type === 'amount' && own.max === 0) return say`${topicWords(topic, 'en').no}`;
  if (own.type === 'text') return say`${topicWords(topic, 'en').noun}: ${own.text}`;
  return say`${topicWords(topic, 'en').noun} is ${value(fact, now)}`;
}

/** An answer in a word or two among others: "budget fifty thousand dollars", "timeline by March 31". */
export function factBriefly(fact: Pick<Fact, 'topic' | 'value'>, now: DateTime): Speech {
  const { topic, value: own } = fact;
  if (own.type === 'answer' || own.type === 'text' || (own.type === 'amount' && own.max === 0))
    return factClause(fact, now);
  return say`${topicWords(topic, 'en').noun.replace(/^the (?!one )/, '')} ${value(fact, now)}`;
}

const noted = (fact: Fact, { rep, now }: { rep: string; now: DateTime }): Speech => {
  const at = day(DateTime.fromISO(fact.at, { zone: now.zoneName ?? 'utc' }), now);
  return fact.by === rep ? say`you noted ${at}` : say`${fact.by} noted ${at}`;
};

/** Who said an answer, when and how surely: "you noted that today, in these words: …". */
export function provenance(fact: Fact, told: { rep: string; now: DateTime }): Speech {
  const at = day(DateTime.fromISO(fact.at, { zone: told.now.zoneName ?? 'utc' }), told.now);
  const how = fact.sure === 'guess' ? say`, as a guess` : say``;
  const words = fact.words ? say`, in these words: ${fact.words}` : say``;
  const from = fact.source === 'import' ? say`, and it came with the import` : say``;
  const who = fact.by === told.rep ? say`you noted that ${at}` : say`${fact.by} noted that ${at}`;
  return say`${who}${how}${words}${from}`;
}

/** An answer as it was put on record: "last Tuesday you noted: the board decides". */
export const onRecord = (fact: Fact, told: { rep: string; now: DateTime }): Speech =>
  fact.words ? say`${noted(fact, told)}: ${fact.words}` : say`${noted(fact, told)} that ${factClause(fact, told.now)}`;
