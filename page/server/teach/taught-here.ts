import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText, type TaughtRow, taughtIn } from '../../../model/words/taught.ts';

/** The sentences that were taught on the page: kept beside the book as a file that `lead-scout teach` takes. */
export type TaughtHere = {
  file?: string;
  rows: () => readonly TaughtRow[];
  /** A sentence that is there already gets its newer meaning. */
  add: (row: TaughtRow) => void;
  remove: (text: string) => void;
  asText: () => string;
};

/** Opens the sentences of a folder; without one they are kept until the page is closed. */
export function taughtHere(folder: string | undefined): TaughtHere {
  const file = folder === undefined ? undefined : join(folder, 'taught.jsonl');
  const byText = new Map<string, TaughtRow>();
  if (file !== undefined && existsSync(file))
    for (const row of taughtIn(readFileSync(file, 'utf8')).rows) byText.set(plainText(row.text), row);
  const asText = () => [...byText.values()].map((row) => `${JSON.stringify(row)}\n`).join('');
  const keep = () => {
    if (file !== undefined) writeFileSync(file, asText());
  };
  return {
    ...(file !== undefined && { file }),
    rows: () => [...byText.values()],
    add: (row) => {
      byText.set(plainText(row.text), row);
      keep();
    },
    remove: (text) => {
      byText.delete(plainText(text));
      keep();
    },
    asText,
  };
}
