import { accountFor } from '../../bench/trust/account-for.ts';
import { mangled, wholeFiles } from '../../bench/trust/mangled-files.ts';
import { seeded } from '../../bench/trust/seeded.ts';
import { countOf } from '../counts.ts';
import { openBook, type TestBook } from './golden.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openBook();
});
afterAll(() => book.close());

it('whatever is done to files, every row of them becomes something or is told, and nothing worse happens', async () => {
  const draws = seeded(41);
  const files = wholeFiles();
  let rows = 0;
  for (let run = 0; run < countOf('mangledImports'); run++) {
    const these = Array.from({ length: 1 + draws.below(3) }, () => mangled(files, draws));
    const accounted = await accountFor(book.store, these);
    expect({ run, told: accounted.told }).toEqual({ run, told: accounted.rows });
    rows += accounted.rows;
  }
  expect(rows).toBeGreaterThan(1_000);
}, 600_000);
