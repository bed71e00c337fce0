import type { Language } from '../languages.ts';
import { en } from './slot-types.en.ts';

/** Slot types Amazon fills and normalises. */
export type BuiltInSlotType =
  | 'AMAZON.DATE'
  | 'AMAZON.TIME'
  | 'AMAZON.NUMBER'
  | 'AMAZON.DURATION'
  | 'AMAZON.SearchQuery';

/** Slot types of our own; their values stand in `slot-types.<language>.ts`. */
export const customSlotTypes = ['LEAD', 'POSITION', 'PART_OF_DAY', 'CALL_KIND', 'PLACE'] as const;
export type CustomSlotType = (typeof customSlotTypes)[number];

export type SlotType = BuiltInSlotType | CustomSlotType;

/** One value of a custom slot type: `id` is what the code sees, the words are what people say. */
export type SlotValue = { id: string; name: string; synonyms?: string[] };

/** The values of every custom slot type in each language. */
export const slotValues: Record<Language, Record<CustomSlotType, SlotValue[]>> = { en };
