import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { didYouMean } from '../../cli/did-you-mean.ts';
import { examples } from '../../cli/examples.ts';
import { main } from '../../cli/main.ts';
import { run } from '../worlds/command.ts';

const leadScout = (...args: string[]) => run(main, args, '');
const commands = async () => [...(await leadScout()).out.matchAll(/^ {2}(\S+) {2,}/gm)].map(([, name]) => name ?? '');

describe('lead-scout', () => {
  it('helps in every way that is tried, and ends with 0', async () => {
    const plain = await leadScout();
    expect(plain).toMatchObject({ code: 0, err: '' });
    for (const way of ['help', '--help', '-h']) expect(await leadScout(way)).toEqual(plain);
    const ofLink = await leadScout('help', 'link');
    for (const way of ['--help', '-h']) expect(await leadScout('link', way)).toEqual(ofLink);
  });

  it('shows every command at work, and says of every one that takes a table how it is found', async () => {
    for (const name of await commands()) {
      const { code, out } = await leadScout('help', name);
      expect(code).toBe(0);
      expect(examples[name]?.length).toBeGreaterThan(0);
      for (const line of examples[name] ?? []) expect(out).toContain(`  ${line}\n`);
      if (out.includes('--table')) expect(out).toContain('[--region REGION] [--profile NAME] [--endpoint URL]');
    }
    expect(Object.keys(examples).sort()).toEqual((await commands()).sort());
  });

  it('takes in its examples no option that the help does not name', async () => {
    for (const [name, lines] of Object.entries(examples)) {
      const { out } = await leadScout('help', name);
      const [named = ''] = out.split('\n\n');
      for (const option of lines.join(' ').match(/--[a-z-]+/g) ?? []) expect(`${name} ${named}`).toContain(option);
    }
  });

  it('has --json where the guide to running it says so, and nowhere else', async () => {
    const guide = readFileSync(resolve(__dirname, '../../docs/operate.md'), 'utf8');
    const [, told = ''] = /`--json` is there where a script would want it: ([^.]*)\./.exec(guide) ?? [];
    const scripted: string[] = [];
    for (const name of await commands())
      if ((await leadScout('help', name)).out.split('\n\n')[0]?.includes('--json')) scripted.push(name);
    expect([...told.matchAll(/`([a-z]+)`/g)].map(([, name]) => name)).toEqual(scripted);
  });

  it('says which one it is', async () => {
    expect((await leadScout('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('guesses what was meant by a command or an option, does nothing, and ends with 2', async () => {
    expect(await leadScout('imprt', 'x')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('lead-scout import?'),
    });
    expect(await leadScout('constructor')).toMatchObject({ code: 2 });
    const option = await leadScout('undo', '--tabel', 'x');
    expect(option).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean --table?') });
    expect(didYouMean('lnik', ['link', 'links', 'learn'])).toBe('link');
    expect(didYouMean('xyzzy', ['link', 'links', 'learn'])).toBeUndefined();
  });

  it('names what is missing about a table, with its fix and no stack', async () => {
    const { AWS_REGION, AWS_DEFAULT_REGION, AWS_PROFILE } = process.env;
    Object.assign(process.env, { AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' });
    for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_PROFILE']) delete process.env[name];
    const nowhere = await leadScout('undo', '--table', 'x');
    expect(nowhere).toEqual({
      code: 2,
      out: '',
      err: 'No AWS region is named.\nName one with --region eu-west-1, with AWS_REGION, or in your AWS profile.\n',
    });
    const aws = { AWS_REGION, AWS_DEFAULT_REGION, AWS_PROFILE };
    for (const [name, value] of Object.entries(aws)) if (value !== undefined) process.env[name] = value;
    expect(await leadScout('undo', '--region', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('none is named'),
    });
    expect(await leadScout('say', 'who is next', '--table', 'x', '--region', 'y')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Say --rep'),
    });
    const refused = await leadScout(
      'links',
      '--rep',
      'a@b.example',
      '--table',
      'x',
      '--endpoint',
      'http://127.0.0.1:9',
    );
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('check the network and the endpoint');
    expect(refused.err).not.toMatch(/^\s+at /m);
  }, 60_000);

  it.each(['bash', 'zsh', 'fish'])('completes commands and options in %s', async (shell) => {
    const { code, out } = await leadScout('completion', shell);
    expect(code).toBe(0);
    for (const name of await commands()) expect(out).toContain(name);
    expect(out).toMatch(/dry-run/);
  });
});
