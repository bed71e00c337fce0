// Other people's MCP clients list and call every tool, over HTTP and over standard input: npm run test:clients
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const command = fileURLToPath(new URL('../../../cli/lead-scout.mjs', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'lead-scout-clients-'));
const asked = ['mcp', '--now', '2026-11-21T08:55', '--data', join(data, 'book')];
const require = createRequire(join(here, 'package.json'));

/** What each tool is called with, and what must be in the answer. */
const calls = {
  list_calls: [{}, 'Three sales calls today'],
  find_call: [{ time: '14:00' }, 'Jones Watson'],
  brief_call: [{}, 'Sarah Chen'],
  check_likelihood: [{ lead: 'Mr. Jones' }, 'eighty-three points'],
  explain_likelihood: [{ lead: 'Jones', side: 'against' }, 'thirteen things nobody has asked'],
  compare_leads: [{ lead: 'Jones Watson', other: 'Priya' }, 'Priya'],
  find_gaps: [{ lead: 'SilverOaks', framework: 'meddic' }, 'On MEDDIC'],
  suggest_questions: [{ lead: 'Jones', criterion: 'budget' }, 'Ask:'],
  rank_leads: [{ order: 'first' }, 'Priya Raman'],
  read_notes: [{ lead: 'Jones' }, 'Jones'],
  free_time: [{ duration: 'PT30M' }, 'you are free'],
  review_pipeline: [{ of: 'forecast' }, 'dollars'],
  // "There is no budget; noted" to the first of them; to the next "that stands already: there is no budget".
  log_answer: [{ words: 'put down that Klaus has no budget' }, 'here is no budget'],
  undo: [{ words: 'undo that' }, ''],
  say: [{ words: "who is the two o'clock with" }, 'Jones Watson'],
};

const failed = [];
const check = (what, isRight, came) => {
  console.log(`${isRight ? 'ok    ' : 'FAILED'} ${what}`);
  if (!isRight) {
    console.log(`       ${String(came).slice(0, 400)}`);
    failed.push(what);
  }
};
const isSaid = (text, expected) => typeof text === 'string' && text.includes(expected);

async function started() {
  const server = spawn(process.execPath, [command, ...asked, '--port', '0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  for await (const chunk of server.stdout) {
    out += chunk;
    const [, url] = /at (http:\S+\/mcp)/.exec(out) ?? [];
    const [, key] = /Bearer (\S+)/.exec(out) ?? [];
    if (url && key) return { server, url, key };
  }
  throw new Error('lead-scout mcp did not start');
}

const inspector = (...args) => {
  const launcher = join(here, 'node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js');
  const env = { ...process.env, HOME: data };
  const ran = spawnSync(process.execPath, [launcher, '--cli', '--connect-timeout', '60000', ...args], {
    encoding: 'utf8',
    env,
    timeout: 120_000,
  });
  try {
    return { status: ran.status, told: JSON.parse(ran.stdout), out: `${ran.stdout}${ran.stderr}` };
  } catch {
    return { status: ran.status, told: {}, out: `${ran.stdout}${ran.stderr}` };
  }
};
const pairs = (given) => Object.entries(given).flatMap(([name, value]) => ['--tool-arg', `${name}=${value}`]);

function byInspector(url, key) {
  const there = [url, '--transport', 'http', '--header', `authorization: Bearer ${key}`];
  const listed = inspector(...there, '--method', 'tools/list');
  const names = (listed.told.tools ?? []).map(({ name }) => name);
  check('the inspector lists every tool', names.join() === Object.keys(calls).join(), listed.out);
  for (const [name, [given, expected]] of Object.entries(calls)) {
    const { told, out } = inspector(...there, '--method', 'tools/call', '--tool-name', name, ...pairs(given));
    check(`the inspector calls ${name}`, !told.isError && isSaid(told.content?.[0]?.text, expected), out);
  }
  const resources = inspector(...there, '--method', 'resources/list');
  check('the inspector lists the resources', resources.told.resources?.length === 2, resources.out);
  const prompts = inspector(...there, '--method', 'prompts/list');
  check('the inspector lists the prompts', prompts.told.prompts?.length === 2, prompts.out);
  const strict = inspector(...there, '--method', 'tools/list', '--strict');
  check('the inspector finds no schema that clients could not take', strict.status === 0, strict.out);
  const stranger = inspector(
    url,
    '--transport',
    'http',
    '--header',
    'authorization: Bearer nobody',
    '--method',
    'tools/list',
  );
  check('the inspector is refused without a key', stranger.status !== 0, stranger.out);
  const piped = inspector(
    process.execPath,
    command,
    ...asked.slice(0, -1),
    join(data, 'piped'),
    '--method',
    'tools/list',
  );
  check('the inspector lists every tool over standard input', piped.told.tools?.length === names.length, piped.out);
}

async function byAnother(url, key) {
  const { createMCPClient } = await import(pathToFileURL(require.resolve('@ai-sdk/mcp')).href);
  const client = await createMCPClient({
    transport: { type: 'http', url, headers: { authorization: `Bearer ${key}` } },
  });
  const tools = await client.tools();
  check('another client lists every tool', Object.keys(tools).join() === Object.keys(calls).join(), Object.keys(tools));
  for (const [name, [given, expected]] of Object.entries(calls)) {
    const told = await tools[name].execute(given, { toolCallId: name, messages: [] });
    check(
      `another client calls ${name}`,
      !told.isError && isSaid(told.content?.[0]?.text, expected),
      JSON.stringify(told),
    );
  }
  await client.close();
  const refused = await createMCPClient({ transport: { type: 'http', url } }).then(
    () => undefined,
    (error) => error,
  );
  check('another client is refused without a key', refused !== undefined, refused);
}

/** The library Home Assistant's integration is built on. */
function byPython(url, key) {
  const python = join(data, 'python/bin/python');
  const made = spawnSync('python3', ['-m', 'venv', join(data, 'python')], { encoding: 'utf8' });
  const got =
    made.status === 0 && spawnSync(python, ['-m', 'pip', 'install', '-q', 'mcp==2.3.0'], { encoding: 'utf8' });
  if (got === false || got.status !== 0)
    return console.log('       There is no Python here that installs mcp; its client is left out.');
  const ran = spawnSync(python, [join(here, 'client.py'), url, key, JSON.stringify(calls)], { encoding: 'utf8' });
  for (const line of ran.stdout.trim().split('\n')) {
    const [what, isRight, came] = line.split('\t');
    check(`the Python client ${what}`, isRight === 'yes', came);
  }
  check('the Python client runs to its end', ran.status === 0, ran.stderr.slice(-600));
}

if (!existsSync(join(here, 'node_modules'))) {
  const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (spawnSync('npm', install, { cwd: here, stdio: 'inherit' }).status !== 0) process.exit(1);
}
const { server, url, key } = await started();
try {
  byInspector(url, key);
  await byAnother(url, key);
  byPython(url, key);
} finally {
  server.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}
console.log(failed.length === 0 ? 'All clients were answered.' : `${failed.length} failed.`);
process.exit(failed.length === 0 ? 0 : 1);
