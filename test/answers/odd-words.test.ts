import { DateTime } from 'luxon';
import { isNoInIdiom } from '../../lambda/language/en/readers/idioms.ts';
import { answersIn } from '../../lambda/understanding/answer-reader.ts';

const reader = answersIn.en;

describe('a no without the word', () => {
  it.each(['not a soul', 'naff all', 'zilch', 'when pigs fly', 'like a hole in the head', 'oh not a bean so far'])(
    'is all that is said: %s',
    (said) => expect(isNoInIdiom(said)).toBe(true),
  );
  it.each(['they measure sweet bugger all', 'there is diddly squat in the pot'])('is held in: %s', (said) =>
    expect(reader.denies(said, false)).toBe(true),
  );
  it.each(['he has a soul', 'pigs are what they farm', 'they zip through it', 'we said not a word more than needed'])(
    'is none: %s',
    (said) => expect(isNoInIdiom(said)).toBe(false),
  );
  it.each([['need'], ['champion'], ['timeline'], ['budget']] as const)('answers what is asked about %s', (topic) => {
    const now = DateTime.fromISO('2026-11-20T08:55', { zone: 'America/New_York' });
    expect(reader.topic(topic, 'not a sausage', { now })).toEqual({
      kind: 'sure',
      value: { type: 'answer', answer: 'no' },
    });
  });
});

describe('what only opens as a question', () => {
  it.each([
    ['can you believe they still type it all in by hand', 'they still type it all in by hand'],
    ['guess what, he has twenty grand', 'he has twenty grand'],
    ['did i mention their contract is up in may', 'their contract is up in may'],
    ['where do i start the month end is chaos', 'the month end is chaos'],
  ])('%s', (said, told) => {
    expect(reader.told(said)).toBe(told);
    expect(reader.asks(said)).toBe(false);
  });
  it.each(['where do i start', 'did i mention a budget', 'can you believe him', 'who would have thought'])(
    'asks, or tells nothing: %s',
    (said) => expect(reader.told(said)).toBe(said),
  );
  it.each(['what they go by is how fast it is in', 'how they choose depends on the board'])('tells: %s', (said) =>
    expect(reader.asks(said)).toBe(false),
  );
  it.each(['what is it they go by', 'how are they doing', 'so it is her budget then', "i don't suppose he decides"])(
    'asks: %s',
    (said) => expect(reader.asks(said)).toBe(true),
  );
});

describe('whom a longer answer names', () => {
  it.each([
    ["that'd be the finance director", { type: 'person', role: 'finance director' }],
    ['this bloke callum in operations is fighting for us', { type: 'person', name: 'Callum', role: 'operations' }],
    ['nah his boss ruth makes the call', { type: 'person', name: 'Ruth', role: 'his boss' }],
    ['head of procurement, did not get the name', { type: 'person', role: 'head of procurement' }],
    ['the missus', { type: 'person', role: 'missus' }],
  ])('%s', (said, person) => expect(reader.personWithin(said)).toEqual(person));
  it.each(['it is raining here', 'they would not tell me', 'not this year anyway'])('nobody: %s', (said) =>
    expect(reader.personWithin(said)).toBeUndefined(),
  );
});

describe('doubt about words of their own', () => {
  it.each([
    "wouldn't surprise me if it's on salesforce",
    'feels like a spreadsheet to me',
    'got a feeling they use paper',
    'could be oracle',
  ])('leaves it open: %s', (said) => expect(reader.hedged(said)).toBe(true));
});
