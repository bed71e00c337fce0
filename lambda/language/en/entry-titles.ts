import { wordTable } from '../../domain/word-table.ts';
import type { EntryTitles } from '../entry-titles.ts';

/** English titles of what stands in a calendar. */
export const en: EntryTitles = {
  written: wordTable({
    'one-on-one': ['1:1', '1-1', '1 on 1', '1 to 1', 'one to one', '121'],
    'stand-up': ['standup', 'daily', 'scrum'],
    'all-hands': ['all hands', 'town hall', 'company meeting'],
    'team-meeting': ['team meeting', 'weekly', 'team sync'],
    lunch: ['lunch'],
    focus: ['focus'],
  }),
  kinds: ['appointment', 'meeting', 'class', 'lesson', 'session', 'call', 'event', 'time', 'block'],
};
