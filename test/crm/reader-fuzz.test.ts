import { readFileSync } from 'node:fs';
import { pick, seeded } from '../../bench/names/random.ts';
import { openTexts } from '../../crm/files/open-files.ts';
import { UnreadableFile } from '../../crm/files/table.ts';
import { utc } from '../../crm/icalendar/zones.ts';
import { readSheet } from '../../crm/sheets/read-sheet.ts';
import { isHeader, survey } from '../../crm/sheets/survey.ts';
import { sampled, samplesOf } from './golden.ts';

const random = seeded(41);
const texts = sampled().flatMap((system) =>
  samplesOf(system)
    .filter((path) => /\.(csv|tsv)$/.test(path))
    .map((path) => readFileSync(path, 'utf8')),
);
const odd = [
  '"',
  ',',
  ';',
  '\n',
  '\t',
  '\u0000',
  '=',
  '&amp;',
  '1.234',
  '🚀',
  '@',
  '31/02/2026',
  '',
  'Total',
  '""',
  '\ufeff',
];

/** A sample with a few pieces cut out, doubled or replaced. */
function mutated(): string {
  let text = pick(texts, random);
  for (let times = 1 + Math.floor(random() * 5); times > 0; times--) {
    const at = Math.floor(random() * text.length);
    const length = Math.floor(random() * 12);
    text = text.slice(0, at) + pick([...odd, text.slice(at, at + length).repeat(2)], random) + text.slice(at + length);
  }
  return text;
}

it('whatever is done to a file, every row of it becomes something or is told, and nothing worse happens', async () => {
  for (let run = 0; run < 120; run++) {
    const text = mutated();
    try {
      const { tables } = await openTexts([{ file: 'x.csv', text }], isHeader);
      for (const source of tables) {
        const { sheet, columns, rows } = await survey(source);
        let accounted = 0;
        const context = { zone: utc, by: 'x', now: '2026-03-02T00:00:00Z' };
        for await (const { record, passedOver, problems } of readSheet(await source.open(), sheet, columns, context))
          accounted += record || passedOver || problems.length > 0 ? 1 : 0;
        expect({ text, accounted }).toEqual({ text, accounted: rows });
      }
    } catch (error) {
      // A file that cannot be read says so in words of ours.
      if (!(error instanceof UnreadableFile)) throw error;
      expect(error.hint).not.toBe('');
    }
  }
});
