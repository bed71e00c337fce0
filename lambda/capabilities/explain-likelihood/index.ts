import type { Topic } from '../../domain/fact.ts';
import type { Language } from '../../languages.ts';
import { type Band, bandOf } from '../../scoring/bands.ts';
import { bestLift } from '../../scoring/lift.ts';
import { interestOf, reasonsAgainst, reasonsFor, spokenSum, triggersOf } from '../../scoring/reasons.ts';
import { probability } from '../../scoring/scale.ts';
import type { RestsOn } from '../../scoring/scorecard.ts';
import { type Benefit, benefitFor } from '../../scoring/value-hypotheses.ts';
import { type Speech, silence } from '../../speech/say.ts';
import type { Capability, Desk, Reply, Utterances } from '../../turn.ts';
import type { About, Reason } from '../clauses.ts';
import { type Case, noteHeard, openCase, pointsOf } from '../lead-case.ts';
import { filled } from '../slots.ts';
import { utterancesOf } from '../words.ts';
import { en } from './en.ts';

type Pointed = { reason: Reason; points: number };

export type ExplainLikelihoodWords = {
  utterances: Utterances;
  nameBack: (of: { about: About }) => Speech;
  verdict: (of: {
    level: 'clear' | 'some' | 'none';
    band: Band;
    likelihood: number;
    horizonDays: number;
    restsOn: RestsOn;
    about: About;
  }) => Speech;
  because: (of: { reasons: Reason[]; about: About }) => Speech;
  benefit: (of: { benefit: Benefit; fits: boolean; about: About }) => Speech;
  fits: Speech;
  butAgainst: (of: { reason: Reason; about: About }) => Speech;
  thin: (of: { about: About }) => Speech;
  redFlag: (of: { flag: string; about: About }) => Speech;
  noRedFlags: Speech;
  capped: (of: { cap: number }) => Speech;
  start: (of: { start: number }) => Speech;
  reason: (of: Pointed & { about: About }) => Speech;
  notAsked: (of: { points: number; topics: number }) => Speech;
  rest: (of: { rest: number }) => Speech;
  total: (of: { total: number; uncapped: number }) => Speech;
  strongestAgainst: (of: Pointed & { about: About }) => Speech;
  nothingAgainst: (of: { about: About }) => Speech;
  takes: (of: { reasons: Pointed[]; about: About }) => Speech;
  wouldLift: (of: { topic: Topic; points: number }) => Speech;
  nothingToLift: Speech;
  askWhy: Speech;
  askAgainst: Speech;
  askNotHigher: Speech;
  askNext: Speech;
};

const words: Record<Language, ExplainLikelihoodWords> = { en };

/** Below this share of known characteristics a likelihood is said with a warning. */
const THIN = 0.25;
const MOST_REASONS = 3;

const pointed = (its: Case, reason: Reason): Pointed => ({ reason, points: pointsOf(its, reason.logOdds) });
const offerOf = (intent: string, its: Case) => ({
  kind: 'offer' as const,
  yes: { intent, slots: { chosen: filled(its.file.lead.id) } },
});

/** Interest and likelihood as two things, in one answer (`concepts.md` V4, D5): the number first, then what it is made of. */
function likelihood(its: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { assessment, about, file, namesakes } = its;
  const { level, sign } = interestOf(assessment);
  const triggers = triggersOf(assessment).slice(0, 2);
  const strongest = reasonsFor(assessment).filter((reason) => reason !== sign);
  const reasons = triggers.length > 0 ? triggers : [...(sign ? [sign] : []), ...strongest].slice(0, 2);
  const fits = strongest.some(({ characteristic }) => characteristic === 'need');
  const kinds = triggers.flatMap(({ evidence }) => (evidence.kind === 'signal' ? [evidence.signal.kind] : []));
  const benefit = benefitFor(file.lead, kinds);
  const [against] = reasonsAgainst(assessment);
  const [flag] = assessment.redFlags;
  const thin = assessment.completeness < THIN;
  const tell = [
    namesakes ? say.nameBack({ about }) : silence,
    flag ? say.redFlag({ flag: flag.flag, about }) : silence,
    say.verdict({ ...assessment, level, band: bandOf(assessment.likelihood), about }),
    reasons.length > 0 ? say.because({ reasons, about }) : silence,
    benefit ? say.benefit({ benefit, fits, about }) : fits ? say.fits : silence,
    !thin && !flag && against && assessment.likelihood < 0.5 ? say.butAgainst({ reason: against, about }) : silence,
    thin ? say.thin({ about }) : silence,
  ];
  return { tell, ask: say.askWhy, pending: offerOf('WhyIntent', its) };
}

/** The arithmetic: start, strongest summands, everything else, total. It adds up to the score spoken. */
function why(its: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { assessment, about, card } = its;
  const sum = spokenSum(assessment, card.scale, MOST_REASONS);
  const [flag] = assessment.redFlags;
  const uncapped = probability(assessment.logOdds);
  const tell = [
    say.start(sum),
    ...sum.summands.map((summand) =>
      summand.kind === 'reason' ? say.reason({ ...summand, about }) : say.notAsked(summand),
    ),
    say.rest(sum),
    say.total({ total: sum.total, uncapped }),
    flag && uncapped > flag.cap ? say.capped({ cap: flag.cap }) : silence,
  ];
  return { tell, ask: say.askAgainst, pending: offerOf('AgainstIntent', its) };
}

function whyNotHigher(its: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { about, card, file, assessment } = its;
  const against = reasonsAgainst(assessment)
    .map((reason) => pointed(its, reason))
    .filter(({ points }) => points !== 0);
  const lift = bestLift(card, file, desk.now.toMillis(), desk.rep.id);
  const tell = [
    against.length > 0 ? say.takes({ reasons: against.slice(0, 2), about }) : say.nothingAgainst({ about }),
    lift ? say.wouldLift({ topic: lift.topic, points: pointsOf(its, lift.logOdds) }) : say.nothingToLift,
  ];
  return { tell, ask: say.askNext };
}

function against(its: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { assessment, about } = its;
  const [strongest] = reasonsAgainst(assessment);
  const [flag] = assessment.redFlags;
  const tell = [
    flag ? say.redFlag({ flag: flag.flag, about }) : silence,
    strongest && pointsOf(its, strongest.logOdds) !== 0
      ? say.strongestAgainst({ ...pointed(its, strongest), about })
      : say.nothingAgainst({ about }),
  ];
  return { tell, ask: say.askNotHigher, pending: offerOf('WhyNotHigherIntent', its) };
}

function redFlags(its: Case, desk: Desk): Reply {
  const none = its.assessment.redFlags.length === 0;
  const reply = against(its, desk);
  return none ? { ...reply, tell: [words[desk.language].noRedFlags, ...reply.tell] } : reply;
}

const answers: Readonly<Record<string, (its: Case, desk: Desk) => Reply>> = {
  LikelihoodIntent: likelihood,
  WhyIntent: why,
  WhyNotHigherIntent: whyNotHigher,
  AgainstIntent: against,
  RedFlagsIntent: redFlags,
};

/**
 * Whether a lead is interested and how likely to buy, and the reasons, which sum to the score.
 *
 * Rep: is Mr. Jones interested in our product and how likely is he to buy
 * Lead Scout: Yes, Jones is interested, and very likely to buy: ninety-one percent within ninety days, by our starting rules.
 * Jones joined SilverOaks in September to lead sales and SilverOaks hired two more people three weeks ago. Our product
 * would raise the team's productivity and revenue, and fits their need. Shall I say why?
 */
export const explainLikelihood: Capability = {
  name: 'explain-likelihood',
  intents: {
    LikelihoodIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME', position: 'POSITION' }, topic: 'subject' },
    WhyIntent: { slots: { lead: 'LEAD' } },
    WhyNotHigherIntent: { slots: { lead: 'LEAD' } },
    AgainstIntent: { slots: { lead: 'LEAD' } },
    RedFlagsIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME', position: 'POSITION' } },
  },
  utterances: utterancesOf(words),
  answer: async ({ intent, slots }, desk) => {
    const its = await openCase(slots, intent, desk);
    if ('tell' in its) return its;
    const reply = (answers[intent] ?? likelihood)(its, desk);
    if (intent !== 'LikelihoodIntent') return { ...reply, remember: { lead: its.file.lead.id } };
    return { ...reply, remember: { lead: its.file.lead.id, before: noteHeard(its, desk) } };
  },
};
