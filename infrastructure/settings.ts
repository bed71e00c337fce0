import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** Where Alexa has servers beside those of the first stack: North America, Europe with India, the Far East. */
export const alexaRegions = ['NA', 'EU', 'FE'] as const;
export type AlexaRegion = (typeof alexaRegions)[number];

const awsRegion = z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/));
const further = z.optional(z.union([awsRegion, z.strictObject({ awsRegion, ownTable: z.boolean() })]));

/** What only you know about your deployment, in `deploy.json` at the root; every key may be left out. */
const schema = z.strictObject({
  /** Who is told when an alarm goes off. */
  alarmEmail: z.optional(z.email()),
  /** Where your privacy policy and terms stand; Amazon asks for the first before it publishes. */
  privacyPolicyUrl: z.optional(z.url()),
  termsOfUseUrl: z.optional(z.url()),
  /** The team whose people and companies go into the models. */
  team: z.optional(z.string().check(z.minLength(1))),
  tableName: z.optional(z.string().check(z.regex(/^[\w.-]{3,255}$/))),
  /** A table that exists already, of another region or of your own making. */
  tableArn: z.optional(z.string().check(z.regex(/^arn:[\w-]+:dynamodb:[\w-]+:\d+:table\/[\w.-]+$/))),
  /** The identity provider whose tokens name a rep; docs/deploy.md says what each is. */
  accountLinking: z.optional(
    z.strictObject({
      issuer: z.url(),
      audience: z.string(),
      keys: z.optional(z.url()),
      claim: z.optional(z.string()),
      team: z.optional(z.string()),
    }),
  ),
  /** Further regions that answer, by their AWS region: over the table of the first, or with one of their own. */
  regions: z.optional(z.strictObject({ NA: further, EU: further, FE: further })),
  /** Whether assistants that speak MCP are answered, and the address their tokens are for, where they have tokens. */
  assistants: z.optional(z.strictObject({ tokensFor: z.optional(z.url()) })),
  logDays: z.optional(z.number()),
  syncEvery: z.optional(z.string()),
  rollout: z.optional(z.string()),
});

export type Settings = z.infer<typeof schema>;

/** The settings cannot be read. */
export class SettingsFault extends Error {
  override readonly name = 'SettingsFault';
  readonly hint = 'docs/deploy.md lists what deploy.json may hold.';
}

/** Reads `deploy.json` below `root`; none is no settings. */
export function settingsIn(root: string): Settings {
  const file = join(root, 'deploy.json');
  if (!existsSync(file)) return {};
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new SettingsFault(`deploy.json is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new SettingsFault(`deploy.json: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'is wrong'}.`);
}

/** A region that answers beside the first. */
export type FurtherRegion = { alexaRegion: AlexaRegion; awsRegion: string; ownTable: boolean };

/** The further regions that are wanted. */
export const furtherRegions = ({ regions = {} }: Settings): FurtherRegion[] =>
  alexaRegions.flatMap((alexaRegion) => {
    const wanted = regions[alexaRegion];
    if (wanted === undefined) return [];
    const { awsRegion: where, ownTable } = typeof wanted === 'string' ? { awsRegion: wanted, ownTable: false } : wanted;
    return [{ alexaRegion, awsRegion: where, ownTable }];
  });

/** The settings as values of the template's parameters. */
export const parametersOf = (settings: Settings): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      AlarmEmail: settings.alarmEmail,
      TableName: settings.tableName,
      TableArn: settings.tableArn,
      LogDays: settings.logDays,
      SyncEvery: settings.syncEvery,
      Rollout: settings.rollout,
      TokenIssuer: settings.accountLinking?.issuer,
      TokenAudience: settings.accountLinking?.audience,
      TokenKeys: settings.accountLinking?.keys,
      TokenClaim: settings.accountLinking?.claim,
      TokenTeam: settings.accountLinking?.team,
      Assistants: settings.assistants && 'yes',
      McpResource: settings.assistants?.tokensFor,
    }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
