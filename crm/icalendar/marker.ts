import type { CalendarEvent } from './calendar-event.ts';

/** A marker as a word of its own: `#sales` is not in "#salesforce training". */
const asWord = (marker: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${marker.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu');

/** Whether an event carries the team's marker in its title or a category. */
export const carriesMarker = ({ title, categories }: CalendarEvent, marker: string): boolean =>
  [title, ...categories].some((words) => asWord(marker).test(words));

/** A title as it is said: without the marker. */
export const withoutMarker = (title: string, marker: string): string =>
  title.replace(asWord(marker), ' ').replace(/\s+/g, ' ').trim();
