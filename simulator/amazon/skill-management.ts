import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';

/** Amazon refused what was asked of its skill management, or could not be reached. */
export class AmazonRefused extends Error {
  override readonly name = 'AmazonRefused';
  readonly hint: string;
  readonly status: number;
  constructor(message: string, hint: string, status = 0) {
    super(message);
    this.hint = hint;
    this.status = status;
  }
}

/** Asks Amazon's skill management: a path below its address, and what is sent along. What comes back is JSON, or nothing. */
export type SkillManagement = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

const usualAddress = 'https://api.amazonalexa.com';
const signIn = 'Sign in with: npm run ask -- configure. Or set ASK_ACCESS_TOKEN.';
/** Amazon asks for patience with these: too many requests, or a model that is being built. */
const patience = new Set([409, 429, 503]);
const MOST_TRIES = 7;
const FIRST_WAIT = 1_000;

const tokens = z.object({
  profiles: z.record(
    z.string(),
    z.object({ token: z.optional(z.object({ access_token: z.string(), expires_at: z.string() })) }),
  ),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The token the ASK CLI signed in with: the environment's, or that of a profile, as long as it is good. */
export function tokenFrom(environment: NodeJS.ProcessEnv, now: number): string {
  if (environment.ASK_ACCESS_TOKEN) return environment.ASK_ACCESS_TOKEN;
  const profile = environment.ASK_DEFAULT_PROFILE ?? 'default';
  const file = join(environment.HOME ?? homedir(), '.ask', 'cli_config');
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new AmazonRefused('Nobody is signed in at Amazon.', signIn);
  }
  const token = tokens.safeParse(parsed(text)).data?.profiles[profile]?.token;
  if (!token) throw new AmazonRefused(`The profile "${profile}" of the ASK CLI is not signed in.`, signIn);
  if (Date.parse(token.expires_at) <= now)
    throw new AmazonRefused(
      'The sign-in at Amazon has run out.',
      'The ASK CLI signs in anew with anything it asks: npm run ask -- smapi get-vendor-list',
    );
  return token.access_token;
}

const told = z.object({ message: z.string() });

const hints: Readonly<Record<number, string>> = {
  401: signIn,
  403: 'The skill is not one of the account that is signed in, or it may not be asked about.',
  404: 'Look the skill up with: npm run ask -- smapi list-skills-for-vendor',
};

/** Skill management at the address the environment names, or at Amazon's, as whoever is signed in. */
export function skillManagement(environment: NodeJS.ProcessEnv, now = Date.now()): SkillManagement {
  const address = environment.ASK_SMAPI_SERVER_BASE_URL ?? usualAddress;
  const token = tokenFrom(environment, now);
  return async (method, path, body) => {
    for (let tries = 1; ; tries += 1) {
      const response = await fetch(new URL(path, address), {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }).catch((cause: unknown) => {
        throw new AmazonRefused(`${address} cannot be reached: ${String(cause)}`, 'Check the network and try again.');
      });
      const text = await response.text();
      if (response.ok) return parsed(text);
      if (!patience.has(response.status) || tries === MOST_TRIES) {
        const why = told.safeParse(parsed(text)).data?.message ?? text.slice(0, 200);
        throw new AmazonRefused(
          `Amazon answered ${response.status} to ${method} ${path.split('?')[0]}: ${why}`,
          hints[response.status] ?? 'Try again later.',
          response.status,
        );
      }
      const asked = Number(response.headers.get('retry-after') ?? Number.NaN);
      await wait(Number.isFinite(asked) ? asked * 1_000 : FIRST_WAIT * 2 ** (tries - 1));
    }
  };
}
