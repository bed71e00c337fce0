import type { DateTime } from 'luxon';
import type { CallType } from '../../domain/call.ts';
import type { CriterionState } from '../../frameworks/gaps.ts';
import { clause } from '../../language/en/reason-clauses.ts';
import { plainWords } from '../../speech/say.ts';
import type { ScreenWords } from './says.ts';

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const english = (at: DateTime) => at.setLocale('en');
const clock = (at: DateTime) => english(at).toFormat(at.minute === 0 ? 'h a' : 'h:mm a');

const types: Readonly<Record<CallType, string>> = { phone: 'Phone call', meeting: 'Meeting', demo: 'Demo' };
const states: Readonly<Record<CriterionState, string>> = {
  answered: 'Answered',
  open: 'Nobody knows yet',
  doubtful: 'Doubtful',
  contradicted: 'Two answers that clash',
  stale: 'Out of date',
};

/** English on the screens. */
export const en: ScreenWords = {
  days: ({ from, to, now }) => {
    if (to.diff(from, 'days').days > 1.5) {
      const last = to.minus({ days: 1 });
      return `${english(from).toFormat('LLLL d')} to ${english(last).toFormat(last.month === from.month ? 'd' : 'LLLL d')}`;
    }
    return english(from).toFormat(from.hasSame(now, 'day') ? "'Today,' cccc" : 'cccc, LLLL d');
  },
  calls: ({ n }) => `${n} ${n === 1 ? 'sales call' : 'sales calls'}`,
  start: ({ at, withDay }) => (withDay ? english(at).toFormat('ccc ') : '') + clock(at),
  callWith: ({ at, now }) => (at.hasSame(now, 'day') ? 'Today' : english(at).toFormat('cccc, LLLL d')),
  howLong: ({ from, to, type, place }) =>
    [types[type], `${Math.round(to.diff(from, 'minutes').minutes)} minutes`, ...(place ? [place] : [])].join(' · '),
  askLikely: 'How likely?',
  askGaps: 'What’s missing?',
  percent: (share) => `${Math.round(share * 100)}%`,
  points: ({ points, ready }) => `${points} points${ready ? ', sales-ready' : ''}`,
  chanceOf: ({ days }) => (days === undefined ? 'Likely to buy' : `Likely to buy within ${days} days`),
  starts: 'Where every lead starts',
  reason: ({ reason, lead, now }) => {
    const who = lead.firstName ?? lead.name;
    return capital(plainWords(clause(reason, { lead, who, now })));
  },
  notAsked: ({ topics }) => `${topics} ${topics === 1 ? 'thing' : 'things'} nobody has asked`,
  rest: 'Everything else',
  held: 'Held down',
  score: 'Score',
  signed: (points) => (points < 0 ? `−${-points}` : `+${points}`),
  criterion: ({ words }) => capital(words.en.name),
  state: ({ state, askedInVain }) => (askedInVain ? 'Asked in vain' : states[state]),
  asking: 'This is asked now',
  known: ({ answered, of, framework }) => `${framework}: ${answered} of ${of} answered`,
  order: 'In this order',
};
