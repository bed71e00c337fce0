import { namedIn } from '../../lambda/conversation/free-words/named.ts';
import type { Desk } from '../../lambda/turn/turn.ts';
import { hearKinds } from '../../lambda/understanding/engine.ts';
import type { Exchange } from '../../simulator/converse.ts';
import type { Understanding } from '../wire.ts';

const SHOWN = 3;
/** A word was leaned on when the first guess is surer by this much with it than without. */
const LEANED = 0.05;
const MOST_LEANED = 4;

/** What was made of the words of an exchange; nothing where none were said. */
export async function understandingOf(exchange: Exchange, desk: Desk): Promise<Understanding | undefined> {
  const { understood, intent, utterance } = exchange;
  if (!understood) return undefined;
  if (intent === 'SayIntent') return learnedUnderstanding(utterance, desk);
  const first = { meaning: understood.intent, sureness: understood.score };
  const because = understood.matched;
  return {
    by: 'the model',
    guesses: [
      because === undefined ? first : { ...first, because },
      ...understood.rivals.map(({ intent: meaning, sample, score }) => ({ meaning, sureness: score, because: sample })),
    ].slice(0, SHOWN),
    leanedOn: [],
  };
}

/** Asks the engine again, and once more without each word: what it leaned on is what it would miss. */
async function learnedUnderstanding(said: string, desk: Desk): Promise<Understanding> {
  const { masked } = await namedIn(said, desk);
  const kinds = await hearKinds(masked, desk.language);
  const guesses = kinds.slice(0, SHOWN).map(({ label, share }) => ({ meaning: label, sureness: share }));
  const [best] = kinds;
  const words = masked.split(' ');
  const missed = await Promise.all(
    words.map(async (word, at) => {
      const without = await hearKinds(words.filter((_, other) => other !== at).join(' '), desk.language);
      const share = without.find(({ label }) => label === best?.label)?.share ?? 0;
      return { word: word === '@' ? 'the name' : word, loss: (best?.share ?? 0) - share };
    }),
  );
  const leanedOn = missed
    .filter(({ loss }) => loss > LEANED)
    .sort((a, b) => b.loss - a.loss)
    .slice(0, MOST_LEANED)
    .map(({ word }) => word);
  return { by: 'what was learned from sentences', guesses, leanedOn: [...new Set(leanedOn)] };
}
