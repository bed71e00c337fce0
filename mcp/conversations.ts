import { randomBytes } from 'node:crypto';
import { getItem, put, type Table } from '../lambda/store/dynamodb/requests.ts';
import { type Memory, recall } from '../lambda/turn/memory.ts';

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

const keyOf = (id: string) => ({ pk: `TALK#${id}`, sk: 'TALK' });

/** Conversations in the table, for a function of which many run side by side; the table deletes them by itself. */
export function conversationsIn(table: Table): Conversations {
  return {
    recall: async (id, now) => {
      const item = await getItem(table, keyOf(id));
      if (!item || typeof item.memory !== 'string' || !(Number(item.expires) * 1000 > now)) return undefined;
      return recall(JSON.parse(item.memory));
    },
    keep: (id, memory, now) =>
      put(table, {
        ...keyOf(id),
        schema: 'talk/1',
        memory: JSON.stringify(memory),
        expires: Math.ceil((now + KEPT_MS) / 1000),
      }),
  };
}
