import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Credentials } from './credentials.ts';

export type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
export { anybody, credentialsFrom } from './credentials.ts';

/** Where the table is and how to sign for it. Without an endpoint it is AWS's own for the region. */
export type Place = { region: string; credentials: Credentials | (() => Promise<Credentials>); endpoint?: string };

/**
 * A client for the turn: someone is waiting for an answer, and Alexa waits eight seconds for two trips. A trip that
 * hangs is given up after 1.2 seconds and tried once more.
 */
export const turnClient = (place: Place): DynamoDBClient => clientWith(place, 2, 500, 1200);

/** A client for imports, where patience is better than failure. */
export const importClient = (place: Place): DynamoDBClient => clientWith(place, 8, 2000, 15_000);

function clientWith(place: Place, maxAttempts: number, connectionTimeout: number, requestTimeout: number) {
  const client = new DynamoDBClient({
    ...place,
    maxAttempts,
    retryMode: 'standard',
    // Everything is stated, so that a profile or a config file on the machine cannot change how we reach the table.
    defaultsMode: 'standard',
    useFipsEndpoint: false,
    useDualstackEndpoint: false,
    accountIdEndpointMode: 'disabled',
    // The first limit ends at the headers; a body that stops coming is ended by the second.
    requestHandler: { connectionTimeout, requestTimeout, socketTimeout: requestTimeout, throwOnRequestTimeout: true },
  });
  // The SDK copies every request and answer for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
