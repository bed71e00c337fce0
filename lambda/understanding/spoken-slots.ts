import type { DateTime } from 'luxon';
import { english as en } from '../language/en/spoken-slots.ts';
import type { Language } from '../language/languages.ts';

/** A day, a time and how long, as the platform's slots have them, where a sentence names them. */
export type SpokenSlots = { date?: string; time?: string; duration?: string };

/** How one language finds slots in free words. */
type SlotReader = {
  slots: (text: string, now: DateTime) => SpokenSlots;
  /** The name of the criterion a question is about. */
  criterion: (text: string) => string | undefined;
  /** The stages a lead can be moved to, by what they are called. */
  stages: readonly { id: string; names: readonly string[] }[];
  /** What stands in a calendar, by its name. */
  entry: (text: string) => string | undefined;
};

/** Slots in free words, by language. */
export const slotsIn: Record<Language, SlotReader> = { en };
