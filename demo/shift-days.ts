const dayMs = 86_400_000;

/** The day the demo's files are written for; on loading it becomes today. */
export const baseDay = '2026-03-02';

/** How many days lie between two ISO days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

const moved = (year: string, month: string, day: string, days: number) =>
  new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)) + days * dayMs).toISOString().slice(0, 10);

/** Moves every ISO date of a CSV text; times of day stay. */
export const shiftCsv = (text: string, days: number): string =>
  text.replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, (_, year, month, day) => moved(year, month, day, days));

/** Moves every date property of an iCalendar text; wall-clock times and the weekdays of rules stay. */
export const shiftCalendar = (text: string, days: number): string =>
  text.replace(/^(?:DTSTART|DTEND|DTSTAMP|EXDATE|RDATE|RECURRENCE-ID|RRULE)[;:].*$/gm, (line) =>
    line.replace(/\b(\d{4})(\d{2})(\d{2})(?=T\d{6}|\b)/g, (_, year, month, day) =>
      moved(year, month, day, days).replaceAll('-', ''),
    ),
  );
