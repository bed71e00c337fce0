import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateModels } from '../../cli/evaluate-models.ts';
import { run } from '../worlds/command.ts';
import { openPeer, type Recogniser } from './skill-management-peer.ts';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'evaluate-models-'));

/** Of six sentences one fits an intent, three come whole, one without a word, and on one Amazon leaves by itself. */
const rows = [
  { text: 'How many sales calls do I have today?', expect: { answer: 'count_calls' } },
  { text: 'any chance jones watson signs with us', expect: { answer: 'lead_likelihood', lead: 'Jones Watson' } },
  { text: 'am I wasting my time with Jones', expect: { answer: 'lead_likelihood', lead: 'Jones Watson' } },
  { text: 'the parking here is a joke', expect: { nothing: true } },
  { text: 'get me out of here', expect: { do: 'stop' } },
  {
    text: 'jones watson has a budget of fifty thousand dollars',
    expect: {
      write: [{ lead: 'Jones Watson', topic: 'budget', value: { amount: [50_000, 50_000] }, sure: true }],
    },
  },
  { text: 'around 50k', context: { asked: 'budget' }, expect: { nothing: true } },
];
const file = join(folder, 'rows.jsonl');
writeFileSync(file, rows.map((row, at) => JSON.stringify({ id: `row-${at}`, ...row })).join('\n'));

const authority = 'amzn1.er-authority.echo-sdk.amzn1.ask.skill.ours.SENTENCE';
const whole = (value: string) => ({
  name: 'SayIntent',
  slots: {
    words: {
      name: 'words',
      value,
      confirmationStatus: 'NONE',
      resolutions: { resolutionsPerAuthority: [{ authority, status: { code: 'ER_SUCCESS_NO_MATCH' }, values: [] }] },
    },
  },
});
const recogniser: Recogniser = (utterance) => {
  if (utterance.startsWith('how many'))
    return { name: 'ListCallsIntent', slots: { date: { name: 'date', value: new Date().toISOString().slice(0, 10) } } };
  if (utterance.includes('parking')) return { name: 'AMAZON.FallbackIntent', slots: {} };
  return utterance.includes('out of here') ? undefined : whole(utterance);
};

let peer: Awaited<ReturnType<typeof openPeer>>;
beforeAll(async () => {
  peer = await openPeer(recogniser);
});
afterAll(async () => {
  await peer.close();
  rmSync(folder, { recursive: true });
});

const evaluated = (args: string[], environment: NodeJS.ProcessEnv = {}) =>
  run(
    (given, io) =>
      evaluateModels(given, root, io, {
        ASK_ACCESS_TOKEN: 'a-token',
        ASK_SMAPI_SERVER_BASE_URL: peer.address,
        ...environment,
      } as NodeJS.ProcessEnv),
    ['--skill', 'amzn1.ask.skill.ours', '--rows', file, ...args],
  );

const told = `What reaches the skill, in en-US:
as an intent of ours        16.7 % of 6
whole, as its words         50.0 % of 6
as one of Alexa's intents   16.7 % of 6
without a word              16.7 % of 6

What comes of it:
questions answered      100.0 % of 3
statements kept right   100.0 % of 1
right, part or a note   100.0 %
actions done            100.0 % of 1
asked where it must     0.0 % of 0
nothing, and unchanged  100.0 % of 1
wrong writes            0.0 % of all 6
1 sentences are left out: they answer a question that is open, or are typed, not said.
`;

describe('lead-scout models evaluate', () => {
  it('asks the utterance profiler about every sentence, and tells what comes of what it hears', async () => {
    const keep = join(folder, 'heard.jsonl');
    expect(await evaluated(['--keep', keep])).toEqual({ code: 0, err: '', out: told });
    expect(peer.faults).toEqual([]);
    expect(new Set(peer.asked)).toEqual(
      new Set(['POST /v1/skills/amzn1.ask.skill.ours/stages/development/interactionModel/locales/en-US/profileNlu']),
    );
    // Six sentences, one of them twice: the first time Amazon asked for patience.
    expect(peer.asked).toHaveLength(7);
    expect(readFileSync(keep, 'utf8').trim().split('\n')).toHaveLength(6);

    expect((await evaluated(['--keep', keep])).out).toBe(told);
    expect(peer.asked).toHaveLength(7);
  });

  it('has them evaluated as an annotation set, and takes it away again', async () => {
    const { code, out } = await evaluated(['--by', 'evaluation']);
    expect(code).toBe(0);
    expect(out).toContain('Amazon counts 5 of 6 as passed');
    expect(out).toContain('questions answered      100.0 % of 3');
    expect(peer.faults).toEqual([]);
    expect(peer.left()).toBe(0);
  });

  it('says what to do where Amazon refuses', async () => {
    await expect(evaluated([], { ASK_ACCESS_TOKEN: 'another' })).rejects.toMatchObject({
      message: expect.stringContaining('The token is not valid.'),
      hint: expect.stringContaining('npm run ask -- configure'),
    });
    await expect(evaluated(['--skill', 'unknown'])).rejects.toMatchObject({ name: 'AmazonRefused', status: 404 });
    await expect(evaluated([], { ASK_ACCESS_TOKEN: '', HOME: folder })).rejects.toMatchObject({
      message: 'Nobody is signed in at Amazon.',
    });
  });
});
