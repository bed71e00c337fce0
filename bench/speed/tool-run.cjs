// One cold start of the assistants' function: loads it, asks it one thing after another, prints what it took and what it read.
// `node tool-run.cjs HANDLER EVENTS.json`
const fs = require('node:fs');
const { dirname, resolve, sep } = require('node:path');

const [handlerFile, eventsFile] = process.argv.slice(2).map((path) => resolve(path));
const events = JSON.parse(fs.readFileSync(eventsFile, 'utf8'));
const beside = dirname(dirname(handlerFile)) + sep;
const read = new Set();
const readFileSync = fs.readFileSync;
fs.readFileSync = (path, ...more) => {
  if (String(path).startsWith(beside)) read.add(String(path));
  return readFileSync(path, ...more);
};
require('node:module').syncBuiltinESMExports();
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;

async function run() {
  const before = performance.now();
  const { handler } = require(handlerFile);
  const loaded = performance.now();
  let answer = { body: '' };
  for (const event of events) answer = await handler(event);
  const answered = performance.now();
  const required = Object.keys(require.cache).filter((file) => file.startsWith(beside));
  const files = [...new Set([...required, ...read])].filter((file) => !file.endsWith('package.json'));
  write(`${JSON.stringify({ load: loaded - before, first: answered - loaded, files, said: answer.body })}\n`);
}

run().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
