import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { taughtIn } from '../../model/words/taught.ts';
import { type DemoPage, faultsOf, openBrowser, openPage, serveDemo, type } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'lead-scout-teach-'));

let browser: Browser;
let demo: DemoPage;
let page: Page;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), serveDemo(undefined, folder)]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  page = await openPage(browser, demo);
});
afterEach(() => page.close());

/** Waits until a field of a form holds the name; the page lets nobody evaluate words in it. */
async function holdsName(form: Locator): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const values = await Promise.all((await form.getByRole('textbox').all()).map((one) => one.inputValue()));
    if (values.some((value) => /^klaus$/i.test(value))) return;
    await page.waitForTimeout(50);
  }
  throw new Error('No field of the form holds the name.');
}

const taught = () => taughtIn(readFileSync(join(folder, 'taught.jsonl'), 'utf8'));

describe('teaching', () => {
  it('lists what was not understood, and keeps what it means as a line for the next build', async () => {
    await type(page, 'bleep the wibble of zorp');
    await page.getByRole('navigation').getByRole('link', { name: 'Teach' }).click();
    const open = page.getByRole('region', { name: 'Not understood' });
    await open.getByText('bleep the wibble of zorp').first().waitFor();
    await open.getByRole('button', { name: 'Say what it means “bleep the wibble of zorp”' }).click();
    await page.getByLabel('Asking for').selectOption('lead_summary');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Teach it' }).click();
    await page.getByRole('row', { name: /bleep the wibble of zorp lead summary/ }).waitFor();
    await open.getByText('Nothing was left without a meaning').waitFor();
    expect(taught()).toEqual({
      rows: [{ text: 'bleep the wibble of zorp', names: [], expect: { answer: 'lead_summary' } }],
      faults: [],
    });
    await page.getByRole('button', { name: 'take back “bleep the wibble of zorp”' }).click();
    await open.getByText('bleep the wibble of zorp').first().waitFor();
    expect(taught().rows).toEqual([]);
  });

  it('teaches any turn with a click, and knows the names in it', async () => {
    await type(page, 'Klaus has a fat wallet');
    await page.getByRole('link', { name: 'teach what turn 2 means' }).click();
    const form = page.getByRole('form', { name: 'What “Klaus has a fat wallet” means' });
    await form.waitFor();
    await holdsName(form);
    await form.getByLabel('It is').selectOption('something learned about a lead');
    await form.getByRole('combobox', { name: /^About/ }).selectOption('budget');
    await form.getByRole('button', { name: 'Teach it' }).click();
    await page.getByRole('row', { name: /Klaus has a fat wallet .*yes/ }).waitFor();
    const [row] = taught().rows;
    expect(row?.names?.join().toLowerCase()).toBe('klaus');
    expect(row?.expect).toEqual({ write: [{ topic: 'budget', value: 'yes', sure: true }] });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    expect(taughtIn(readFileSync(await download.path(), 'utf8')).rows).toEqual([row]);
  });
});
