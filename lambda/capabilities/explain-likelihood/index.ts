import { heardIn } from '../../conversation/heard-slots.ts';
import { type Case, noteHeard, openCase, showLikelihood } from '../../conversation/lead-case.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { likelihood } from './how-likely.ts';
import { explainLikelihoodWords as words } from './languages.ts';
import { OTHERS, otherReasons, why } from './score-sum.ts';
import { against, redFlags, whyNotHigher } from './what-speaks-against.ts';
import { whyNot } from './why-not.ts';

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
