import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lead-scout-assistants-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a door stands on in the function that answers Alexa too: the turns, the table, and who is speaking. */
const core = `export { answer } from './lambda/turn/answer.ts';
  export { dynamoDbStore } from './lambda/store/dynamodb/index.ts';
  export { turnClientFrom } from './lambda/store/dynamodb/turn-client.ts';
  export { identifyBySpeaker } from './lambda/identity/identify.ts';
  export { tokenCheck } from './lambda/identity/token.ts';
  export { turnLine } from './lambda/alexa/turn-metrics.ts';`;

const node = (script: string) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });

let voice: { inputs: string[]; files: string[] };
let coreZipped: number;

beforeAll(() => {
  const script = `import { build } from 'esbuild';
    import { gzipSync } from 'node:zlib';
    import { bundle, usual } from './build.mjs';
    const hot = await bundle(${JSON.stringify(folder)});
    const core = await build({ ...usual('unused'), stdin: { contents: ${JSON.stringify(core)}, resolveDir: ${JSON.stringify(root)}, loader: 'ts' },
      format: 'cjs', write: false, external: ['*understanding.json'] });
    console.log(JSON.stringify({ inputs: Object.keys(hot.metafile.inputs), core: gzipSync(core.outputFiles[0].contents, { level: 9 }).length }));`;
  const told = JSON.parse(node(script).trim().split('\n').at(-1) ?? '') as { inputs: string[]; core: number };
  voice = { inputs: told.inputs, files: readdirSync(folder) };
  coreZipped = told.core;
}, 120_000);

const assistants = () => readFileSync(join(folder, 'assistants/index.js'));

it('nothing of the other doors is in what the skill loads', () => {
  expect(voice.inputs.length).toBeGreaterThan(200);
  expect(voice.inputs.filter((file) => /^(?:mcp|simulator|model)\/|modelcontextprotocol/.test(file))).toEqual([]);
  const loaded = voice.files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  for (const code of loaded) expect(code.includes('modelcontextprotocol')).toBe(false);
});

it('the doors add at most 150 KB, zipped, to the turns they open on', () => {
  const added = gzipSync(assistants(), { level: 9 }).length - coreZipped;
  expect(added).toBeGreaterThan(50_000);
  expect(added).toBeLessThan(150_000);
});

it('the function starts from its environment alone and refuses whoever brings no token', () => {
  const script = `import { createRequire } from 'node:module';
    const { handler } = createRequire(${JSON.stringify(`${folder}/`)})('./assistants/index.js');
    const asked = { rawPath: '/mcp', headers: {}, body: '{}', requestContext: { http: { method: 'POST' }, domainName: 'x.example' } };
    const { statusCode, headers } = await handler(asked);
    console.log(JSON.stringify({ statusCode, challenge: headers['www-authenticate'], odd: (await handler({})).statusCode, arity: handler.length }));`;
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
});
