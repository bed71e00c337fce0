import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { hooksCommand } from '../../cli/hooks.ts';
import { importCommand } from '../../cli/import.ts';
import { takeMessage } from '../../crm/feeds/take-message.ts';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import { dynamoDbFeeds } from '../../lambda/store/dynamodb/feeds.ts';
import { openDatabase } from '../../simulator/database.ts';
import { said } from './said.ts';

const at = Date.parse('2026-03-02T13:00:00Z');
let data: string;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'lead-scout-'));
  process.env.HOOK_KEY = 'the key';
  const leads = join(data, 'leads.csv');
  writeFileSync(leads, 'id,name,email\nL1,Ann Lee,ann@acme.example\n');
  await said(importCommand, data, leads, '--rep', 'dana@us.example', '--zone', 'UTC');
});
afterEach(() => {
  delete process.env.HOOK_KEY;
  rmSync(data, { recursive: true });
});

const hooks = (...args: string[]) => said(hooksCommand, data, ...args);

async function withBook<T>(key: string, work: (of: ReturnType<typeof booksOf>) => Promise<T>): Promise<T> {
  const database = await openDatabase({ folder: data });
  try {
    return await work(booksOf(database, key));
  } finally {
    await database.close();
  }
}

const booksOf = ({ client, table }: Awaited<ReturnType<typeof openDatabase>>, key: string) => {
  const whole = { client, table, report: () => {} };
  return { store: dynamoDbBookStore(whole), feeds: dynamoDbFeeds(whole, key), client, table };
};

const idIn = (told: string) => /\/hooks\/(\w+)/.exec(told)?.[1] ?? '';
const rep = ['--rep', 'dana@us.example'];

it('a hook takes what is signed as it was told to be, and its secret stands nowhere in the clear', async () => {
  const told = await hooks('add', ...rep);
  const [id, secret = ''] = [idIn(told), /Secret: +(\S+)/.exec(told)?.[1]];
  expect(secret).toHaveLength(43);
  const body = '[{"id":"e1","email":"ann@acme.example","kind":"visited-pricing","at":"2026-03-02T10:00:00Z"}]';
  const signature = createHmac('sha256', secret)
    .update(`${at / 1000}.${body}`)
    .digest('hex');
  const headers = { 'x-lead-scout-signature': `t=${at / 1000},v1=${signature}` };
  await withBook('the key', async ({ store, feeds, client, table }) => {
    const hook = await feeds.hook(id);
    if (!hook) throw new Error('the hook is not there');
    expect(
      await takeMessage({ store, feeds }, hook, { method: 'POST', url: `/hooks/${id}`, headers, body }, at),
    ).toEqual({ kind: 'taken', events: 1 });
    const file = await store.leadFile({ team: 'us.example', rep: 'dana@us.example' }, 'L1');
    expect(file?.signals.map(({ kind }) => kind)).toEqual(['visited-pricing']);
    const { Items } = await client.send(new ScanCommand({ TableName: table }));
    expect(JSON.stringify(Items)).not.toContain(secret);
  });
  await withBook('another key', async ({ feeds }) =>
    expect(feeds.hook(id)).rejects.toMatchObject({ name: 'NoSuchKey', hint: expect.stringContaining('HOOK_KEY') }),
  );
});

it("HubSpot's is made with the secret of its app, and listed without it", async () => {
  const file = join(data, 'secret');
  writeFileSync(file, 'the-app-secret\n');
  const told = await hooks('add', ...rep, '--hubspot', '--secret-file', file);
  expect(told).not.toContain('the-app-secret');
  await withBook('the key', async ({ feeds }) =>
    expect(await feeds.hook(idIn(told))).toMatchObject({ scheme: 'hubspot-v3', secret: 'the-app-secret' }),
  );
  const listed = await hooks();
  expect(listed).toBe(`/hooks/${idIn(told)}  hubspot-v3  dana@us.example of us.example\n`);
});

it('one that is removed is gone', async () => {
  const id = idIn(await hooks('add', ...rep));
  await hooks('remove', id);
  expect(await hooks()).toMatch(/^Nobody may send/);
  await withBook('the key', async ({ feeds }) => expect(await feeds.hook(id)).toBeUndefined());
});

it.each([
  ['without a key', { HOOK_KEY: '' }, ['add', ...rep], 'no key'],
  ['for a stranger', {}, ['add', '--rep', 'eve@us.example'], 'Nobody here has the address'],
  ['half for HubSpot', {}, ['add', ...rep, '--hubspot'], 'go together'],
  ['unknown to remove', {}, ['remove', 'x'], 'There is no hook x'],
])('a hook %s is refused in words', async (_how, environment, args, words) => {
  Object.assign(process.env, environment);
  await expect(hooks(...args)).rejects.toThrow(words);
  expect(await hooks()).toMatch(/^Nobody may send/);
});

it('--json tells a script what was made, what there is and what was removed', async () => {
  await hooks('add', '--rep', 'dana@us.example', '--json').then((made) => {
    expect(JSON.parse(made)).toEqual(
      expect.objectContaining({
        path: expect.stringMatching(/^\/hooks\//),
        scheme: 'lead-scout',
        secret: expect.any(String),
      }),
    );
  });
  const [hook] = JSON.parse(await hooks('--json'));
  expect(hook).toMatchObject({ rep: 'dana@us.example', reach: 'rep' });
  expect(hook).not.toHaveProperty('secret');
  expect(JSON.parse(await hooks('remove', hook.id, '--json'))).toEqual({ id: hook.id, removed: true });
});
