import type { Answered } from '../../lambda/turn/answer.ts';
import { emptyMemory } from '../../lambda/turn/memory.ts';

/** The conversation of the README, which shows what this is about in three sentences. */
export const firstConversation = [
  'how many sales calls have I planned for today',
  'who is the two o’clock with',
  'is Mr. Jones interested, and how likely is he to buy',
];

const aboutALead = ['why', 'what am I missing', 'what should I ask', 'what changed', 'how sure are you'];
const aboutTheDay = [
  'brief me on my next call',
  'who should I call first',
  'what’s gone cold',
  'when am I free',
  'log my last call',
];

const SHOWN = 3;

/** Three things that could be said now: what an open question wants, then the first conversation, then what fits. */
export function suggestionsAfter(answered: Answered | undefined, said: readonly string[]): string[] {
  const { reply, memory } = answered ?? { reply: undefined, memory: emptyMemory };
  const before = new Set(said.map(plain));
  const left = firstConversation.filter((one) => !before.has(plain(one)));
  const isOffer = reply !== undefined && 'ask' in reply && reply.pending?.kind === 'offer';
  const fitting = [
    ...left.slice(0, isOffer ? SHOWN - 1 : SHOWN),
    ...(isOffer ? ['yes'] : []),
    ...(memory.lead === undefined ? [] : aboutALead),
    ...aboutTheDay,
  ].filter((one) => one === 'yes' || !before.has(plain(one)));
  return fitting.slice(0, SHOWN);
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
