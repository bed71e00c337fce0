import type { DateTime } from 'luxon';
import type { Placed, Rule } from '../../conversation/orders.ts';
import { capitalised } from '../../language/en/call-phrases.ts';
import { and, day, duration, money, number, percent, plural, time } from '../../language/en/speech.ts';
import { offer, type Speech, say } from '../../speech/say.ts';
import type { RankLeadsWords } from './says.ts';

const who = ({ lead }: Placed): Speech => (lead.company ? say`${lead.name} from ${lead.company}` : say`${lead.name}`);
const days = (n: number) => `${number(n)} ${plural(n, { one: 'day', other: 'days' })}`;
const likely = ({ likelihood }: Placed): Speech => say`${percent(likelihood)} likely to buy`;
const worth = ({ amount }: Placed): Speech[] => (amount ? [say`${money(amount.amount, amount.currency)}`] : []);
const waiting = ({ waitingDays }: Placed): Speech[] =>
  waitingDays === undefined
    ? []
    : [waitingDays === 0 ? say`spoken to today` : say`not spoken to for ${days(waitingDays)}`];
const planned = ({ call }: Placed, now: DateTime): Speech =>
  call ? say` You speak ${day(call.start, now)} at ${time(call.start)}.` : say``;

/** What is said of the first one, by the rule of the order. */
const told: Readonly<Record<Rule, (one: Placed, now: DateTime) => Speech>> = {
  worth: (one, now) => say`${who(one)}: ${and([likely(one), ...worth(one), ...waiting(one)])}.${planned(one, now)}`,
  likely: (one, now) => say`${who(one)}, ${likely(one)}.${planned(one, now)}`,
  asked: (one, now) =>
    say`${who(one)} has waited ${days(one.askedDays ?? 0)} for an answer, and is ${likely(one)}.${planned(one, now)}`,
  ignored: (one) =>
    say`${who(one)}: ${and([likely(one), ...worth(one)])}, and nobody has spoken to them for ${days(one.waitingDays ?? 0)}.`,
  cold: (one, now) =>
    say`${who(one)}: nothing heard for ${days(one.quietDays ?? 0)}, and still ${likely(one)}.${planned(one, now)}`,
  drop: (one) =>
    say`${who(one)}: ${likely(one)}${one.quietDays === undefined ? say`` : say`, and nothing heard for ${days(one.quietDays)}`}.`,
  'calls-worth': (one, now) =>
    say`${one.call ? say`The ${time(one.call.start)}, ${who(one)}` : who(one)}: ${and([likely(one), ...worth(one)])}.${one.call?.start.hasSame(now, 'day') === false ? planned(one, now) : say``}`,
  'calls-likely': (one) => say`${one.call ? say`The ${time(one.call.start)}, ${who(one)}` : who(one)}, ${likely(one)}.`,
};

const empty: Readonly<Record<Rule, Speech>> = {
  worth: say`I have nobody to call for you: your book holds no open lead that fits.`,
  likely: say`Your book holds no open lead.`,
  asked: say`Nobody is waiting for an answer from you.`,
  ignored: say`Nobody who has a fair chance is being ignored: each was spoken to within two weeks, or has a call planned.`,
  cold: say`Nothing has gone cold: I have heard from every open lead within thirty days.`,
  drop: say`I see nobody to drop.`,
  'calls-worth': say`You have no sales calls to compare.`,
  'calls-likely': say`You have no sales calls to compare.`,
};

const byWorth = say`I take what the deal is worth times how likely they are to buy, and up to twice that the longer nobody has spoken to them.`;
const rules: Readonly<Record<Rule, Speech>> = {
  worth: byWorth,
  ignored: say`${byWorth} Left out is whoever was spoken to within two weeks, has a call planned, or is less than fifteen percent likely.`,
  likely: say`By how likely they are to buy, at this moment.`,
  asked: say`By how long they have waited for an answer since they asked or wrote, with no call from us.`,
  cold: say`Cold is whoever I have not heard of for thirty days. The most likely to buy come first.`,
  drop: say`By how likely they could still become if nothing new happens, the least likely first.`,
  'calls-worth': say`${byWorth} Only these calls are compared.`,
  'calls-likely': say`By how likely they are to buy, at this moment, among these calls.`,
};

/** English for where to spend the day. */
export const en: RankLeadsWords = {
  first: ({ one, rule, now }) => capitalised(told[rule](one, now)),
  followed: ({ some }) => say`Then ${and(some.map(who))}.`,
  names: ({ some }) =>
    some.length === 0
      ? say`I have no names for you.`
      : say`${capitalised(and(some.map((one) => say`${one.lead.name} with ${percent(one.likelihood)}`)))}.`,
  nobody: ({ rule }) => empty[rule],
  noneThisWeek: say`Nothing went cold in that time. What was cold before:`,
  partly: ({ found }) =>
    found
      ? say`Your book is too large to read in one go; among the leads that stand highest:`
      : say`Your book is too large to read in one go. Among the leads that stand highest I found none.`,
  soonBusy: ({ minutes, name }) => say`Mind that your call with ${name} starts in ${duration(minutes)}.`,
  rule: ({ rule }) => rules[rule],
  because: ({ one: { call: _planned, ...one }, rule, now }) => capitalised(told[rule](one, now)),
  endOfOrder: say`That was the last one.`,
  startOfOrder: say`That was the first one.`,
  askNext: ({ left }) =>
    left > 0 ? say`Shall I go on to the next?` : say`That was the last. What else would you like to know?`,
  askWhy: ({ name }) => say`Say ${offer('next')} for the one after. Want to hear more about ${name}?`,
  askElse: say`What else would you like to know?`,
};
