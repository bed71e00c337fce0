import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { Topic } from '../../lambda/domain/fact.ts';
import type { SentenceContext } from '../../lambda/language/en/readers/readers.ts';
import { readSentence } from '../../lambda/language/en/readers/sentence.ts';
import { topics } from '../../lambda/topics/all.ts';
import { short } from './shorthand.ts';

/** Monday, March 2, 2026, nine in the morning in New York. */
const now = DateTime.fromISO('2026-03-02T09:00', { zone: 'America/New_York' });
const jones = { name: 'Jones Watson', title: 'VP of Sales' };

const read = (spoken: string, more: Partial<SentenceContext> = {}) => {
  const sentence = readSentence(spoken, { now, contact: jones, ...more });
  if (sentence.kind !== 'answers') return sentence.kind === 'hold' ? 'hold' : sentence.currency;
  return sentence.answers.map(({ topic, understood }) => `${topic} ${short(understood)}`).join('; ');
};

describe('a sentence is filed by what it says', () => {
  it.each([
    ['he has fifty grand', 'budget 50000'],
    ['they have a budget of forty to sixty thousand euros', 'budget 40000..60000 EUR'],
    ['budget is like, I wanna say forty-ish', 'budget ?scale(40000)'],
    ['about sixty, maybe seventy thousand', 'budget ~60000..70000'],
    ['no budget yet', 'budget no'],
    ["they've got money, put a tick", 'budget yes'],
    ['it comes out of the marketing budget', 'economic-buyer | marketing'],
    ["there's a budget but it isn't approved", 'budget yes; budget-approved no'],
    ['the budget is approved', 'budget-approved yes'],
    ['there are six people involved', 'stakeholders "there are six people involved"'],
    ["he's only the user, his boss decides", 'contact-role "user"; decision-maker | his boss'],
    ['the board signs anything over fifty K', 'decision-process "the board signs anything over fifty k"'],
    ['the decision maker is Dana Fox, the C F O', 'decision-maker Dana Fox | CFO'],
    ['he signs off himself', 'decision-maker Jones Watson | VP of Sales'],
    ['they need it live by the end of March', 'timeline ..2026-03-31'],
    ['they want it live before Black Friday', 'timeline ..2026-11-26 (Black Friday)'],
    ['they need it in three months', 'timeline ..2026-06-02'],
    ['the timeline is end of the third quarter', 'timeline ..2026-09-30'],
    ['some time next year', 'timeline ~2027-01-01..2027-12-31'],
    ['sooner is better', 'urgency ~yes'],
    ["they're in no rush", 'urgency no'],
    ['they lose about four hours a week per rep', 'consequences "they lose about four hours a week per rep"'],
    ['they use a spreadsheet today', 'current-solution "they use a spreadsheet today"'],
    ['also looking at HubSpot', 'competition "HubSpot"'],
    ["they're also looking at HubSpot and Pipedrive", 'competition "HubSpot, Pipedrive"'],
    ["they're not looking at anyone else", 'competition no'],
    ["it's their number two priority", 'priority #2'],
    ['their goal is to double the team', 'goals "their goal is to double the team"'],
    ['Priya is our champion', 'champion Priya |'],
    ['their main problem is that reports take too long', 'pain "their main problem is that reports take too long"'],
    ['they are worried about the migration', 'objections "they are worried about the migration"'],
    ['they start in Q2, he says Q3', 'timeline ?which'],
    ['they have fifty thousand dollars, she thinks sixty thousand dollars', 'budget ?which'],
    ['three people have to agree', 'stakeholders "three people have to agree"'],
    ['it needs board approval', 'budget-approved no'],
    ['no, a hundred and twelve thousand', 'budget 112000'],
    ['a hundred and twelve thousand', 'budget 112000'],
    ['they have two hundred and fifty thousand dollars', 'budget 250000 USD'],
    ['one million and two hundred thousand euros', 'budget 1200000 EUR'],
    ['the budget went up to a hundred and twenty thousand', 'budget 120000'],
    ['they can go up to eighty thousand', 'budget 0..80000'],
    ['up to eighty thousand', 'budget 0..80000'],
    ['who signs off is Tom Baker, head of procurement', 'decision-maker Tom Baker | head of procurement'],
    ['his CFO Linda Gray has to sign it', 'decision-maker Linda Gray | CFO'],
    ['Linda Gray signs', 'decision-maker Linda Gray |'],
    ['the legal team needs four weeks', 'decision-process "the legal team needs four weeks"'],
    ['they want to be live by the middle of April', 'timeline ~..2026-04-20'],
    ['they need to be live in May', 'timeline 2026-05-01..2026-05-31'],
    ["they've got a quarter million euros approved", 'budget 250000 EUR; budget-approved yes'],
    ["fifty thousand dollars, but it isn't approved yet", 'budget 50000 USD; budget-approved no'],
    ['anything over fifty k needs approval', 'decision-process "anything over fifty k needs approval"'],
  ])('%s: %s', (spoken, expected) => expect(read(spoken)).toBe(expected));
});

describe('several facts in one breath', () => {
  it.each([
    [
      "he says they've got eighty K set aside for this year and his CFO Linda Gray has to sign it",
      'budget 80000; decision-maker Linda Gray | CFO',
    ],
    [
      "they want to be live by the end of June and they're on Salesforce right now",
      'timeline ..2026-06-30; current-solution "they\'re on salesforce right now"',
    ],
    ['a hundred and fifty thousand and Tom Baker signs off', 'budget 150000; decision-maker Tom Baker |'],
    ["he said eighty thousand dollars but she thinks it's more like sixty", 'budget ?which'],
    [
      'he has fifty grand, the CFO signs off, and they need it by the end of March',
      'budget 50000; decision-maker | CFO; timeline ..2026-03-31',
    ],
    ["budget is fifty thousand dollars and they're also looking at HubSpot", 'budget 50000 USD; competition "HubSpot"'],
    [
      'between forty and sixty thousand, Dana Fox the CFO decides, and they want to start in April',
      'budget 40000..60000; decision-maker Dana Fox | CFO; timeline 2026-04-01..2026-04-30',
    ],
    ['no budget yet but they need it in three months', 'budget no; timeline ..2026-06-02'],
    [
      'they use a spreadsheet today and lose four hours a week',
      'current-solution "they use a spreadsheet today"; consequences "lose four hours a week"',
    ],
    ['fifty thousand, no, sixty thousand, and no rush', 'budget 60000; urgency no'],
    [
      'the decision maker is Dana Fox, the CFO, and there are six people involved',
      'decision-maker Dana Fox | CFO; stakeholders "there are six people involved"',
    ],
  ])('%s', (spoken, expected) => expect(read(spoken)).toBe(expected));
});

describe('an answer to a question is read as one', () => {
  it.each<[Topic, string, string]>([
    ['budget', 'fifty thousand', 'budget 50000'],
    ['budget', 'sixty, maybe seventy', 'budget ?scale(60000..70000)'],
    ['budget', 'yes', 'budget yes'],
    ['budget', 'nothing yet', 'budget no'],
    ['decision-maker', 'purchasing', 'decision-maker | purchasing'],
    ['decision-maker', 'Dana Fox', 'decision-maker Dana Fox |'],
    ['decision-maker', 'he is dana fox the c f o', 'decision-maker Dana Fox | CFO'],
    ['decision-maker', 'he does', 'decision-maker Jones Watson | VP of Sales'],
    ['decision-maker', 'Dana Fox, and they have fifty grand', 'decision-maker Dana Fox |; budget 50000'],
    ['timeline', 'April', 'timeline 2026-04-01..2026-04-30'],
    ['timeline', 'as soon as possible', 'urgency yes'],
    ['timeline', 'no', 'timeline no'],
    ['pain', 'nobody knows what is in the pipeline', 'pain "nobody knows what is in the pipeline"'],
    ['pain', 'their reports are always late', 'pain "their reports are always late"'],
    ['competition', 'HubSpot', 'competition "HubSpot"'],
    ['pain', 'they lose too many leads', 'pain "they lose too many leads"'],
    ['pain', 'nobody yet', 'pain no'],
    ['decision-maker', "no, it's fifteen, not fifty", 'decision-maker ?not-heard'],
    ['competition', 'nobody', 'competition no'],
    ['champion', 'no', 'champion no'],
    ['urgency', 'very', 'urgency yes'],
    ['priority', 'second', 'priority #2'],
    ['need', 'we will see', 'need "we will see"'],
  ])('%s: %s', (expected, spoken, found) => expect(read(spoken, { expected })).toBe(found));
});

describe('corrections', () => {
  const last = { type: 'amount', min: 50_000, max: 50_000, currency: 'USD' } as const;
  it.each([
    ["no, it's fifteen, not fifty", 'budget 15000 USD'],
    ['euros, not dollars, sorry', 'EUR'],
    ['sixty thousand', 'budget 60000 USD'],
  ])('%s', (spoken, expected) => expect(read(spoken, { last, expected: 'budget', currency: 'USD' })).toBe(expected));

  it("half a mil, but don't put that down yet: nothing is", () => {
    expect(read("half a mil, but don't put that down yet")).toBe('hold');
  });
});

it('nothing that was hedged comes out sure, in any company', () => {
  const hedge = fc.constantFrom('maybe', 'I think', 'probably');
  const fact = fc.constantFrom(
    'they have fifty thousand',
    'the CFO signs off',
    'they need it by the end of June',
    "it's approved",
  );
  fc.assert(
    fc.property(hedge, fact, (before, own) => {
      const sentence = readSentence(`${before} ${own}`, { now, contact: jones });
      if (sentence.kind !== 'answers') return;
      for (const { understood } of sentence.answers)
        expect([before, own, understood.kind]).not.toEqual([before, own, 'sure']);
    }),
  );
});

it('whatever is said is answers on topics we know', () => {
  const word = fc.constantFrom(
    ...'they have fifty grand the cfo signs off by end of march no not maybe , and but hubspot budget need it is looking at half dana fox'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
      ),
      (spoken) => {
        const sentence = readSentence(spoken, { now });
        if (sentence.kind === 'answers') for (const { topic } of sentence.answers) expect(topics).toContain(topic);
      },
    ),
  );
});
