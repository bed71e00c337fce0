import { setDeal } from '../../lambda/capabilities/lead-record/set-deal.ts';
import type { LeadFile } from '../../lambda/domain/lead-file.ts';
import { type LogEntry, withDeal } from '../../lambda/domain/log-entry.ts';
import { plainWords, together } from '../../lambda/speech/say.ts';
import { deskWith } from './desk.ts';

const now = Date.parse('2026-03-02T15:00:00Z');
const priya = {
  id: 'l1',
  name: 'Priya Raman',
  company: 'Northwind',
  owners: ['dana'],
  amount: 48_000,
  currency: 'EUR',
};

/** What is said and written when a rep says how big the deal with Priya is, in each of some turns with the same request id. */
async function told(said: string, { times = 1, lead = priya }: { times?: number; lead?: LeadFile['lead'] } = {}) {
  const log: LogEntry[] = [];
  const file = (): LeadFile => ({ lead: withDeal(lead, log), signals: [], facts: [], log });
  const speech: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const desk = deskWith(file(), {
      now,
      store: {
        leadFile: async () => file(),
        leadsHeard: async () => ({ leads: [lead], whole: true }),
        saveHeat: async () => undefined,
        saveLogEntry: async (_scope, _lead, entry) => {
          if (log.some(({ id }) => id === entry.id)) return 'already-there';
          log.push(entry);
          return 'saved';
        },
      },
    });
    const answer = await setDeal({ answer: { heard: said, values: [] } }, desk);
    speech.push(
      'again' in answer
        ? answer.again.intent
        : plainWords(together(...answer.tell, ...('ask' in answer ? [answer.ask] : []))),
    );
  }
  return { speech, wrote: log.map(({ id: _id, by: _by, at: _at, ...entry }) => entry) };
}

const was = { amount: 48_000, currency: 'EUR' };
test.each([
  ['the deal is worth ninety thousand', { amount: 90_000, currency: 'EUR', sure: 'sure' }],
  ['make the priya raman deal 120k', { amount: 120_000, currency: 'EUR', sure: 'sure' }],
  ["northwind's deal is $35k, mark it so", { amount: 35_000, currency: 'USD', sure: 'sure' }],
  ['the deal is maybe ninety thousand pounds', { amount: 90_000, currency: 'GBP', sure: 'guess' }],
])('%s is written in the words it was said in, beside what stood before', async (words, size) => {
  expect((await told(words)).wrote).toEqual([{ kind: 'deal', ...size, words, was }]);
});

test.each([
  ['set the deal size', 'How big is the deal?'],
  ['make the northwind deal ninety', 'Do you mean ninety thousand euros?'],
  ['the deal is between eighty and ninety thousand', 'Which of the two is it?'],
  ['the deal is not worth ninety thousand', 'How big is the deal?'],
  ['the deal is worth nothing', 'How big is the deal?'],
  ['is the deal worth ninety thousand', 'DealIntent'],
  [
    'make the zyxwell deal ninety thousand',
    "I can't find zyxwell among your leads. Who else would you like to hear about?",
  ],
])('%s writes nothing and is answered: %s', async (words, speech) => {
  expect(await told(words)).toEqual({ speech: [speech], wrote: [] });
});

test('a request that comes twice is written once and answered the same', async () => {
  const { speech, wrote } = await told('the deal is worth ninety thousand', { times: 2 });
  expect(wrote).toHaveLength(1);
  expect(new Set(speech).size).toBe(1);
  expect(speech[0]).toMatch(/90,000 euros, noted; it was 48,000 euros before/);
});

test('where nothing was known of the deal, that is said', async () => {
  const { amount: _amount, currency: _currency, ...lead } = priya;
  const { speech, wrote } = await told('the deal is worth ninety thousand', { lead });
  expect(speech[0]).toMatch(/I had no figure before/);
  expect(wrote).toEqual([{ kind: 'deal', amount: 90_000, sure: 'sure', words: 'the deal is worth ninety thousand' }]);
});
