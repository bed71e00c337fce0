import type { DateTime } from 'luxon';
import { and, day, duration, money, number, percent, plural, time } from '../../speech/english.ts';
import { offer, type Speech, say } from '../../speech/say.ts';
import { capitalised } from '../call-words.en.ts';
import type { RankLeadsWords, Rule } from './index.ts';
import type { Placed } from './orders.ts';

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
  utterances: {
    CallFirstIntent: [
      'who should i call first',
      'who should i call',
      'who should i call now',
      'who needs a call',
      'who should i ring first',
      'who do i call first',
      'who should i focus on',
      "what's worth doing",
      "i've got {duration} what's worth doing",
      "i've got {duration} who should i call",
      'i have {duration} who should i call',
      'what can i do in {duration}',
      'who should i (ring|phone|start with|talk to) [first|now|next]',
      'where should i (start|spend my time) [today]',
      "i've got {duration} [free|to spare|to kill]",
      'i have {duration} [free|to spare|to kill]',
    ],
    BestCallIntent: [
      "which of today's calls matters most",
      'which of my calls matters most',
      'which of my calls matters most {date}',
      'which call matters most',
      'which call matters most {date}',
      "what's my most important call",
      "what's the most important (thing|call) [today]",
      'which call is worth [the] (most|more)',
      'which call is the most valuable',
      "what's my most important call {date}",
    ],
    RankCallsIntent: [
      'rank my calls',
      'rank my calls by likelihood to buy',
      'rank my calls by likelihood',
      'rank my calls {date}',
      "rank today's calls",
      'which of my calls is most likely to buy',
    ],
    HottestIntent: [
      "who's my hottest lead",
      'who is my (hottest|best) lead',
      'who are my hottest leads',
      'hottest leads',
      'my hottest leads',
      'top leads',
      'rank my leads',
      'who is most likely to buy',
      "who's hot [right now|at the moment]",
      "(who is|who's) my (strongest|top|most promising) lead",
      '(which|what) [of my] leads are (hot|the hottest|the best|most promising)',
      '[my] top (three|five|ten) leads',
      'any hot (ones|leads|prospects)',
    ],
    IgnoredIntent: [
      'who have i been ignoring',
      'who am i ignoring',
      'who have i neglected',
      'who have i forgotten',
      'which leads have i been ignoring',
      'who needs attention',
      'who has not heard from me [in a while|lately]',
      "who haven't i (called|spoken to|talked to) [in a while|lately]",
      "who haven't i (called|spoken to|talked to|contacted) (in a while|lately|for a while|recently)",
      '(who|which leads) did i forget',
      'who (have i|did i) not (call|called|follow up with|followed up with)',
      '(who|which leads) is overdue for a call',
    ],
    WaitingOnMeIntent: [
      'which leads are waiting on me',
      'which leads are waiting for me',
      'who is waiting (on|for) me',
      'who is waiting for an answer',
      'who is waiting for a call',
      'anything on fire',
      'is anything on fire',
      'what is urgent',
      '(who is|who are) waiting to hear (from|back from) me',
      '(who|which leads) do i owe (a call|an answer|a reply)',
      '(who|which leads) (needs|need) an answer [from me]',
    ],
    GoneColdIntent: [
      "what's gone cold",
      "what's gone cold {date}",
      'who has gone cold',
      'who has gone cold {date}',
      'which leads (went|have gone) cold',
      'which leads (went|have gone) cold {date}',
      "(who's|who has) gone (quiet|silent|dark)",
      '(who|which leads) (is|are) going cold',
      '(who|which leads) stopped answering',
      'who have i not heard from',
    ],
    DropIntent: [
      'who should i drop',
      'who can i drop',
      'which leads should i drop',
      'who should i give up on',
      'who is a waste of time',
      "(who's|who is) not worth (it|my time|the effort|calling)",
      '(who|which leads) should i (let go|forget about|stop calling)',
    ],
    WhyThisOrderIntent: [
      'why that one first',
      'why that one',
      'why (him|her|them) first',
      'why this order',
      'how do you rank [them]',
      'what is the rule',
      'how did you rank that',
    ],
    TopThreeIntent: [
      'just the top three',
      'only the top three',
      'give me the top three',
      'give me the short version',
      'the short version',
      'just the names',
      'keep it short',
    ],
  },
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
