import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Handler, TurnLog } from '../../lambda/alexa/skill.ts';
import { capabilities } from '../../lambda/capabilities/all.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import { anybody } from '../../lambda/store/dynamodb/credentials.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb/index.ts';
import { keys } from '../../lambda/store/dynamodb/keys.ts';
import { loggable } from '../../lambda/store/dynamodb/loggable.ts';
import type { SignedClient } from '../../lambda/store/dynamodb/port.ts';
import { signedClient } from '../../lambda/store/dynamodb/signed-client.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { type FaultyDatabase, faultyDatabase } from '../../simulator/faulty-database.ts';
import { countOf } from '../counts.ts';
import { callWith } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';

const now = Date.UTC(2026, 2, 2, 15);
/** What stands in every field of somebody else's records, and nowhere in what a rep says. */
const foreign = 'Qzx';
/** What stands in every field of everything, the rep's own included. */
const canary = 'canary';

const rep = (team: string, id: string): Rep => ({
  team,
  id,
  name: `${canary} ${id}`,
  email: `${id}@${canary}.example`,
  zone: 'America/New_York',
  framework: 'bant',
  domains: [`${canary}.example`],
});
const dana = rep(`${canary}-a`, `dana-${canary}`);
const sam = rep(dana.team, `sam-${canary}`);
const eve = rep(`${canary}-b`, `eve-${canary}`);

const leadOf = (owner: Rep, id: string, mark: string): Lead => ({
  id,
  name: `Marvin ${mark}${canary}`,
  firstName: 'Marvin',
  lastName: `${mark}${canary}`,
  company: `${mark}${canary} Works`,
  title: `${mark}${canary} Officer`,
  email: `marvin@${mark}${canary}.example`,
  phone: `+1 555 ${mark}${canary}`,
  industry: `${mark}${canary}`,
  city: `${mark}${canary}`,
  country: `${mark}${canary}`,
  website: `https://${mark}${canary}.example`,
  stage: 'SAL',
  extra: { [`${mark}${canary}`]: `${mark}${canary}` },
  owners: [owner.id],
});

let database: Database;
let faulty: FaultyDatabase;
let client: SignedClient;
let handler: Handler;
let failing = false;
const logged: string[] = [];
const log = (line: TurnLog | object) => void logged.push(JSON.stringify(line));
const failed: string[] = [];

const book = () => dynamoDbStore({ client: database.direct, table: database.table, report: () => {} });

/** A lead with something of every kind about it, and a call. */
async function fill(owner: Rep, lead: Lead, mark: string): Promise<void> {
  const store = book();
  const scope = { team: owner.team, rep: owner.id };
  const at = '2026-03-01T10:00:00.000Z';
  const text = `${mark}${canary}`;
  const logEntry = { by: owner.id, at };
  await store.saveLeads(owner.team, [lead]);
  await store.saveSignals(owner.team, lead.id, [{ id: 's1', kind: 'requested-demo', at, detail: text }]);
  await store.saveFact(scope, lead, {
    id: 'f1',
    topic: 'pain',
    value: { type: 'text', text },
    words: text,
    by: owner.id,
    at,
    sure: 'sure',
    source: 'voice',
  });
  await store.saveLogEntry(scope, lead, { id: 'n1', kind: 'note', text, ...logEntry });
  await store.saveFollowUp(scope, {
    id: `u-${lead.id}`,
    what: text,
    due: '2026-03-03',
    lead: lead.id,
    by: owner.id,
    at,
    state: 'open',
  });
  await store.replaceEntries(scope, '2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z', [
    callWith(lead, '2026-03-02T19:00:00Z'),
  ]);
}

beforeAll(async () => {
  database = await openDatabase();
  const store = book();
  for (const one of [dana, sam, eve]) {
    await store.saveRep(one);
    await store.linkSpeaker(`amzn1.${one.id}`, { team: one.team, rep: one.id });
  }
  await fill(dana, leadOf(dana, 'own-1', 'Own'), 'Own');
  await fill(sam, leadOf(sam, 'foreign-1', foreign), foreign);
  await fill(eve, leadOf(eve, 'foreign-2', foreign), foreign);
  // What cannot be read holds the canary too, in its key, its schema and its fields.
  for (const key of [
    keys.fact(dana.team, 'own-1', canary),
    keys.log(dana.team, 'own-1', canary),
    keys.followUp(dana.team, dana.id, canary),
  ]) {
    for (const schema of ['fact/1', 'log/1', 'follow-up/1', canary])
      await database.client.send(
        new PutItemCommand({
          TableName: database.table,
          Item: {
            pk: { S: key.pk },
            sk: { S: `${key.sk}${schema}` },
            schema: { S: schema },
            [canary]: { S: canary },
            entry: { M: { [canary]: { S: canary } } },
            extra: { M: { [canary]: { N: '1' } } },
          },
        }),
      );
  }
  faulty = await faultyDatabase(database.endpoint, () => (failing ? 'failed-inside' : undefined));
  const overSocket = signedClient({ endpoint: faulty.endpoint, region: 'local', credentials: () => anybody });
  // What breaks, breaks on its way; what does not, takes the short one.
  client = {
    ask: (operation, input, how) => (failing ? overSocket : database.direct).ask(operation, input, how),
    destroy: () => overSocket.destroy(),
  };
  const turnStore = dynamoDbStore({ client, table: database.table, report: (problem) => log(loggable(problem)) });
  handler = handlerOver(turnStore, () => now, {
    log: (line) => {
      if (line.outcome === 'failed') failed.push(JSON.stringify(line));
      log(line);
    },
  });
  for (const channel of ['log', 'info', 'warn', 'error'] as const)
    jest
      .spyOn(console, channel)
      .mockImplementation((...words: unknown[]) => void logged.push(words.map(String).join(' ')));
});
afterAll(async () => {
  jest.restoreAllMocks();
  client.destroy();
  await faulty.close();
  await database.close();
});

let count = 0;
async function ask(intent: string, slots: Record<string, string>, attributes: object) {
  const answered = await answer(intent, slots, attributes);
  // One of the things that can be asked for is to be nobody.
  if (intent === 'UnlinkNowIntent') await book().linkSpeaker(`amzn1.${dana.id}`, { team: dana.team, rep: dana.id });
  return answered;
}
const answer = (intent: string, slots: Record<string, string>, attributes: object) =>
  handler({
    version: '1.0',
    session: { new: false, attributes, user: { userId: `amzn1.${dana.id}` } },
    context: {
      System: {
        user: { userId: `amzn1.${dana.id}` },
        device: { deviceId: canary },
        apiEndpoint: `https://${canary}.example`,
        apiAccessToken: canary,
      },
    },
    request: {
      type: intent === 'LaunchRequest' ? intent : 'IntentRequest',
      requestId: `request-${++count}`,
      timestamp: new Date(now).toISOString(),
      locale: 'en-US',
      intent: {
        name: intent,
        slots: Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, { name, value }])),
      },
    },
  });

const intents = capabilities.flatMap((capability) => [
  ...Object.entries(capability.intents).map(([intent, { slots = {} }]) => ({ intent, slots: Object.keys(slots) })),
  ...Object.keys(capability.internal ?? {}).map((intent) => ({ intent, slots: [] as string[] })),
]);

/** Everything in the table that is another rep's, or about another rep's lead. */
async function othersRecords(): Promise<string[]> {
  const { Items = [] } = await database.client.send(new ScanCommand({ TableName: database.table }));
  return Items.map((item) => JSON.stringify(item))
    .filter(
      (text) => text.includes('foreign-') || text.includes(foreign) || text.includes(sam.id) || text.includes(eve.id),
    )
    .sort();
}

/** Sessions as somebody who knows another rep's ids would forge them. */
const forged = (id: string) => {
  const again = (intent: string) => ({ intent, slots: { chosen: { heard: id, values: [] } } });
  return [
    {
      version: 1,
      lead: id,
      call: `call-${id}-2026-03-02T19:00:00Z`,
      compared: id,
      before: { lead: id },
      walk: { leads: [id], at: 0, why: 'hot' },
    },
    {
      version: 1,
      lead: id,
      logged: [{ lead: id, facts: ['f1'], entries: ['n1'], todos: [`u-${id}`] }],
      interview: { lead: id, framework: 'bant', criterion: 'budget' },
      question: { id: 'q', criterion: 'budget', given: [] },
    },
    { version: 1, pending: { kind: 'which-lead', leads: [id], resume: again('LikelihoodIntent') } },
    { version: 1, pending: { kind: 'offer', yes: again('LogFactIntent'), no: again('LikelihoodIntent') } },
    { version: 1, lead: id, list: id === 'foreign-1' ? sam.id : eve.id },
    { version: 1, lead: id, unsaved: { id: 'request-1', at: now, question: again('LikelihoodIntent') } },
  ];
};

it('no capability speaks of, or writes to, a lead of another rep or team, whatever ids a session names', async () => {
  const before = await othersRecords();
  expect(before.length).toBeGreaterThan(15);
  const leaks: string[] = [];
  for (const { intent, slots } of intents) {
    // Of the same team, then of another.
    for (const id of ['foreign-1', 'foreign-2']) {
      const all = forged(id);
      const first = count % all.length;
      const sessions = [...all, ...all].slice(first, first + countOf('forgedSessions'));
      const words = Object.fromEntries(
        [...slots, 'chosen'].map((name) => [
          name,
          name === 'chosen' ? id : name === 'answer' ? 'the budget is fifty thousand' : 'marvin',
        ]),
      );
      for (const attributes of sessions) {
        const answered = JSON.stringify(await ask(intent, words, attributes));
        if (answered.includes(foreign)) leaks.push(`${intent} ${id}: ${answered.slice(0, 300)}`);
      }
    }
  }
  expect(leaks).toEqual([]);
  expect(await othersRecords()).toEqual(before);
}, 900_000);

it("the rep's own are spoken of, so the test would notice", async () => {
  expect(JSON.stringify(await ask('LikelihoodIntent', {}, { version: 1, lead: 'own-1' }))).toContain('Marvin');
  expect(JSON.stringify(await ask('NextCallIntent', {}, { version: 1 }))).toContain(`Own${canary}`);
});

it('nothing that is logged holds a name, an address, an id or a word of anybody, whatever breaks', async () => {
  logged.length = 0;
  for (const broken of [false, true]) {
    failing = broken;
    for (const { intent, slots } of intents.filter((_, index) => !broken || index % 12 === 0)) {
      const words = Object.fromEntries(slots.map((name) => [name, `${canary} marvin`]));
      await ask(intent, words, { version: 1, lead: 'own-1' });
    }
  }
  failing = false;
  await handler({ request: { type: `${canary}` }, session: {}, context: { System: { user: { userId: canary } } } });
  await handler({ [canary]: canary });
  expect(logged.length).toBeGreaterThan(200);
  expect(logged.some((line) => line.includes('"failed"') || line.includes('StoreUnavailable'))).toBe(true);
  expect(logged.some((line) => line.includes('FACT'))).toBe(true);
  expect(logged.filter((line) => /canary|marvin|own-1|amzn1/i.test(line))).toEqual([]);
});

it('no turn broke off by a fault of ours', () => {
  expect(failed.filter((line) => !/StoreUnavailable|OutOfTime/.test(line))).toEqual([]);
});
