/** A part of the day as reps name it. */
export type PartOfDay =
  | 'first-thing'
  | 'early-morning'
  | 'morning'
  | 'late-morning'
  | 'before-lunch'
  | 'lunchtime'
  | 'after-lunch'
  | 'early-afternoon'
  | 'afternoon'
  | 'late-afternoon'
  | 'end-of-day'
  | 'evening'
  | 'night';

/** What each part covers, in minutes after midnight; a night runs past midnight. A call belongs where it starts. */
export const partsOfDay: Readonly<Record<PartOfDay, { from: number; to: number }>> = {
  'first-thing': { from: 0, to: 10 * 60 },
  'early-morning': { from: 0, to: 9 * 60 },
  morning: { from: 0, to: 12 * 60 },
  'late-morning': { from: 10 * 60, to: 12 * 60 },
  'before-lunch': { from: 0, to: 12 * 60 },
  lunchtime: { from: 12 * 60, to: 14 * 60 },
  'after-lunch': { from: 13 * 60, to: 24 * 60 },
  'early-afternoon': { from: 12 * 60, to: 15 * 60 },
  afternoon: { from: 12 * 60, to: 17 * 60 },
  'late-afternoon': { from: 15 * 60, to: 18 * 60 },
  'end-of-day': { from: 16 * 60, to: 20 * 60 },
  evening: { from: 17 * 60, to: 24 * 60 },
  night: { from: 18 * 60, to: 28 * 60 },
};

/** Whether a word from outside names a part of the day; "constructor", which every object knows, does not. */
export const isPartOfDay = (word: string): word is PartOfDay => Object.hasOwn(partsOfDay, word);
