import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/main.ts';
import type { Conversation } from '../../simulator/converse.ts';
import { demoDevice, type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';
import type { Device } from '../../simulator/request.ts';
import { run } from '../worlds/command.ts';
import { talkTo } from '../worlds/conversation.ts';

// A morning before any real one: a code made now is still good then.
const now = Date.parse('2025-06-02T12:55:00Z');
const address = 'morgan.hale@upbeat.example';
const kitchen: Device = { ...demoDevice, userId: 'amzn1.ask.account.kitchen' };
const spoken = (code: string) =>
  [...code].map((digit) => 'zero one two three four five six seven eight nine'.split(' ')[Number(digit)]).join(' ');

let folder: string;
let skill: LocalSkill | undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spoken-code-'));
  const opened = await openLocalSkill({ folder, clock: () => 0 });
  await openDemo(opened.store, now);
  await opened.close();
});
afterEach(() => close());
afterAll(() => rmSync(folder, { recursive: true }));

const close = async () => {
  await skill?.close();
  skill = undefined;
};

/** Runs a command on the book; nobody else has it open meanwhile. */
async function lead(...args: string[]) {
  await close();
  return run(main, [...args, '--team', 'upbeat', '--data', folder]);
}

const codeFor = async (...more: string[]): Promise<string> =>
  JSON.parse((await lead('link', '--rep', address, '--json', ...more)).out).code;

async function speaking(device: Device = kitchen, at = now): Promise<Conversation> {
  skill ??= await openLocalSkill({ folder, clock: () => 0 });
  return talkTo(skill.handler(), () => at, device);
}

describe('a spoken code', () => {
  it('makes an unknown account the rep, who then hears what they had asked', async () => {
    const { out } = await lead('link', '--rep', address);
    expect(out).toMatch(/"my code is \d{4} \d{4}"/);
    const code = (/\d{4} \d{4}/.exec(out)?.[0] ?? '').replace(' ', '');
    const talk = await speaking();
    const first = await talk.hear("who is my two o'clock with");
    expect(first).toMatchObject({ ends: false, speech: expect.stringContaining('What is your code?') });
    const linked = await talk.hear(`my code is ${spoken(code)}`);
    expect(linked.speech).toMatch(
      /^Welcome, Morgan\. Whoever speaks on this account is you .*Your two p\.m\. is with Jones/,
    );
    expect((await talk.hear('how likely is he to buy')).speech).toContain('likely');
    expect((await talk.hear('who do you think I am')).speech).toContain('I have you as Morgan Hale');
    const listed = await lead('links');
    expect(listed.out).toContain('amzn1.ask.account.kitchen');
  });

  it('is good once, and void once another was made', async () => {
    const older = await codeFor();
    const newer = await codeFor();
    const porch = await speaking({ ...kitchen, userId: 'porch' });
    await porch.hear('open lead scout');
    expect((await porch.hear(spoken(older))).speech).toContain('not good');
    expect((await porch.hear(spoken(newer))).speech).toMatch(/^Welcome, Morgan\..*Lead Scout here/);
    const attic = await speaking({ ...kitchen, userId: 'attic' });
    await attic.hear('open lead scout');
    expect((await attic.hear(`my code is ${spoken(newer)}`)).speech).toContain('not good');
  });

  it('runs out', async () => {
    const code = await codeFor('--minutes', '5');
    const late = await speaking({ ...kitchen, userId: 'late' }, Date.now() + 10 * 60_000);
    expect((await late.hear(`my code is ${spoken(code)}`)).speech).toContain('not good');
  });

  it('links a recognised voice and not the account, unless it was made for the device', async () => {
    const ofVoice = await codeFor();
    const voice = { ...kitchen, userId: 'family', personId: 'amzn1.ask.person.morgan' };
    const talk = await speaking(voice);
    expect((await talk.hear('open lead scout')).speech).toContain("I don't know your voice yet.");
    expect((await talk.hear(`my code is ${spoken(ofVoice)}`)).speech).toContain('I know your voice now.');
    const { personId: _unheard, ...family } = voice;
    const anybody = await speaking(family);
    expect((await anybody.hear('open lead scout')).speech).toContain("I don't know whose calls");
    const ofDevice = await codeFor('--device');
    const again = await speaking({ ...voice, personId: 'amzn1.ask.person.guest' });
    await again.hear(`my code is ${spoken(ofDevice)}`);
    expect((await (await speaking(family)).hear('open lead scout')).speech).toContain('Morgan');
  });

  it('cannot be guessed: after five tries an hour nothing is good, the code itself not either', async () => {
    const code = await codeFor();
    const wrong = code === '12345678' ? '87654321' : '12345678';
    const guessing = { ...kitchen, userId: 'guessing' };
    for (let tries = 0; tries < 5; tries += 1)
      expect((await (await speaking(guessing)).hear(`my code is ${spoken(wrong)}`)).speech).toContain('not good');
    const refused = await (await speaking(guessing)).hear(`my code is ${spoken(code)}`);
    expect(refused).toMatchObject({ ends: true, speech: expect.stringContaining('too many tries') });
    const other = await speaking({ ...kitchen, userId: 'other' });
    expect((await other.hear(`my code is ${spoken(code)}`)).speech).toContain('Welcome, Morgan');
  });

  it('with fewer digits is no try', async () => {
    const talk = await speaking({ ...kitchen, userId: 'hasty' });
    for (let tries = 0; tries < 7; tries += 1)
      expect((await talk.hear('my code is four seven two')).speech).toContain('a code has eight digits');
  });

  it('stands nowhere in the table', async () => {
    const code = await codeFor();
    const bytes = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
      .join();
    expect(bytes).not.toContain(code);
    expect(bytes).toContain('link-code');
  });
});

describe('unlinking', () => {
  it('by voice is asked back, and holds at the next word', async () => {
    const device = { ...kitchen, userId: 'leaving' };
    const code = await codeFor();
    const talk = await speaking(device);
    await talk.hear(`my code is ${spoken(code)}`);
    expect((await talk.hear('unlink me')).speech).toContain('Shall I?');
    expect((await talk.hear('no')).speech).toContain('nothing changes');
    await talk.hear('unlink me');
    expect(await talk.hear('yes')).toMatchObject({ ends: true, speech: expect.stringContaining('any more') });
    expect((await talk.hear("who is my two o'clock with")).speech).toContain("I don't know whose calls");
  });

  it('from outside refuses the next word of a conversation that goes on', async () => {
    const device = { ...kitchen, userId: 'fired' };
    const code = await codeFor();
    const talk = await speaking(device);
    await talk.hear(`my code is ${spoken(code)}`);
    expect((await talk.hear('how many calls do I have today')).speech).toContain('calls');
    await skill?.store.unlinkSpeaker('fired');
    expect((await talk.hear('put down that Jones has fifty grand')).speech).toContain("I don't know whose calls");
    const file = await skill?.store.leadFile({ team: 'upbeat', rep: 'morgan' }, 'jones-watson');
    expect(file?.facts.filter(({ source }) => source === 'voice')).toEqual([]);
  });

  it('all of a rep by command leaves none, and says so', async () => {
    const unlinked = await lead('unlink', '--rep', address);
    expect(unlinked.out).toContain('Unlinked the account');
    expect((await lead('links')).out).toContain('Nobody speaks as Morgan Hale yet');
    expect((await lead('unlink', '--rep', address, 'nobody')).code).toBe(2);
  });
});
