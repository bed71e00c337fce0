import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const samples = resolve(__dirname, '../crm/samples/salesforce');

/** A file as it is dropped. */
type Dropped = { name: string; text: string } | { name: string; bytes: number[] };

/** The files of a Salesforce export. */
export const salesforce = (): Dropped[] =>
  readdirSync(samples).map((name) => ({ name, bytes: [...readFileSync(join(samples, name))] }));

/** Drops files where files are dropped. */
export async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const dropped = await page.evaluateHandle((all) => {
    const of = globalThis as unknown as {
      DataTransfer: new () => { items: { add: (file: unknown) => void } };
      File: new (parts: (string | Uint8Array)[], name: string) => unknown;
    };
    const transfer = new of.DataTransfer();
    for (const file of all)
      transfer.items.add(new of.File(['text' in file ? file.text : Uint8Array.from(file.bytes)], file.name));
    return transfer;
  }, files);
  await page.getByRole('region', { name: 'Drop files here' }).dispatchEvent('drop', { dataTransfer: dropped });
}
