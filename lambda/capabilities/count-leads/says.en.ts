import type { About } from '../../conversation/reason-clauses.ts';
import type { LeadName } from '../../domain/lead.ts';
import { clause, flagClause } from '../../language/en/reason-clauses.ts';
import { and, number, plural } from '../../language/en/speech.ts';
import type { HeldBack } from '../../scoring/stages.ts';
import { offer, type Speech, say } from '../../speech/say.ts';
import type { CountLeadsWords } from './says.ts';

const leads = (count: number) => say`${number(count)} ${plural(count, { one: 'lead', other: 'leads' })}`;
const who = ({ name, company }: LeadName) => (company ? say`${name} from ${company}` : say`${name}`);
const names = (some: LeadName[], more: number): Speech =>
  and([...some.map(who), ...(more > 0 ? [say`${number(more)} more`] : [])]);
const further = (some: LeadName[], more: number): Speech => say`${start(names(some, more))}.`;
const start = (speech: Speech): Speech => ({ ssml: speech.ssml.charAt(0).toUpperCase() + speech.ssml.slice(1) });
const are = (count: number) => plural(count, { one: 'is', other: 'are' });

function heldLead({ held, about }: { held: HeldBack; about: About }): Speech {
  switch (held.kind) {
    case 'flag':
      return say`${about.who}, because ${flagClause(held.flag, about.who)}`;
    case 'caution':
      return say`${about.who}, because ${clause(held.reason, about)}`;
    case 'set-aside':
      return say`${about.who}, ${held.stage === 'nurture' ? 'in nurture' : 'dropped'}${held.move?.reason ? say` because of ${held.move.reason}` : say``}`;
  }
}

/** English for counting leads by the ladder and the threshold. */
export const en: CountLeadsWords = {
  acceptedNotQualified: ({ leads: some, from, more }) => {
    const count = some.length + more;
    if (from > 0) return further(some, more);
    return count === 0
      ? say`No lead of yours is sales accepted without being qualified.`
      : say`${start(leads(count))} of yours ${are(count)} sales accepted but not qualified: ${names(some, more)}.`;
  },
  ready: ({ ready, all, threshold, leads: some, from, more }) =>
    from > 0
      ? further(some, more)
      : ready === 0
        ? say`None of your ${number(all)} open leads is sales-ready; that takes ${number(threshold)} points.`
        : say`${start(say`${number(ready)}`)} of your ${number(all)} open leads ${are(ready)} sales-ready, at ${number(threshold)} points or more: ${names(some, more)}.`,
  heldBack: ({ leads: some, from, more }) => {
    if (some.length === 0) return say`No lead of yours is held back.`;
    const list = [...some.map(heldLead), ...(more > 0 ? [say`and ${number(more)} more`] : [])]
      .map(({ ssml }) => ssml)
      .join('; ');
    return from > 0
      ? say`${start({ ssml: list })}.`
      : say`${start(leads(some.length + more))} ${are(some.length + more)} held back: ${{ ssml: list }}.`;
  },
  hotWaiting: ({ leads: some, from, more, days }) => {
    if (from > 0) return further(some, more);
    const count = some.length + more;
    const wait = say`more than ${number(days)} ${plural(days, { one: 'day', other: 'days' })}`;
    return count === 0
      ? say`No hot lead of yours has been waiting ${wait}.`
      : say`${start(say`${number(count)}`)} hot ${plural(count, { one: 'lead has', other: 'leads have' })} been waiting ${wait}: ${names(some, more)}.`;
  },
  bookCut: ({ leads: count }) => say`I looked at the first ${leads(count)} of your book only.`,
  tried: ({ change: { from, to, all, readyNow, readyThen } }) =>
    say`Of ${number(all)} open leads, ${number(readyNow)} ${are(readyNow)} sales-ready at ${number(from)} points; at ${number(to)} it would be ${number(readyThen)}.`,
  unchanged: ({ threshold }) => say`Nothing is changed yet: the threshold is ${number(threshold)}.`,
  wouldChange: ({ change: { to, leave, join }, names: some, more }) => {
    const count = leave.length + join.length;
    if (count === 0) return say`At ${number(to)}, no lead of yours would change.`;
    return leave.length > 0
      ? say`At ${number(to)}, ${leads(count)} would no longer be sales-ready: ${names(some, more)}.`
      : say`At ${number(to)}, ${leads(count)} more would be sales-ready: ${names(some, more)}.`;
  },
  noTrial: ({ threshold }) =>
    say`The threshold is ${number(threshold)} points. Say ${offer('set the threshold to seventy')}, for example, and I will tell you what it would change.`,
  kept: ({ threshold, was }) =>
    say`Done: sales-ready takes ${number(threshold)} points from now on, for the whole team; it was ${number(was)}. Say ${offer('put it back')} to undo that.`,
  backAgain: ({ threshold }) => say`Done: sales-ready takes ${number(threshold)} points again, for the whole team.`,
  stays: ({ threshold }) => say`The threshold stays at ${number(threshold)}.`,
  notAThreshold: say`A threshold lies between one and ninety-nine points.`,
  managersOnly: say`That would hold for your whole team, so a manager has to say it. Nothing was changed.`,
  anotherInUse: say`Somebody has changed the scoring in the meantime, so I changed nothing.`,
  askKeep: ({ threshold }) => say`Shall I keep ${number(threshold)}?`,
  askMore: ({ more }) => say`Want to hear ${plural(more, { one: 'that one', other: 'those' })} too?`,
  askNext: say`What else would you like to know?`,
};
