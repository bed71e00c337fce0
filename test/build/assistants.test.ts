import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import { newKey, speakerOfKey } from '../../mcp/who.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { openDemo } from '../../simulator/local-skill.ts';
import { environmentOf, theBuild } from './built.ts';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lead-scout-assistants-'));
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a door stands on in the function that answers Alexa too: the turns, the table, and who is speaking. */
const core = [
  ['answer', 'turn/answer.ts'],
  ['dynamoDbStore', 'store/dynamodb/index.ts'],
  ['turnClientFrom', 'store/dynamodb/turn-client.ts'],
  ['identifyBySpeaker', 'identity/identify.ts'],
  ['tokenCheck', 'identity/token.ts'],
  ['turnLine', 'alexa/turn-metrics.ts'],
]
  .map(([name, file]) => `export { ${name} } from ${JSON.stringify(`${root}/lambda/${file}`)};\n`)
  .join('');

const node = (script: string) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });

/** Where the functions are built, and where the core of the turns is alone. */
let built: string;
let voice: { inputs: string[]; files: string[] };
let database: Database;
const key = newKey();

beforeAll(async () => {
  database = await openDatabase();
  const store = dynamoDbBookStore({ client: database.client, table: database.table, report: console.error });
  const rep = await openDemo(store, Date.now());
  await store.linkSpeaker(speakerOfKey(key), scopeOf(rep), { kind: 'account' });
  writeFileSync(join(folder, 'core.ts'), core);
  const { folder: all, inputs } = theBuild();
  built = all;
  voice = { inputs, files: readdirSync(built) };
  node(`import { bundleAssistants } from './build.mjs';
    await bundleAssistants(${JSON.stringify(join(folder, 'core'))}, ${JSON.stringify(join(folder, 'core.ts'))});`);
}, 120_000);

/** The code of a folder, zipped file by file, in bytes. */
const zipped = (of: string) =>
  readdirSync(of)
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(of, file)), { level: 9 }).length, 0);

/** What the SDK answers to everybody alike stands beside the code. */
const recorded = () => join(built, 'assistants/protocol.json');

it('nothing of the other doors is in what the skill loads', () => {
  expect(voice.inputs.length).toBeGreaterThan(200);
  expect(voice.inputs.filter((file) => /^(?:mcp|simulator|model)\/|modelcontextprotocol/.test(file))).toEqual([]);
  const loaded = voice.files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(built, file), 'utf8'));
  for (const code of loaded) expect(code.includes('modelcontextprotocol')).toBe(false);
});

it('the doors add at most 150 KB, zipped, to the turns they open on', () => {
  const added = zipped(join(built, 'assistants')) - zipped(join(folder, 'core/assistants'));
  expect(added).toBeGreaterThan(50_000);
  expect(added).toBeLessThan(150_000);
});

it('the function starts from its environment alone and refuses whoever brings no token', () => {
  const script = `import { readFileSync } from 'node:fs';
    import { createRequire } from 'node:module';
    const { handler } = createRequire(${JSON.stringify(`${built}/`)})('./assistants/index.js');
    const asked = { rawPath: '/mcp', headers: {}, body: '{}', requestContext: { http: { method: 'POST' }, domainName: 'x.example' } };
    const { statusCode, headers } = await handler(asked);
    const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => file.startsWith(${JSON.stringify(realpathSync(built))}));
    const holds = (words) => loaded.some((file) => readFileSync(file, 'utf8').includes(words));
    console.log(JSON.stringify({ statusCode, challenge: headers['www-authenticate'], odd: (await handler({})).statusCode, arity: handler.length,
      files: loaded.length, protocol: holds('io.modelcontextprotocol/'), weights: loaded.filter((file) => file.endsWith('.json')) }));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      NODE_NO_WARNINGS: '1',
      TOKEN_ISSUER: 'https://login.example',
      MCP_RESOURCE: 'https://scout.example/mcp',
    },
  });
  const told = JSON.parse(out.trim().split('\n').at(-1) ?? '');
  expect(told).toMatchObject({ statusCode: 401, odd: 400 });
  expect(told.challenge).toContain('https://scout.example/.well-known/oauth-protected-resource');
  expect(told.arity).toBeLessThan(3);
  // What nobody has asked for yet is not loaded: the protocol, and what words are heard by.
  expect(told).toMatchObject({ protocol: false, weights: [], files: 1 });
});

it.each(['list_calls', 'brief_call', 'find_gaps'])(
  'the first answer of a client, from the handshake to %s, is loaded with at most 150 KB, zipped',
  async (name) => {
    // bench:tools measures it for each tool, over a book, and with a token; its must is the same.
    const script = `import { createRequire } from 'node:module';
      const require = createRequire(${JSON.stringify(`${built}/`)});
      const files = [];
      const { handler } = require('./assistants/index.js');
      const ask = async (method, params = {}) => handler({
        rawPath: '/mcp',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', authorization: ${JSON.stringify(`Bearer ${key}`)} },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
        requestContext: { http: { method: 'POST' }, domainName: 'x.example' },
      });
      const hands = await ask('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } });
      const tools = await ask('tools/list');
      const { body } = await ask('tools/call', ${JSON.stringify({ name, arguments: name === 'find_gaps' ? { lead: 'SilverOaks' } : {} })});
      console.log(JSON.stringify({ body, hands: hands.statusCode, tools: JSON.parse(tools.body).result.tools.length, files: Object.keys(require.cache) }));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env: {
        ...environmentOf(database),
        NODE_NO_WARNINGS: '1',
        LAMBDA_TASK_ROOT: built,
      },
    });
    const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    expect(told).toMatchObject({ hands: 200, tools: 15 });
    expect(JSON.parse(told.body).result).toMatchObject({ structuredContent: { changed: false } });
    const loaded = [...told.files.filter((file: string) => file.startsWith(realpathSync(built))), recorded()];
    const size = loaded.reduce((sum: number, file: string) => sum + gzipSync(readFileSync(file)).length, 0);
    expect(size).toBeGreaterThan(100_000);
    expect(size).toBeLessThan(150_000);
  },
);
