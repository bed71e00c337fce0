import type { Store } from '../store/store.ts';

/** What a turn needed and could not reach, as a rep would call it. */
export type Reach = 'calendar' | 'leads' | 'lead' | 'todos' | 'who-you-are' | 'model' | 'book';

const reaches: Partial<Record<keyof Store, Reach>> = {
  repSpeaking: 'who-you-are',
  entriesBetween: 'calendar',
  calendarCopies: 'calendar',
  leadFile: 'lead',
  leadNames: 'leads',
  leadsHeard: 'leads',
  leadFiles: 'leads',
  heatPage: 'leads',
  interviews: 'todos',
  followUps: 'todos',
  scorecard: 'model',
};

/** What a question that had no answer is about; the book where it is about nothing in particular. */
export const reachOf = (question: string | undefined): Reach =>
  Object.entries(reaches).find(([name]) => name === question)?.[1] ?? 'book';
