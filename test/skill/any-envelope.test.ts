import fc from 'fast-check';
import type { Handler, TurnLog } from '../../lambda/alexa/skill.ts';
import { capabilities } from '../../lambda/capabilities/all.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb/index.ts';
import { openDatabase } from '../../simulator/database.ts';
import { countOf, seed } from '../counts.ts';
import { dana, danasBook } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';

const ours = 'amzn1.ask.skill.lead-scout-test';
const logs: TurnLog[] = [];
let close: () => Promise<void>;
let handler: Handler;

beforeAll(async () => {
  const database = await openDatabase();
  close = database.close;
  const store = dynamoDbStore({ client: database.direct, table: database.table, report: () => {} });
  await danasBook(store);
  handler = handlerOver(store, () => Date.UTC(2026, 2, 2, 14), {
    applicationId: ours,
    log: (line) => logs.push(line),
  });
});
afterAll(() => close());

const intents = capabilities.flatMap((capability) => [
  ...Object.keys(capability.intents),
  ...Object.keys(capability.internal ?? {}),
]);
const junk = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    0,
    -1,
    true,
    '',
    ' ',
    '?',
    [],
    {},
    'null',
    '\u0000',
    '😀',
    '<b>&amp;',
    '../..',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.jsonValue({ maxDepth: 2 }),
);
const text = fc.oneof(
  fc.constantFrom(
    'jones',
    'AT&T',
    '<script>',
    "O'Brien",
    'two p.m.',
    '14:00',
    'MO',
    '2026-03-02',
    '2026-W10',
    '202X',
    '?',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const or = <T>(good: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 14, arbitrary: good as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: junk });

const slot = fc.record(
  {
    name: or(text),
    value: or(text),
    confirmationStatus: or(fc.constant('NONE')),
    resolutions: or(
      fc.record({
        resolutionsPerAuthority: or(
          fc.array(
            fc.record({
              status: or(fc.record({ code: fc.constantFrom('ER_SUCCESS_MATCH', 'ER_SUCCESS_NO_MATCH') })),
              values: or(fc.array(fc.record({ value: or(fc.record({ name: text, id: text })) }), { maxLength: 3 })),
            }),
            { maxLength: 2 },
          ),
        ),
      }),
    ),
  },
  { requiredKeys: [] },
);
const slots = fc.dictionary(fc.constantFrom('lead', 'time', 'date', 'position', 'chosen', 'from', 'count'), or(slot), {
  maxKeys: 4,
});
const asked = fc.record({
  intent: or(fc.constantFrom(...intents)),
  slots: fc.dictionary(fc.constantFrom('chosen', 'time', 'from'), fc.record({ heard: text, values: fc.constant([]) }), {
    maxKeys: 2,
  }),
});
const memory = fc.record(
  {
    version: or(fc.constant(1)),
    lead: or(fc.constantFrom('jones', 'nobody', 'x'.repeat(500))),
    call: or(text),
    day: or(fc.constantFrom('2026-03-02', '9999-99-99')),
    topic: or(asked),
    pending: or(
      fc.oneof(
        fc.record({ kind: fc.constant('offer'), yes: asked }),
        fc.record({ kind: fc.constant('which-lead'), leads: fc.array(text, { maxLength: 3 }), resume: asked }),
      ),
    ),
    said: or(fc.record({ tell: text, ask: text })),
    misses: or(fc.integer()),
  },
  { requiredKeys: [] },
);
const envelope = fc.record(
  {
    version: or(fc.constant('1.0')),
    session: or(
      fc.record(
        {
          new: or(fc.boolean()),
          sessionId: or(text),
          attributes: or(memory),
          application: or(fc.record({ applicationId: fc.constant(ours) })),
          user: or(fc.record({ userId: fc.constantFrom(dana.speaker, 'a-stranger') })),
        },
        { requiredKeys: [] },
      ),
    ),
    context: or(
      fc.record(
        {
          System: or(
            fc.record(
              {
                application: or(
                  fc.record({ applicationId: fc.constantFrom(ours, ours, ours, 'amzn1.ask.skill.other') }),
                ),
                user: or(fc.record({ userId: fc.constantFrom(dana.speaker, 'a-stranger') })),
                person: or(fc.record({ personId: fc.constant(dana.speaker) })),
                device: or(fc.record({ supportedInterfaces: or(fc.constant({})) })),
              },
              { requiredKeys: [] },
            ),
          ),
        },
        { requiredKeys: [] },
      ),
    ),
    request: or(
      fc.record(
        {
          type: or(
            fc.constantFrom(
              'LaunchRequest',
              'IntentRequest',
              'IntentRequest',
              'IntentRequest',
              'SessionEndedRequest',
              'CanFulfillIntentRequest',
              'System.ExceptionEncountered',
              'Alexa.Presentation.APL.UserEvent',
              'Alexa.Some.FutureRequest',
            ),
          ),
          requestId: or(fc.uuid()),
          timestamp: or(fc.constantFrom('2026-03-02T14:00:00Z', 1772460000000)),
          locale: or(fc.constantFrom('en-US', 'en-GB', 'de-DE')),
          reason: or(fc.constant('USER_INITIATED')),
          intent: or(
            fc.record(
              {
                name: or(fc.constantFrom(...intents, 'UnknownIntent')),
                slots: or(slots),
                confirmationStatus: fc.constant('NONE'),
              },
              { requiredKeys: [] },
            ),
          ),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
);

const entity = /&(?!(amp|lt|gt|quot|apos);)/;
const wellFormed = (ssml: string) => {
  const inner = ssml.replace(/^<speak>/, '').replace(/<\/speak>$/, '');
  return ssml.startsWith('<speak>') && ssml.endsWith('</speak>') && !inner.includes('<') && !entity.test(inner);
};

const check = async (event: unknown) => {
  const answered = await handler(event);
  const { response } = answered;
  expect(answered.version).toBe('1.0');
  expect(JSON.stringify(answered).length).toBeLessThan(24_000);
  // Asked whether it could answer, a skill says only that: there is no session to end.
  if (response.canFulfillIntent) return expect(Object.keys(response)).toEqual(['canFulfillIntent']);
  expect(typeof response.shouldEndSession).toBe('boolean');
  const speech = response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : '';
  const reprompt = response.reprompt?.outputSpeech?.type === 'SSML' ? response.reprompt.outputSpeech.ssml : '';
  if (speech !== '') expect(wellFormed(speech)).toBe(true);
  expect(speech.length).toBeLessThanOrEqual(8_000);
  // A prompt keeps the session open; no prompt closes it.
  expect(reprompt !== '').toBe(response.shouldEndSession === false);
  if (reprompt !== '') expect(wellFormed(reprompt)).toBe(true);
};

describe('any envelope', () => {
  it('gets a valid response or a named refusal, and never an exception', async () => {
    await fc.assert(fc.asyncProperty(envelope, check), { numRuns: countOf('envelopes'), seed });
    const outcomes = new Set(logs.map(({ outcome }) => outcome.split(':')[0]));
    expect(outcomes).not.toContain('failed');
    const ways = [
      'asked',
      'ended',
      'unknown-speaker',
      'session-ended',
      'notice',
      'not-an-envelope',
      'foreign-application',
      'nobody-speaking',
    ];
    expect([...outcomes]).toEqual(expect.arrayContaining(ways));
  });

  it.each([null, undefined, 42, 'hello', [], {}, { request: null }, { request: { type: 7 } }])(
    '%j is refused as no envelope',
    async (event) => {
      await check(event);
      expect(logs.at(-1)?.outcome).toBe('not-an-envelope');
    },
  );

  it('a log line never holds a name, an answer or what was said', async () => {
    const all = JSON.stringify(logs);
    for (const secret of ['Jones', 'SilverOaks', 'jones', dana.speaker]) expect(all.includes(secret)).toBe(false);
  });
});
