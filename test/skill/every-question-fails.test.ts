import type { Measured, Recorded } from '../../bench/speed/turns.ts';
import { measuredAt, recordTurns, spoken } from '../../bench/speed/turns.ts';
import type { Handler, TurnLog } from '../../lambda/alexa/skill.ts';
import { StoreUnavailable } from '../../lambda/store/store.ts';
import { type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';

/** What fails at its first call in the turn, and what was called. A rejection nobody listens to fails the test by itself. */
const failing = new Set<string>();
const called = new Set<string>();

let skill: LocalSkill;
let handler: Handler;
let recorded: readonly Recorded[];
const log: TurnLog[] = [];

beforeAll(async () => {
  recorded = await recordTurns(Object.keys(spoken) as Measured[]);
  skill = await openLocalSkill({
    clock: () => performance.now(),
    log: (line) => log.push(line),
    throughStore: (store) =>
      new Proxy(store, {
        get: (target, name: string) => {
          const method: unknown = Reflect.get(target, name, target);
          if (typeof method !== 'function') return method;
          return (...args: unknown[]) => {
            called.add(name);
            if (!failing.delete(name)) return Reflect.apply(method, target, args);
            return Promise.reject(new StoreUnavailable('The table did not answer.', 'Is it there?', undefined));
          };
        },
      }),
  });
  await openDemo(skill.store, measuredAt);
  handler = skill.handler();
}, 120_000);
afterAll(() => skill.close());

let asked = 0;
async function told({ request }: Recorded, broken: readonly string[] = []) {
  called.clear();
  failing.clear();
  for (const name of broken) failing.add(name);
  const again = structuredClone(request);
  asked += 1;
  again.request.requestId = `${again.request.requestId}.${asked}`;
  const { response, sessionAttributes } = await handler(again);
  return {
    said: JSON.stringify(response.outputSpeech ?? ''),
    ends: response.shouldEndSession,
    outcome: log.at(-1)?.outcome ?? '',
    attributes: sessionAttributes,
    reached: [...called],
  };
}

/** An answer that was broken off says so and asks; any other is an answer, and its bookkeeping may have been left. */
function mustBeAnswered(
  { said, ends, outcome }: Awaited<ReturnType<typeof told>>,
  of: { turn: string; broken: readonly string[] },
): void {
  const reply = { ...of, said, ends, outcome };
  expect(reply).toMatchObject({ said: expect.stringMatching(/"ssml":"<speak>.+/), ends: expect.any(Boolean) });
  if (outcome === 'failed')
    expect(reply).toMatchObject({ said: expect.stringContaining('Shall I try again?'), ends: false });
}

test.each(Object.keys(spoken))('whatever question fails in it, the turn is answered: %s', async (turn) => {
  const one = recorded.find((each) => each.turn === turn);
  if (!one) throw new Error(`The turn was not recorded: ${turn}`);
  const { reached, outcome } = await told(one);
  expect(outcome).not.toBe('failed');
  for (const [at, name] of reached.entries()) {
    mustBeAnswered(await told(one, [name]), { turn, broken: [name] });
    for (const other of reached.slice(at + 1))
      mustBeAnswered(await told(one, [name, other]), { turn, broken: [name, other] });
  }
  mustBeAnswered(await told(one, reached), { turn, broken: reached });
});

test('after a question that failed once, a yes is answered as if nothing had happened', async () => {
  const one = recorded.find(({ turn }) => turn === 'likely');
  if (!one) throw new Error('The turn was not recorded');
  const whole = await told(one);
  const broken = await told(one, ['leadFile']);
  expect(broken.outcome).toBe('failed');
  const yes: Recorded = structuredClone(one);
  Object.assign(yes.request.session ?? {}, { new: false, attributes: broken.attributes });
  Object.assign(yes.request.request, {
    type: 'IntentRequest',
    intent: { name: 'AMAZON.YesIntent', confirmationStatus: 'NONE', slots: {} },
  });
  expect((await told(yes)).said).toBe(whole.said);
});
