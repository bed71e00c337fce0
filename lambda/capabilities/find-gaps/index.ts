import { openQualification, type Qualification, showLetters } from '../../conversation/qualification.ts';
import type { Answer, Capability, Desk, Slots } from '../../turn/turn.ts';
import { another, ask, inTone, whyAsk, whyAskAnybody } from './ask-questions.ts';
import { letter, switchTo } from './switch-framework.ts';
import { confirmed, source, whatWeKnow } from './what-is-known.ts';
import { passOver, readOut, topGap, whatIsMissing } from './what-is-missing.ts';

type Answerer = (leadCase: Qualification, slots: Slots, desk: Desk) => Answer | Promise<Answer>;
const answers: Readonly<Record<string, Answerer>> = {
  GapsIntent: whatIsMissing,
  TopGapIntent: topGap,
  WhatWeKnowIntent: whatWeKnow,
  ConfirmedIntent: confirmed,
  SourceIntent: source,
  QuestionsIntent: ask,
  AnotherQuestionIntent: another,
  SofterIntent: inTone('softer'),
  WhyAskIntent: whyAsk,
  SwitchFrameworkIntent: switchTo,
  ReadFrameworkIntent: readOut,
  PassOverIntent: passOver,
};

const about = { lead: 'LEAD', criterion: 'CRITERION' } as const;

/**
 * What is missing about a lead in the framework in use, what is known and how, and what to ask: ordered by what an answer is
 * worth for this lead now, not by letter.
 *
 * Rep: what am I missing on SilverOaks
 * Lead Scout: On BANT, you know one of four about Jones. What's missing, most telling first: budget, whether there is money
 * for it, … Want a question for budget?
 */
export const findGaps: Capability = {
  name: 'find-gaps',
  intents: {
    GapsIntent: { slots: { lead: 'LEAD', framework: 'FRAMEWORK' }, topic: 'subject' },
    TopGapIntent: { slots: { lead: 'LEAD' } },
    WhatWeKnowIntent: { slots: about, topic: 'subject' },
    ConfirmedIntent: { slots: about },
    SourceIntent: { slots: about },
    QuestionsIntent: {
      slots: { ...about, framework: 'FRAMEWORK', time: 'AMAZON.TIME', position: 'POSITION', count: 'AMAZON.NUMBER' },
      topic: 'subject',
    },
    AnotherQuestionIntent: {},
    SofterIntent: { slots: { criterion: 'CRITERION' } },
    WhyAskIntent: { slots: { criterion: 'CRITERION' } },
    SwitchFrameworkIntent: { slots: { lead: 'LEAD', framework: 'FRAMEWORK' } },
    ReadFrameworkIntent: { slots: { lead: 'LEAD', framework: 'FRAMEWORK' }, topic: 'subject' },
    LetterIntent: { slots: { letter: 'LETTER', framework: 'FRAMEWORK' } },
    PassOverIntent: { slots: { criterion: 'CRITERION' } },
  },
  answer: async ({ intent, slots }, desk) => {
    if (intent === 'LetterIntent') return letter(slots, desk);
    if (intent === 'WhyAskIntent' && desk.memory.lead === undefined) {
      const why = whyAskAnybody(slots, desk);
      if (why) return why;
    }
    const leadCase = await openQualification(
      slots,
      intent,
      desk,
      intent === 'SwitchFrameworkIntent' ? 'write' : 'read',
    );
    if ('tell' in leadCase) return leadCase;
    const reply = await (answers[intent] ?? whatIsMissing)(leadCase, slots, desk);
    if ('again' in reply) return reply;
    return { show: showLetters(leadCase), ...reply, remember: { lead: leadCase.file.lead.id, ...reply.remember } };
  },
};
