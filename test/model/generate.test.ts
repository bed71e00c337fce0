import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locales } from '../../lambda/language/languages.ts';
import { slotValues } from '../../lambda/language/slot-values.ts';
import { modelText, packModels, readModel, staleModels, writeModels } from '../../model/files.ts';
import { builtInIntents, generateModel, generateModels, ModelError } from '../../model/generate.ts';
import { lint, rules } from '../../model/lint/index.ts';
import { localeModels } from '../../model/locales.ts';
import type { Speakable } from '../../model/trace.ts';
import { sampleCapabilities } from './sample-capabilities.ts';

const { interactionModel } = generateModel(sampleCapabilities, slotValues.en, 'en');
const { intents, types, invocationName } = interactionModel.languageModel;
const intent = (name: string) => intents.find((one) => one.name === name);
const speakable = (templates: readonly string[]): Speakable => ({
  name: 'sample',
  intents: { SampleIntent: { slots: { lead: 'LEAD' } } },
  utterances: { en: { SampleIntent: templates } },
});

it('is opened as "lead scout" and lists every intent of ours and of Alexa once, in order', () => {
  expect(invocationName).toBe('lead scout');
  const names = intents.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].sort());
  expect(names).toEqual(expect.arrayContaining([...builtInIntents, 'CountCallsIntent', 'AddNoteIntent']));
});

it('sorts samples and leaves out duplicates', () => {
  const generated = generateModel([speakable(['b [c]', 'b', 'a'])], slotValues.en, 'en');
  const samples = generated.interactionModel.languageModel.intents.find(({ name }) => name === 'SampleIntent')?.samples;
  expect(samples).toEqual(['a', 'b', 'b c']);
});

it('adds our samples to an intent of Alexa', () => {
  expect(intent('AMAZON.HelpIntent')?.samples).toEqual(['what can i ask', 'what can i say']);
  expect(intent('AMAZON.StopIntent')?.samples).toEqual([]);
});

it('holds only the slot types that are used', () => {
  expect(types?.map(({ name }) => name)).toEqual(['LEAD', 'POSITION']);
  const without = generateModel([speakable(['hello {lead}'])], slotValues.en, 'en');
  expect(without.interactionModel.languageModel.types?.map(({ name }) => name)).toEqual(['LEAD']);
});

it('puts what answers a slot under the slot, and its intent in the dialog section', () => {
  const amount = intent('LogBudgetIntent')?.slots?.find(({ name }) => name === 'amount');
  expect(amount?.samples).toContain('about {amount} dollars');
  expect(interactionModel.dialog?.intents.map(({ name }) => name)).toEqual(['LogBudgetIntent']);
});

it('is the same bytes whatever order the capabilities stand in', () => {
  const reversed = generateModel([...sampleCapabilities].reverse(), slotValues.en, 'en');
  expect(modelText(reversed)).toBe(modelText({ interactionModel }));
});

it('names capability, intent and template of everything that cannot be read', () => {
  const broken = [speakable(['who [is {lead}]', 'fine', '(a|']), speakable(['hello'])];
  const generate = () => generateModel(broken, slotValues.en, 'en');
  expect(generate).toThrow(ModelError);
  expect(generate).toThrow(/sample, SampleIntent, “who \[is \{lead\}\]”: a slot stands inside/);
  expect(generate).toThrow(/“\(a\|”/);
  expect(generate).toThrow(/already an intent of sample/);
});

it('refuses utterances of an intent or slot that is not declared', () => {
  const stray: Speakable = { ...speakable([]), utterances: { en: { SampleIntnt: ['a'], 'SampleIntent.led': ['b'] } } };
  expect(() => generateModel([stray], slotValues.en, 'en')).toThrow(/SampleIntnt is not among[\s\S]*has no slot led/);
});

describe('the files of the models', () => {
  const models = generateModels(sampleCapabilities, slotValues);
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'models-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('are one per language, and fresh once written', () => {
    expect(staleModels(root, models)).toEqual(['interaction-models/en.json']);
    writeModels(root, models);
    expect(staleModels(root, models)).toEqual([]);
    expect(readModel(root, 'en-IN')).toEqual(models.en);
  });

  it('are stale when edited by hand or of a language we do not speak', () => {
    writeModels(root, models);
    writeFileSync(join(root, 'interaction-models/en.json'), '{}\n');
    writeFileSync(join(root, 'interaction-models/xx.json'), '{}\n');
    expect(staleModels(root, models)).toEqual(['interaction-models/en.json', 'interaction-models/xx.json']);
    writeModels(root, models);
    expect(staleModels(root, models)).toEqual([]);
  });

  it('are laid out one per locale in the skill package', () => {
    writeModels(root, models);
    packModels(root, join(root, 'package'));
    const folder = join(root, 'package/interactionModels/custom');
    expect(readdirSync(folder).sort()).toEqual(locales.map((locale) => `${locale}.json`).sort());
    expect(readFileSync(join(folder, 'en-GB.json'), 'utf8')).toBe(modelText(models.en));
  });
});

describe('what differs between the locales of a language', () => {
  const models = generateModels(sampleCapabilities, slotValues);
  const british = localeModels(models, {
    'en-GB': {
      invocationName: 'lead finder',
      alsoCalled: { POSITION: [{ id: '1', name: 'the opener' }] },
      alsoSaid: { 'AMAZON.HelpIntent': ['what may i ask'] },
    },
  });

  it('is put into the model of that locale and no other', () => {
    const { invocationName, intents, types } = british['en-GB'].interactionModel.languageModel;
    expect(invocationName).toBe('lead finder');
    expect(intents.find(({ name }) => name === 'AMAZON.HelpIntent')?.samples).toContain('what may i ask');
    const positions = types?.find(({ name }) => name === 'POSITION')?.values;
    expect(positions?.find(({ id }) => id === '1')?.name.synonyms).toContain('the opener');
    expect(british['en-US']).toBe(models.en);
  });

  it('leaves the intents, slots and ids that the code relies on as they are', () => {
    expect(lint(british, rules).filter(({ rule }) => rule === 'locales-differ')).toEqual([]);
  });
});
