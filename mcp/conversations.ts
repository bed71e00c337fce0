import { randomBytes } from 'node:crypto';
import type { Memory } from '../lambda/turn/memory.ts';

/** Where the memory of a conversation waits for the next turn: a client carries only its name. */
export type Conversations = {
  /** What was remembered; nothing where it was too long ago, or never. Times are epoch milliseconds. */
  recall: (id: string, now: number) => Promise<Memory | undefined>;
  keep: (id: string, memory: Memory, now: number) => Promise<void>;
};

/** So long a conversation can be taken up again. */
export const KEPT_MS = 30 * 60_000;

const MOST_KEPT = 1_000;

/** A name nobody guesses. */
export const newConversation = (): string => randomBytes(12).toString('base64url');

/** What a name of ours may look like. */
export const conversationName = /^[\w-]{16,64}$/;

/** Conversations in the memory of this process. */
export function conversationsHere(): Conversations {
  const kept = new Map<string, { memory: Memory; until: number }>();
  return {
    recall: async (id, now) => {
      const found = kept.get(id);
      return found && found.until > now ? found.memory : undefined;
    },
    keep: async (id, memory, now) => {
      kept.delete(id);
      kept.set(id, { memory, until: now + KEPT_MS });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
  };
}
