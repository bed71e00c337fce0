import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBook } from '../../crm/book/import-book.ts';
import { openFiles } from '../../crm/files/open-files.ts';
import { isHeader, surveyAll } from '../../crm/sheets/survey.ts';
import type { Rep } from '../../lambda/domain/rep.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';

const first = ['Ann', 'Boris', 'Carla', 'Dmitri', 'Zoe', 'Farid', 'Greta', 'Hiro', 'Ines', 'Otto'];
const begins = ['Hart', 'Ash', 'Black', 'Stan', 'Cran', 'Whit', 'Thorn', 'Wake', 'Brom', 'East'];
const middles = ['en', 'er', 'in', 'al', 'ow', 'ac', 'il', 'ur', 'ol', 'ag'];
const ends = ['ton', 'ley', 'ford', 'field', 'stead', 'bury', 'dale', 'combe', 'gate', 'ridge'];
const of = (list: readonly string[], at: number): string => list[Math.floor(at) % list.length] ?? '';

const dayMs = 86_400_000;

/** Whether a lead is one of those made up here. */
export const isMadeUp = (id: string): boolean => /^M\d+$/.test(id);

/** Made-up leads of a rep beside those that are there, imported as any file is: a signal for each, and few names alike. */
export async function layManyLeads(store: ImportStore & BookStore, rep: Rep, leads: number, at: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lead-scout-many-'));
  const day = (ago: number) => new Date(at - (ago % 420) * dayMs).toISOString().slice(0, 10);
  const rows = ['ID,First Name,Last Name,Email,Job Title,Company,Industry,Employees,Source,Created,Owner'];
  const signals = ['Lead,Kind,At,Count,Detail'];
  for (let i = 0; i < leads; i += 1) {
    const family = of(begins, i / 10) + of(middles, i / 100) + of(ends, i / 1_000) + of(ends, i / 10_000);
    rows.push(
      `M${i},${of(first, i)},${family},m${i}@f${i % 5_000}.example,VP Sales,"Firm ${i % 5_000}",Software,${20 + (i % 900)},Website,${day(i)},${rep.email}`,
    );
    signals.push(`M${i},visited-pricing,${day(i * 3)} 10:00,1,the site`);
  }
  const paths = [join(folder, 'leads.csv'), join(folder, 'signals.csv')] as const;
  writeFileSync(paths[0], `${rows.join('\n')}\n`);
  writeFileSync(paths[1], `${signals.join('\n')}\n`);
  const { tables } = await openFiles([...paths], isHeader);
  const now = new Date(at).toISOString();
  const calendar = { from: now, to: now };
  const surveys = await surveyAll(tables);
  const report = await importBook(store, rep, { surveys, calendars: [] }, { now, calendar, batch: 'bench' });
  rmSync(folder, { recursive: true });
  if (report.problemCount > 0) throw new Error(`The made-up leads were not taken: ${JSON.stringify(report)}`);
}
