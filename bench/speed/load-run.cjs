// Many reps at once, each asking again as soon as they are answered. `node load-run.cjs HANDLER REPS SECONDS EVENT.json …`
const { readFileSync } = require('node:fs');

const [handlerFile, reps, seconds, ...eventFiles] = process.argv.slice(2);
const print = console.log;
console.log = () => {};
const write = process.stdout.write.bind(process.stdout);
// The function writes a line a turn.
process.stdout.write = () => true;

const texts = eventFiles.map((file) => readFileSync(file, 'utf8'));
const { handler, ready } = require(handlerFile);

async function run() {
  const ms = [];
  const failures = {};
  let good = 0;
  await ready;
  const began = performance.now();
  const before = process.cpuUsage();
  const end = began + Number(seconds) * 1000;
  const rep = async (at) => {
    for (let turn = at; performance.now() < end; turn += 1) {
      const event = JSON.parse(texts[turn % texts.length]);
      const user = event.context?.System?.user;
      if (user) {
        user.userId = `${user.userId}.${at}`;
        event.session.user = user;
        event.request.requestId = `${event.request.requestId}.${at}.${turn}`;
      }
      const asked = performance.now();
      const said = await handler(event).then(
        ({ response }) => response.outputSpeech?.ssml ?? '',
        (error) => `went wrong: ${error.name}`,
      );
      ms.push(performance.now() - asked);
      if (said !== '' && !/not linked|went wrong|try again|did not get/i.test(said)) good += 1;
      else failures[said.slice(0, 80)] = (failures[said.slice(0, 80)] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: Number(reps) }, (_, at) => rep(at)));
  ms.sort((a, b) => a - b);
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  process.stdout.write = write;
  print(
    JSON.stringify({
      good,
      failed: ms.length - good,
      rate: good / (took / 1000),
      p50: ms[Math.floor(ms.length / 2)] ?? 0,
      p99: ms[Math.floor(ms.length * 0.99)] ?? 0,
      cpu: (user + system) / 1000 / ms.length,
      failures,
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
