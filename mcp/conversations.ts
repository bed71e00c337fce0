import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { getItem, put, type Table } from '../lambda/store/dynamodb/requests.ts';
import { type Memory, recall } from '../lambda/turn/memory.ts';

/** A conversation as it stands: what is remembered, what was before the last turn, and the requests it was made of, the last one last. */
export type Talk = { memory: Memory; before: Memory; requests: readonly string[] };

/** Where a conversation waits for the next turn: a client carries only its name. */
export type Conversations = {
  /** What was kept; nothing where it was too long ago, or never. Times are epoch milliseconds. */
  recall: (id: string, now: number) => Promise<Talk | undefined>;
  keep: (id: string, talk: Talk, now: number) => Promise<void>;
};

/** So many requests of a conversation are known again. */
const MOST_REQUESTS = 30;

/** A conversation after one more turn. */
export const talkAfter = (
  talk: Talk | undefined,
  { request, before, memory }: { request: string; before: Memory; memory: Memory },
): Talk => ({
  memory,
  before,
  requests: [...(talk?.requests ?? []).filter((one) => one !== request), request].slice(-MOST_REQUESTS),
});

/** The name under which somebody's conversation is kept: whoever else brings its name finds nothing there. */
export const keptAs = (name: string, owner: string): string =>
  createHash('sha256')
    .update(JSON.stringify([owner, name]))
    .digest('base64url');

/** So long a conversation can be taken up again. */
export const KEPT_MS = 30 * 60_000;

const MOST_KEPT = 1_000;

/** A name nobody guesses. */
export const newConversation = (): string => randomBytes(12).toString('base64url');

/** What a name of ours may look like. */
export const conversationName = /^[\w-]{16,64}$/;

/** Conversations in the memory of this process. */
export function conversationsHere(): Conversations {
  const kept = new Map<string, { talk: Talk; until: number }>();
  return {
    recall: async (id, now) => {
      const found = kept.get(id);
      return found && found.until > now ? found.talk : undefined;
    },
    keep: async (id, talk, now) => {
      kept.delete(id);
      kept.set(id, { talk, until: now + KEPT_MS });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
  };
}

const talkShape = z.object({ memory: z.unknown(), before: z.unknown(), requests: z.array(z.string()) });

const keyOf = (id: string) => ({ pk: `TALK#${id}`, sk: 'TALK' });

/** Conversations in the table, for a function of which many run side by side; the table deletes them by itself. */
export function conversationsIn(table: Table): Conversations {
  return {
    recall: async (id, now) => {
      const item = await getItem(table, keyOf(id));
      if (!item || typeof item.talk !== 'string' || !(Number(item.expires) * 1000 > now)) return undefined;
      const read = talkShape.safeParse(JSON.parse(item.talk));
      if (!read.success) return undefined;
      const { memory, before, requests } = read.data;
      return { memory: recall(memory), before: recall(before), requests };
    },
    keep: (id, talk, now) =>
      put(table, {
        ...keyOf(id),
        schema: 'talk/2',
        talk: JSON.stringify(talk),
        expires: Math.ceil((now + KEPT_MS) / 1000),
      }),
  };
}
