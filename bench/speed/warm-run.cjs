// Warm turns beside the reference's, in blocks by turns, in one process. `node warm-run.cjs OURS EVENT.json REFERENCE EVENT.json TURNS`
// LEADS=id,id… are talked about by turns: one that gets an answer at every turn would grow with the run.
const { readFileSync } = require('node:fs');
const { asked, middle, mustBeGood } = require('./asked-turn.cjs');

const [ours, event, reference, referenceEvent, turns] = process.argv.slice(2);
const print = console.log;
console.log = () => {};
const BLOCK = 20;
const leads = (process.env.LEADS ?? '').split(',').filter((id) => id !== '');

const reads = (file) => {
  const text = readFileSync(file, 'utf8');
  return () => JSON.parse(text);
};

async function run() {
  const theirs = { handler: require(reference).handler, make: reads(referenceEvent), ms: [], cpu: 0 };
  const own = { handler: require(ours).handler, make: reads(event), ms: [], cpu: 0 };
  let turn = 0;
  const block = async (one, isCounted) => {
    const before = process.cpuUsage();
    for (let i = 0; i < BLOCK; i += 1) {
      const request = one.make();
      turn += 1;
      if (one === own) asked(request, turn, leads[turn % leads.length]);
      const began = performance.now();
      const answer = await one.handler(request);
      if (isCounted) one.ms.push(performance.now() - began);
      mustBeGood(answer);
    }
    const { user, system } = process.cpuUsage(before);
    if (isCounted) one.cpu += (user + system) / 1000 / BLOCK;
  };
  const blocks = Math.ceil(Number(turns) / BLOCK);
  for (let at = -Math.min(8, blocks); at < blocks; at += 1) {
    await block(theirs, at >= 0);
    await block(own, at >= 0);
  }
  print(
    JSON.stringify({
      ratio: middle(own) / middle(theirs),
      p50: middle(own),
      reference: middle(theirs),
      cpu: own.cpu / theirs.cpu,
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
