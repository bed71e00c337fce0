import type { Engine } from 'dynalite/db/index.js';
import type { Answer, How, Operation, Operations, SignedClient } from '../lambda/store/dynamodb/port.ts';
import { refusal, Unanswered } from '../lambda/store/dynamodb/signed-client.ts';
import { perform } from './dynamodb-operations.ts';

/** What would go over the wire: neither side holds anything of the other's. */
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** A client for the engine in this process, without signatures, sockets and their waiting. `ended` takes no more and awaits what was asked. */
export function directClient(engine: Engine): SignedClient & { ended: () => Promise<void> } {
  const asked = new Set<Promise<unknown>>();
  let isEnded = false;
  return {
    async ask<O extends Operation>(operation: O, input: Operations[O][0], { abortSignal }: How = {}) {
      abortSignal?.throwIfAborted();
      if (isEnded) throw new Unanswered('NetworkError', 'The database is closed');
      const performing = perform(engine, operation, copied(input));
      asked.add(performing);
      const { status, body } = await performing;
      asked.delete(performing);
      abortSignal?.throwIfAborted();
      if (status !== 200) throw refusal(body, status);
      return copied(body) as Answer<O>;
    },
    destroy: () => {},
    ended: async () => {
      isEnded = true;
      await Promise.all(asked);
    },
  };
}
