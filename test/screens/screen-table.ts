import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row of the table in `docs/screens.md`. */
export type ScreenRow = { capability: string; device: string; said: string; card: string; page: string };

/** What `docs/screens.md` says is shown, and where. */
export const screenTable: readonly ScreenRow[] = readFileSync(join(__dirname, '../../docs/screens.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').slice(1, -1))
  .map(([capability = '', device = '', said = '', card = '', page = '']) => ({
    capability: capability.trim().replaceAll('`', ''),
    device: device.trim(),
    said: said.trim().replaceAll('*', ''),
    card: card.trim(),
    page: page.trim(),
  }));
