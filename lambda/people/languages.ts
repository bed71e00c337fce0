import { en as inSentences } from '../language/en/names-in-sentences.ts';
import { en } from '../language/en/words-around-names.ts';
import type { Language } from '../language/languages.ts';
import type { NamesInSentences } from './names-in-sentences.ts';
import type { PeopleWords } from './words-around-names.ts';

/** Words around names, by language. */
export const peopleWords: Readonly<Record<Language, PeopleWords>> = { en };

/** Where a name stands in a sentence, by language. */
export const namesInSentences: Readonly<Record<Language, NamesInSentences>> = { en: inSentences };
