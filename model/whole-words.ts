import { wordsWhole } from '../lambda/turn/words-whole.ts';
import type { IntentModel, InteractionModel, TypeDeclaration } from './interaction-model.ts';
import { SENTENCE } from './sentence-type.ts';

/**
 * How words that fit no intent reach the skill on Alexa (decision 0181): as the one slot of an intent that is nothing else,
 * behind the opening they begin with, or only where the skill has asked for them.
 */
export const waysOfWords = ['sentence', 'carriers', 'asked'] as const;
export type WayOfWords = (typeof waysOfWords)[number];

/** The type of what sentences begin with. */
const OPENING = 'OPENING';
/** So many openings; they begin nearly all sentences that have one in common. */
const MOST_OPENINGS = 60;
/** What is said before words where they are only taken when asked for; a model wants a sample of every intent. */
const beforeWords = [
  'let me say',
  'write down that i said',
  'here is what i mean',
  'in my own words',
  'i would put it as',
];

/** The first word of each sentence of a type, the commonest first. */
function openingsIn(sentences: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const [first = ''] = sentence.split(' ');
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return byCount.slice(0, MOST_OPENINGS).map(([word]) => word);
}

/** What is left of each value and synonym behind its opening; each once. */
function restsOf({ name, values }: TypeDeclaration): TypeDeclaration {
  const seen = new Set<string>();
  const rest = (sentence: string): string[] => {
    const words = sentence.split(' ').slice(1).join(' ');
    if (words === '' || seen.has(words)) return [];
    seen.add(words);
    return [words];
  };
  return {
    name,
    values: values.flatMap(({ id, name: { value, synonyms = [] } }) => {
      const [first, ...more] = [value, ...synonyms].flatMap(rest);
      return first === undefined
        ? []
        : [{ ...(id !== undefined && { id }), name: { value: first, ...(more.length > 0 && { synonyms: more }) } }];
    }),
  };
}

/** A model whose words that fit no intent come another way. The committed one is `sentence`. */
export function withWholeWords(model: InteractionModel, way: WayOfWords): InteractionModel {
  if (way === 'sentence') return model;
  const { languageModel } = model.interactionModel;
  const { intents, types = [] } = languageModel;
  const sentences = types.find(({ name }) => name === SENTENCE);
  const said = sentences?.values.flatMap(({ name: { value, synonyms = [] } }) => [value, ...synonyms]) ?? [];
  const changed = (intent: IntentModel): IntentModel => {
    if (intent.name !== wordsWhole.intent) return intent;
    if (way === 'asked') return { ...intent, samples: beforeWords.map((before) => `${before} {${wordsWhole.words}}`) };
    const opening = { name: wordsWhole.opening, type: OPENING };
    return {
      ...intent,
      slots: [opening, ...(intent.slots ?? [])],
      samples: [`{${wordsWhole.opening}} {${wordsWhole.words}}`],
    };
  };
  const openings = openingsIn(said).map((word) => ({ id: word.replace(/[^\p{L}]/gu, '-'), name: { value: word } }));
  const withOpenings =
    way === 'carriers'
      ? [...types.map((type) => (type.name === SENTENCE ? restsOf(type) : type)), { name: OPENING, values: openings }]
      : types;
  const { dialog } = model.interactionModel;
  const inDialog = dialog && {
    ...dialog,
    intents: dialog.intents.map((intent) =>
      intent.name === wordsWhole.intent && way === 'carriers'
        ? {
            ...intent,
            slots: [
              {
                name: wordsWhole.opening,
                type: OPENING,
                elicitationRequired: false,
                confirmationRequired: false,
                prompts: {},
              },
              ...intent.slots,
            ],
          }
        : intent,
    ),
  };
  return {
    ...model,
    interactionModel: {
      ...model.interactionModel,
      ...(inDialog && { dialog: inDialog }),
      languageModel: { ...languageModel, intents: intents.map(changed), types: withOpenings },
    },
  };
}
