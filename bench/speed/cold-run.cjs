// One cold start: loads a handler, asks it once, prints what it took. `node cold-run.cjs HANDLER EVENT.json`
const { readFileSync, statSync } = require('node:fs');
const { dirname, resolve, sep } = require('node:path');

const [handlerFile, eventFile] = process.argv.slice(2).map((path) => resolve(path));
const event = JSON.parse(readFileSync(eventFile, 'utf8'));
const print = console.log;
console.log = () => {};

async function run() {
  const before = performance.now();
  const { handler } = require(handlerFile);
  const loaded = performance.now();
  const answer = await handler(event, { awsRequestId: '1' });
  const answered = performance.now();
  const { user, system } = process.cpuUsage();
  const beside = dirname(handlerFile) + sep;
  const files = Object.keys(require.cache).filter((file) => file.startsWith(beside) && statSync(file).isFile());
  print(
    JSON.stringify({
      load: loaded - before,
      first: answered - loaded,
      cpu: (user + system) / 1000,
      rss: process.resourceUsage().maxRSS / 1024,
      files,
      said: answer.response.outputSpeech?.ssml ?? '',
    }),
  );
}

run().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
