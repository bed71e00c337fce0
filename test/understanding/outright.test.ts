import { join } from 'node:path';
import { DateTime } from 'luxon';
import { capabilities } from '../../lambda/capabilities/all.ts';
import { slotValues } from '../../lambda/language/slot-values.ts';
import { outrightIn } from '../../lambda/understanding/outright.ts';
import { isHeardByWords } from '../../model/by-words.ts';
import { readModel } from '../../model/files.ts';
import { generateModel } from '../../model/generate.ts';
import { heardFor } from '../../model/hears.ts';
import { spokenSamples } from '../../simulator/examples.ts';

const root = join(__dirname, '../..');
const now = DateTime.fromISO('2026-11-21T08:55');
const isStatement = (intent: string) => /^(?:Log|Said|ChangeBudget)/.test(intent);
const full = generateModel(heardFor(root, capabilities), slotValues.en, 'en');
const left = spokenSamples(full).filter(({ intent }) => isHeardByWords(intent) && !isStatement(intent));

it('hears every sentence the model leaves out, word for word, with what it fills', async () => {
  const missed: string[] = [];
  for (const { intent, said, filled } of left) {
    const heard = await outrightIn.en(said.replaceAll(" 's", "'s"), now);
    const isRight = heard?.intent === intent && Object.keys(filled).every((slot) => slot in heard.slots);
    if (!isRight) missed.push(`${intent} “${said}”: ${heard?.intent} ${Object.keys(heard?.slots ?? {})}`);
  }
  expect(left.length).toBeGreaterThan(300);
  expect(missed).toEqual([]);
});

it.each([
  ['that happens to be right', undefined],
  ['yes that happens to be right', 'AMAZON.YesIntent'],
  ['say that again please', undefined],
  ["what's Jones Watson's phone number", 'FieldIntent'],
  ['they have no budget', undefined],
])('%s: %s', async (said, intent) => expect((await outrightIn.en(said, now))?.intent).toBe(intent));

it('no statement is an intent of the model, and none without words can be', () => {
  const { intents } = readModel(root, 'en-US').interactionModel.languageModel;
  const statements = intents.filter(({ name }) => isStatement(name));
  expect(statements.map(({ name }) => name)).toEqual(['LogFactIntent']);
  expect(statements[0]?.slots?.map(({ type }) => type)).toEqual(['AMAZON.SearchQuery']);
});
