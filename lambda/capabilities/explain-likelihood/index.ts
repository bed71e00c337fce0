import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { type Case, noteHeard, openCase, pointsOf, showLikelihood } from '../../conversation/lead-case.ts';
import type { Language } from '../../language/languages.ts';
import { bandOf } from '../../scoring/bands.ts';
import { bestLift } from '../../scoring/best-topic-to-ask.ts';
import { costsOf, interestOf, reasonsAgainst, reasonsFor, triggersOf } from '../../scoring/reasons.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { benefitFor, usualHypotheses } from '../../scoring/value-hypotheses.ts';
import type { Speech } from '../../speech/say.ts';
import { firstWithin, type Piece, withinSeconds } from '../../speech/seconds.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { en } from './says.en.ts';
import type { ExplainLikelihoodWords } from './says.ts';
import { OTHERS, otherReasons, why } from './score-sum.ts';
import { whyNot } from './why-not.ts';

const words: Record<Language, ExplainLikelihoodWords> = { en };

/** So many of the things that hold a lead down are told; the whole sum tells the rest. */
const MOST_COSTS = 2;
/** Below this share of what we look for a likelihood is said with how little we know, where there is room; below THIN first of all. */
const HALF_KNOWN = 0.6;
const THIN = 0.25;
const offerOf = (intent: string, leadCase: Case) => ({
  kind: 'offer' as const,
  yes: { intent, slots: { chosen: filled(leadCase.file.lead.id) } },
});

/** Whether a card reads anything of what a lead does: one that does not can't tell interest from none. */
const readsBehaviour = ({ characteristics }: Scorecard) =>
  characteristics.some(({ reads }) => /^(signal|breadth|count):/.test(reads));

const always = (speech: Speech): Piece => ({ speech });
const ifRoom = (optional: number, speech: Speech): Piece => ({ speech, optional });

/** Interest and likelihood as two things, in one answer: the number first, then what it is made of. */
function likelihood(leadCase: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { assessment, about, card, file, namesakes } = leadCase;
  const { completeness } = assessment;
  const { level: shown, sign } = interestOf(assessment);
  const level = shown === 'none' && !readsBehaviour(card) ? 'unread' : shown;
  const triggers = triggersOf(assessment).slice(0, 2);
  const strongest = reasonsFor(assessment).filter((reason) => reason !== sign);
  const reasons = triggers.length > 0 ? triggers : [...(sign ? [sign] : []), ...strongest].slice(0, 2);
  const fits = strongest.some(({ characteristic }) => characteristic === 'need');
  const kinds = triggers.flatMap(({ evidence }) => (evidence.kind === 'signal' ? [evidence.signal.kind] : []));
  const benefit = benefitFor(card.valueHypotheses ?? usualHypotheses, file.lead, kinds);
  const [against] = reasonsAgainst(assessment);
  const [flag] = assessment.redFlags;
  const thin = completeness < THIN;
  const unchecked = assessment.restsOn.kind === 'experts' ? [ifRoom(6, say.unchecked)] : [];
  const pieces = (most: number, beside = unchecked): Piece[] => [
    ...(namesakes ? [always(say.nameBack({ about }))] : []),
    ...(flag ? [always(say.redFlag({ flag: flag.flag, about }))] : []),
    always(say.verdict({ ...assessment, level, band: bandOf(assessment.likelihood), about })),
    ...beside,
    ...(reasons.length > 0 ? [ifRoom(1, say.because({ reasons: reasons.slice(0, most), about }))] : []),
    ...(benefit ? [ifRoom(3, say.benefit({ benefit, fits, about }))] : fits ? [ifRoom(4, say.fits)] : []),
    ...(!thin && !flag && against && assessment.likelihood < 0.5
      ? [ifRoom(2, say.butAgainst({ reason: against, about }))]
      : []),
    ...(completeness < HALF_KNOWN ? [ifRoom(thin ? 2 : 5, say.known({ share: completeness, about }))] : []),
  ];
  const all = (some: Piece[]) => some.map(({ speech }) => speech);
  const tell = firstWithin([
    () => all(pieces(2)),
    () => all(pieces(2, [])),
    // Two signals with what follows from them are worth more than how much else is known.
    () => all(pieces(2, []).slice(0, completeness < HALF_KNOWN && !thin ? -1 : undefined)),
    () => withinSeconds(pieces(1)),
  ]);
  return { tell, ask: say.askWhy, pending: offerOf('WhyIntent', leadCase) };
}

function whyNotHigher(leadCase: Case, desk: Desk): Reply {
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

function against(leadCase: Case, desk: Desk): Reply {
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

function redFlags(leadCase: Case, desk: Desk): Reply {
  const none = leadCase.assessment.redFlags.length === 0;
  const reply = against(leadCase, desk);
  return none ? { ...reply, tell: [words[desk.language].noRedFlags, ...reply.tell] } : reply;
}

const answers: Readonly<Record<string, (leadCase: Case, desk: Desk, slots: Slots) => Reply>> = {
  LikelihoodIntent: likelihood,
  WhyIntent: (leadCase, desk) => why(leadCase, words[desk.language]),
  WhyNotIntent: (leadCase, desk, slots) => whyNot(leadCase, slots, words[desk.language], desk),
  WhyNotHigherIntent: whyNotHigher,
  AgainstIntent: against,
  [OTHERS]: (leadCase, desk, slots) => otherReasons(leadCase, slots, words[desk.language]),
  RedFlagsIntent: redFlags,
};

/** Answers from the case of the lead that is meant. */
async function explain(intent: string, slots: Slots, desk: Desk): Promise<Answer> {
  const { pending } = desk.memory;
  // "Why" after a comparison asks for the difference.
  if (
    intent === 'WhyIntent' &&
    !heardIn(slots, 'lead') &&
    pending?.kind === 'offer' &&
    pending.yes.intent === 'DifferenceIntent'
  )
    return { again: pending.yes };
  const leadCase = await openCase(slots, intent, desk);
  if ('tell' in leadCase) return leadCase;
  const show = showLikelihood(leadCase);
  const reply = { ...(answers[intent] ?? likelihood)(leadCase, desk, slots), show };
  if (intent !== 'LikelihoodIntent') return { ...reply, remember: { lead: leadCase.file.lead.id } };
  return { ...reply, remember: { lead: leadCase.file.lead.id, before: noteHeard(leadCase, desk) } };
}

/**
 * Whether a lead is interested and how likely to buy, and the reasons, which sum to the score.
 *
 * Rep: is Mr. Jones interested in our product and how likely is he to buy
 * Lead Scout: Yes, Jones is interested, and very likely to buy: ninety-one percent within ninety days, by our starting rules.
 * Jones joined SilverOaks in September to lead sales and SilverOaks hired two more people three weeks ago. Our product
 * would raise the team's productivity and revenue, and fits their need. Shall I say why?
 */
export const explainLikelihood = {
  name: 'explain-likelihood',
  internal: { OtherReasonsIntent: (slots, desk) => explain('OtherReasonsIntent', slots, desk) },
  intents: {
    LikelihoodIntent: {
      slots: { lead: 'LEAD', workplace: 'LEAD', time: 'AMAZON.TIME', position: 'POSITION' },
      topic: 'subject',
    },
    WhyIntent: { slots: { lead: 'LEAD' } },
    WhyNotIntent: { slots: { lead: 'LEAD', count: 'AMAZON.NUMBER' } },
    WhyNotHigherIntent: { slots: { lead: 'LEAD' } },
    AgainstIntent: { slots: { lead: 'LEAD' } },
    RedFlagsIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME', position: 'POSITION' } },
  },
  answer: ({ intent, slots }, desk) => explain(intent, slots, desk),
} satisfies Capability;
