import { anonymous } from '../lean.ts';
import { SENTENCE } from '../sentence-type.ts';
import { type Fault, languageModelOf, type Rule } from './rule.ts';

/** How large the models we commit may be. A team's names come on top of them. */
const most = {
  characters: 250_000,
  intents: 130,
  shareOfSamples: 0.06,
  samplesOfAlexas: 25,
} as const;

/** What the models we commit keep to, so that Alexa can learn from them and a team's names fit beside them. */
export const figureRules: readonly Rule[] = [
  {
    name: 'figures-size',
    severity: 'error',
    because: `a model of ours has at most ${most.characters} characters and ${most.intents} intents`,
    faults: (subject) => {
      const { intents } = languageModelOf(subject);
      const characters = JSON.stringify(subject.model).length;
      return [
        ...(characters > most.characters ? [{ message: `it has ${characters} characters` }] : []),
        ...(intents.length > most.intents ? [{ message: `it has ${intents.length} intents` }] : []),
      ];
    },
  },
  {
    name: 'figures-share',
    severity: 'error',
    because: `an intent with more than ${100 * most.shareOfSamples} % of all samples draws sentences of others`,
    faults: (subject) => {
      const { intents } = languageModelOf(subject);
      const all = intents.reduce((sum, { samples = [] }) => sum + samples.length, 0);
      return intents
        .filter(({ samples = [] }) => samples.length > Math.max(most.samplesOfAlexas, most.shareOfSamples * all))
        .map(({ name: intent, samples = [] }) => ({ message: `${intent} has ${samples.length} of ${all}`, intent }));
    },
  },
  {
    name: 'figures-alexas',
    severity: 'error',
    because: `Alexa knows her own intents: at most ${most.samplesOfAlexas} samples of ours are added to one`,
    faults: (subject) =>
      languageModelOf(subject)
        .intents.filter(({ name, samples = [] }) => name.startsWith('AMAZON.') && samples.length > most.samplesOfAlexas)
        .map(({ name: intent, samples = [] }) => ({ message: `${intent} has ${samples.length}`, intent })),
  },
  {
    name: 'figures-anonymous',
    severity: 'error',
    because: 'no two intents share a sentence once it is not known which slot is which',
    faults: (subject) => {
      const owners = new Map<string, { intent: string; sample: string }>();
      return languageModelOf(subject).intents.flatMap(({ name: intent, samples = [], slots = [] }): Fault[] =>
        slots.some(({ type }) => type === SENTENCE)
          ? []
          : samples.flatMap((sample): Fault[] => {
              const owner = owners.get(anonymous(sample));
              if (!owner) owners.set(anonymous(sample), { intent, sample });
              return owner && owner.intent !== intent
                ? [{ message: `“${sample}” is as “${owner.sample}” of ${owner.intent}`, intent, sample }]
                : [];
            }),
      );
    },
  },
  {
    name: 'figures-free-text',
    severity: 'error',
    because: 'free text is the only slot of its intent',
    faults: (subject) =>
      languageModelOf(subject)
        .intents.filter(({ slots = [] }) => slots.length > 1 && slots.some(({ type }) => type === 'AMAZON.SearchQuery'))
        .map(({ name: intent }) => ({ message: `${intent} has free text and other slots`, intent })),
  },
];
