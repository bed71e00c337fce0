import { startAmazon } from './amazon.ts';

/*
 * Amazon's services for a rehearsal of docs/deploy.md, on loopback and without an account: `npm run deploy:peer`. It prints what
 * the other shell has to hold, and forgets everything when it ends.
 */
const amazon = await startAmazon();
const environment = {
  AWS_ENDPOINT_URL: amazon.address,
  ASK_LWA_TOKEN_HOST: amazon.address,
  ASK_SMAPI_SERVER_BASE_URL: amazon.address,
  AWS_ACCESS_KEY_ID: 'rehearsal',
  AWS_SECRET_ACCESS_KEY: 'rehearsal',
  ASK_REFRESH_TOKEN: 'rehearsal',
  ASK_VENDOR_ID: 'rehearsal',
  ASK_SHARE_USAGE: 'false',
};
for (const [name, value] of Object.entries(environment)) console.log(`export ${name}=${value}`);
console.error('\nType these lines into another shell and deploy there. Ctrl-C ends the rehearsal.');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void amazon.close());
