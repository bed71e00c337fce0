import { followLearned, nearlyFitting } from '../../conversation/free-words/learned-or-model.ts';
import { namedIn } from '../../conversation/free-words/named.ts';
import { notOurs } from '../../conversation/free-words/not-ours.ts';
import { plainQuestion } from '../../conversation/free-words/plain-question.ts';
import { statementToLog, understandWords } from '../../conversation/free-words/understand-words.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { dealPutRight, dealSaid } from '../../conversation/logging/deal-put-right.ts';
import { isoInstant } from '../../schedule/instant.ts';
import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Capability, Desk, Slots } from '../../turn/turn.ts';
import { logsAnAnswer, wordsWhole } from '../../turn/words-whole.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { outrightIn } from '../../understanding/outright.ts';

const withSecondOpinion = (question: AskedBefore, { typed }: Slots): AskedBefore =>
  typed ? { ...question, slots: { ...question.slots, typed } } : question;

/** Longer than this nobody says in one breath. */
const MOST_KEPT = 300;

/** What was said, put together again where its opening came apart from the rest. */
const wordsIn = (slots: Slots): string =>
  [wordsWhole.opening, wordsWhole.words].flatMap((slot) => heardIn(slots, slot)?.heard ?? []).join(' ');

/** A name in these is a colleague's, who is in no book. */
const ofColleague = /^WhoseAccountIntent$/;

/** The question that words are word for word; one about a lead only where somebody of the book is named. */
async function askedOutright(said: string, desk: Desk): Promise<AskedBefore | undefined> {
  const asked = await outrightIn[desk.language](said, desk.now);
  if (!asked?.slots.lead || ofColleague.test(asked.intent)) return asked;
  return (await namedIn(said, desk)).mentions.length > 0 ? asked : undefined;
}

/** What a recogniser made of a statement that we make nothing of: its words are read once more, and nothing but them is written. A question is none. */
function secondOpinion(slots: Slots, said: string, { language }: Desk): AskedBefore | undefined {
  if (answersIn[language].asks(said)) return undefined;
  const typed = heardIn(slots, wordsWhole.typed)?.heard;
  const words = heardIn(slots, wordsWhole.words);
  if (typed === undefined || !words) return undefined;
  return typed.startsWith('Said')
    ? { intent: typed, slots: { answer: words } }
    : askIntent('LogFactIntent', { answer: words });
}

/**
 * Whether words that nearly fit a question tell something instead: they are not put as a question, deny something, and hold
 * an answer: "the money isn't approved yet".
 */
function tellsDenial(said: string, { intent }: AskedBefore, { language, now }: Desk): boolean {
  const reader = answersIn[language];
  if (!isOfWhatIsKnown.test(intent) || reader.asks(said) || !reader.denies(said, false)) return false;
  const sentence = reader.sentence(said, { now });
  return sentence.kind === 'answers' && sentence.answers.some(({ understood }) => understood.kind !== 'ask');
}
/** Questions about what is known on a topic, whose words are a statement's too. */
const isOfWhatIsKnown = /^(?:WhatWeKnow|Gaps|ReadFramework)Intent$/;

/** Keeps words that nothing was made of, so that the team can teach what they mean, and meets them as what they are. */
function notHeard(said: string, desk: Desk): AskedBefore {
  const words = said.trim().slice(0, MOST_KEPT);
  if (words !== '') desk.alongside(desk.store.saveUnheard(desk.scope, { words, at: isoInstant(desk.now) }));
  return askIntent('AMAZON.FallbackIntent');
}

/**
 * Words that fit no sentence the recogniser knows: understood as a question, a command or a statement, and taken up as what
 * they are.
 *
 * Rep: am i wasting my time with jones
 * Lead Scout: Yes, Jones is interested, and very likely to buy: …
 */
export const freeWords: Capability = {
  name: 'free-words',
  intents: { SayIntent: { slots: { words: 'SENTENCE' }, elicits: ['words'] } },
  answer: async ({ slots }, desk) => {
    const said = wordsIn(slots);
    // What was asked for in any words goes to who asked.
    const { pending } = desk.memory;
    if (pending?.kind === 'answer' && pending.takenBy !== undefined)
      return { again: { intent: pending.takenBy, slots: { answer: filled(said) } } };
    const putRight = dealPutRight(said, desk) ?? dealSaid(said, desk);
    if (putRight) return { again: putRight };
    const outright = plainQuestion(said, desk) ?? (await askedOutright(said, desk));
    if (outright) return { again: outright };
    const meant = await understandWords(said, desk);
    const typed = heardIn(slots, wordsWhole.typed)?.heard;
    const nearly = typed !== undefined && !logsAnAnswer(typed) ? nearlyFitting(typed, slots) : undefined;
    if (nearly && tellsDenial(said, nearly, desk))
      return {
        again: statementToLog({ kind: 'statement', named: await namedIn(said, desk), sureness: 1 }, desk.language),
      };
    if (nearly && !followLearned(meant, nearly)) return { again: nearly };
    switch (meant.kind) {
      case 'asked':
        return { again: meant.question };
      case 'statement':
        return { again: withSecondOpinion(statementToLog(meant, desk.language), slots) };
      case 'nothing':
        return {
          again: secondOpinion(slots, said, desk) ?? (meant.isForOthers ? notOurs : notHeard(said, desk)),
        };
    }
  },
};
