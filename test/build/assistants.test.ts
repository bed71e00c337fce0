import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lead-scout-assistants-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

let voice: { inputs: string[]; files: string[] };

beforeAll(() => {
  writeFileSync(join(folder, 'core.ts'), core);
  const built = join(folder, 'built');
  const script = `import { bundle, bundleAssistants } from './build.mjs';
    const hot = await bundle(${JSON.stringify(built)});
    await bundleAssistants(${JSON.stringify(join(folder, 'core'))}, ${JSON.stringify(join(folder, 'core.ts'))});
    console.log(JSON.stringify(Object.keys(hot.metafile.inputs)));`;
  voice = { inputs: JSON.parse(node(script).trim().split('\n').at(-1) ?? ''), files: readdirSync(built) };
}, 120_000);

/** The code of a folder, zipped file by file, in bytes. */
const zipped = (of: string) =>
  readdirSync(join(folder, of))
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, of, file)), { level: 9 }).length, 0);

it('nothing of the other doors is in what the skill loads', () => {
  expect(voice.inputs.length).toBeGreaterThan(200);
  expect(voice.inputs.filter((file) => /^(?:mcp|simulator|model)\/|modelcontextprotocol/.test(file))).toEqual([]);
  const loaded = voice.files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, 'built', file), 'utf8'));
  for (const code of loaded) expect(code.includes('modelcontextprotocol')).toBe(false);
});

it('the doors add at most 150 KB, zipped, to the turns they open on', () => {
  const added = zipped('built/assistants') - zipped('core/assistants');
  expect(added).toBeGreaterThan(50_000);
  expect(added).toBeLessThan(150_000);
});

it('the function starts from its environment alone and refuses whoever brings no token', () => {
  const script = `import { readFileSync } from 'node:fs';
    import { createRequire } from 'node:module';
    const { handler } = createRequire(${JSON.stringify(`${folder}/built/`)})('./assistants/index.js');
    const asked = { rawPath: '/mcp', headers: {}, body: '{}', requestContext: { http: { method: 'POST' }, domainName: 'x.example' } };
    const { statusCode, headers } = await handler(asked);
    const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => file.startsWith(${JSON.stringify(realpathSync(folder))}));
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
  expect(told).toMatchObject({ protocol: false, weights: [] });
  expect(told.files).toBeGreaterThan(5);
});
