import { type Case, pointsOf } from '../../conversation/lead-case.ts';
import { bestLift } from '../../scoring/best-topic-to-ask.ts';
import { costsOf } from '../../scoring/reasons.ts';
import { firstWithin } from '../../speech/seconds.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { explainLikelihoodWords as words } from './languages.ts';
import { offerOf } from './offer.ts';

/** So many of the things that hold a lead down are told; the whole sum tells the rest. */
const MOST_COSTS = 2;

/** What holds the likelihood down most, and what would lift it. */
export function whyNotHigher(leadCase: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { about, card, file, assessment } = leadCase;
  const costs = costsOf(assessment, card.scale);
  const lift = bestLift(card, file, desk.now.toMillis(), desk.rep.id);
  const versions = [MOST_COSTS, 1].map((most) => () => [
    costs.length > 0 ? say.takes({ costs: costs.slice(0, most), about }) : say.nothingAgainst({ about }),
    lift ? say.wouldLift({ topic: lift.topic, points: pointsOf(leadCase, lift.logOdds) }) : say.nothingToLift,
  ]);
  const tell = firstWithin(versions);
  return costs.length > MOST_COSTS
    ? { tell, ask: say.askSum, pending: offerOf('WhyIntent', leadCase) }
    : { tell, ask: say.askNext };
}

/** The strongest reason against, and what was not asked. */
export function against(leadCase: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { assessment, about, card } = leadCase;
  const costs = costsOf(assessment, card.scale);
  const strongest = costs.find((cost) => cost.kind === 'reason');
  const unasked = costs.find((cost) => cost.kind === 'not-asked');
  const [flag] = assessment.redFlags;
  const tell = [
    ...(flag ? [say.redFlag({ flag: flag.flag, about })] : []),
    ...(strongest ? [say.strongestAgainst({ ...strongest, about })] : unasked ? [] : [say.nothingAgainst({ about })]),
    ...(unasked ? [say.unaskedTakes({ ...unasked, alone: !strongest })] : []),
  ];
  return { tell, ask: say.askNotHigher, pending: offerOf('WhyNotHigherIntent', leadCase) };
}

/** Red flags, and else the strongest reason against. */
export function redFlags(leadCase: Case, desk: Desk): Reply {
  const none = leadCase.assessment.redFlags.length === 0;
  const reply = against(leadCase, desk);
  return none ? { ...reply, tell: [words[desk.language].noRedFlags, ...reply.tell] } : reply;
}
