import { isDeepStrictEqual } from 'node:util';
import type { AskedBefore, Memory } from './memory.ts';
import type { Turn } from './turn.ts';

/** The question a turn puts. */
export const questionOf = ({ ask }: Pick<Turn, 'ask'>): AskedBefore => {
  switch (ask.kind) {
    case 'launch':
      return { intent: ask.task === 'MorningBriefing' ? 'MorningBriefingTask' : 'LaunchRequest', slots: {} };
    case 'ended':
      return { intent: 'SessionEndedRequest', slots: {} };
    case 'intent':
      return { intent: ask.intent, slots: ask.slots };
  }
};

const TRY_AGAIN = new Set(['AMAZON.YesIntent', 'AMAZON.RepeatIntent']);

/** The memory after a turn that broke off: as before it, and what the turn was, so that trying again is the same request. */
export const afterBreak = (turn: Turn): Memory => ({
  ...turn.memory,
  unsaved: { id: turn.id, at: turn.at, question: questionOf(turn) },
});

/**
 * The turn as it is to be answered. After one that broke off, a yes or the same words again are that very request, with its
 * id and its time: what it had saved by then is found and not written twice. Anything else leaves it behind.
 */
export function takenUp(turn: Turn): Turn {
  const { unsaved, ...memory } = turn.memory;
  if (!unsaved) return turn;
  const question = questionOf(turn);
  if (TRY_AGAIN.has(question.intent) || isSame(question, unsaved.question)) {
    const { id, at } = unsaved;
    return { ...turn, id, at, ask: { kind: 'intent', ...unsaved.question }, memory };
  }
  // A no declines to try again, and is no answer to what was asked before.
  const { pending: _asked, ...rest } = memory;
  return {
    ...turn,
    memory: question.intent === 'AMAZON.NoIntent' ? { ...rest, pending: declined(unsaved.question) } : memory,
  };
}

const declined = (yes: AskedBefore) => ({ kind: 'offer' as const, yes });

// By what was heard: the same words may be resolved to more values the second time.
const isSame = (one: AskedBefore, other: AskedBefore) =>
  one.intent === other.intent && isDeepStrictEqual(heardIn(one), heardIn(other));
const heardIn = ({ slots }: AskedBefore) =>
  Object.fromEntries(Object.entries(slots).map(([name, { heard }]) => [name, heard]));
