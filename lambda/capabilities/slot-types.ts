import { besides } from '../frameworks/besides.ts';
import { frameworks } from '../frameworks/index.ts';
import type { Language } from '../languages.ts';
import { en } from './slot-types.en.ts';

/** Slot types Amazon fills and normalises. */
export type BuiltInSlotType =
  | 'AMAZON.DATE'
  | 'AMAZON.TIME'
  | 'AMAZON.NUMBER'
  | 'AMAZON.DURATION'
  | 'AMAZON.SearchQuery';

/** Slot types whose values stand in `slot-types.<language>.ts`. */
export const writtenSlotTypes = [
  'LEAD',
  'POSITION',
  'PART_OF_DAY',
  'CALL_KIND',
  'PLACE',
  'MONEY',
  'HORIZON',
  'LETTER',
  'OUTCOME',
  'FLAG',
  'REASON',
  'STAGE',
  'PERIOD',
  'ENTRY',
  'MOVE_WAY',
] as const;
export type WrittenSlotType = (typeof writtenSlotTypes)[number];

/** Slot types whose values follow from the frameworks. */
export type FrameworkSlotType = 'FRAMEWORK' | 'CRITERION';

export type CustomSlotType = WrittenSlotType | FrameworkSlotType;
export type SlotType = BuiltInSlotType | CustomSlotType;

/** One value of a custom slot type: `id` is what the code sees, the words are what people say. */
export type SlotValue = { id: string; name: string; synonyms?: string[] };

/** A name of the model must say one thing only: what another value is called already is left out. */
function valuesOf(named: { id: string; name: string; also: readonly string[] }[]): SlotValue[] {
  const taken = new Set(named.map(({ name }) => name.toLowerCase()));
  const seen = new Set<string>();
  return named.flatMap(({ id, name, also }) => {
    if (seen.has(name.toLowerCase())) return [];
    seen.add(name.toLowerCase());
    const synonyms = also.filter((other) => !taken.has(other.toLowerCase()));
    for (const synonym of synonyms) taken.add(synonym.toLowerCase());
    return [{ id, name, ...(synonyms.length > 0 ? { synonyms } : {}) }];
  });
}

const frameworkValues = (language: Language): Record<FrameworkSlotType, SlotValue[]> => ({
  FRAMEWORK: valuesOf(frameworks.map(({ id, words }) => ({ id, ...words[language] }))),
  CRITERION: valuesOf(
    [...frameworks, besides].flatMap(({ criteria }) => criteria.map(({ id, words }) => ({ id, ...words[language] }))),
  ),
});

const written: Record<Language, Record<WrittenSlotType, SlotValue[]>> = { en };

/** The values of every custom slot type in each language. */
export const slotValues: Record<Language, Record<CustomSlotType, SlotValue[]>> = {
  en: { ...written.en, ...frameworkValues('en') },
};
