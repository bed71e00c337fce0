import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { slotValues } from '../../lambda/language/slot-values.ts';
import { generateModel } from '../../model/generate.ts';
import { lint, rules } from '../../model/lint/index.ts';
import { locator, placeText } from '../../model/lint/locate.ts';
import { manifestFaults } from '../../model/lint/manifest.ts';
import { shapeChecks, shapeRule } from '../../model/lint/shape.ts';
import type { Speakable } from '../../model/trace.ts';
import { coverageOf, coveredBy } from '../../simulator/covered.ts';
import { brokenModels, soundModel } from './broken-models.ts';
import { sampleCapabilities } from './sample-capabilities.ts';

const shapes = shapeChecks(resolve(__dirname, '../..'));

it('finds nothing in a sound model', () => {
  expect(lint({ 'en-US': soundModel }, [...rules, shapeRule(shapes.model)])).toEqual([]);
});

describe('finds in a model that breaks it', () => {
  it.each(brokenModels)('$rule', ({ rule, model, says, locale }) => {
    const found = lint({ [locale]: model }).filter((finding) => finding.rule === rule);
    expect(found.map(({ message }) => message)).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
  });

  it('every rule of the table', () => {
    const broken = new Set(brokenModels.map(({ rule }) => rule));
    expect(rules.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });
});

it('tells once what several locales share, and what one locale lacks', () => {
  const broken = brokenModels.find(({ rule }) => rule === 'sample-digits')?.model ?? soundModel;
  const findings = lint({ 'en-US': broken, 'en-GB': broken, 'en-CA': soundModel });
  expect(findings.filter(({ rule }) => rule === 'sample-digits').map(({ locales }) => locales)).toEqual([
    ['en-US', 'en-GB'],
  ]);
  expect(findings.filter(({ rule }) => rule === 'locales-differ').map(({ message }) => message)).toContain(
    'WhoIntent is not in en-US',
  );
});

describe('the shape of a model', () => {
  const withIntents = (intents: unknown) => ({
    interactionModel: { languageModel: { invocationName: 'a b', intents } },
  });
  it.each([
    ['a misspelt key', withIntents([{ name: 'A', sampels: [] }]), /sampels/],
    ['a missing name', withIntents([{ samples: [] }]), /name/],
    ['samples that are no list', withIntents([{ name: 'A', samples: 'a' }]), /array/],
    ['no language model', { interactionModel: {} }, /languageModel/],
    [
      'a strange strategy',
      {
        interactionModel: {
          languageModel: { invocationName: 'a b', intents: [] },
          dialog: { delegationStrategy: 'NEVER', intents: [] },
        },
      },
      /allowed values/,
    ],
  ])('objects to %s', (_fault, model, says) => expect(shapes.model(model).join('\n')).toMatch(says));

  it('is what the generator writes', () => {
    expect(shapes.model(generateModel(sampleCapabilities, slotValues.en, 'en'))).toEqual([]);
  });
});

describe('a finding names file and line', () => {
  const capability: Speakable = {
    name: 'sample',
    intents: { SampleIntent: {} },
    utterances: { en: { SampleIntent: ['first', "(who's|who is) 2 there", 'broken ('] } },
  };
  const source = ['# a comment', 'SampleIntent', '  first', "  (who's|who is) 2 there", '  broken ('];
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lint-'));
    mkdirSync(join(root, 'lambda/capabilities/sample'), { recursive: true });
    mkdirSync(join(root, 'lambda/language/en'), { recursive: true });
    writeFileSync(join(root, 'lambda/capabilities/sample/hears.en.txt'), source.join('\n'));
    writeFileSync(join(root, 'lambda/language/en/slot-values.ts'), "\n{ id: '1', name: 'twice' }\n");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it.each([
    [{ message: '', intent: 'SampleIntent', sample: 'who is 2 there' }, 'lambda/capabilities/sample/hears.en.txt:4'],
    [{ message: '', intent: 'SampleIntent' }, 'lambda/capabilities/sample/hears.en.txt:2'],
    [{ message: '', value: 'twice' }, 'lambda/language/en/slot-values.ts:2'],
  ])('of %j: %s', (fault, place) => {
    const found = locator(root, [capability], 'en').ofFault(fault);
    expect(found && placeText(found)).toBe(place);
  });

  it('even of a template that cannot be read', () => {
    const place = locator(root, [capability], 'en').ofTemplate({ capability: 'sample', template: 'broken (' });
    expect(placeText(place)).toBe('lambda/capabilities/sample/hears.en.txt:5');
  });
});

describe('a phrase is covered when the model holds it word for word', () => {
  const model = generateModel(sampleCapabilities, slotValues.en, 'en');
  it.each([
    ['how many sales calls do I have planned tomorrow', true],
    ["Who's the two p.m. with?", true],
    ['how likely is Jones Watson to buy', true],
    ['what about the second one', true],
    ['what about the umpteenth one', false],
    ['write down call her back', true],
    ['how many calls do I have somewhere', false],
    ['how many calls might I have', false],
    ['who is the two p.m.', false],
    ['', false],
  ])('%j: %j', (phrase, expected) => expect(coveredBy(model, phrase)).toBe(expected));
});

describe('the manifest', () => {
  const model = generateModel(sampleCapabilities, slotValues.en, 'en');
  const manifest = (of: { name?: string; examplePhrases?: string[]; locale?: string }) => ({
    manifest: {
      publishingInformation: {
        locales: {
          [of.locale ?? 'en-US']: {
            name: of.name ?? 'Lead Scout',
            examplePhrases: of.examplePhrases ?? [
              'Alexa, open lead scout',
              'Alexa, ask lead scout how many calls do I have',
              'help me',
            ],
          },
        },
      },
    },
  });
  const faults = (json: unknown) => manifestFaults(json, shapes.manifest, { 'en-US': model }, coverageOf).join('\n');

  it.each([
    [
      'an example the model does not hold',
      manifest({ examplePhrases: ['Alexa, open lead scout', 'Alexa, ask lead scout to dance', 'log the budget'] }),
      /no sample says “dance”/,
    ],
    [
      'a first example that does not open the skill',
      manifest({ examplePhrases: ['log budget', 'log budget', 'log budget'] }),
      /must open the skill/,
    ],
    ['fewer than three examples', manifest({ examplePhrases: ['Alexa, open lead scout'] }), /three example phrases/],
    ['a name of Amazon’s', manifest({ name: 'Echo Scout' }), /holds a name/],
    ['a locale without a model', manifest({ locale: 'en-GB' }), /en-GB has an entry but no model/],
    ['a misspelt key', { manifest: { publishingInformation: { locale: {} } } }, /locale/],
  ])('is refused for %s', (_fault, json, says) => expect(faults(json)).toMatch(says));

  it('is accepted when its examples are in the model', () =>
    expect(
      faults(
        manifest({
          examplePhrases: [
            'Alexa, open lead scout',
            'Alexa, ask lead scout how many calls do I have',
            'log the budget',
          ],
        }),
      ),
    ).toBe(''));
});
