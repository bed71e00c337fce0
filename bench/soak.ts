import { parseArgs } from 'node:util';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { TurnLog } from '../lambda/alexa/skill.ts';
import type { Lead } from '../lambda/domain/lead.ts';
import type { Rep } from '../lambda/domain/rep.ts';
import { anybody, turnClient } from '../lambda/store/dynamodb/client.ts';
import { dynamoDbStore } from '../lambda/store/dynamodb/index.ts';
import { keys } from '../lambda/store/dynamodb/keys.ts';
import { signedClient } from '../lambda/store/dynamodb/signed-client.ts';
import { openDatabase } from '../simulator/database.ts';
import { type Fault, faults, faultyDatabase, isWrite, writeFaults } from '../simulator/faulty-database.ts';
import { callWith } from '../test/worlds/dana.ts';
import { handlerOver } from '../test/worlds/handler.ts';
import { seeded } from './trust/seeded.ts';
import { table } from './trust/table.ts';
import { faultOf } from './trust/valid-response.ts';

/**
 * Many reps on many devices over a database that fails: `npm run soak -- [--full | --turns 1000] [--faults 5] [--seed 1]
 * [--client official]`; in full it is 100,000 turns. The real client, over loopback. What was confirmed is compared with what is stored, and no answer may hold another rep's lead.
 */
const { values } = parseArgs({
  options: {
    full: { type: 'boolean' },
    turns: { type: 'string' },
    faults: { type: 'string' },
    seed: { type: 'string' },
    client: { type: 'string' },
    reps: { type: 'string' },
    devices: { type: 'string' },
  },
});
const turns = Number(values.turns ?? (values.full ? 100_000 : 1_000));
const chance = Number(values.faults ?? 5) / 100;
const draws = seeded(Number(values.seed ?? 1));
const reps = Number(values.reps ?? 50);
const devices = Number(values.devices ?? 200);
const lanes = 6;
const budget = 8_000;
const start = Date.UTC(2026, 2, 2, 14);

/** A rep's mark, in all their leads' names: letters only, so that it is spoken as it is written. */
const letters = 'bcdfghjklm';
const markOf = (rep: number) => `Zq${letters[Math.floor(rep / 10) % 10]}${letters[rep % 10]}x`;
const marks = /Zq[b-m]{2}x/g;

type Seat = { rep: Rep; leads: Lead[]; mark: string };
const seats: Seat[] = Array.from({ length: reps }, (_, index) => {
  const mark = markOf(index);
  const rep: Rep = {
    team: `team-${index % 5}`,
    id: `rep-${index}`,
    name: `Rep ${mark}`,
    zone: 'America/New_York',
    framework: 'bant',
    domains: [],
  };
  const leads = ['Anna', 'Boris', 'Carla', 'Dmitri'].map(
    (first, n): Lead => ({
      id: `${mark}-${n}`,
      name: `${first} ${mark}`,
      firstName: first,
      company: `${mark} ${n % 2 === 0 ? 'Works' : 'Mills'}`,
      owners: [rep.id],
    }),
  );
  return { rep, leads, mark };
});

const database = await openDatabase();
const plain = dynamoDbStore({ client: database.client, table: database.table, report: () => {} });
const seatOf = (device: number): Seat => {
  const seat = seats[device % reps];
  if (!seat) throw new Error('A soak needs a rep');
  return seat;
};
for (const { rep, leads } of seats) {
  await plain.saveRep(rep);
  await plain.saveLeads(rep.team, leads);
  const [one, two] = leads;
  if (one && two)
    await plain.replaceEntries({ team: rep.team, rep: rep.id }, '2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z', [
      callWith(one, '2026-03-02T16:00:00Z'),
      callWith(two, '2026-03-02T19:00:00Z'),
    ]);
  // An item of each book cannot be read.
  const corrupt = keys.fact(rep.team, leads[1]?.id ?? '', 'corrupt');
  await database.client.send(
    new PutItemCommand({
      TableName: database.table,
      Item: { pk: { S: corrupt.pk }, sk: { S: corrupt.sk }, schema: { S: 'fact/1' }, topic: { N: '7' } },
    }),
  );
}
for (let device = 0; device < devices; device += 1) {
  const { rep } = seatOf(device);
  await plain.linkSpeaker(`device-${device}`, { team: rep.team, rep: rep.id });
}

let failing = 0;
/** For how many requests more everything is refused, and for how many writes more every write is. */
const refusing = { all: 0, writes: 0 };
const met = new Map<string, number>();
function faultOfRequest(operation: string): Fault | undefined {
  if (refusing.all > 0) {
    refusing.all -= 1;
    return 'throttled';
  }
  if (isWrite(operation) && refusing.writes > 0) {
    refusing.writes -= 1;
    return 'table-full';
  }
  if (!draws.happens(failing)) return undefined;
  // Now and then the table turns all requests away for a while, and now and then only what writes.
  if (draws.happens(0.02)) refusing.all = 20;
  if (draws.happens(0.02)) refusing.writes = 20;
  return isWrite(operation) && draws.happens(0.2) ? draws.of(writeFaults) : draws.of(faults);
}
const server = await faultyDatabase(database.endpoint, ({ operation }) => {
  const fault = faultOfRequest(operation);
  if (fault) met.set(fault, (met.get(fault) ?? 0) + 1);
  return fault;
});
// The client of the deployed function, unless Amazon's is asked for.
const client =
  values.client === 'official'
    ? turnClient({ endpoint: server.endpoint, region: 'local', credentials: anybody })
    : signedClient({ endpoint: server.endpoint, region: 'local', credentials: () => anybody });
const logs = new Map<string, TurnLog>();
const handler = handlerOver(
  dynamoDbStore({ client, table: database.table, report: () => {} }),
  () => performance.now(),
  {
    log: (line) => logs.set(line.request, line),
  },
);
let unheard = 0;
process.on('unhandledRejection', () => {
  unheard += 1;
});

/**
 * How long this process wanted to run and was not let, in milliseconds: on a machine with other work a turn's eight seconds are
 * those in which it could have done something.
 */
let heldUp = 0;
const BEAT_MS = 50;
let beat = { at: performance.now(), used: process.cpuUsage() };
const heart = setInterval(() => {
  const at = performance.now();
  const { user, system } = process.cpuUsage(beat.used);
  heldUp += Math.max(0, at - beat.at - BEAT_MS - (user + system) / 1_000);
  beat = { at, used: process.cpuUsage() };
}, BEAT_MS);

const reads = [
  'ListCallsIntent',
  'LikelihoodIntent',
  'WhyIntent',
  'GapsIntent',
  'WeekIntent',
  'CallFirstIntent',
  'BusyIntent',
  'LaunchRequest',
  'FollowUpsIntent',
  'NextCallIntent',
] as const;
const hearing = { confirmed: /noted/i, unsaved: /nothing was changed/i };

/** What a rep said and what they heard of it. */
type Said = { seat: Seat; lead: string; text: string; told: 'confirmed' | 'unsaved' | 'unsure' };
const said: Said[] = [];
const times = { without: [] as number[], with: [] as number[] };
const found = { invalid: 0, late: 0, tooLate: 0, foreign: 0, thrown: 0, failed: 0 };
let asked = 0;

async function turn(device: number, type: string, intent: string, slots: Record<string, string>, attributes: unknown) {
  const seat = seatOf(device);
  asked += 1;
  if (asked % 5_000 === 0) console.error(`${asked} of ${turns}`);
  const id = `soak-${asked}`;
  const skew = draws.happens(0.02) ? (draws.next() - 0.5) * 7_200_000 : 0;
  const [began, heldBefore] = [performance.now(), heldUp];
  const answered = await handler({
    version: '1.0',
    session: { new: false, attributes },
    context: { System: { user: { userId: `device-${device}` } } },
    request: {
      type,
      requestId: id,
      timestamp: new Date(start + asked * 1_000 + skew).toISOString(),
      locale: 'en-US',
      intent: {
        name: intent,
        slots: Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, { name, value }])),
      },
    },
  }).catch(() => undefined);
  const took = performance.now() - began;
  (failing > 0 ? times.with : times.without).push(took);
  if (!answered) {
    found.thrown += 1;
    return undefined;
  }
  if (took > budget) {
    // The next beat knows how long it was held up.
    await new Promise((resolve) => setTimeout(resolve, 2 * BEAT_MS));
    found.late += 1;
    if (took - (heldUp - heldBefore) > budget) found.tooLate += 1;
  }
  if (faultOf(answered)) found.invalid += 1;
  const whole = JSON.stringify(answered);
  if ((whole.match(marks) ?? []).some((mark) => mark !== seat.mark)) found.foreign += 1;
  if (logs.get(id)?.outcome === 'failed') found.failed += 1;
  logs.delete(id);
  const speech = answered.response.outputSpeech;
  return { seat, attributes: answered.sessionAttributes, speech: speech?.type === 'SSML' ? speech.ssml : '' };
}

async function conversation(device: number): Promise<void> {
  const seat = seatOf(device);
  const lead = seat.leads[draws.below(seat.leads.length)]?.id ?? '';
  const focus = { version: 1, lead };
  if (draws.happens(0.6)) {
    const intent = draws.of(reads);
    await turn(device, intent === 'LaunchRequest' ? intent : 'IntentRequest', intent, {}, focus);
    return;
  }
  const text = `likes the colour ${wordOf(asked)}`;
  const first = await turn(device, 'IntentRequest', 'NoteIntent', { answer: text }, focus);
  let last = first;
  let told = toldIn(first?.speech);
  // Two of three try again, with a yes or in the same words.
  for (let more = 0; more < 2 && told !== 'confirmed' && last && draws.happens(0.66); more += 1) {
    last = draws.happens(0.5)
      ? await turn(device, 'IntentRequest', 'AMAZON.YesIntent', {}, last.attributes)
      : await turn(device, 'IntentRequest', 'NoteIntent', { answer: text }, last.attributes);
    const then = toldIn(last?.speech);
    // What was unsure once stays so until it is confirmed.
    told = then === 'confirmed' || told !== 'unsure' ? then : told;
  }
  said.push({ seat, lead, text, told });
}

const toldIn = (speech: string | undefined): Said['told'] =>
  speech === undefined
    ? 'unsure'
    : hearing.unsaved.test(speech)
      ? 'unsaved'
      : hearing.confirmed.test(speech)
        ? 'confirmed'
        : 'unsure';

/** A number as letters: one word for each thing said. */
const wordOf = (n: number): string => [...String(n)].map((digit) => letters[Number(digit)]).join('');

// Told to end, it ends with the conversations that are going on, and says what it found.
let isTold = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    isTold = true;
  });

async function run(until: number): Promise<void> {
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (asked < until && !isTold)
        await conversation((draws.below(Math.ceil(devices / lanes)) * lanes + lane) % devices);
    }),
  );
}

const started = performance.now();
// Warm first, so that the two halves are alike.
await run(Math.min(100, turns / 10));
times.without.length = 0;
await run(asked + Math.min(2_000, Math.max(100, turns * 0.2)));
failing = chance;
await run(turns);
failing = 0;
Object.assign(refusing, { all: 0, writes: 0 });
await new Promise((resolve) => setTimeout(resolve, 1_000));

const counts = { confirmed: 0, lost: 0, doubled: 0, wronglyUnsaved: 0, unsure: 0 };
for (const { rep, leads } of seats) {
  for (const { id } of leads) {
    const file = await plain.leadFile({ team: rep.team, rep: rep.id }, id);
    const notes = (file?.log ?? []).flatMap((entry) => (entry.kind === 'note' ? [entry.text] : []));
    for (const one of said.filter(({ lead }) => lead === id)) {
      const word = one.text.split(' ').at(-1) ?? '';
      const times = notes.filter((note) => note.split(' ').includes(word)).length;
      if (one.told === 'confirmed') counts.confirmed += 1;
      if (one.told === 'unsure') counts.unsure += 1;
      if (one.told === 'confirmed' && times === 0) counts.lost += 1;
      if (one.told === 'unsaved' && times > 0) counts.wronglyUnsaved += 1;
      if (times > 1) counts.doubled += 1;
    }
  }
}
clearInterval(heart);
client.destroy();
await server.close();
await database.close();

const part = (list: number[], share: number) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;
const [without, withFaults] = [part(times.without, 0.99), part(times.with, 0.99)];
const rows = [
  ['turns, of which under faults', `${asked}, ${times.with.length}`, ''],
  ['requests failed on purpose', [...met.values()].reduce((sum, some) => sum + some, 0), ''],
  ['thrown', found.thrown, '0'],
  ['rejections nobody heard', unheard, '0'],
  ['without an answer in 8 s by the clock', found.late, ''],
  ['without an answer in 8 s that the process was let run', found.tooLate, '0'],
  ['invalid answers', found.invalid, '0'],
  ["answers with another rep's record", found.foreign, '0'],
  ['confirmed writes', counts.confirmed, ''],
  ['confirmed and lost', counts.lost, '0'],
  ['doubled', counts.doubled, '0'],
  ['wrongly called unsaved', counts.wronglyUnsaved, '0'],
  ['said to be unsure', counts.unsure, ''],
  ['turns broken off, in plain words', found.failed, ''],
  [
    'p50 without and with faults, ms',
    `${Math.round(part(times.without, 0.5))}, ${Math.round(part(times.with, 0.5))}`,
    '',
  ],
  ['p99 without and with faults, ms', `${Math.round(without)}, ${Math.round(withFaults)}`, '<= 4000'],
  ['p99 with faults / without', (withFaults / without).toFixed(1), '<= 8'],
  ['longest, ms', Math.round(part(times.with, 1)), '<= 8000'],
  ['client, seed', `${values.client ?? 'signed'}, ${values.seed ?? 1}`, ''],
  ['seconds the process was held up by others', Math.round(heldUp / 1_000), ''],
  ['minutes', ((performance.now() - started) / 60_000).toFixed(1), ''],
] as const;
console.log(table(rows));
console.log([...met].map(([fault, some]) => `${fault} ${some}`).join(', '));
const bad =
  found.thrown +
  unheard +
  found.tooLate +
  found.invalid +
  found.foreign +
  counts.lost +
  counts.doubled +
  counts.wronglyUnsaved;
process.exitCode = bad > 0 ? 1 : 0;
