import { languageModelOf, type Rule } from './rule.ts';

const multipleValuesLocales = ['en-AU', 'en-CA', 'en-GB', 'en-US'];
/** A spoken second holds about three words; Amazon's guidance is to ask within eight seconds. */
const longestPrompt = 24;
const MOST_CHARACTERS = 1_000_000;
const MOST_INTENTS = 250;
const MOST_VALUES = 50_000;

/** What differs by locale, and how large a model may grow. */
export const platformRules: readonly Rule[] = [
  {
    name: 'fallback-sensitivity-locale',
    severity: 'error',
    because: 'only English and German take a fallback sensitivity',
    faults: (subject) =>
      languageModelOf(subject).modelConfiguration && !/^en-|^de-DE$/.test(subject.locale)
        ? [{ message: `${subject.locale} takes no fallback sensitivity` }]
        : [],
  },
  {
    name: 'multiple-values-locale',
    severity: 'error',
    because: 'slots take several values in en-AU, en-CA, en-GB and en-US only',
    faults: (subject) =>
      multipleValuesLocales.includes(subject.locale)
        ? []
        : languageModelOf(subject).intents.flatMap(({ name: intent, slots = [] }) =>
            slots
              .filter(({ multipleValues }) => multipleValues?.enabled)
              .map(({ name: slot }) => ({ message: `${slot} takes several values`, intent, slot })),
          ),
  },
  {
    name: 'slot-samples-without-dialog',
    severity: 'error',
    because: 'what answers a slot is heard only when its intent is in the dialog section',
    faults: (subject) => {
      const listed = (subject.model.interactionModel.dialog?.intents ?? []).map(({ name }) => name);
      return languageModelOf(subject).intents.flatMap(({ name: intent, slots = [] }) =>
        slots
          .filter(({ samples = [] }) => samples.length > 0 && !listed.includes(intent))
          .map(({ name: slot }) => ({ message: `${slot} has samples, but ${intent} has no dialog`, intent, slot })),
      );
    },
  },
  {
    name: 'prompt-length',
    severity: 'error',
    because: 'a question is asked within eight seconds',
    faults: (subject) =>
      (subject.model.interactionModel.prompts ?? []).flatMap(({ id, variations }) =>
        variations
          .filter(({ value }) => value.split(/\s+/).length > longestPrompt)
          .map(({ value }) => ({ message: `prompt ${id} has ${value.split(/\s+/).length} words` })),
      ),
  },
  {
    name: 'model-size',
    severity: 'error',
    because: `a model has at most ${MOST_CHARACTERS} characters, ${MOST_INTENTS} intents and ${MOST_VALUES} values`,
    faults: (subject) => {
      const { intents, types = [] } = languageModelOf(subject);
      const sizes = [
        ['characters', JSON.stringify(subject.model).length, MOST_CHARACTERS],
        ['intents', intents.length, MOST_INTENTS],
        ['values', types.reduce((sum, { values }) => sum + values.length, 0), MOST_VALUES],
      ] as const;
      return sizes
        .filter(([, size, most]) => size > most)
        .map(([what, size]) => ({ message: `it has ${size} ${what}` }));
    },
  },
];
