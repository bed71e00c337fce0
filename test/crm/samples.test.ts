import { golden, importFiles, openBook, sampled, samplesOf, wholeBook } from './golden.ts';

describe.each(sampled())('the sample exports of %s', (system) => {
  it('give the golden book, and importing them again changes nothing', async () => {
    const book = await openBook();
    try {
      const { surveys, report } = await importFiles(book, samplesOf(system), { marker: '#sales' });
      const files = surveys.map(({ source, system, sheet, rows, columns }) => ({
        file: source.file,
        is: `${system.name} ${sheet.name}`,
        rows,
        columns: Object.fromEntries(
          columns.map(({ header, column, leftAlone }) => [header, leftAlone ?? column.becomes]),
        ),
      }));
      const result = JSON.parse(
        JSON.stringify({ files, report, book: await wholeBook(book) }, (_, value) =>
          value instanceof Map ? Object.fromEntries(value) : value,
        ),
      );
      expect(result).toEqual(golden(system, result));

      const again = await importFiles(book, samplesOf(system), { marker: '#sales', now: '2026-03-02T14:00:00Z' });
      expect(again.report).toMatchObject({ written: 0, leads: 0 });
      expect(JSON.parse(JSON.stringify(await wholeBook(book)))).toEqual(result.book);
    } finally {
      await book.close();
    }
  });
});
