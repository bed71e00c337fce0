import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { capabilities } from '../lambda/capabilities/all.ts';
import { dynamoDbStore } from '../lambda/store/dynamodb/index.ts';
import type { Store } from '../lambda/store/store.ts';
import { openDatabase } from '../simulator/database.ts';
import { dana, danasBook } from '../test/worlds/dana.ts';
import { handlerOver } from '../test/worlds/handler.ts';
import { seeded } from './trust/seeded.ts';
import { table } from './trust/table.ts';
import { faultOf } from './trust/valid-response.ts';

/**
 * Sends mangled envelopes to the handler: `npm run fuzz -- [--full | --count 5000] [--seed 1]`; in full it is a
 * million. Every one must get a valid response of a size Alexa takes, and memory must not grow.
 */
const { values } = parseArgs({
  options: { full: { type: 'boolean' }, count: { type: 'string' }, seed: { type: 'string' } },
});
const count = Number(values.count ?? (values.full ? 1_000_000 : 5_000));
const draws = seeded(Number(values.seed ?? 1));
const at = Date.UTC(2026, 2, 2, 14);

const intents = capabilities.flatMap((capability) =>
  [...Object.entries(capability.intents)].map(([name, { slots = {} }]) => ({ name, slots: Object.keys(slots) })),
);
const [firstIntent, ...otherIntents] = intents;
if (!firstIntent) throw new Error('There are no intents');

const words: readonly [string, ...string[]] = [
  'jones',
  'jones watson',
  'silveroaks',
  'sarah',
  'hart and sons',
  'fifty thousand dollars',
  'the decision maker is dana fox the cfo',
  'no budget',
  'yes',
  'maybe',
  '14:00',
  '2026-03-02',
  '9999-12-31',
  '2026-W10',
  '202X',
  'P1Y',
  'PT10M',
  'MO',
  '7',
  '-1',
  '1e309',
  '?',
  '',
  ' ',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '<speak>',
  '&amp;',
  'AT&T',
  "O'Brien",
  '\u0000',
  '\ud800',
  '😀'.repeat(50),
  'a'.repeat(10_000),
  '9'.repeat(5_000),
  'and '.repeat(2_500),
  '('.repeat(3_000),
  'one '.repeat(2_000),
  'he said no not '.repeat(600),
  'İ'.repeat(1_000),
  '\u202e abc',
  '=1+1',
  '../../etc',
  'DROP TABLE',
];
const junk: readonly [unknown, ...unknown[]] = [
  null,
  undefined,
  0,
  -1,
  1e21,
  true,
  '',
  [],
  {},
  'null',
  [null],
  { a: { b: [] } },
  'x'.repeat(12_000),
];

const someSlots = (names: readonly string[]) =>
  Object.fromEntries(
    [...names, ...(draws.happens(0.1) ? ['chosen', '__proto__', 'constructor'] : [])].flatMap((name) =>
      draws.happens(0.75)
        ? [[name, { name, value: draws.of(words), ...(draws.happens(0.3) ? { resolutions: resolutions() } : {}) }]]
        : [],
    ),
  );
const resolutions = () => ({
  resolutionsPerAuthority: [
    { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: draws.of(words), id: draws.of(words) } }] },
  ],
});

function envelope(attributes: unknown): Record<string, unknown> {
  const { name, slots } = draws.of([firstIntent ?? { name: '', slots: [] }, ...otherIntents]);
  const type = draws.happens(0.9)
    ? 'IntentRequest'
    : draws.of([
        'LaunchRequest',
        'SessionEndedRequest',
        'CanFulfillIntentRequest',
        'Connections.Response',
        'Alexa.Presentation.APL.UserEvent',
        'x'.repeat(90),
      ]);
  return {
    version: '1.0',
    session: { new: draws.happens(0.2), attributes, user: { userId: dana.speaker } },
    context: {
      System: {
        user: { userId: draws.happens(0.95) ? dana.speaker : draws.of(words) },
        ...(draws.happens(0.1) ? { person: { personId: draws.of(words) } } : {}),
      },
    },
    request: {
      type,
      requestId: `fuzz-${draws.below(1e9)}`,
      timestamp: draws.happens(0.95) ? new Date(at + draws.below(86_400_000)).toISOString() : draws.of(words),
      locale: draws.of(['en-US', 'en-GB', 'de-DE', 'xx']),
      intent: { name: draws.happens(0.97) ? name : draws.of(words), slots: someSlots(slots) },
    },
  };
}

/** Puts junk somewhere into a value. */
function mangled(value: unknown, depth = 0): unknown {
  if (depth > 6 || typeof value !== 'object' || value === null || draws.happens(0.2)) return draws.of(junk);
  const keys = Object.keys(value);
  const key = keys[draws.below(keys.length)];
  if (key === undefined) return draws.of(junk);
  const copy: Record<string, unknown> = { ...value };
  if (draws.happens(0.2)) delete copy[key];
  else copy[key] = mangled(copy[key], depth + 1);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

/** The book as it stands: reads are remembered and writes are taken and forgotten, so that a million turns are quick. */
function remembered(store: Store): Store {
  const known = new Map<string, unknown>();
  return new Proxy(store, {
    get: (target, name: string & keyof Store) => {
      const method: unknown = Reflect.get(target, name, target);
      if (typeof method !== 'function') return method;
      if (/^(save|adopt|forget|link|unlink|use|void|count)/.test(name))
        return async () => (name === 'countTry' ? 0 : undefined);
      return async (...args: unknown[]) => {
        const key = `${name} ${JSON.stringify(args)}`;
        if (!known.has(key)) {
          if (known.size > 300) known.clear();
          known.set(key, await Reflect.apply(method, target, args));
        }
        return structuredClone(known.get(key));
      };
    },
  });
}

setFlagsFromString('--expose_gc');
const collect: () => void = runInNewContext('gc');
const heap = () => {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
};

const database = await openDatabase();
const store = dynamoDbStore({ client: database.direct, table: database.table, report: () => {} });
await danasBook(store);
const outcomes = new Map<string, number>();
let broken: unknown;
const handler = handlerOver(remembered(store), () => at, {
  // By the clock on the wall a busy machine breaks turns off; what a turn costs is counted in processor time below.
  budget: 60_000,
  watch: ({ cause }) => {
    broken = cause;
  },
  log: ({ outcome, error }) => {
    const kind = error === undefined ? (outcome.split(':')[0] ?? '') : `${outcome}: ${error}`;
    outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
  },
});
let unheard = 0;
process.on('unhandledRejection', () => {
  unheard += 1;
});

const found = { thrown: 0, invalid: 0, 'too-large': 0, slow: 0, broken: 0 };
let longest = 0;
let attributes: unknown;
let [settled, warm] = [0, 0];
/** From here on memory must not grow. */
const warmAt = Math.min(Math.floor(count / 3), 10_000);
const started = performance.now();
// Told to end, it ends after this envelope and says what it found.
let isTold = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    isTold = true;
  });
for (let n = 0; n < count && !isTold; n += 1) {
  const whole = envelope(draws.happens(0.7) ? attributes : draws.happens(0.5) ? mangled(attributes) : undefined);
  const sent = draws.happens(0.3) ? mangled(whole) : whole;
  const began = performance.now();
  try {
    const answered: ResponseEnvelope = await handler(sent);
    const fault = faultOf(answered);
    if (fault) {
      found[fault] += 1;
      if (found[fault] <= 3)
        console.error(fault, JSON.stringify(sent).slice(0, 600), JSON.stringify(answered).slice(0, 300));
    }
    if (broken !== undefined && found.broken < 5) {
      found.broken += 1;
      console.error('broken off', broken, JSON.stringify(sent).slice(0, 900));
    }
    broken = undefined;
    attributes = answered.sessionAttributes;
  } catch (error) {
    found.thrown += 1;
    if (found.thrown <= 3) console.error('thrown', error, JSON.stringify(sent).slice(0, 600));
  }
  // On a busy machine much time passes that is not ours: what took long is tried again by the processor's time.
  if (performance.now() - began > 1_000) {
    const before = process.cpuUsage();
    await handler(sent).catch(() => undefined);
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1_000;
    longest = Math.max(longest, took);
    if (took > 1_000) {
      found.slow += 1;
      if (found.slow <= 3) console.error('slow', Math.round(took), JSON.stringify(whole.request).slice(0, 500));
    }
  }
  if (n === warmAt) warm = heap();
  settled = n;
  if (settled > 0 && settled % 50_000 === 0) console.error(`${settled} of ${count}`);
}
const grown = warm === 0 ? 0 : heap() - warm;
const failed = [...outcomes].filter(([kind]) => kind.startsWith('failed')).reduce((sum, [, some]) => sum + some, 0);
const rows = [
  ['envelopes, seed', `${settled + 1}, ${values.seed ?? 1}`, ''],
  ['thrown', found.thrown, '0'],
  ['broken off by a fault of ours', failed, '0'],
  ['rejections nobody heard', unheard, '0'],
  ['invalid', found.invalid, '0'],
  ['over 24 KB', found['too-large'], '0'],
  ['a second of processor time or more', found.slow, '0'],
  ['most processor time of one that took a second, ms', Math.round(longest), ''],
  [`memory grown since envelope ${warmAt}, MB`, warm === 0 ? 'not reached' : grown.toFixed(1), '< 20'],
  ['envelopes a second', Math.round((1000 * (settled + 1)) / (performance.now() - started)), ''],
] as const;
console.log(table(rows));
if (failed > 0) console.log([...outcomes].filter(([kind]) => kind.startsWith('failed')));
await database.close();
process.exitCode =
  found.thrown + failed + unheard + found.invalid + found['too-large'] + found.slow > 0 || grown >= 20 ? 1 : 0;
