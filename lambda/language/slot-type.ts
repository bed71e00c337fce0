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
  'FIELD',
] as const;

export type WrittenSlotType = (typeof writtenSlotTypes)[number];

/** Slot types whose values follow from the frameworks. */
export type FrameworkSlotType = 'FRAMEWORK' | 'CRITERION';

export type CustomSlotType = WrittenSlotType | FrameworkSlotType;

/** Takes a whole sentence; its values are sentences of the corpus and stand in the model only. */
export type SentenceSlotType = 'SENTENCE';

export type SlotType = BuiltInSlotType | CustomSlotType | SentenceSlotType;

/** One value of a custom slot type: `id` is what the code sees, the words are what people say. */
export type SlotValue = { id: string; name: string; synonyms?: string[] };
