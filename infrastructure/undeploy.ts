import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DeleteTableCommand, DynamoDBClient, UpdateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { awsPlace } from '../cli/aws-place.ts';
import { type Io, UsageError } from '../cli/io.ts';
import { ask } from './ask.ts';
import { cloudOf } from './cloud.ts';
import type { Place } from './deploy.ts';
import { askProfile } from './profile.ts';
import { runScript } from './run-script.ts';
import { settingsIn } from './settings.ts';
import { deployedIn } from './state.ts';

const usage = `npm run undeploy -- --yes [--delete-table NAME] [--profile NAME]
  --yes            the skill, the functions, the schedule, the address and the alarms go; the table stays
  --delete-table   the table goes as well, with every lead, answer and link in it; its name is said again to be sure
  --profile        a profile of the ASK CLI, as for npm run deploy
`;

const options = {
  yes: { type: 'boolean' },
  'delete-table': { type: 'string' },
  profile: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `npm run undeploy`: takes down what `npm run deploy` made. The table stays unless its name is said. */
export async function undeploy(args: string[], io: Io, { root, everyMs }: Place): Promise<number> {
  const { values } = parseArgs({ args, options });
  const tell = (line: string) => io.stdout.write(`${line}\n`);
  if (values.help) {
    io.stdout.write(usage);
    return 0;
  }
  const profile = askProfile(values.profile);
  if ('missing' in profile) throw new UsageError(profile.missing);
  const { skillId, stacks } = deployedIn(root, profile.name);
  if (skillId === undefined && stacks.length === 0) {
    tell(`Nothing has been deployed from here under the profile "${profile.name}".`);
    return 0;
  }
  // A table named by its address in deploy.json is another's; one that an earlier deployment left behind is ours.
  const isOthers = settingsIn(root).tableArn !== undefined;
  const tables = stacks.flatMap(({ region, outputs: { TableName, TableRegion } }) =>
    TableName && TableRegion === region && !isOthers ? [{ region, name: TableName }] : [],
  );
  const doomed = values['delete-table'];
  if (doomed !== undefined && !tables.some(({ name }) => name === doomed))
    throw new UsageError(
      `This deployment has no table "${doomed}".`,
      tables.length > 0
        ? `Its table is ${tables.map(({ name }) => name).join(', ')}.`
        : 'It stands on the table that deploy.json names, which is not deleted from here.',
    );
  if (!values.yes)
    throw new UsageError(
      `This takes down ${[skillId, ...stacks.map(({ region }) => `the stack in ${region}`)].filter(Boolean).join(' and ')}.`,
      'Say --yes to do it. The table stays unless you also say --delete-table with its name.',
    );

  if (skillId !== undefined) {
    const lines: string[] = [];
    const deleted = await ask(
      ['smapi', 'delete-skill', '--skill-id', skillId, '--profile', profile.name],
      root,
      (line) => {
        lines.push(line);
      },
    );
    if (deleted !== 0 && !lines.some((line) => line.includes('404'))) {
      for (const line of lines) io.stderr.write(`  ${line}\n`);
      io.stderr.write('The skill could not be deleted, so nothing else was. Run the same again.\n');
      return 1;
    }
    tell('The skill is gone.');
  }
  for (const { id, region, bucket } of stacks) {
    const cloud = await cloudOf(region, profile.awsProfile, everyMs);
    await cloud.remove(id).finally(() => cloud.close());
    tell(`The stack in ${region} is gone.`);
    if (bucket !== undefined)
      tell(`The bucket ${bucket} with the uploaded code stays: aws s3 rb s3://${bucket} --force`);
  }
  for (const { region, name } of tables) {
    if (name === doomed) await deleteTable(name, region, profile.awsProfile);
    tell(
      name === doomed
        ? `The table ${name} is gone.`
        : `The table ${name} stays, and the next deployment takes it up again.`,
    );
  }
  const state = join(root, '.ask');
  if (existsSync(state)) rmSync(state, { recursive: true });
  return 0;
}

async function deleteTable(name: string, region: string, profile: string | undefined): Promise<void> {
  const { credentials } = await awsPlace({ region, profile });
  const client = new DynamoDBClient({ region, credentials });
  try {
    await client.send(new UpdateTableCommand({ TableName: name, DeletionProtectionEnabled: false }));
    // A table that is being changed cannot be deleted.
    await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 300 }, { TableName: name });
    await client.send(new DeleteTableCommand({ TableName: name }));
  } finally {
    client.destroy();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runScript((args, io) => undeploy(args, io, { root: fileURLToPath(new URL('..', import.meta.url)) }));
