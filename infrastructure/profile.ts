import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** A profile of the ASK CLI, and the AWS profile it stands on; `what` is missing where it cannot be used. */
export type AskProfile = { name: string; awsProfile?: string } | { missing: string };

const fromEnvironment = '__ENVIRONMENT_ASK_PROFILE__';
const configSchema = z.object({
  profiles: z.record(z.string(), z.object({ aws_profile: z.optional(z.nullable(z.string())) })),
});
const howTo = 'Make one with: npm run ask -- configure';

/** The profile that is meant, chosen as the ASK CLI chooses it: the one named, the environment’s, or `default`. */
export function askProfile(named: string | undefined, environment: NodeJS.ProcessEnv = process.env): AskProfile {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ASK_REFRESH_TOKEN, ASK_ACCESS_TOKEN, ASK_VENDOR_ID } = environment;
  const whole = AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY && (ASK_REFRESH_TOKEN || ASK_ACCESS_TOKEN) && ASK_VENDOR_ID;
  if (named === undefined && whole) return { name: fromEnvironment };
  const name = named ?? environment.ASK_DEFAULT_PROFILE ?? 'default';
  const file = join(environment.HOME ?? homedir(), '.ask', 'cli_config');
  if (!existsSync(file)) return { missing: `The ASK CLI has no profile yet. ${howTo}` };
  const read = configSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  const profile = read.success ? read.data.profiles[name] : undefined;
  if (!profile) return { missing: `The ASK CLI has no profile "${name}". ${howTo} --profile ${name}` };
  if (!profile.aws_profile)
    return {
      missing: `The profile "${name}" of the ASK CLI names no AWS account. Link one: npm run ask -- configure --profile ${name}`,
    };
  return { name, awsProfile: profile.aws_profile };
}
