import { benefitClause } from '../../language/en/benefits.ts';
import { calls, capitalised } from '../../language/en/call-phrases.ts';
import { clause, flagClause, topicName } from '../../language/en/reason-clauses.ts';
import { day, duration, money, number, percent, plural, time } from '../../language/en/speech.ts';
import { when } from '../../language/en/when.ts';
import { offer, type Speech, say } from '../../speech/say.ts';
import { type Piece, withinSeconds } from '../../speech/seconds.ts';
import type { BriefWords, CallBrief } from './says.ts';

const NEAR_MINUTES = 12 * 60;

function whoWhen({ call, about, now }: CallBrief & { now: Parameters<typeof day>[1] }): Speech {
  const { lead } = about;
  const who = say`${lead.name}${lead.title ? say`, ${lead.title}` : say``}${lead.company ? say`${lead.title ? ' at ' : ' from '}${lead.company}` : say``}`;
  if (!call) return say`${who}.`;
  if (call.start <= now) return say`Now: ${who}.`;
  const minutes = call.start.diff(now, 'minutes').minutes;
  const at = say`${time(call.start)}${minutes <= NEAR_MINUTES ? say`, in ${duration(minutes)}` : say` ${day(call.start, now)}`}`;
  return say`${capitalised(at)}: ${who}.`;
}

const chance = ({ likelihood: chance, moved }: CallBrief): Speech =>
  say`${capitalised(say`${percent(chance)}`)} likely to buy${moved === undefined ? say`` : say`, ${number(Math.abs(moved))} points ${moved > 0 ? 'up' : 'down'} since you last asked`}.`;

/** English for the brief. */
export const en: BriefWords = {
  call: (brief) => {
    const { about, redFlag, pro, contra, gap, contradiction, benefit, short } = brief;
    // Where it gets long, what sells goes before what must be known.
    const parts: Piece[] = [
      redFlag ? [{ speech: say`A red flag first: ${flagClause(redFlag, about.who)}.` }] : [],
      // What is contradicted decides what an answer is worth: it comes first, and is the one thing to ask.
      contradiction
        ? [{ speech: say`Clear up ${topicName(contradiction)}: I have two answers that can't both hold.` }]
        : [],
      pro ? [{ speech: say`For it, ${clause(pro, about)}.`, optional: 2 }] : [],
      contra ? [{ speech: say`Against it, ${clause(contra, about)}.`, optional: 1 }] : [],
      gap && !contradiction ? [{ speech: say`Ask about ${topicName(gap)}.` }] : [],
      benefit ? [{ speech: benefitClause({ ...benefit, about }), optional: 3 }] : [],
    ].flat();
    return withinSeconds([
      { speech: whoWhen(brief) },
      { speech: chance(brief) },
      ...parts.slice(0, short ? 2 : parts.length),
    ]);
  },
  day: ({ span, calls: all, left, best, clash, waiting, overdue, now, short }) => {
    const then = when({ span, part: undefined, now });
    const [next] = left;
    const first =
      all.length === 0
        ? say`You have no sales calls ${then}.`
        : next
          ? say`${capitalised(calls(left.length))} ${left.length < all.length ? 'left ' : ''}${then}, the next at ${time(next.start)} with ${next.call.lead.name}.`
          : say`Your sales calls ${then} are done.`;
    const parts = [
      best
        ? [
            say`${best.lead.name} matters most: ${percent(best.likelihood)} likely${best.amount ? say`, ${money(best.amount.amount, best.amount.currency)}` : say``}.`,
          ]
        : [],
      clash ? [say`Two things overlap: ask me ${offer('do any of my calls overlap')}.`] : [],
      waiting?.askedDays !== undefined
        ? [
            say`${waiting.lead.name} has waited ${number(waiting.askedDays)} ${plural(waiting.askedDays, { one: 'day', other: 'days' })} for an answer.`,
          ]
        : [],
      overdue[0]
        ? [
            say`${capitalised(say`${number(overdue.length)}`)} ${plural(overdue.length, { one: 'follow-up is', other: 'follow-ups are' })} overdue: ${overdue[0].what}${overdue.length > 1 ? ', and more' : ''}.`,
          ]
        : [],
    ].flat();
    return [first, ...parts.slice(0, short ? 1 : 4)];
  },
  short: say`All right, I'll keep it short. Say ${offer('give me the long version')} to undo that.`,
  long: say`All right, I'll tell you everything again.`,
  noDay: say`I can brief you on one day at a time.`,
  askWhy: say`Shall I say why?`,
  askFirst: ({ name }) => say`Shall I brief you on ${name}?`,
  askNext: say`What else would you like to know?`,
};
