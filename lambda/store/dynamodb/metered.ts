import { ask } from './ask.ts';
import type { Client, Operation, SignedClient } from './port.ts';

/** What was asked of a table: requests, trips made one after another, and the units DynamoDB charges for. */
export type Used = { requests: number; trips: number; readUnits: number; writeUnits: number };

/** A client that counts what is asked through it; `take` gives the count since it was last taken. */
export type MeteredClient = SignedClient & { take: () => Used };

const reads: ReadonlySet<Operation> = new Set(['GetItem', 'BatchGetItem', 'Query']);
const nothing = (): Used => ({ requests: 0, trips: 0, readUnits: 0, writeUnits: 0 });

type Consumed = { CapacityUnits?: number | undefined };

const unitsOf = ({ ConsumedCapacity: consumed }: { ConsumedCapacity?: Consumed | Consumed[] | undefined }): number =>
  (Array.isArray(consumed) ? consumed : [consumed]).reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);

/** Counts what a client is asked. Requests that are under way together are one trip. */
export function metered(client: Client): MeteredClient {
  let used = nothing();
  let underWay = 0;
  return {
    async ask(operation, input, how) {
      if (underWay === 0) used.trips += 1;
      underWay += 1;
      used.requests += 1;
      const counted = used;
      try {
        const answer = await ask(client, operation, { ...input, ReturnConsumedCapacity: 'TOTAL' }, how);
        counted[reads.has(operation) ? 'readUnits' : 'writeUnits'] += unitsOf(answer);
        return answer;
      } finally {
        underWay -= 1;
      }
    },
    destroy: () => client.destroy(),
    take: () => {
      const taken = used;
      used = nothing();
      return taken;
    },
  };
}
