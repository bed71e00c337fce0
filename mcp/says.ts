import type { Language } from '../lambda/language/languages.ts';
import { en } from './says.en.ts';

/** What is said at a door in place of an answer. */
export type DoorWords = {
  mayNotLog: string;
  mayNotForTeam: string;
  byAnotherTool: string;
  tooFast: string;
  brokenOff: string;
};

/** The words of the doors, by language. */
export const doorWords: Record<Language, DoorWords> = { en };
