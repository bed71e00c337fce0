import type { Place } from './client.ts';
import type { SignedClient } from './port.ts';
import { signedClient } from './signed-client.ts';

/**
 * The client of an import, which writes far more than it waits: our own, lighter than Amazon's. Patience
 * is better than failure here, so that a request is sent up to eight times, with longer and longer pauses between.
 */
export const patientClient = ({ region, credentials, endpoint }: Place): SignedClient =>
  signedClient({
    region,
    endpoint,
    credentials: typeof credentials === 'function' ? credentials : () => credentials,
    attempts: 8,
    connectMs: 2_000,
    answerMs: 15_000,
    pauseMs: 100,
    connections: 16,
  });
