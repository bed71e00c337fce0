import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Amazon, startAmazon } from './amazon/amazon.ts';
import { type Clone, clone } from './clone.ts';

let amazon: Amazon;
let project: Clone;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  amazon = await startAmazon();
  project = clone();
  const home = join(project.root, '..', 'home-of-a-stranger');
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
const stack = () => {
  const [found] = amazon.stacks.all;
  if (!found) throw new Error('There is no stack');
  return found;
};
const resourcesOf = (type: string) => Object.entries(stack().resources).filter(([, one]) => one.type === type);

describe('npm run deploy', () => {
  it('says what would be made, and makes nothing, when asked for a dry run', async () => {
    const { code, out, err } = await npm('deploy', '--dry-run');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Nothing is deployed yet.');
    expect(out).toMatch(/Add +BookTable \(AWS::DynamoDB::Table\)/);
    expect(amazon.stacks.all).toEqual([]);
    expect(amazon.skills.all).toEqual([]);
  });

  it('makes the skill and the stack at the first time, and points one at the other', async () => {
    const { code, out, err } = await npm('deploy');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(stack().status).toBe('CREATE_COMPLETE');
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
    expect(out).toContain('npx lead-scout link --rep ADDRESS --table lead-scout --region us-east-1');
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
    amazon.stacks.failing = { resource: 'SkillAlias', reason: 'Rollback successful: the alarm TurnsFail went off.' };
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
    const { code, err } = await npm('deploy');
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    expect(stack().status).toBe('UPDATE_COMPLETE');
    const versions = resourcesOf('AWS::Lambda::Version');
    expect(versions).toHaveLength(1);
    expect(versions[0]?.[0]).not.toBe(before?.[0]);
    expect(amazon.stacks.all).toHaveLength(1);
    expect(amazon.skills.all).toHaveLength(1);
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
    expect(stack().status).toBe('DELETE_COMPLETE');
    expect(out).toContain('The table lead-scout stays');
    const again = await npm('deploy', '--dry-run');
    expect(again.code).toBe(0);
    expect(again.out).toContain('SyncFunction');
    expect(again.out).not.toMatch(/Add +BookTable/);
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
