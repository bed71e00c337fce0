import type { TurnLog } from '../../lambda/alexa/skill.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { identifyBySpeaker } from '../../lambda/identity/identify.ts';
import { anybody } from '../../lambda/store/dynamodb/client.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb/index.ts';
import { signedClient } from '../../lambda/store/dynamodb/signed-client.ts';
import type { Store } from '../../lambda/store/store.ts';
import { conversationsHere, conversationsIn, KEPT_MS, newConversation, type Talk } from '../../mcp/conversations.ts';
import { type Caller, type Door, takeTurn } from '../../mcp/door.ts';
import { doors } from '../../mcp/http.ts';
import { type Outgoing, phoneCall } from '../../mcp/phone.ts';
import { rateOf } from '../../mcp/rate.ts';
import { resultOf } from '../../mcp/result.ts';
import { type Right, withinReach } from '../../mcp/rights.ts';
import { admission, knownCaller, newKey, speakerOfKey } from '../../mcp/who.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { type Asked, type Fault, type FaultyDatabase, faultyDatabase } from '../../simulator/faulty-database.ts';
import { dana, danasBook, jones } from '../worlds/dana.ts';
import { doorOver } from './here.ts';

const BUDGET_MS = 900;
const at = Date.UTC(2026, 2, 2, 15);
const key = newKey();
const number = '+15550100';

let database: Database;
let faulty: FaultyDatabase;
let client: ReturnType<typeof signedClient>;
let store: Store;
let door: Door;
let faultFor: (asked: Asked) => Fault | undefined = () => undefined;
const log: TurnLog[] = [];

const known = { rep: dana.rep, by: 'account' as const, speaker: 'test' };
const callerWith = (...may: Right[]): Caller => knownCaller(known, new Set(may));

const ask = (intent: string, lead?: string) => ({
  ask: {
    kind: 'intent' as const,
    intent,
    slots: lead === undefined ? {} : { lead: { heard: lead, values: [] } },
  },
});

beforeAll(async () => {
  database = await openDatabase();
  const whole = dynamoDbStore({ client: database.client, table: database.table, report: () => {} });
  await danasBook(whole);
  await whole.linkSpeaker(speakerOfKey(key), scopeOf(dana.rep), { kind: 'account' });
  await whole.linkSpeaker(`tel:${number}`, scopeOf(dana.rep), { kind: 'account' });
  faulty = await faultyDatabase(database.endpoint, (asked) => faultFor(asked));
  client = signedClient({ endpoint: faulty.endpoint, region: 'local', credentials: () => anybody });
  store = dynamoDbStore({ client, table: database.table, report: () => {} });
  door = doorOver(store, { clock: () => at, budget: BUDGET_MS, log: (line) => void log.push(line) });
  // The ear is built, and what was learned of sentences is read, before anything is timed.
  await takeTurn({ ...door, budget: 60_000 }, callerWith('read'), {
    said: { words: 'am i wasting my time with jones' },
    reach: 'reads',
  });
});
afterAll(async () => {
  client.destroy();
  await faulty.close();
  await database.close();
});
beforeEach(() => {
  faultFor = () => undefined;
  log.length = 0;
});

const silent = (operation: string) => {
  faultFor = (asked) => (asked.operation === operation ? 'no-headers' : undefined);
};

describe('a door answers in time, and says what it could not reach', () => {
  it('by a tool', async () => {
    silent('Query');
    const started = performance.now();
    const taken = await takeTurn(door, callerWith('read', 'log'), { said: ask('ListCallsIntent'), reach: 'reads' });
    expect(performance.now() - started).toBeLessThan(BUDGET_MS + 1_500);
    expect(taken.answered.outcome).toBe('failed');
    expect(resultOf(taken).sentence).toContain("couldn't reach your calendar");
    expect(log.at(-1)).toMatchObject({ outcome: 'failed', error: 'OutOfTime' });
  });

  it('by words at the text endpoint, where even who it is cannot be known', async () => {
    const answer = doors({ door, admit: admission(store, undefined), version: '0' });
    const request = () =>
      new Request('https://scout.example/turn', {
        method: 'POST',
        headers: { authorization: `Bearer ${key}` },
        body: JSON.stringify({ words: 'how many calls do I have today' }),
      });
    expect((await answer(request())).status).toBe(200);
    faultFor = () => 'no-headers';
    const started = performance.now();
    const response = await answer(request());
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(response.status).toBe(503);
  });

  it('on the telephone', async () => {
    const came: Outgoing[] = [];
    const call = phoneCall(
      door,
      identifyBySpeaker(store, () => at),
      (message) => void came.push(message),
    );
    await call.take(JSON.stringify({ type: 'setup', callSid: 'CA1', from: number }));
    silent('Query');
    const started = performance.now();
    await call.take(JSON.stringify({ type: 'prompt', voicePrompt: 'how many calls do I have today', last: true }));
    expect(performance.now() - started).toBeLessThan(BUDGET_MS + 1_500);
    const last = came.at(-1);
    expect(last?.type === 'text' ? last.token : '').toContain("couldn't reach your calendar");
  });

  it('and writes once what is said again after it broke off', async () => {
    const conversations = conversationsHere();
    // Time enough to get as far as the write on a busy machine.
    const patient = { ...door, conversations, budget: 4 * BUDGET_MS };
    const caller = callerWith('read', 'log');
    const facts = async () => (await store.leadFile(scopeOf(dana.rep), jones.id))?.facts.length ?? 0;
    const before = await facts();
    let puts = 0;
    faultFor = ({ operation }) => {
      if (operation !== 'PutItem' && operation !== 'TransactWriteItems') return undefined;
      puts += 1;
      return 'no-headers';
    };
    const broken = await takeTurn(patient, caller, {
      said: { words: 'put down that Jones has fifty grand' },
      reach: 'logs',
    });
    expect(broken.answered.outcome).toBe('failed');
    expect(puts).toBeGreaterThan(0);
    faultFor = () => undefined;
    await takeTurn(patient, caller, { said: { words: 'yes' }, reach: 'logs', conversation: broken.conversation });
    expect(await facts()).toBe(before + 1);
  });
});

describe('a conversation', () => {
  it('waits in the table for half an hour, for whoever has its name', async () => {
    const kept = conversationsIn({ client, table: database.table, report: () => {} });
    const id = newConversation();
    const talk: Talk = { memory: { version: 1, lead: jones.id }, before: { version: 1 }, requests: ['one', 'two'] };
    await kept.keep(id, talk, at);
    expect(await kept.recall(id, at + KEPT_MS - 1_000)).toEqual(talk);
    expect(await kept.recall(id, at + KEPT_MS + 1_000)).toBeUndefined();
    expect(await kept.recall(newConversation(), at)).toBeUndefined();
  });

  it('that cannot be kept costs nobody the answer', async () => {
    const conversations = conversationsIn({ client, table: database.table, report: () => {} });
    faultFor = ({ operation }) => (operation === 'PutItem' ? 'no-headers' : undefined);
    const taken = await takeTurn({ ...door, conversations }, callerWith('read'), {
      said: ask('ListCallsIntent'),
      reach: 'reads',
    });
    expect(taken.answered.outcome).toBe('asked');
    expect(taken.conversation).toBeUndefined();
    expect(log.at(-1)?.error).toBeTruthy();
  });

  it('of one rep tells another nothing, and answers none of their questions', async () => {
    const patient = { ...door, budget: 60_000 };
    const mine = await takeTurn(patient, callerWith('read', 'log'), {
      said: ask('LikelihoodIntent', 'Jones'),
      reach: 'reads',
    });
    expect(resultOf(mine).sentence).toContain('Jones');
    const sam: Caller = knownCaller(
      { ...known, rep: { ...dana.rep, id: 'sam', name: 'Sam Poe' }, speaker: 'sam' },
      new Set(['read', 'log']),
    );
    for (const words of ['why', 'say that again', 'yes', 'undo that']) {
      const theirs = await takeTurn(patient, sam, {
        said: { words },
        reach: 'orders',
        conversation: mine.conversation,
      });
      const result = resultOf(theirs);
      expect(`${words}: ${result.sentence} ${result.question}`).not.toMatch(/Jones|SilverOaks/);
      expect(theirs.changed).toBe(false);
    }
    // What they said by that name is theirs alone: the conversation it was goes on as it stood.
    const still = await takeTurn(patient, callerWith('read', 'log'), {
      said: { words: 'say that again' },
      reach: 'orders',
      conversation: mine.conversation,
    });
    expect(resultOf(still).sentence).toContain('Jones');
  });

  it('takes the last request again as it was taken, and one before that not at all', async () => {
    const facts = async () => (await store.leadFile(scopeOf(dana.rep), jones.id))?.facts.map(({ id }) => id).sort();
    const patient = { ...door, budget: 60_000 };
    const say = (words: string, id: string, conversation?: string) =>
      takeTurn(patient, callerWith('read', 'log'), { said: { words }, reach: 'orders', conversation, id });
    const before = await facts();
    const first = await say('put down that Jones signs off himself', 'request-1');
    const one = await facts();
    await say('put down that Jones wants to start in May', 'request-2', first.conversation);
    const two = await facts();
    expect([before, one, two].map((all = []) => all.length - (before?.length ?? 0))).toEqual([0, 1, 2]);
    const undone: string[] = [];
    for (let again = 0; again < 3; again += 1)
      undone.push(resultOf(await say('undo that', 'request-3', first.conversation)).sentence);
    expect(undone[0]).toContain('Undone');
    expect(undone).toEqual([undone[0], undone[0], undone[0]]);
    const three = await facts();
    await expect(say('put down that Jones wants to start in June', 'request-2', first.conversation)).rejects.toThrow(
      'taken before',
    );
    expect(await facts()).toEqual(three);
  });
});

describe('what a turn may do', () => {
  const writes = ['saveFact', 'saveLogEntry', 'forgetLead', 'adoptCard', 'unlinkSpeaker', 'saveStay'] as const;
  it.each([
    ['reads', ['read', 'log', 'team'], []],
    ['logs', ['read'], []],
    ['orders', ['read'], []],
    ['logs', ['read', 'log'], ['saveFact', 'saveLogEntry']],
    ['orders', ['read', 'log'], ['saveFact', 'saveLogEntry', 'forgetLead', 'unlinkSpeaker', 'saveStay']],
    ['orders', ['read', 'log', 'team'], [...writes]],
  ] as const)('%s with %j is %j', async (reach, may, allowed) => {
    const done: string[] = [];
    const noting = new Proxy({} as Store, {
      get: (_target, name) => async () => void done.push(String(name)),
    });
    const { store: within } = withinReach(noting, reach, new Set<Right>(may));
    for (const name of writes)
      await (within[name] as unknown as () => Promise<unknown>)().catch((error: Error) =>
        expect(error.name).toBe('NotAllowed'),
      );
    expect(done).toEqual([...allowed]);
  });

  it('is no more than so many requests a minute', () => {
    const rate = rateOf(60, 3);
    expect([1, 2, 3, 4].map(() => rate('a', 0))).toEqual([true, true, true, false]);
    expect(rate('b', 0)).toBe(true);
    expect(rate('a', 1_000)).toBe(true);
    expect(rate('a', 1_000)).toBe(false);
  });
});
