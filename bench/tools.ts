/**
 * What the assistants' function loads until a client has its first answer, zipped, in a process of its own over a table of this
 * machine: a token is read, hands are shaken, the tools are listed, and one is called; or `/turn` is asked.
 * `npm run bench:tools [-- --json]`. A tool that names its question must do without the weights of words.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { scopeOf } from '../lambda/domain/rep.ts';
import { newKey, speakerOfKey } from '../mcp/who.ts';
import { openDemo } from '../simulator/local-skill.ts';
import { held, rounded } from './speed/figures.ts';
import { openStage } from './speed/stage.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const print = values.json ? console.error : console.log;

type Run = { load: number; first: number; files: string[]; said: string };

const words = 'put down that Klaus has no budget';
/** A call of each tool, as a rep's assistant would make it first. */
const named = {
  list_calls: {},
  find_call: { time: '14:00' },
  brief_call: { lead: 'Jones Watson' },
  check_likelihood: { lead: 'Mr. Jones' },
  explain_likelihood: { lead: 'Jones Watson', side: 'against' },
  compare_leads: { lead: 'Jones Watson', other: 'Priya' },
  find_gaps: { lead: 'SilverOaks', framework: 'meddic' },
  suggest_questions: { lead: 'Jones Watson', criterion: 'budget' },
  rank_leads: { order: 'first' },
  read_notes: { lead: 'Jones Watson' },
  free_time: { duration: 'PT30M' },
  review_pipeline: { of: 'forecast' },
};
const inWords = {
  log_answer: { words },
  undo: { words: 'undo that' },
  say: { words: "who is the two o'clock with" },
};

const stage = await openStage([]);
const rep = await openDemo(stage.store, Date.now());
const key = newKey();
await stage.store.linkSpeaker(speakerOfKey(key), scopeOf(rep), { kind: 'account' });
const functionFile = join(dirname(stage.handler), 'assistants/index.js');
const root = dirname(stage.handler);

const event = (rawPath: string, body: object) => ({
  rawPath,
  headers: {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
  },
  body: JSON.stringify(body),
  requestContext: { http: { method: 'POST' }, domainName: 'scout.example' },
});

/** Tokens are read by code that only they need; one that nobody gave out will do for that. */
const provider = { TOKEN_ISSUER: 'https://login.example', MCP_RESOURCE: 'https://scout.example/mcp' };
const withToken = (of: ReturnType<typeof event>) => ({
  ...of,
  headers: { ...of.headers, authorization: 'Bearer eyJhbGciOiJSUzI1NiJ9.e30.AAAA' },
});

async function asked(name: string, events: readonly ReturnType<typeof event>[]): Promise<Run> {
  const file = join(root, `asked-${name}.json`);
  writeFileSync(file, JSON.stringify(events));
  const run = await stage.run<Run>('tool-run.cjs', [functionFile, file], { LAMBDA_TASK_ROOT: root, ...provider });
  if (!/"sentence":/.test(run.said) || /went wrong|"isError":true/i.test(run.said))
    throw new Error(`${name} was not answered: ${run.said.slice(0, 400)}`);
  return run;
}
const message = (method: string, params: object = {}) => event('/mcp', { jsonrpc: '2.0', id: 1, method, params });
const handshake = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'bench', version: '1' } };
const call = (name: string, given: object) =>
  asked(name, [
    withToken(message('tools/list')),
    message('initialize', handshake),
    message('tools/list'),
    message('tools/call', { name, arguments: given }),
  ]);

const zipped = (files: readonly string[]) =>
  rounded(files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1000);
/** The protocol's answers that are the same for everybody are code that was run when it was built. */
const isCode = (file: string) => file.endsWith('.js') || basename(file) === 'protocol.json';
const isWeight = (file: string) => /^(?:understanding|outright|sentences-\w+)\.json$/.test(basename(file));

const rows: { name: string; code: number; weights: number; load: number; first: number; isNamed: boolean }[] = [];
const row = (name: string, { files, load, first }: Run, isNamed: boolean) => {
  const [code, weights] = [zipped(files.filter(isCode)), zipped(files.filter(isWeight))];
  rows.push({ name, code, weights, load, first, isNamed });
  print(
    `${name.padEnd(20)} code ${code.toFixed(1).padStart(6)} KB  words ${weights.toFixed(1).padStart(6)} KB   load ${load.toFixed(0).padStart(4)} ms  first answer ${first.toFixed(0).padStart(5)} ms`,
  );
};
for (const [name, given] of Object.entries(named)) row(name, await call(name, given), true);
for (const [name, given] of Object.entries(inWords)) row(name, await call(name, given), false);
row('POST /turn', await asked('turn', [event('/turn', { words: 'who is next' })]), false);
await stage.close();

const most = (of: readonly number[]) => Math.max(...of);
const questions = rows.filter(({ isNamed }) => isNamed);
const figures = {
  'kb of a question': most(questions.map(({ code }) => code)),
  'kb of words': most(rows.map(({ code }) => code)),
  'weights of a question': most(questions.map(({ weights }) => weights)),
};
const allHeld = held(
  [
    { figure: 'code of a question, KB', value: figures['kb of a question'], must: 150 },
    { figure: 'code of words, KB', value: figures['kb of words'], must: 240 },
    { figure: 'weights of a question', value: figures['weights of a question'], must: 0 },
  ],
  print,
);
if (values.json) console.log(JSON.stringify({ ...figures, tools: rows }));
process.exitCode = allHeld ? 0 : 1;
