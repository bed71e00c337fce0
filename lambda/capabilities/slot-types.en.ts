import type { CustomSlotType, SlotValue } from './slot-types.ts';

/** English values of our slot types. LEAD is a varied sample of names and companies: the book itself is matched by us. */
export const en: Record<CustomSlotType, SlotValue[]> = {
  POSITION: [
    { id: '1', name: 'first', synonyms: ['first one', 'earliest', 'one at the top'] },
    { id: '2', name: 'second', synonyms: ['second one'] },
    { id: '3', name: 'third', synonyms: ['third one'] },
    { id: '4', name: 'fourth', synonyms: ['fourth one'] },
    { id: '5', name: 'fifth', synonyms: ['fifth one'] },
    { id: '-1', name: 'last', synonyms: ['last one', 'final', 'final one', 'latest'] },
  ],
  LEAD: [
    { id: 'jones-watson', name: 'Jones Watson', synonyms: ['mister Jones', 'mister Watson'] },
    { id: 'silveroaks', name: 'SilverOaks', synonyms: ['silver oaks'] },
  ],
};
