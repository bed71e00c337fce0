import fc from 'fast-check';
import { heard, hearing, sampleEar, sampleModel } from './sample-model.ts';

describe('words of the model and words like them', () => {
  it.each([
    ['how many sales calls have I planned for today', 'CountCallsIntent day=2026-11-21'],
    ['How many calls do I have tomorrow?', 'CountCallsIntent day=2026-11-22'],
    ['um so how many calls do i have on monday please', 'CountCallsIntent day=2026-11-23'],
    ['tomorrow, how many calls do I have', 'CountCallsIntent day=2026-11-22'],
    ["who's the two o'clock with", 'WhoIsItIntent time=02:00'],
    ['who is my 2 p.m. call with', 'WhoIsItIntent time=14:00'],
    ['and the seven p. m.?', 'WhoIsItIntent time=19:00'],
    ['what about the first one', 'WhoIsItIntent position=first'],
    ['how likely is Jones Watson to buy', 'LikelihoodIntent lead=Jones Watson'],
    ["what's the chance SilverOaks closes", 'LikelihoodIntent lead=SilverOaks'],
    ['is Mr. Jones interested in our product', 'LikelihoodIntent lead=Mr. Jones'],
    ['is Zbigniew Brzęczyszczykiewicz interested', 'LikelihoodIntent lead=Zbigniew Brzęczyszczykiewicz'],
    ['is AT&T interested in our product', 'LikelihoodIntent lead=AT&T'],
    ['the budget is fifty thousand dollars', 'LogBudgetIntent amount=50000'],
    ['the budget is $50,000', 'LogBudgetIntent amount=50000'],
    ['they need it in three months', 'LogTimelineIntent length=P3M'],
    ['add a note that she prefers e-mail, not calls', 'AddNoteIntent note=she prefers e-mail, not calls'],
    ['how many calls do i have tomorrow morning', 'CountCallsIntent day=2026-11-22'],
    ['who is my call with tomorrow morning', 'WhoIsItIntent day=2026-11-22 time=MO'],
    ['help', 'AMAZON.HelpIntent'],
    ['what can I ask', 'AMAZON.HelpIntent'],
    ['yes please', 'AMAZON.YesIntent'],
    ['never mind', 'AMAZON.CancelIntent'],
    ['say that again', 'AMAZON.RepeatIntent'],
  ])('%s: %s', (text, expected) => expect(heard(text)).toBe(expected));
});

it.each(['what is the capital of france', 'play some jazz', 'how many states have the death penalty', '', '???', '🙂'])(
  'what fits nothing goes to fallback: %j',
  (text) => expect(heard(text)).toBe('AMAZON.FallbackIntent'),
);

describe('a slot that was just asked for', () => {
  const elicit = { intent: 'LogBudgetIntent', slot: 'amount' };

  it.each([
    ['fifty thousand', 'LogBudgetIntent amount=50000'],
    ['maybe sixty', 'LogBudgetIntent amount=60'],
    ['who is the two pm with', 'WhoIsItIntent time=14:00'],
    ['stop', 'AMAZON.StopIntent'],
  ])('%s: %s', (text, expected) => expect(heard(text, { elicit })).toBe(expected));

  it('is not heard without the question', () => expect(heard('fifty thousand')).toBe('AMAZON.FallbackIntent'));

  it('keeps what the intent already holds', () => {
    const filled = { amount: { value: '15000' } };
    const { slots, dialogState } = sampleEar.understand('log the budget', {
      ...hearing,
      elicit: { ...elicit, filled },
    });
    expect(slots).toEqual(filled);
    expect(dialogState).toBe('IN_PROGRESS');
  });
});

describe('values of our own types', () => {
  const leadIn = (text: string, names: string[] = []) =>
    sampleEar.understand(text, {
      ...hearing,
      dynamicEntities: [{ name: 'LEAD', values: names.map((value, i) => ({ id: String(i), name: { value } })) }],
    }).slots.lead?.resolutions;

  it('resolve to the value whose name or synonym was said', () => {
    expect(sampleEar.understand('is silver oaks interested', hearing).slots.lead).toEqual({
      value: 'silver oaks',
      resolutions: [{ source: 'static', type: 'LEAD', values: [{ id: 'silveroaks', name: 'SilverOaks' }] }],
    });
  });

  it('pass through unresolved when they are not listed', () =>
    expect(sampleEar.understand('is gringotts interested', hearing).slots.lead?.resolutions).toEqual([
      { source: 'static', type: 'LEAD', values: [] },
    ]));

  it('sent for the session resolve under an authority of their own, all of those that share a name', () =>
    expect(leadIn('is sarah chen interested', ['Sarah Chen', 'Sarah  chen', 'Bo'])?.[0]).toEqual({
      source: 'dynamic',
      type: 'LEAD',
      values: [
        { id: '0', name: 'Sarah Chen' },
        { id: '1', name: 'Sarah  chen' },
      ],
    }));
});

it('is heard as its own intent, with its slots: every sample, filled with values of its types', () => {
  const said: Record<string, [string, string]> = {
    'AMAZON.DATE': ['next tuesday', '2026-11-24'],
    'AMAZON.TIME': ['half past three', '03:30'],
    'AMAZON.NUMBER': ['fifty thousand', '50000'],
    'AMAZON.DURATION': ['two weeks', 'P2W'],
    'AMAZON.SearchQuery': ['bring the brochure', 'bring the brochure'],
    LEAD: ['jones watson', 'jones watson'],
    POSITION: ['second', 'second'],
  };
  for (const { name, slots = [], samples = [] } of sampleModel.interactionModel.languageModel.intents) {
    for (const sample of samples) {
      const expected: Record<string, string> = {};
      const text = sample.replace(/\{(\w+)\}/g, (_, slot: string) => {
        const [words, value] = said[slots.find((one) => one.name === slot)?.type ?? ''] ?? ['', ''];
        expected[slot] = value;
        return words;
      });
      const { intent, slots: filled } = sampleEar.understand(text, hearing);
      const values = Object.fromEntries(Object.entries(filled).map(([slot, { value }]) => [slot, value]));
      expect({ text, intent, values }).toEqual({ text, intent: name, values: expected });
    }
  }
});

describe('whatever is typed', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ...'how many calls {lead} 2 pm the first of march 🙂 \u0000 $ AT&T k i e l and half to'.split(' '),
        ),
      )
      .map((words) => words.join(' ')),
  );

  it('it never throws and says the same twice', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (text, asked) => {
        const context = { ...hearing, ...(asked && { elicit: { intent: 'AddNoteIntent', slot: 'note' } }) };
        expect(sampleEar.understand(text, context)).toEqual(sampleEar.understand(text, context));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['letters', 'a'.repeat(10_000)],
    ['words', 'call '.repeat(2_000)],
    ['digits', '7 '.repeat(5_000)],
  ])('ten thousand %s are heard out', (_what, text) =>
    expect(typeof sampleEar.understand(text, hearing).intent).toBe('string'),
  );
});
