import { slotsIn } from '../interaction-model.ts';
import { type Fault, languageModelOf, type Rule, repeated, samplesOf } from './rule.ts';

const launchPhrase = /^(?:(?:ask|tell)(?! me\b)|open|launch|start|run|load|begin|use|enable|resume)\s/;
const phraseTypes = new Set(['AMAZON.SearchQuery']);
const withoutSlots = (sample: string) => sample.replace(/\{[^{}]*\}/g, ' ');
/** As Amazon compares samples: case and spaces do not count. */
const normalised = (sample: string) => sample.toLowerCase().replace(/\s+/g, ' ').trim();
const enoughSamples = 5;

const sampleRule = (
  name: string,
  severity: Rule['severity'],
  because: string,
  isWrong: (sample: string) => string | undefined,
): Rule => ({
  name,
  severity,
  because,
  faults: (subject) =>
    samplesOf(subject).flatMap(({ intent, sample }) => {
      const wrong = isWrong(sample);
      return wrong === undefined ? [] : [{ message: `“${sample}” ${wrong}`, intent, sample }];
    }),
});

/** What a sample may look like, and how samples live together. */
export const sampleRules: readonly Rule[] = [
  sampleRule(
    'sample-characters',
    'error',
    'letters, spaces, periods, apostrophes, hyphens and underscores are all that is allowed',
    (sample) => {
      const found = withoutSlots(sample).match(/[^\p{L}\p{M}\p{Nd} .'\-_]/u);
      return found ? `holds “${found[0]}”` : undefined;
    },
  ),
  sampleRule('sample-digits', 'warning', 'numbers are written as words', (sample) =>
    /\d/.test(sample) ? 'holds a digit' : undefined,
  ),
  sampleRule('sample-upper-case', 'warning', 'samples are lower case', (sample) =>
    /\p{Lu}/u.test(withoutSlots(sample)) ? 'holds a capital letter' : undefined,
  ),
  sampleRule('sample-slot-spacing', 'error', 'a slot stands alone between spaces, a possessive aside', (sample) =>
    /\S\{|\}(?!'s(?:\s|$)|\s|$)/.test(sample) ? 'has something stuck to a slot' : undefined,
  ),
  sampleRule('sample-launch-phrase', 'warning', 'Alexa takes launch phrases for herself', (sample) =>
    launchPhrase.test(sample) ? 'begins like opening a skill' : undefined,
  ),
  {
    name: 'sample-twice',
    severity: 'error',
    because: 'a sample stands once in its intent',
    faults: (subject) =>
      repeated(samplesOf(subject), ({ intent, slot, sample }) => `${intent} ${slot ?? ''} ${normalised(sample)}`).map(
        ({ intent, sample }) => ({ message: `“${sample}” is there twice`, intent, sample }),
      ),
  },
  {
    name: 'sample-conflict',
    severity: 'error',
    because: 'no two intents share a sentence once slots are replaced by their types',
    faults: (subject) => {
      const owners = new Map<string, { intent: string; sample: string }>();
      const faults: Fault[] = [];
      for (const { name: intent, slots = [], samples = [] } of languageModelOf(subject).intents) {
        const typeOf = (slot: string) => slots.find(({ name }) => name === slot)?.type ?? slot;
        for (const sample of samples) {
          const shape = normalised(sample.replace(/\{([^{}]*)\}/g, (_, slot: string) => `{${typeOf(slot)}}`));
          const owner = owners.get(shape);
          if (!owner) owners.set(shape, { intent, sample });
          else if (owner.intent !== intent)
            faults.push({ message: `“${sample}” is also “${owner.sample}” of ${owner.intent}`, intent, sample });
        }
      }
      return faults;
    },
  },
  {
    name: 'phrase-without-carrier',
    severity: 'error',
    because: 'a free-text slot needs words of its own around it',
    faults: (subject) =>
      samplesOf(subject)
        .filter(
          ({ slots, sample }) =>
            withoutSlots(sample).trim() === '' &&
            slots.some(({ name, type }) => phraseTypes.has(type) && slotsIn(sample).includes(name)),
        )
        .map(({ intent, sample }) => ({ message: `“${sample}” has no carrier phrase`, intent, sample })),
  },
  {
    name: 'phrase-beside-slot',
    severity: 'error',
    because: 'a free-text slot stands alone in a sample',
    faults: (subject) =>
      samplesOf(subject)
        .filter(
          ({ slots, sample }) =>
            slotsIn(sample).length > 1 &&
            slots.some(({ name, type }) => phraseTypes.has(type) && slotsIn(sample).includes(name)),
        )
        .map(({ intent, sample }) => ({ message: `“${sample}” has free text beside another slot`, intent, sample })),
  },
  {
    name: 'phrase-with-siblings',
    severity: 'warning',
    because: 'free text is safest as the only slot of its intent',
    faults: (subject) =>
      languageModelOf(subject)
        .intents.filter(({ slots = [] }) => slots.length > 1 && slots.some(({ type }) => phraseTypes.has(type)))
        .map(({ name: intent }) => ({ message: `${intent} has free text and other slots`, intent })),
  },
  {
    name: 'no-samples',
    severity: 'error',
    because: 'an intent of ours without samples is refused',
    faults: (subject) =>
      languageModelOf(subject)
        .intents.filter(({ name, samples = [] }) => !name.startsWith('AMAZON.') && samples.length === 0)
        .map(({ name: intent }) => ({ message: `${intent} has no samples`, intent })),
  },
  {
    name: 'few-samples',
    severity: 'warning',
    because: `an intent with fewer than ${enoughSamples} samples is rarely heard`,
    faults: (subject) =>
      languageModelOf(subject)
        .intents.filter(
          ({ name, samples = [] }) =>
            !name.startsWith('AMAZON.') && samples.length > 0 && samples.length < enoughSamples,
        )
        .map(({ name: intent, samples = [] }) => ({ message: `${intent} has ${samples.length}`, intent })),
  },
  {
    name: 'sample-without-needed-slot',
    severity: 'warning',
    because: 'a sample without the slot that must be filled is preferred with the slot left empty',
    faults: (subject) =>
      (subject.model.interactionModel.dialog?.intents ?? []).flatMap(({ name: intent, slots }) => {
        const needed = slots.filter(({ elicitationRequired }) => elicitationRequired);
        const samples = languageModelOf(subject).intents.find(({ name }) => name === intent)?.samples ?? [];
        return samples
          .filter((sample) => needed.some(({ name }) => !slotsIn(sample).includes(name)))
          .map((sample) => ({ message: `“${sample}” lacks a slot that must be filled`, intent, sample }));
      }),
  },
];
