import { statementToLog, understandWords } from '../../conversation/free-words/understand-words.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import type { Capability } from '../../turn/turn.ts';

/**
 * Words that fit no sentence the recogniser knows: understood as a question, a command or a statement, and taken up as what
 * they are.
 *
 * Rep: am i wasting my time with jones
 * Lead Scout: Yes, Jones is interested, and very likely to buy: …
 */
export const freeWords: Capability = {
  name: 'free-words',
  intents: {},
  internal: ['SayIntent'],
  answer: async ({ slots }, desk) => {
    const said = heardIn(slots, 'words')?.heard ?? '';
    const meant = await understandWords(said, desk);
    switch (meant.kind) {
      case 'asked':
        return { again: meant.question };
      case 'statement':
        return { again: statementToLog(meant) };
      case 'nothing':
        return { again: { intent: 'AMAZON.FallbackIntent', slots: {} } };
    }
  },
};
