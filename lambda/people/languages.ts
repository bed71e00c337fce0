import { en } from '../language/en/words-around-names.ts';
import type { Language } from '../language/languages.ts';
import type { PeopleWords } from './words-around-names.ts';

/** Words around names, by language. */
export const peopleWords: Readonly<Record<Language, PeopleWords>> = { en };
