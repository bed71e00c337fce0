/**
 * What may be asked twice is counted for a process.
 *
 * @jest-environment node
 */
import type { Handler, TurnLog } from '../../lambda/alexa/skill.ts';
import { withDeadline } from '../../lambda/store/deadline.ts';
import { anybody, turnClient } from '../../lambda/store/dynamodb/client.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb/index.ts';
import type { Client } from '../../lambda/store/dynamodb/port.ts';
import { signedClient } from '../../lambda/store/dynamodb/signed-client.ts';
import type { Store } from '../../lambda/store/store.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { type Asked, type Fault, type FaultyDatabase, faultyDatabase } from '../../simulator/faulty-database.ts';
import { dana, danasBook, jones } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';

const BUDGET_MS = 900;
const at = Date.UTC(2026, 2, 2, 15);
const scope = { team: dana.rep.team, rep: dana.rep.id };

let database: Database;
let faulty: FaultyDatabase;
let client: Client;
let store: Store;
let faultFor: (asked: Asked) => Fault | undefined = () => undefined;
const log: TurnLog[] = [];
let handler: Handler;

beforeAll(async () => {
  database = await openDatabase();
  await danasBook(dynamoDbStore({ client: database.direct, table: database.table, report: () => {} }));
  faulty = await faultyDatabase(database.endpoint, (asked) => faultFor(asked));
});
afterAll(async () => {
  await faulty.close();
  await database.close();
});
beforeEach(() => {
  log.length = 0;
  faultFor = () => undefined;
});

let asked = 0;
const request = (
  intent: string,
  slots: Record<string, string> = {},
  attributes: object = { version: 1, lead: jones.id },
) => ({
  version: '1.0',
  session: { new: false, attributes },
  context: { System: { user: { userId: dana.speaker } } },
  request: {
    type: 'IntentRequest',
    requestId: `request-${++asked}`,
    timestamp: new Date(at + asked * 1000).toISOString(),
    locale: 'en-US',
    intent: {
      name: intent,
      slots: Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, { name, value }])),
    },
  },
});

async function timed(envelope: unknown) {
  const started = performance.now();
  const { response, sessionAttributes } = await handler(envelope);
  const said = (response.outputSpeech as { ssml?: string } | undefined)?.ssml ?? '';
  return { said, response, attributes: sessionAttributes ?? {}, ms: performance.now() - started };
}

const budgetFacts = async () =>
  (
    await dynamoDbStore({ client: database.direct, table: database.table, report: () => {} }).leadFile(scope, jones.id)
  )?.facts.filter(({ topic }) => topic === 'budget') ?? [];

const followUps = () =>
  dynamoDbStore({ client: database.direct, table: database.table, report: () => {} }).followUps(scope);

/** A hundred answers in time: what the stalls of other tests have used up may be asked twice again. */
async function answeredAHundredTimes() {
  for (let round = 0; round < 10; round += 1)
    await withDeadline(10_000, () => Promise.all(Array.from({ length: 10 }, () => store.leadNames(scope))));
}

describe.each([
  ['the signed client', (endpoint: string) => signedClient({ endpoint, region: 'local', credentials: () => anybody })],
  ["Amazon's client", (endpoint: string) => turnClient({ endpoint, region: 'local', credentials: anybody })],
])('a turn has a budget, with %s', (_which, clientAt) => {
  beforeAll(async () => {
    client = clientAt(faulty.endpoint);
    store = dynamoDbStore({ client, table: database.table, report: () => {} });
    handler = handlerOver(store, () => at, { budget: BUDGET_MS, log: (line) => log.push(line) });
    // Known before it starts, so that only the database's answers count.
    await handler(request('AMAZON.HelpIntent'));
  });
  afterAll(() => client.destroy());

  it.each<Fault>(['no-headers', 'no-body', 'dripping'])('a database with %s costs no more than that', async (fault) => {
    faultFor = () => fault;
    const { said, response, ms } = await timed(request('LikelihoodIntent'));
    expect(ms).toBeGreaterThan(BUDGET_MS - 50);
    expect(ms).toBeLessThan(BUDGET_MS + 400);
    expect(said).toContain('nothing was changed');
    expect(response.shouldEndSession).toBe(false);
    expect(log).toMatchObject([{ outcome: 'failed', error: 'OutOfTime' }]);
  });

  it('one answer that stalls is asked for again, and the rep never knows', async () => {
    await answeredAHundredTimes();
    let left = 1;
    faultFor = () => (left-- > 0 ? 'no-body' : undefined);
    const { said } = await timed(request('LikelihoodIntent'));
    expect(said).toContain('percent');
    expect(log).toMatchObject([{ outcome: 'asked' }]);
  });

  it('an answer that was saved and never confirmed is written once when they say it again or say yes', async () => {
    const isWrite = ({ operation }: Asked) => operation === 'PutItem';
    for (const again of ['yes', 'the same words'] as const) {
      const before = (await budgetFacts()).length;
      const words = { answer: again === 'yes' ? 'fifty thousand dollars' : 'sixty thousand dollars' };
      faultFor = (one) => (isWrite(one) ? 'no-body' : undefined);
      const broken = await timed(request('LogBudgetIntent', words));
      expect(broken.said).toContain("can't tell whether");
      expect(await budgetFacts()).toHaveLength(before + 1);
      faultFor = () => undefined;
      const next =
        again === 'yes'
          ? request('AMAZON.YesIntent', {}, broken.attributes)
          : request('LogBudgetIntent', words, broken.attributes);
      const { said } = await timed(next);
      expect(said).toMatch(/fifty|sixty/i);
      expect(await budgetFacts()).toHaveLength(before + 1);
    }
  });

  // The same answer twice in a day stands anyway; two things to do in the same words are two.
  it.each(['yes', 'the same words'])(
    'something to do that was saved and never confirmed is there once when they say %s',
    async (again) => {
      const before = (await followUps()).length;
      const words = { answer: 'send the quote tomorrow at nine' };
      faultFor = ({ operation }) => (operation === 'PutItem' ? 'no-body' : undefined);
      const broken = await timed(request('RemindIntent', words));
      expect(broken.said).toContain("can't tell whether");
      expect(await followUps()).toHaveLength(before + 1);
      faultFor = () => undefined;
      const next =
        again === 'yes'
          ? request('AMAZON.YesIntent', {}, broken.attributes)
          : request('RemindIntent', words, broken.attributes);
      const { said } = await timed(next);
      expect(said).toContain('quote');
      expect(await followUps()).toHaveLength(before + 1);
      await timed(request('RemindIntent', words));
      expect(await followUps()).toHaveLength(before + 2);
    },
  );

  it('an answer that was never saved is written when they say yes', async () => {
    const before = (await budgetFacts()).length;
    faultFor = ({ operation }) => (operation === 'PutItem' ? 'reset-before' : undefined);
    const broken = await timed(request('LogBudgetIntent', { answer: 'seventy thousand dollars' }));
    expect(await budgetFacts()).toHaveLength(before);
    faultFor = () => undefined;
    await timed(request('AMAZON.YesIntent', {}, broken.attributes));
    expect(await budgetFacts()).toHaveLength(before + 1);
  });

  it('a no leaves it unsaid, and is no answer to what was asked before', async () => {
    const before = (await budgetFacts()).length;
    faultFor = ({ operation }) => (operation === 'PutItem' ? 'reset-before' : undefined);
    const broken = await timed(request('LogBudgetIntent', { answer: 'eighty thousand dollars' }));
    faultFor = () => undefined;
    const { said, response } = await timed(request('AMAZON.NoIntent', {}, broken.attributes));
    expect(said).toContain('Okay');
    expect(response.shouldEndSession).toBe(false);
    expect(await budgetFacts()).toHaveLength(before);
  });

  it('what is only noted beside the answer may fail: it is logged, and the answer stands', async () => {
    const rejections: unknown[] = [];
    const note = (reason: unknown) => rejections.push(reason);
    process.on('unhandledRejection', note);
    faultFor = ({ body }) => (body.includes('SCORE#') ? 'failed-inside' : undefined);
    const { said } = await timed(request('LikelihoodIntent'));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(said).toContain('percent');
    expect(log).toMatchObject([{ outcome: 'asked, not noted', error: 'StoreUnavailable' }]);
    expect(rejections).toEqual([]);
  });
});
