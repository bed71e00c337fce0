import { DateTime } from 'luxon';
import type { Topic } from '../../domain/fact.ts';
import type { ScoreHeard } from '../../domain/score-heard.ts';
import type { Language } from '../../languages.ts';
import { changesSince } from '../../scoring/changes.ts';
import { bestLift } from '../../scoring/lift.ts';
import { reasonsFor } from '../../scoring/reasons.ts';
import type { RestsOn } from '../../scoring/scorecard.ts';
import { spreadOf } from '../../scoring/spread.ts';
import { type Speech, silence } from '../../speech/say.ts';
import type { Answer, Capability, Desk, Reply, Utterances } from '../../turn.ts';
import type { About, Reason } from '../clauses.ts';
import { type Case, noteHeard, openCase, pointsOf } from '../lead-case.ts';
import { filled } from '../slots.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

export type CheckLikelihoodWords = {
  utterances: Utterances;
  between: (of: { low: number; high: number; about: About }) => Speech;
  restsOn: (of: { restsOn: RestsOn; known: number }) => Speech;
  realPercentage: (of: { restsOn: RestsOn; horizonDays: number; cannotTell: boolean }) => Speech;
  leadsLikeThis: (of: { outcomes: number; won: number; reason: Reason; about: About }) => Speech;
  noLeadsLikeThis: Speech;
  neverHeard: (of: { about: About; likelihood: number }) => Speech;
  noChange: (of: { about: About; since: DateTime; likelihood: number }) => Speech;
  moved: (of: { about: About; since: DateTime; from: number; to: number }) => Speech;
  because: (of: { reasons: { reason: Reason | undefined; by: number }[]; about: About }) => Speech;
  compared: (of: { one: Side; other: Side }) => Speech;
  ahead: (of: { reason: Reason; about: About }) => Speech;
  whoElse: Speech;
  ready: (of: { about: About; points: number; threshold: number }) => Speech;
  short: (of: { about: About; points: number; short: number }) => Speech;
  closes: (of: { topic: Topic; closes: boolean; points: number }) => Speech;
  heldBack: (of: { flag: string; about: About }) => Speech;
  askNext: Speech;
  askLift: Speech;
};

type Side = { about: About; likelihood: number };

const words: Record<Language, CheckLikelihoodWords> = { en };

const side = ({ about, assessment }: Case): Side => ({ about, likelihood: assessment.likelihood });
const offerLift = (its: Case) => ({
  kind: 'offer' as const,
  yes: { intent: 'WhyNotHigherIntent', slots: { chosen: filled(its.file.lead.id) } },
});

function howSure({ card, assessment, about, file }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const spread = spreadOf(card, assessment);
  return {
    tell: [
      say.between({ ...spread, about }),
      say.restsOn({ restsOn: assessment.restsOn, known: assessment.completeness }),
    ],
    ask: say.askLift,
    pending: { kind: 'offer', yes: { intent: 'WhyNotHigherIntent', slots: { chosen: filled(file.lead.id) } } },
  };
}

function realPercentage({ card, assessment }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { restsOn, horizonDays } = assessment;
  return {
    tell: [say.realPercentage({ restsOn, horizonDays, cannotTell: card.cannotTell ?? false })],
    ask: say.askNext,
  };
}

/** How leads with the same strongest reason turned out: the bin's own record, where the card was learned. */
function leadsLikeThis({ card, assessment, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  for (const reason of reasonsFor(assessment)) {
    const row = card.characteristics.find(({ name }) => name === reason.characteristic);
    const seen = row?.bins.find(({ logOdds }) => Math.abs(logOdds - reason.logOdds) < 1e-9)?.seen;
    if (seen && seen.outcomes > 0) return { tell: [say.leadsLikeThis({ ...seen, reason, about })], ask: say.askNext };
  }
  return { tell: [say.noLeadsLikeThis], ask: say.askNext };
}

function whatChanged(its: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { file, assessment, about } = its;
  const { memory } = desk;
  const before: ScoreHeard | undefined = memory.before?.lead === file.lead.id ? memory.before.score : file.lastScore;
  const remember = { before: noteHeard(its, desk) };
  if (!before)
    return { tell: [say.neverHeard({ about, likelihood: assessment.likelihood })], ask: say.askNext, remember };
  const since = DateTime.fromISO(before.at, { zone: desk.now.zoneName ?? 'utc' });
  const changes = changesSince(before, assessment).filter(({ by }) => pointsOf(its, by) !== 0);
  if (changes.length === 0)
    return { tell: [say.noChange({ about, since, likelihood: assessment.likelihood })], ask: say.askNext, remember };
  const reasons = changes.slice(0, 2).map(({ now, by }) => ({ reason: now, by: pointsOf(its, by) }));
  return {
    tell: [
      say.moved({ about, since, from: before.likelihood, to: assessment.likelihood }),
      say.because({ reasons, about }),
    ],
    ask: say.askNext,
    remember,
  };
}

/** Compares whom we talk about with whom was named; the one ahead is said with its strongest reason. */
async function compare(other: Case, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const { lead } = desk.memory;
  if (!lead || lead === other.file.lead.id) return { tell: [], ask: say.whoElse };
  const one = await openCase({ chosen: filled(lead) }, 'CompareIntent', desk);
  if ('tell' in one) return one;
  const ahead = one.assessment.logOdds >= other.assessment.logOdds ? one : other;
  const behind = ahead === one ? other : one;
  const gains = ahead.assessment.contributions
    .map((contribution) => {
      const against = behind.assessment.contributions.find(
        ({ characteristic }) => characteristic === contribution.characteristic,
      );
      return { reason: contribution, lead: contribution.logOdds - (against?.logOdds ?? 0) };
    })
    .sort((a, b) => b.lead - a.lead);
  const [strongest] = gains.filter(({ reason, lead: by }) => by > 0 && reason.logOdds > 0);
  return {
    tell: [
      say.compared({ one: side(one), other: side(other) }),
      strongest ? say.ahead({ reason: strongest.reason, about: ahead.about }) : silence,
    ],
    ask: say.askNext,
    remember: { lead },
  };
}

/** Whether the lead is sales-ready, how many points short, and the one answer that would close the gap. */
function ready(its: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { assessment, about, card, file } = its;
  const [flag] = assessment.redFlags;
  const { points, pointsShort } = assessment;
  const held = flag ? say.heldBack({ flag: flag.flag, about }) : silence;
  if (pointsShort === 0)
    return { tell: [held, say.ready({ about, points, threshold: card.salesReady })], ask: say.askNext };
  const lift = bestLift(card, file, desk.now.toMillis(), desk.rep.id);
  const by = lift ? pointsOf(its, lift.logOdds) : 0;
  return {
    tell: [
      held,
      say.short({ about, points, short: pointsShort }),
      lift && by > 0 ? say.closes({ topic: lift.topic, closes: by >= pointsShort, points: by }) : silence,
    ],
    ask: say.askLift,
    pending: offerLift(its),
  };
}

const answers: Readonly<Record<string, (its: Case, desk: Desk) => Answer | Promise<Answer>>> = {
  HowSureIntent: howSure,
  RealPercentageIntent: realPercentage,
  LeadsLikeThisIntent: leadsLikeThis,
  WhatChangedIntent: whatChanged,
  CompareIntent: compare,
  SalesReadyIntent: ready,
};

/**
 * Questions that put a likelihood to the test: how sure, a real percentage, leads like this, what changed, compared with whom,
 * how far from sales-ready.
 *
 * Rep: how sure are you
 * Lead Scout: Nine times in ten it lies between seventy-one and ninety-eight percent. …
 */
export const checkLikelihood: Capability = {
  name: 'check-likelihood',
  intents: {
    HowSureIntent: { slots: { lead: 'LEAD' } },
    RealPercentageIntent: {},
    LeadsLikeThisIntent: {},
    WhatChangedIntent: { slots: { lead: 'LEAD' } },
    CompareIntent: { slots: { lead: 'LEAD' } },
    SalesReadyIntent: { slots: { lead: 'LEAD' }, topic: 'subject' },
  },
  utterances: utterancesOf(words),
  answer: async ({ intent, slots }, desk) => {
    const its = await openCase(slots, intent, desk);
    if ('tell' in its) return its;
    const reply = await answers[intent]?.(its, desk);
    if (!reply) return { again: { intent: 'LikelihoodIntent', slots: { chosen: filled(its.file.lead.id) } } };
    return 'again' in reply ? reply : { ...reply, remember: { lead: its.file.lead.id, ...reply.remember } };
  },
};
