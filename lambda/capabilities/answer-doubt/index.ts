import { filled } from '../../conversation/heard-slots.ts';
import { type Case, openCase } from '../../conversation/lead-case.ts';
import { factsInForce } from '../../domain/fact.ts';
import type { Language } from '../../language/languages.ts';
import { assess } from '../../scoring/assess.ts';
import type { Assessment } from '../../scoring/assessment.ts';
import { suppose } from '../../scoring/value-of-question.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { en } from './says.en.ts';
import type { AnswerDoubtWords } from './says.ts';

const words: Record<Language, AnswerDoubtWords> = { en };

const asBudget = ({ contributions }: Assessment) =>
  contributions.find(({ evidence }) => evidence.kind === 'fact' && evidence.fact.topic.startsWith('budget'));

/** "That can't be right, he has no money": what is on file, and what the likelihood would be if it were so. */
function doubt(leadCase: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { assessment, about, card, file } = leadCase;
  const now = desk.now.toMillis();
  const known = factsInForce(file.facts).filter(({ topic }) => topic.startsWith('budget'));
  const without = { ...file, facts: file.facts.filter((fact) => !known.includes(fact)) };
  const no = { type: 'answer', answer: 'no' } as const;
  const supposed = assess(card, suppose(without, 'budget', no, now, desk.rep.id), now);
  const proposed: Slots = { topic: filled('budget'), value: filled(JSON.stringify(no)), sure: filled('sure') };
  return {
    tell: [
      say.onFile({ reason: asBudget(assessment), about }),
      say.without({ likelihood: assessment.likelihood, supposed: supposed.likelihood, about }),
    ],
    ask: say.askPutDown,
    pending: {
      kind: 'offer',
      yes: askIntent('RecordIntent', { ...proposed, chosen: filled(file.lead.id) }),
    },
  };
}

/**
 * A likelihood doubted: what if the lead has no money after all.
 *
 * Rep: that can't be right, he told me he has no money
 * Lead Scout: I have no answer on the budget. Without one, Jones would be at eighty-five percent, now ninety-one. Shall I …
 */
export const answerDoubt: Capability = {
  name: 'answer-doubt',
  intents: { DoubtIntent: {} },
  answer: async ({ intent, slots }, desk) => {
    const leadCase = await openCase(slots, intent, desk);
    if ('tell' in leadCase) return leadCase;
    return { ...doubt(leadCase, desk), remember: { lead: leadCase.file.lead.id } };
  },
};
