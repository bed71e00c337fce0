import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { openConversation } from '../../simulator/converse.ts';
import { withEveryTemplate } from '../../simulator/every-template.ts';
import { createEar } from '../../simulator/understand.ts';
import { type Amazon, startAmazon } from './amazon/amazon.ts';
import { type Clone, clone } from './clone.ts';
import { hasRuntime, type Lambda, startLambda } from './lambda/runtime.ts';

let amazon: Amazon;
let project: Clone;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  amazon = await startAmazon();
  project = clone();
  const home = join(project.beside, 'home');
  environment = {
    PATH: process.env.PATH,
    HOME: home,
    AWS_ACCESS_KEY_ID: 'made-up',
    AWS_SECRET_ACCESS_KEY: 'made-up',
    AWS_EC2_METADATA_DISABLED: 'true',
    ASK_REFRESH_TOKEN: 'made-up',
    ASK_VENDOR_ID: 'made-up',
    ASK_SHARE_USAGE: 'false',
    ASK_LWA_TOKEN_HOST: amazon.address,
    ASK_SMAPI_SERVER_BASE_URL: amazon.address,
    AWS_ENDPOINT_URL: amazon.address,
    NODE_NO_WARNINGS: '1',
  };
});
afterAll(async () => {
  await amazon.close();
  project.remove();
});

const npm = (script: string, ...args: string[]) =>
  project.run('npm', ['run', '-s', script, '--', ...args], environment);
const stack = (region = 'us-east-1') => {
  const found = amazon.stacks.all.find((one) => one.region === region);
  if (!found) throw new Error(`There is no stack in ${region}`);
  return found;
};
const resourcesOf = (type: string, region?: string) =>
  Object.entries(stack(region).resources).filter(([, one]) => one.type === type);
/** What was uploaded for a region, run as Lambda runs it, with the settings its stack gives it. */
function run(region = 'us-east-1'): Promise<Lambda> {
  const [, { properties } = { properties: {} }] =
    resourcesOf('AWS::Lambda::Function', region).find(([name]) => name === 'SkillFunction') ?? [];
  const { Code, Handler, Environment } = properties as {
    Code: { S3Bucket: string; S3Key: string };
    Handler: string;
    Environment: { Variables: Record<string, string> };
  };
  const zip = amazon.object(Code.S3Bucket, Code.S3Key);
  if (!zip) throw new Error('Nothing was uploaded');
  return startLambda(zip, Handler, {
    ...Environment.Variables,
    AWS_REGION: region,
    AWS_ENDPOINT_URL_DYNAMODB: amazon.address,
  });
}
/** What the team decides for its deployment; part of its copy of the project. */
const decide = (settings: object) => {
  writeFileSync(join(project.root, 'deploy.json'), JSON.stringify(settings));
  execFileSync('git', ['add', 'deploy.json'], { cwd: project.root });
};

describe('npm run deploy', () => {
  it('says what would be made, and makes nothing, when asked for a dry run', async () => {
    const { code, out, err } = await npm('deploy', '--dry-run');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Nothing is deployed yet.');
    expect(out).toMatch(/Add +BookTable \(AWS::DynamoDB::Table\)/);
    expect(amazon.stacks.all).toEqual([]);
    expect(amazon.skills.all).toEqual([]);
  });

  it('makes the skill and the stack at the first time, points one at the other, imports, and ends with a code', async () => {
    const leads = join(project.beside, 'others.csv');
    writeFileSync(leads, 'Name,Company,Email\nZebulon Quist,Quistware,zeb@quistware.example\n');
    decide({ regions: { EU: 'eu-west-1' } });
    const { code, out, err } = await npm('deploy', '--import', leads, '--rep', 'ann@other.example');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(stack('eu-west-1').status).toBe('CREATE_COMPLETE');
    const [skill] = amazon.skills.all;
    expect(skill?.enabled).toBe(true);
    expect([...(skill?.files.keys() ?? [])].filter((file) => file.startsWith('interactionModels'))).toHaveLength(5);
    const [[, alias] = []] = resourcesOf('AWS::Lambda::Alias');
    expect(skill?.manifest).toMatchObject({
      manifest: { apis: { custom: { endpoint: { uri: stack().outputs.SkillEndpoint } } } },
    });
    expect(stack().outputs.SkillEndpoint).toMatch(/:live$/);
    expect(alias?.properties.Name).toBe('live');
    expect(resourcesOf('AWS::Lambda::Function').map(([, { properties }]) => properties.Environment)).toContainEqual({
      Variables: expect.objectContaining({ SKILL_ID: skill?.id, TABLE_NAME: 'lead-scout', TABLE_REGION: 'us-east-1' }),
    });
    expect(out).toContain('Lead Scout is deployed: table lead-scout in us-east-1.');
    expect(out).toContain('Read 1 new lead');
    expect(out).toMatch(/my code is [\d ]+"/);
  });

  it('leaves the repository as it was', () => {
    expect(project.changed()).toEqual([]);
    expect(existsSync(join(project.root, '.ask/ask-states.json'))).toBe(true);
  });

  it('says what an update would change', async () => {
    appendFileSync(join(project.root, 'lambda/sync.ts'), '\nconsole.log("another version");\n');
    const before = amazon.calls.length;
    const { code, out } = await npm('deploy', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/Add +SkillVersion\w+ \(AWS::Lambda::Version\)/);
    expect(out).toMatch(/Remove +SkillVersion\w+/);
    expect(out).toMatch(/Modify +SkillAlias/);
    expect(out).not.toContain('BookTable');
    expect(amazon.calls.slice(before)).not.toContain('UpdateStack');
    expect(amazon.calls.slice(before)).toContain('DeleteChangeSet');
  });

  it('takes a failed update back, says why, and leaves what ran before', async () => {
    const before = { ...stack().resources };
    const endpoint = stack().outputs.SkillEndpoint;
    amazon.stacks.failing = {
      region: 'us-east-1',
      resource: 'SkillAlias',
      reason: 'Rollback successful: the alarm TurnsFail went off.',
    };
    const { code, out, err } = await npm('deploy');
    expect(code).toBe(1);
    expect(stack().status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(stack().resources).toEqual(before);
    expect(out).toContain(
      'the update was taken back; what ran before runs on. The cause: SkillAlias: Rollback successful',
    );
    expect(err).toContain('run the same again');
    expect(err).not.toMatch(/^\s+at /m);
    expect(amazon.skills.all[0]?.manifest).toMatchObject({
      manifest: { apis: { custom: { endpoint: { uri: endpoint } } } },
    });
  });

  it('updates skill and stack, with a version of its own, when run again', async () => {
    const [before] = resourcesOf('AWS::Lambda::Version');
    const { code, out, err } = await npm('deploy', '--team', 'other.example');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(stack().status).toBe('UPDATE_COMPLETE');
    expect(stack('eu-west-1').status).toBe('UPDATE_COMPLETE');
    const versions = resourcesOf('AWS::Lambda::Version');
    expect(versions).toHaveLength(1);
    expect(versions[0]?.[0]).not.toBe(before?.[0]);
    expect(amazon.stacks.all).toHaveLength(2);
    expect(amazon.skills.all).toHaveLength(1);
    const model = amazon.skills.all[0]?.files.get('interactionModels/custom/en-GB.json')?.toString();
    expect(model).toContain('Zebulon Quist');
    expect(out).toContain('npx lead-scout link --rep ADDRESS --table lead-scout --region us-east-1');
  });

  it('adds a region with a table of its own', async () => {
    decide({ regions: { EU: 'eu-west-1', FE: { awsRegion: 'us-west-2', ownTable: true } } });
    const told = await npm('deploy', '--dry-run');
    expect(told.out).toContain("us-west-2: a stack would be made, for Alexa's region FE.");
    expect(told.out).toContain('eu-west-1: the stack stays as it is.');
    const { code, err } = await npm('deploy');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(stack('us-west-2').outputs).toMatchObject({ TableRegion: 'us-west-2', BookTable: 'lead-scout' });
    expect(Object.keys(stack('us-west-2').resources)).toContain('SyncFunction');
    expect(Object.keys(stack('eu-west-1').resources)).not.toContain('BookTable');
  });
});

describe('every region', () => {
  it('has the skill’s manifest point at its own function, for requests and for events', () => {
    const [skill] = amazon.skills.all;
    const endpoint = (region: string) => ({ endpoint: { uri: stack(region).outputs.SkillEndpoint } });
    const regional = {
      ...endpoint('us-east-1'),
      regions: { EU: endpoint('eu-west-1'), FE: endpoint('us-west-2') },
    };
    expect(stack('eu-west-1').outputs.SkillEndpoint).toContain(':eu-west-1:');
    expect(skill?.manifest).toMatchObject({
      manifest: {
        apis: { custom: regional },
        events: { ...regional, subscriptions: [{ eventName: 'SKILL_DISABLED' }] },
      },
    });
  });

  it('lets only this skill call its function, on the table it answers from and no other', () => {
    for (const [region, table] of [
      ['us-east-1', 'us-east-1'],
      ['eu-west-1', 'us-east-1'],
      ['us-west-2', 'us-west-2'],
    ] as const) {
      const { SkillFunction, SkillRole, AlexaMayInvoke } = stack(region).resources;
      expect(AlexaMayInvoke?.properties).toMatchObject({ EventSourceToken: amazon.skills.all[0]?.id });
      expect(SkillFunction?.properties).toMatchObject({
        Environment: { Variables: { TABLE_NAME: 'lead-scout', TABLE_REGION: table } },
      });
      const allowed = JSON.stringify(SkillRole?.properties.Policies).match(/arn:aws:dynamodb:[^"/]*/g);
      expect(new Set(allowed)).toEqual(new Set([`arn:aws:dynamodb:${table}:123456789012:table`]));
    }
  });

  it('fetches calendars where a table is, and nowhere else', () =>
    expect(['us-east-1', 'eu-west-1', 'us-west-2'].filter((one) => stack(one).resources.SyncFunction)).toEqual([
      'us-east-1',
      'us-west-2',
    ]));
});

(hasRuntime ? describe : describe.skip)('what was uploaded, run as Lambda runs it', () => {
  let lambda: Lambda;
  const now = Date.parse('2026-11-20T14:00:00Z');
  const zone = 'America/New_York';
  /** A stranger's shell: no keys in it, a profile in a file. */
  const leadScout = (...args: string[]) => {
    const folder = join(project.beside, 'aws-of-a-stranger');
    mkdirSync(folder, { recursive: true });
    const [credentials, config] = [join(folder, 'credentials'), join(folder, 'config')];
    writeFileSync(credentials, '[scout]\naws_access_key_id = made-up\naws_secret_access_key = made-up\n');
    writeFileSync(config, '[profile scout]\nregion = us-east-1\n');
    const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, AWS_ENDPOINT_URL: ___, ...shell } = environment;
    const place = ['--table', 'lead-scout', '--profile', 'scout', '--endpoint', amazon.address];
    return project.run('node', ['cli/lead-scout.mjs', ...args, ...place], {
      ...shell,
      AWS_SHARED_CREDENTIALS_FILE: credentials,
      AWS_CONFIG_FILE: config,
    });
  };

  beforeAll(async () => {
    lambda = await run();
  });
  afterAll(() => lambda?.close());

  it('takes data from the command line, and a rep whom a spoken code makes known hears who the two o’clock is with', async () => {
    const leads = join(project.beside, 'leads.csv');
    const calendar = join(project.beside, 'calendar.ics');
    writeFileSync(leads, 'Name,Company,Title,Email\nJones Watson,SilverOaks,VP of Sales,jones@silveroaks.example\n');
    const event = [
      'BEGIN:VEVENT',
      'UID:two@example',
      'DTSTAMP:20261101T000000Z',
      'DTSTART;TZID=America/New_York:20261120T140000',
      'DTEND;TZID=America/New_York:20261120T143000',
      'SUMMARY:Sales call with Jones Watson (SilverOaks)',
      'ATTENDEE;CN=Jones Watson:mailto:jones@silveroaks.example',
      'ATTENDEE;CN=Dana:mailto:dana@seller.example',
      'END:VEVENT',
    ];
    writeFileSync(
      calendar,
      ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', ...event, 'END:VCALENDAR', ''].join('\r\n'),
    );
    const rep = ['--rep', 'dana@seller.example'];
    const imported = await leadScout('import', leads, calendar, ...rep, '--zone', zone, '--now', '2026-11-20T08:00');
    expect({ code: imported.code, err: imported.err }).toEqual({ code: 0, err: '' });
    const tried = await leadScout('say', "who is the two o'clock with", ...rep, '--now', '2026-11-20T09:00');
    expect({ ...tried, out: '' }).toEqual({ code: 0, out: '', err: '' });
    expect(tried.out).toContain('Jones Watson from SilverOaks');
    const linked = await leadScout('link', ...rep, '--json');
    expect({ code: linked.code, err: linked.err }).toEqual({ code: 0, err: '' });
    const { code } = JSON.parse(linked.out) as { code: string };

    const [skill] = amazon.skills.all;
    const model = JSON.parse(skill?.files.get('interactionModels/custom/en-US.json')?.toString() ?? '');
    const speaking = {
      ear: createEar(withEveryTemplate(model)),
      invocationName: model.interactionModel.languageModel.invocationName,
      device: {
        applicationId: skill?.id ?? '',
        userId: 'amzn1.ask.account.stranger',
        deviceId: 'echo',
        hasScreen: false,
      },
      locale: 'en-US' as const,
      zone,
      now: () => now,
      clock: () => performance.now(),
    };
    const conversation = openConversation({
      handler: async (request) => (await lambda.invoke(request)) as ResponseEnvelope,
      ...speaking,
    });
    const heard = async (words: string) => (await conversation.hear(words)).speech;
    expect(await heard('open lead scout')).toContain("I don't know whose calls to look at yet");
    expect(await heard(`my code is ${[...code].join(' ')}`)).toContain('Dana');
    expect(await heard('who is the two o’clock with')).toContain('Jones Watson from SilverOaks');
    const european = await run('eu-west-1');
    try {
      const again = openConversation({
        handler: async (request) => (await european.invoke(request)) as ResponseEnvelope,
        ...speaking,
      });
      expect((await again.hear('who is the two o’clock with')).speech).toContain('Jones Watson from SilverOaks');
      // Whoever takes the skill off their account is forgotten, as the event says it.
      await european.invoke({
        version: '1.0',
        context: { System: { application: { applicationId: skill?.id }, user: { userId: speaking.device.userId } } },
        request: { type: 'AlexaSkillEvent.SkillDisabled', requestId: 'left', timestamp: new Date(now).toISOString() },
      });
      expect(await heard('who is the two o’clock with')).toContain("I don't know whose calls to look at yet");
    } finally {
      await european.close();
    }
    const other = await lambda.invoke({
      version: '1.0',
      request: { type: 'LaunchRequest' },
      context: { System: { application: { applicationId: 'another' } } },
    });
    expect(other).toMatchObject({ response: { shouldEndSession: true } });
  });
});

describe('npm run undeploy', () => {
  it('does nothing before it is told yes, and says what it would do', async () => {
    const { code, err } = await npm('undeploy');
    expect(code).toBe(2);
    expect(err).toContain('Say --yes');
    expect(stack().status).toBe('UPDATE_COMPLETE');
  });

  it('takes skill and stack down and leaves the table, which the next deployment takes up again', async () => {
    const { code, out, err } = await npm('undeploy', '--yes');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(amazon.skills.all).toEqual([]);
    expect(amazon.stacks.all.map(({ status }) => status)).toEqual(Array(3).fill('DELETE_COMPLETE'));
    expect(out).toContain('The table lead-scout stays');
    const again = await npm('deploy', '--dry-run');
    expect(again.code).toBe(0);
    expect(again.out).toContain('SyncFunction');
    expect(again.out).not.toMatch(/Add +BookTable/);
  });

  it('deletes the table too when its name is said, also one that an earlier deployment left behind', async () => {
    decide({});
    expect(await npm('deploy')).toMatchObject({ code: 0 });
    const other = await npm('undeploy', '--yes', '--delete-table', 'nope');
    expect(other).toEqual({
      code: 2,
      out: '',
      err: 'This deployment has no table "nope".\nIts table is lead-scout.\n',
    });
    expect(amazon.skills.all).toHaveLength(1);
    const { code, out } = await npm('undeploy', '--yes', '--delete-table', 'lead-scout');
    expect(code).toBe(0);
    expect(out).toContain('The table lead-scout is gone.');
    const again = await npm('deploy', '--dry-run');
    expect(again.out).toMatch(/Add +BookTable/);
  });
});

describe('what is missing', () => {
  it('is said in one sentence with its fix', async () => {
    const { ASK_REFRESH_TOKEN: _, ...nobody } = environment;
    const run = (...args: string[]) => project.run('npm', ['run', '-s', 'deploy', '--', ...args], nobody);
    expect((await run()).err).toBe('The ASK CLI has no profile yet. Make one with: npm run ask -- configure\n');
    mkdirSync(join(environment.HOME ?? '', '.ask'), { recursive: true });
    writeFileSync(join(environment.HOME ?? '', '.ask/cli_config'), JSON.stringify({ profiles: { default: {} } }));
    expect((await run()).err).toMatch(/^The profile "default" of the ASK CLI names no AWS account\. Link one: .*\n$/);
    writeFileSync(join(project.root, 'deploy.json'), '{ "alarmEmail": "nobody" }');
    const { code, err } = await npm('deploy', '--dry-run');
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^deploy\.json: alarmEmail: .*\ndocs\/deploy\.md .*\n$/),
    });
  });
});
