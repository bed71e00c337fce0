// The same turn over a small book and over a large one, by turns, in one process. `node growth-run.cjs HANDLER EVENT.json SMALL LARGE TURNS`,
// of which SMALL and LARGE are the addresses of their databases.
// LEADS=id,id… are talked about by turns: one that gets an answer at every turn would grow with the run.
const { readFileSync } = require('node:fs');
const { dirname, sep } = require('node:path');
const { asked, middle, mustBeGood } = require('./asked-turn.cjs');

const [file, event, small, large, turns] = process.argv.slice(2);
const print = console.log;
console.log = () => {};
const write = process.stdout.write.bind(process.stdout);
// The function writes a line a turn.
process.stdout.write = () => true;
const leads = (process.env.LEADS ?? '').split(',').filter((id) => id !== '');
const text = readFileSync(event, 'utf8');
const WARM = 12;

/** The function as a container of its own has it, over one database. */
function over(endpoint) {
  process.env.AWS_ENDPOINT_URL_DYNAMODB = endpoint;
  for (const known of Object.keys(require.cache))
    if (known.startsWith(dirname(file) + sep)) delete require.cache[known];
  return { handler: require(file).handler, ms: [] };
}

async function run() {
  const few = over(small);
  // What is loaded on demand reads the environment no more.
  const many = over(large);
  let turn = 0;
  const ask = async (one, isCounted) => {
    turn += 1;
    const request = asked(JSON.parse(text), turn, leads[(turn >> 1) % leads.length]);
    const began = performance.now();
    const answer = await one.handler(request);
    if (isCounted) one.ms.push(performance.now() - began);
    mustBeGood(answer);
  };
  for (let at = -WARM; at < Number(turns); at += 1) {
    await ask(few, at >= 0);
    await ask(many, at >= 0);
  }
  process.stdout.write = write;
  print(JSON.stringify({ small: middle(few), large: middle(many) }));
}

run().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
