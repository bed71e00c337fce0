import { wordsOf } from '../lambda/language/en/built-in-slots/words.ts';
import { type Language, languages } from '../lambda/language/languages.ts';
import { isHeardByWords } from './by-words.ts';
import { placesOf } from './expand.ts';
import type { SlotValues } from './generate.ts';
import type { Heard } from './hears.ts';
import { spokenIntents } from './trace.ts';

/** Of each intent the slots that its sentences fill, and the sentences: at each place a slot, or words to choose from. */
export type Outright = {
  intents: Record<string, { slots: Record<string, string>; says: string[][] }>;
  types: Record<string, string[][]>;
};

const plain = (text: string) =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(' ');

/** A template as its places: `{slot}`, or choices divided by `|`, the last of them empty where it may be left out. */
function patternOf(template: string): string[] | undefined {
  const read = placesOf(template);
  if (read.kind === 'fault') return undefined;
  return read.places.flatMap((choices) => {
    if (choices.length > 1) return [choices.map(plain).join('|')];
    return (choices[0] ?? '')
      .split(/(\{[A-Za-z_]+\})/)
      .map((piece) =>
        piece.startsWith('{')
          ? piece
          : piece.trimStart().startsWith("'s")
            ? `'s ${plain(piece.trimStart().slice(2))}`.trim()
            : plain(piece),
      )
      .filter((piece) => piece !== '');
  });
}

/** A statement is read from its words, whatever template it fits. */
const isStatement = (intent: string) => /^(?:Log|Said|ChangeBudget)/.test(intent);
const isHeardOutright = (intent: string) =>
  (isHeardByWords(intent) && !isStatement(intent)) ||
  intent === 'FieldIntent' ||
  (intent.startsWith('AMAZON.') && intent !== 'AMAZON.FallbackIntent');

/** What is heard word for word in a whole sentence: templates whose intents the model leaves out, or shows a few of. */
export function outrightOf(capabilities: readonly Heard[], values: SlotValues, language: Language): Outright {
  const intents: Outright['intents'] = {};
  for (const capability of capabilities) {
    const declared = new Map(spokenIntents(capability));
    for (const [intent, templates] of Object.entries(capability.utterances[language])) {
      if (!isHeardOutright(intent)) continue;
      const says = templates.flatMap((template) => {
        const pattern = patternOf(template);
        return pattern ? [pattern] : [];
      });
      intents[intent] = { slots: { ...declared.get(intent)?.slots }, says };
    }
  }
  const used = new Set(Object.values(intents).flatMap(({ slots }) => Object.values(slots)));
  const types = Object.fromEntries(
    Object.entries(values).flatMap(([type, some]) =>
      used.has(type) && type !== 'LEAD'
        ? [[type, some.map(({ id, name, synonyms = [] }) => [id, name, ...synonyms.map(plain)])]]
        : [],
    ),
  );
  return { intents, types };
}

/** The languages whose sentences are written so. */
export const outrightFile = (language: Language) => `lambda/language/${language}/outright.json`;
export const outrightLanguages = Object.keys(languages) as Language[];
