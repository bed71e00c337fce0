import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Io, UsageError } from '../cli/io.ts';
import { main as leadScout } from '../cli/main.ts';
import { runModels } from '../model/run.ts';
import { ask, runNode } from './ask.ts';
import { askResources, type RegionToDeploy } from './ask-resources.ts';
import { type Change, CloudFault, cloudOf } from './cloud.ts';
import { bookTableArn } from './existing-table.ts';
import { policyFaults } from './policies.ts';
import { askProfile } from './profile.ts';
import { runScript } from './run-script.ts';
import { furtherRegions, parametersOf, type Settings, settingsIn } from './settings.ts';
import { completeManifest, missingForPublishing } from './skill-package.ts';
import { type Deployed, deployedIn, regionIn } from './state.ts';
import { builtCode, readTemplate, resourcesMade, templateFor } from './template.ts';

const usage = `npm run deploy -- [--dry-run] [--profile NAME] [--team TEAM] [--import FILE… --rep ADDRESS]
  --dry-run   says what would change and changes nothing
  --profile   a profile of the ASK CLI; otherwise ASK_DEFAULT_PROFILE, the environment's, or "default"
  --team      the team whose people and companies Alexa is taught beforehand; otherwise "team" of deploy.json
  --import    files to import once the table stands, for the rep of --rep
deploy.json at the root holds the rest: docs/deploy.md lists it.
`;

const options = {
  'dry-run': { type: 'boolean' },
  profile: { type: 'string' },
  team: { type: 'string' },
  import: { type: 'string', multiple: true },
  rep: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Where a project is deployed from and how; `everyMs` is how often the cloud is asked how far it is. */
export type Place = { root: string; everyMs?: number };

/** `npm run deploy`: checks, builds, deploys with the ASK CLI, and says what to do next. Returns the exit code. */
export async function deploy(args: string[], io: Io, { root, everyMs }: Place): Promise<number> {
  const { values } = parseArgs({ args, options });
  const tell = (line: string) => io.stdout.write(`${line}\n`);
  if (values.help) {
    io.stdout.write(usage);
    return 0;
  }
  if (values.import && !values.rep) throw new UsageError('Whose data is it?', 'Say --rep with an address.');
  const profile = askProfile(values.profile);
  if ('missing' in profile) throw new UsageError(profile.missing);
  const region = regionIn(root, profile.name);
  if (region === undefined)
    throw new UsageError(
      `ask-resources.json has no profile "${profile.name}".`,
      'Copy its "default" there under that name, or deploy with --profile default.',
    );
  const settings = settingsIn(root);
  const before = deployedIn(root, profile.name);
  const aws = { region, ...(profile.awsProfile && { profile: profile.awsProfile }) };

  tell('Checking the models and the stack …');
  if (!isSound(root, io)) return 1;
  tell('Building …');
  if ((await runNode([join(root, 'build.mjs')], root, (line) => io.stderr.write(`${line}\n`))) !== 0) return 1;
  const tableArn = settings.tableArn ?? (await bookTableArn(before.stacks[0], settings.tableName ?? 'lead-scout', aws));
  const template = layOut(root, { ...settings, ...(tableArn && { tableArn }) }, before);
  for (const line of missingForPublishing(join(root, 'dist/skill-package'), settings))
    tell(`Before publishing: ${line}`);

  if (values['dry-run']) {
    const further = await regionsOver(before, settings, aws.profile);
    await tellChanges(before, template, further, aws.profile, everyMs, tell);
    return 0;
  }
  const team = values.team ?? settings.team;
  const table = before.stacks[0]?.outputs.TableName;
  if (team !== undefined && table !== undefined) {
    const place = ['--table', table, '--region', before.stacks[0]?.outputs.TableRegion ?? region];
    const named = aws.profile === undefined ? place : [...place, '--profile', aws.profile];
    if ((await leadScout(['models', 'build', '--team', team, ...named], io)) !== 0) return 1;
  }

  tell('Deploying with the ASK CLI; this takes some minutes …');
  let code = 0;
  let further = await regionsOver(before, settings, aws.profile);
  // Others stand on the first region's table, which has to be there before them.
  if (further === 'after-the-first') {
    code = await askDeploy(root, profile.name, [], io);
    further = code === 0 ? await regionsOver(deployedIn(root, profile.name), settings, aws.profile) : [];
    if (code === 0) tell('Deploying the further regions …');
  }
  if (code === 0 && further !== 'after-the-first') code = await askDeploy(root, profile.name, further, io);
  const after = deployedIn(root, profile.name);
  if (code !== 0) return tellFailure(after, aws.profile, tell, io);
  return tellNext(after, values, aws, tell, io);
}

/** Runs the ASK CLI's deployment, over the first region and these. */
async function askDeploy(root: string, profile: string, further: RegionToDeploy[], io: Io): Promise<number> {
  // The ASK CLI writes this file anew each time; what it has to remember stands in .ask/.
  const file = join(root, 'ask-resources.json');
  const resources = readFileSync(file, 'utf8');
  writeFileSync(file, askResources(resources, profile, further));
  return ask(['deploy', '--profile', profile], root, (line) => {
    if (line.trim() !== '') io.stderr.write(`  ${line}\n`);
  }).finally(() => writeFileSync(file, resources));
}

/** The further regions with the table each stands on; only after the first region where its table is not known yet. */
async function regionsOver(
  { stacks: [first, ...others] }: Deployed,
  settings: Settings,
  profile: string | undefined,
): Promise<RegionToDeploy[] | 'after-the-first'> {
  const wanted = furtherRegions(settings);
  const shared = settings.tableArn ?? first?.outputs.TableArn;
  if (wanted.some(({ ownTable }) => !ownTable) && shared === undefined) return 'after-the-first';
  return Promise.all(
    wanted.map(async ({ alexaRegion, awsRegion, ownTable }): Promise<RegionToDeploy> => {
      if (!ownTable) return { alexaRegion, awsRegion, parameters: { TableArn: shared ?? '', Sync: 'no' } };
      const stack = others.find((one) => one.alexaRegion === alexaRegion);
      const place = { region: awsRegion, ...(profile && { profile }) };
      const found = await bookTableArn(stack, settings.tableName ?? 'lead-scout', place);
      return { alexaRegion, awsRegion, parameters: { TableArn: found ?? '', Sync: 'yes' } };
    }),
  );
}

/** Whether what is to be deployed keeps our own rules. */
function isSound(root: string, io: Io): boolean {
  const err = (line: string) => io.stderr.write(`${line}\n`);
  // Warnings are for whoever edits the models.
  const errors = (line: string) => (line.includes(' warning ') ? undefined : err(line));
  const models = runModels('check', root, { out: () => {}, err });
  const rules = models === 0 ? runModels('lint', root, { out: () => {}, err: errors }) : 0;
  const faults = policyFaults(readTemplate(readFileSync(join(root, 'infrastructure/skill-stack.yaml'), 'utf8')));
  for (const fault of faults) err(`infrastructure/skill-stack.yaml: ${fault}.`);
  return models === 0 && rules === 0 && faults.length === 0;
}

function layOut(root: string, settings: Settings, before: Deployed): string {
  const source = readFileSync(join(root, 'infrastructure/skill-stack.yaml'), 'utf8');
  const template = templateFor(source, builtCode(root), parametersOf(settings));
  writeFileSync(join(root, 'dist/skill-stack.yaml'), template);
  // A package.json would have the ASK CLI install what is bundled already; in Lambda these files need none.
  rmSync(join(root, 'dist/lambda/package.json'), { force: true });
  const endpoints = before.stacks.flatMap(({ alexaRegion, outputs: { SkillEndpoint } }) =>
    SkillEndpoint === undefined ? [] : [[alexaRegion, SkillEndpoint]],
  );
  completeManifest(join(root, 'dist/skill-package'), settings, Object.fromEntries(endpoints));
  return template;
}

async function tellChanges(
  before: Deployed,
  template: string,
  further: RegionToDeploy[] | 'after-the-first',
  profile: string | undefined,
  everyMs: number | undefined,
  tell: (line: string) => void,
): Promise<void> {
  if (before.stacks.length === 0) {
    const made = resourcesMade(readTemplate(template));
    tell(`Nothing is deployed yet. A new skill and a stack of ${made.length} resources would be made:`);
    for (const [name, type] of made) tell(`  Add     ${name} (${type})`);
    if (further === 'after-the-first') tell('The further regions would be made after it, over its table.');
    return;
  }
  const regions = further === 'after-the-first' ? [] : further;
  for (const { alexaRegion, awsRegion } of regions)
    if (!before.stacks.some((stack) => stack.alexaRegion === alexaRegion))
      tell(`${awsRegion}: a stack would be made, for Alexa's region ${alexaRegion}.`);
  for (const { id, region, alexaRegion } of before.stacks) {
    const cloud = await cloudOf(region, profile, everyMs);
    const { parameters } = regions.find((one) => one.alexaRegion === alexaRegion) ?? {};
    const changes: Change[] = await cloud.changes(id, template, parameters).finally(() => cloud.close());
    tell(changes.length === 0 ? `${region}: the stack stays as it is.` : `${region}: the stack would change:`);
    for (const { action, resource, type, replaced } of changes)
      tell(`  ${action.padEnd(7)} ${resource} (${type})${replaced ? ', made anew' : ''}`);
  }
}

async function tellFailure(
  { stacks }: Deployed,
  profile: string | undefined,
  tell: (line: string) => void,
  io: Io,
): Promise<number> {
  for (const { id, region } of stacks) {
    const cloud = await cloudOf(region, profile);
    try {
      const status = await cloud.statusOf(id);
      const why = await cloud.lastFailure(id);
      if (status === 'UPDATE_ROLLBACK_COMPLETE')
        tell(`${region}: the update was taken back; what ran before runs on.${why ? ` The cause: ${why}` : ''}`);
      else if (status !== 'CREATE_COMPLETE' && status !== 'UPDATE_COMPLETE')
        tell(`${region}: the stack is in ${status}.${why ? ` The cause: ${why}` : ''}`);
    } catch (error) {
      if (!(error instanceof CloudFault)) throw error;
    } finally {
      cloud.close();
    }
  }
  io.stderr.write('The deployment failed. Mend the cause and run the same again; it goes on where it stopped.\n');
  return 1;
}

type Values = { import?: string[] | undefined; rep?: string | undefined };

async function tellNext(
  { stacks: [stack] }: Deployed,
  { import: given, rep: named }: Values,
  aws: { region: string; profile?: string },
  tell: (line: string) => void,
  io: Io,
): Promise<number> {
  const { TableName = '', TableRegion = aws.region, HookAddress, Dashboard } = stack?.outputs ?? {};
  const place = ['--table', TableName, '--region', TableRegion, ...(aws.profile ? ['--profile', aws.profile] : [])];
  tell(`\nLead Scout is deployed: table ${TableName} in ${TableRegion}.`);
  if (HookAddress) tell(`Hooks are taken at ${HookAddress}`);
  if (Dashboard) tell(`What it does is seen at ${Dashboard}`);
  const wanted = given && named ? { files: given, rep: named } : await askedFor(io);
  if (wanted) {
    const imported = await leadScout(['import', ...wanted.files, '--rep', wanted.rep, ...place], io);
    return imported === 0 ? leadScout(['link', '--rep', wanted.rep, ...place], io) : imported;
  }
  tell('\nNext, for each rep:');
  tell(`  npx lead-scout import FILE… --rep ADDRESS ${place.join(' ')}`);
  tell(`  npx lead-scout link --rep ADDRESS ${place.join(' ')}`);
  tell('The second prints a code; the rep says "Alexa, open Lead Scout" and then "my code is …".');
  return 0;
}

/** What is to be imported first, asked on a terminal. */
async function askedFor(io: Io): Promise<{ files: string[]; rep: string } | undefined> {
  if (!io.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: io.stdin, output: io.stderr });
  try {
    const file = (await terminal.question('A CRM export to import now (a path, or Enter for later): ')).trim();
    if (file === '') return undefined;
    const rep = (await terminal.question('Whose it is (an e-mail address): ')).trim();
    return { files: [file], rep };
  } finally {
    terminal.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runScript((args, io) => deploy(args, io, { root: fileURLToPath(new URL('..', import.meta.url)) }));
