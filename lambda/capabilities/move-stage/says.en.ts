import type { DateTime } from 'luxon';
import type { Stage } from '../../domain/lead.ts';
import type { DealStep } from '../../domain/log-entry.ts';
import { clause, flagClause } from '../../language/en/reason-clauses.ts';
import { and, day, number, or, plural } from '../../language/en/speech.ts';
import type { Need } from '../../scoring/stages.ts';
import { offer, type Speech, say } from '../../speech/say.ts';
import type { MoveStageWords } from './says.ts';
import type { Target } from './targets.ts';

/** What each stage is called; the letters of the ladder are said one by one. */
export const stageNames: Record<Stage, Speech> = {
  IQL: say`information qualified`,
  MQL: say`marketing qualified`,
  SAL: say`sales accepted`,
  SQL: say`sales qualified`,
  customer: say`a customer`,
  nurture: say`in nurture`,
  dropped: say`dropped`,
};

const needNames: Record<Need, string> = {
  engaged: 'two kinds of engagement in the last ninety days',
  'no-red-flag': 'no red flag',
  accepted: 'acceptance by sales',
  'sales-ready': 'a sales-ready score',
  budget: 'a confirmed budget',
  authority: 'a known decider',
  need: 'a confirmed need',
  timeline: 'a timeline',
};
const needList = (needs: Need[], joined = and) => joined(needs.map((need) => needNames[need]));

const stepNames: Record<DealStep, string> = {
  discovery: 'discovery',
  demo: 'demo',
  proposal: 'proposal',
  negotiation: 'negotiation',
  contract: 'contract',
};
const toStep = (step: DealStep) => (who: Speech) => say`Shall I move ${who} to ${stepNames[step]}`;

const asked: Record<Target, (who: Speech) => Speech> = {
  MQL: (who) => say`Shall I put ${who} down as marketing qualified`,
  SQL: (who) => say`Shall I put ${who} down as sales qualified`,
  discovery: toStep('discovery'),
  demo: toStep('demo'),
  proposal: toStep('proposal'),
  negotiation: toStep('negotiation'),
  contract: toStep('contract'),
  SAL: (who) => say`Shall I put ${who} down as sales accepted`,
  dropped: (who) => say`Shall I reject ${who}`,
  nurture: (who) => say`Shall I send ${who} to nurture`,
  customer: (who) => say`Shall I put ${who} down as won`,
  lost: (who) => say`Shall I put ${who} down as lost`,
};
const done: Record<Target, string> = {
  MQL: 'is marketing qualified',
  SAL: 'is sales accepted',
  SQL: 'is sales qualified',
  discovery: 'is in discovery',
  demo: 'is at the demo',
  proposal: 'is in proposal',
  negotiation: 'is in negotiation',
  contract: 'is at the contract',
  dropped: 'is rejected',
  nurture: 'is in nurture',
  customer: 'is put down as won',
  lost: 'is put down as lost',
};

/** A day far off, with its date: "March 1", "February 19, 2027". */
const onDay = (date: DateTime, now: DateTime) =>
  date.setLocale('en').toFormat(date.year === now.year ? 'LLLL d' : 'LLLL d, yyyy');
const put = (mine: boolean, at: DateTime | undefined, now: DateTime) =>
  say`, ${mine ? 'put there by you' : 'put there by a colleague'}${at ? say` ${day(at, now)}` : say``}`;

/** English for the ladder and for moving a lead on it. */
export const en: MoveStageWords = {
  standing: ({ standing: { stage, move }, mine, at, about }) => {
    const by = move ? put(mine, at, about.now) : say``;
    const because = move?.reason ? say`, because of ${move.reason}` : say``;
    return say`${about.who} is ${stageNames[stage]}${by}${because}.`;
  },
  comesBack: ({ day: back, about }) => say`To be looked at again on ${onDay(back, about.now)}.`,
  step: ({ step, mine, at, about }) => say`The deal is at ${stepNames[step]}${put(mine, at, about.now)}.`,
  overridden: ({ needs }) => say`That is over the rules: they ask for ${needList(needs)}.`,
  rulesSay: ({ byRules, about }) => say`By the rules alone, ${about.who} would be ${stageNames[byRules]}.`,
  missing: ({ next, needs }) => say`To be ${stageNames[next]} takes ${needList(needs)}.`,
  askMove: ({ to, reason, comeBack, about }) => {
    const who = about.lead.company ? say`${about.lead.name} from ${about.lead.company}` : say`${about.lead.name}`;
    const back = comeBack ? say`, to come back on ${onDay(comeBack, about.now)}` : say``;
    return say`${asked[to](who)}${reason ? say`, because of ${reason}` : say``}${back}?`;
  },
  overRules: ({ needs, about }) => say`That goes over the rules: ${about.who} has not got ${needList(needs, or)}.`,
  alreadyThere: ({ to, about }) => say`${about.who} ${done[to]} already.`,
  dateUnclear: say`I did not get that date.`,
  comeBackTo: ({ lead }) => `come back to ${lead.name}`,
  moved: ({ to, reason, comeBack, about }) =>
    say`Done: ${about.who} ${done[to]}${reason ? say`, because of ${reason}` : say``}${comeBack ? say`, to be looked at again on ${onDay(comeBack, about.now)}` : say``}. Say ${offer('take it back')} if that was wrong.`,
  undone: ({ stage, about }) =>
    say`Taken back: ${about.who} is ${stage ? stageNames[stage] : say`where the rules put the lead`} again.`,
  stepUndone: ({ step, before, about }) =>
    before
      ? say`Taken back: the deal with ${about.who} is at ${stepNames[before]} again.`
      : say`Taken back: the deal with ${about.who} is not at ${stepNames[step]}.`,
  askWhichStage: say`Where to: accepted, nurture, proposal, negotiation, won, or lost? Say, for example, ${offer('put it in proposal')}.`,
  nothingToUndo: ({ about }) => say`You have not moved ${about.who}.`,
  heldBack: ({ held, at, about }) => {
    switch (held.kind) {
      case 'flag':
        return say`${about.who} is held back by a red flag: ${flagClause(held.flag, about.who)}.`;
      case 'caution':
        return say`${about.who} is held back mostly because ${clause(held.reason, about)}; such cautions take ${number(held.points)} ${plural(held.points, { one: 'point', other: 'points' })}, and without them the lead would be sales-ready.`;
      case 'set-aside': {
        const why = held.move?.reason ? say`, because of ${held.move.reason}` : say``;
        return say`${about.who} ${at ? say`has been ${stageNames[held.stage]} since ${at.setLocale('en').toFormat('LLLL d')}` : say`is ${stageNames[held.stage]}`}${why}.`;
      }
    }
  },
  notHeldBack: ({ about }) => say`Nothing holds ${about.who} back that good answers would not change.`,
  askLikely: ({ about }) => say`Want to know how likely ${about.who} is to buy?`,
  askNext: say`What else would you like to know?`,
};
