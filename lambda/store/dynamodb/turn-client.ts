import { ask } from './ask.ts';
import { credentialsFrom } from './credentials.ts';
import type { SignedClient } from './port.ts';
import { signedClient } from './signed-client.ts';

/**
 * The client a turn reaches its table by, as the environment says: our own, or Amazon's when `DYNAMODB_CLIENT` is
 * `official`. Throws where there are no credentials.
 */
export function turnClientFrom(environment: NodeJS.ProcessEnv): SignedClient {
  const region = environment.TABLE_REGION ?? environment.AWS_REGION ?? 'us-east-1';
  const endpoint = environment.AWS_ENDPOINT_URL_DYNAMODB;
  const credentials = credentialsFrom(environment);
  if (environment.DYNAMODB_CLIENT !== 'official')
    return signedClient({ region, endpoint, credentials: () => credentialsFrom(environment) });
  const official = import('./client.ts').then(({ turnClient }) =>
    turnClient({ region, credentials, ...(endpoint === undefined ? {} : { endpoint }) }),
  );
  return {
    ask: async (operation, input, how) => ask(await official, operation, input, how),
    destroy: () => void official.then((client) => client.destroy()),
  };
}
