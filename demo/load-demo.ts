import { readFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import * as z from 'zod/mini';
import { importBook } from '../crm/book/import-book.ts';
import { openTexts } from '../crm/files/open-files.ts';
import { isHeader, surveyAll } from '../crm/sheets/survey.ts';
import type { Rep } from '../lambda/domain/rep.ts';
import type { BookStore } from '../lambda/store/book-store.ts';
import type { ImportStore } from '../lambda/store/store.ts';
import { baseDay, daysBetween, shiftCalendar, shiftCsv } from './shift-days.ts';

const repFile = z.object({
  team: z.string(),
  id: z.string(),
  name: z.string(),
  email: z.string(),
  zone: z.string(),
  framework: z.string(),
  domains: z.array(z.string()),
  role: z.literal('manager'),
});

const tables = ['leads.csv', 'signals.csv', 'facts.csv'];
const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** The address of the demo company's rep. */
export const demoAddress = (): string => repFile.parse(JSON.parse(read('rep.json'))).email;

/** The team of the demo company. */
export const demoTeam = (): string => repFile.parse(JSON.parse(read('rep.json'))).team;

/**
 * Lays the demo company's book so that its day is today, by `now` (ISO instant) in the rep's zone or the one given,
 * and says who the rep is. Loading it again the same day changes nothing; on a new day the calendar and the signals
 * move with it, and what the rep said by voice stays.
 */
export async function loadDemo(store: ImportStore & BookStore, now: string, zone?: string): Promise<Rep> {
  const written = repFile.parse(JSON.parse(read('rep.json')));
  const rep: Rep = { ...written, zone: zone ?? written.zone };
  const today = DateTime.fromISO(now, { zone: rep.zone }).startOf('day');
  const days = daysBetween(baseDay, today.toISODate() ?? baseDay);
  // The rep's day is the rep's wherever the demo is held: only calls with people abroad keep their zones.
  const calendar = shiftCalendar(read('calendar.ics'), days).replaceAll(written.zone, rep.zone);
  const at = (offset: number) => today.plus({ days: offset }).toUTC().toISO() ?? now;
  const texts = tables.map((file) => ({ file, text: shiftCsv(read(file), days) }));
  const opened = await openTexts([...texts, { file: 'calendar.ics', text: calendar }], isHeader);
  const files = { surveys: await surveyAll(opened.tables), calendars: opened.calendars };
  const { problems } = await importBook(store, rep, files, { now, calendar: { from: at(-21), to: at(42) } });
  if (problems.length > 0) throw new Error(`The demo book has problems: ${JSON.stringify(problems)}`);
  return rep;
}
