import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFiles, openBook, wholeBook } from './golden.ts';

/** Real public exports, where they lie beside the project. */
const folder = join(process.env.LEAD_SCOUT_SHARED ?? join(__dirname, '../../../shared'), 'data/crm');
const describeWhereThere = existsSync(folder) ? describe : describe.skip;

describeWhereThere('real public files', () => {
  it('come in without a problem and without a lost cell, and again without a change', async () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.csv'))
      .map((file) => join(folder, file));
    const book = await openBook();
    try {
      const { surveys, report } = await importFiles(book, files, { now: '2017-12-31T12:00:00Z' });
      expect(report.problems).toEqual([]);
      const kept = JSON.stringify(await wholeBook(book));
      // What is more than a lead keeps is told, lead by lead.
      const gone = report.notes
        .map(({ problem }) => Number(/the oldest (\d+) deals or activities go$/.exec(problem)?.[1] ?? 0))
        .reduce((sum, count) => sum + count, 0);
      const lost = new Set<string>();
      for (const { source, sheet, columns } of surveys) {
        if (sheet.about === 'nothing') continue;
        const path = files.find((file) => file.endsWith(source.file)) ?? '';
        const words = readFileSync(path, 'utf8')
          .split(/\r?\n/)
          .slice(1)
          .flatMap((line) => line.split(','))
          .filter((cell) => cell !== '' && !/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(cell));
        for (const word of words) if (!kept.includes(word)) lost.add(word);
        expect(columns.filter(({ leftAlone }) => leftAlone)).toEqual([]);
      }
      expect(lost.size).toBeLessThanOrEqual(gone);
      const again = await importFiles(book, files, { now: '2018-01-01T12:00:00Z' });
      expect(again.report).toMatchObject({ written: 0, leads: 0 });
    } finally {
      await book.close();
    }
  }, 120_000);
});
