import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { loadSharedConfigFiles } from '@smithy/core/config';
import { anybody, type Place } from '../lambda/store/dynamodb/client.ts';
import { UsageError } from './io.ts';

/** What the command line says about where in AWS something is. */
export type AwsWords = { region?: string | undefined; endpoint?: string | undefined; profile?: string | undefined };

const isLoopback = (endpoint: string) => /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/.test(endpoint);

/**
 * Where in AWS we work and how to sign for it, found as the AWS CLI finds it: the options, then the environment, then the
 * profile with whatever it names (keys, single sign-on, a role, a process). An endpoint on this machine needs neither.
 */
export async function awsPlace(
  words: AwsWords,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Required<Pick<Place, 'region' | 'credentials'>> & Place> {
  const profile = words.profile ?? environment.AWS_PROFILE;
  const local = words.endpoint !== undefined && isLoopback(words.endpoint);
  const region =
    words.region ??
    environment.AWS_REGION ??
    environment.AWS_DEFAULT_REGION ??
    (await regionOfProfile(profile)) ??
    (local ? 'us-east-1' : undefined);
  if (!region)
    throw new UsageError(
      'No AWS region is named.',
      'Name one with --region eu-west-1, with AWS_REGION, or in your AWS profile.',
    );
  const chain = defaultProvider(profile === undefined ? {} : { profile });
  const credentials = local ? () => chain().catch(() => anybody) : chain;
  return { region, credentials, ...(words.endpoint !== undefined && { endpoint: words.endpoint }) };
}

/**
 * The address of a table that the environment or the profile names, as Amazon's own clients find it by themselves; nothing where
 * it is AWS's own, or where what is named is to be ignored.
 */
export async function endpointOfTables(
  { endpoint, profile }: AwsWords,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  if (endpoint !== undefined) return endpoint;
  if (environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return undefined;
  const named = environment.AWS_ENDPOINT_URL_DYNAMODB || environment.AWS_ENDPOINT_URL;
  if (named) return named;
  const { configFile } = await loadSharedConfigFiles();
  return configFile[profile ?? environment.AWS_PROFILE ?? 'default']?.endpoint_url;
}

async function regionOfProfile(profile = 'default'): Promise<string | undefined> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles();
  return configFile[profile]?.region ?? credentialsFile[profile]?.region;
}
