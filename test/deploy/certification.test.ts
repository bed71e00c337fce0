import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { completeManifest, missingForPublishing } from '../../infrastructure/skill-package.ts';
import { REMINDERS_SCOPE } from '../../lambda/alexa/reminders.ts';
import { locales } from '../../lambda/language/languages.ts';
import type { Conversation } from '../../simulator/converse.ts';
import { demoDevice, type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';

const root = resolve(__dirname, '../..');
type Published = {
  name: string;
  summary: string;
  description: string;
  examplePhrases: string[];
  keywords: string[];
  smallIconUri: string;
  largeIconUri: string;
};
type Manifest = {
  publishingInformation: {
    locales: Record<string, Published>;
    testingInstructions: string;
    distributionMode: string;
    category: string;
  };
  permissions: { name: string }[];
  privacyAndCompliance: Record<string, unknown> & { locales?: Record<string, Record<string, string>> };
};
const manifestIn = (folder: string): Manifest =>
  (JSON.parse(readFileSync(join(folder, 'skill.json'), 'utf8')) as { manifest: Manifest }).manifest;
const manifest = manifestIn(join(root, 'skill-package'));
const published = Object.entries(manifest.publishingInformation.locales);

/** Width and height of a PNG, from its header. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

describe('what Amazon’s reviewers read', () => {
  it('is there for every locale, within the lengths they allow', () => {
    expect(published.map(([locale]) => locale).sort()).toEqual([...locales].sort());
    for (const [, { name, summary, description, keywords }] of published) {
      expect(name).not.toMatch(/alexa|echo|amazon|computer/i);
      expect(summary.length).toBeLessThanOrEqual(160);
      expect(description.length).toBeLessThanOrEqual(4_000);
      expect(keywords.length).toBeLessThanOrEqual(30);
    }
    expect(manifest.publishingInformation.testingInstructions.length).toBeLessThanOrEqual(4_000);
  });

  it('has icons of the sizes they ask for', () => {
    for (const [, { smallIconUri, largeIconUri }] of published) {
      const icon = (uri: string) => readFileSync(join(root, 'skill-package', uri.replace('file://', '')));
      expect(sizeOf(icon(smallIconUri))).toBe('108x108');
      expect(sizeOf(icon(largeIconUri))).toBe('512x512');
    }
  });

  it('is private until somebody decides otherwise, and says truly what it does with people', () => {
    expect(manifest.publishingInformation.distributionMode).toBe('PRIVATE');
    expect(manifest.privacyAndCompliance).toMatchObject({
      allowsPurchases: false,
      usesPersonalInfo: true,
      isChildDirected: false,
      containsAds: false,
    });
  });

  it('asks for no permission that is not used, and explains each', () => {
    expect(manifest.permissions.map(({ name }) => name)).toEqual([REMINDERS_SCOPE]);
    for (const [, { description }] of published) expect(description).toMatch(/remind/i);
    expect(manifest.publishingInformation.testingInstructions).toMatch(/remind/i);
  });

  it('holds the addresses of policy and terms once they are set, and says what is missing until then', () => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    cpSync(join(root, 'skill-package'), folder, { recursive: true });
    expect(missingForPublishing(folder, {})).toHaveLength(2);
    const settings = {
      privacyPolicyUrl: 'https://example.com/privacy',
      termsOfUseUrl: 'https://example.com/terms',
      alarmEmail: 'ops@example.com',
    };
    const [us, eu] = ['us-east-1', 'eu-west-1'].map((region) => `arn:aws:lambda:${region}:1:function:f:live`);
    completeManifest(folder, settings, { default: us ?? '', EU: eu ?? '' });
    const regional = { endpoint: { uri: us }, regions: { EU: { endpoint: { uri: eu } } } };
    expect(manifestIn(folder)).toMatchObject({
      apis: { custom: regional },
      events: { ...regional, subscriptions: [{ eventName: 'SKILL_DISABLED' }] },
    });
    expect(missingForPublishing(folder, settings)).toEqual([]);
    const { privacyAndCompliance } = manifestIn(folder);
    expect(Object.keys(privacyAndCompliance.locales ?? {}).sort()).toEqual([...locales].sort());
    expect(privacyAndCompliance.locales?.['en-GB']).toEqual({
      privacyPolicyUrl: 'https://example.com/privacy',
      termsOfUseUrl: 'https://example.com/terms',
    });
    rmSync(join(folder, 'assets'), { recursive: true });
    expect(missingForPublishing(folder, settings)).toEqual([expect.stringContaining('There are no icons')]);
    rmSync(folder, { recursive: true });
  });

  it('comes with no file that was built into it', () => {
    expect(readdirSync(join(root, 'skill-package')).sort()).not.toContain('interactionModels.json');
    expect(readFileSync(join(root, '.gitignore'), 'utf8')).toContain('.ask/');
  });
});

describe('what Amazon’s testers try', () => {
  let skill: LocalSkill;
  const at = Date.parse('2026-11-21T13:55:00Z');
  const open = (userId = demoDevice.userId): Conversation =>
    skill.conversation({
      locale: 'en-US',
      zone: 'America/New_York',
      now: () => at,
      device: { ...demoDevice, userId },
    });
  beforeAll(async () => {
    skill = await openLocalSkill({ clock: () => performance.now() });
    await openDemo(skill.store, at);
  }, 60_000);
  afterAll(() => skill.close());

  it('works for each example phrase, word for word', async () => {
    for (const phrase of new Set(published.flatMap(([, { examplePhrases }]) => examplePhrases))) {
      const said = await open().hear(phrase.replace(/^Alexa, /, ''));
      expect(said.intent).not.toBe('AMAZON.FallbackIntent');
      expect(said.speech).not.toMatch(/didn’t understand|didn't understand|went wrong/);
      expect(said.ends).toBe(false);
    }
  });

  it('opens with its name or what it can do, and asks', async () => {
    const { speech, reprompt, ends } = await open().hear('open lead scout');
    expect(speech).toMatch(/\?$/);
    expect(reprompt).not.toBe('');
    expect(ends).toBe(false);
  });

  it('helps with a question, and leaves at once when told to stop or cancel', async () => {
    const help = await open().hear('help');
    expect(help).toMatchObject({ ends: false, speech: expect.stringMatching(/\?$/) });
    for (const word of ['stop', 'cancel']) expect((await open().hear(word)).ends).toBe(true);
  });

  it('asks on when it did not understand, and gives up after two silences', async () => {
    const conversation = open();
    expect(await conversation.hear('xylophone wombat')).toMatchObject({ ends: false });
    const once = await conversation.keepSilent();
    expect(once.speech).not.toBe('');
    expect((await conversation.keepSilent()).ends).toBe(true);
  });

  it('follows the testing instructions: nobody is told to the code, and the code makes them known', async () => {
    const { testingInstructions } = manifest.publishingInformation;
    expect(testingInstructions).toContain('open lead scout');
    expect(testingInstructions).toContain('my code is');
    const stranger = open('amzn1.ask.account.tester');
    expect((await stranger.hear('open lead scout')).speech).toContain('my code is');
    expect((await stranger.hear('my code is one two three four five six seven eight')).speech).toMatch(/code/);
  });
});
