import { DateTime } from 'luxon';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { type Case, noteHeard, openCase, pointsOf, showLikelihood } from '../../conversation/lead-case.ts';
import { likelihoodOf } from '../../conversation/offer-likelihood.ts';
import type { ScoreHeard } from '../../domain/score-heard.ts';
import type { Language } from '../../language/languages.ts';
import { bestLift } from '../../scoring/best-topic-to-ask.ts';
import { changesSince } from '../../scoring/changes.ts';
import { spreadOf } from '../../scoring/spread.ts';
import { silence } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { leadsLikeThis, whoIsAhead } from './beside-others.ts';
import { compare, difference } from './compare.ts';
import { en } from './says.en.ts';
import type { CheckLikelihoodWords } from './says.ts';

const words: Record<Language, CheckLikelihoodWords> = { en };

const offerLift = (leadCase: Case) => ({
  kind: 'offer' as const,
  yes: askIntent('WhyNotHigherIntent', { chosen: filled(leadCase.file.lead.id) }),
});

function howSure({ card, assessment, about, file }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const spread = spreadOf(card, assessment);
  return {
    tell: [
      say.between({ ...spread, restsOn: assessment.restsOn, about }),
      say.restsOn({ restsOn: assessment.restsOn, known: assessment.completeness }),
    ],
    ask: say.askLift,
    pending: { kind: 'offer', yes: askIntent('WhyNotHigherIntent', { chosen: filled(file.lead.id) }) },
  };
}

function realPercentage({ card, assessment }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { restsOn, horizonDays, dated } = assessment;
  return {
    tell: [say.realPercentage({ restsOn, horizonDays, dated, cannotTell: card.cannotTell ?? false })],
    ask: say.askNext,
  };
}

/** Asked of no lead, a figure is explained by the card alone. */
async function anyPercentage(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const card = (await desk.store.scorecard(desk.scope.team)) ?? desk.dayOneCard;
  const { restsOn, horizonDays, cannotTell = false } = card;
  const dated = card.dated !== false;
  return { tell: [say.realPercentage({ restsOn, horizonDays, dated, cannotTell })], ask: say.askNext };
}

const isOfNobody = (slots: Slots, desk: Desk) =>
  desk.memory.lead === undefined && !['lead', 'chosen', 'time'].some((slot) => heardIn(slots, slot));

function whatChanged(leadCase: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { file, assessment, about } = leadCase;
  const { memory } = desk;
  const before: ScoreHeard | undefined = memory.before?.lead === file.lead.id ? memory.before.score : file.lastScore;
  const remember = { before: noteHeard(leadCase, desk) };
  if (!before)
    return { tell: [say.neverHeard({ about, likelihood: assessment.likelihood })], ask: say.askNext, remember };
  const since = DateTime.fromISO(before.at, { zone: desk.now.zoneName ?? 'utc' });
  const changes = changesSince(before, assessment).filter(({ by }) => pointsOf(leadCase, by) !== 0);
  if (changes.length === 0)
    return { tell: [say.noChange({ about, since, likelihood: assessment.likelihood })], ask: say.askNext, remember };
  const reasons = changes.slice(0, 2).map(({ now, by }) => ({ reason: now, by: pointsOf(leadCase, by) }));
  return {
    tell: [
      say.moved({ about, since, from: before.likelihood, to: assessment.likelihood }),
      say.because({ reasons, about }),
    ],
    ask: say.askNext,
    remember,
  };
}

/** Whether the lead is sales-ready, how many points short, and the one answer that would close the gap. */
function ready(leadCase: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { assessment, about, card, file } = leadCase;
  const [flag] = assessment.redFlags;
  const { points, pointsShort } = assessment;
  const held = flag ? say.heldBack({ flag: flag.flag, about }) : silence;
  if (pointsShort === 0)
    return { tell: [held, say.ready({ about, points, threshold: card.salesReady })], ask: say.askNext };
  const lift = bestLift(card, file, desk.now.toMillis(), desk.rep.id);
  const by = lift ? pointsOf(leadCase, lift.logOdds) : 0;
  return {
    tell: [
      held,
      say.short({ about, points, short: pointsShort }),
      lift && by > 0 ? say.closes({ topic: lift.topic, closes: by >= pointsShort, points: by }) : silence,
    ],
    ask: say.askLift,
    pending: offerLift(leadCase),
  };
}

const answers: Readonly<Record<string, (leadCase: Case, desk: Desk) => Answer | Promise<Answer>>> = {
  HowSureIntent: howSure,
  RealPercentageIntent: realPercentage,
  LeadsLikeThisIntent: (leadCase, desk) => leadsLikeThis(leadCase, desk, words[desk.language]),
  WhatChangedIntent: whatChanged,
  SalesReadyIntent: ready,
  AheadIntent: (leadCase, desk) => whoIsAhead(leadCase, desk, words[desk.language]),
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
    RealPercentageIntent: { slots: { count: 'AMAZON.NUMBER' } },
    LeadsLikeThisIntent: { slots: { lead: 'LEAD' } },
    WhatChangedIntent: { slots: { lead: 'LEAD' } },
    CompareIntent: { slots: { lead: 'LEAD', other: 'LEAD' } },
    DifferenceIntent: { slots: { lead: 'LEAD', other: 'LEAD' } },
    AheadIntent: { slots: { lead: 'LEAD' }, topic: 'subject' },
    SalesReadyIntent: { slots: { lead: 'LEAD' }, topic: 'subject' },
  },
  answer: async ({ intent, slots }, desk) => {
    const say = words[desk.language];
    if (intent === 'CompareIntent') return compare(slots, desk, say);
    if (intent === 'DifferenceIntent') return difference(slots, desk, say);
    if (intent === 'RealPercentageIntent' && isOfNobody(slots, desk)) return anyPercentage(desk);
    const leadCase = await openCase(slots, intent, desk);
    if ('tell' in leadCase) return leadCase;
    const reply = await answers[intent]?.(leadCase, desk);
    if (!reply) return { again: likelihoodOf(leadCase.file.lead.id) };
    return 'again' in reply
      ? reply
      : { ...reply, show: showLikelihood(leadCase), remember: { lead: leadCase.file.lead.id, ...reply.remember } };
  },
};
