import type { Browser, Page } from 'playwright-core';
import { type DemoPage, faultsOf, openBrowser, openPage, serveDemo, type } from './browser.ts';
import { drop, salesforce } from './drop.ts';

let browser: Browser;
let demo: DemoPage;
let page: Page;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), serveDemo()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});
beforeEach(async () => {
  page = await openPage(browser, demo);
  await page.getByRole('navigation').getByRole('link', { name: 'Import' }).click();
});
afterEach(() => page.close());

describe('bringing data in', () => {
  it('shows what becomes of each column, remembers a choice, brings a set in, and takes it back', async () => {
    await drop(page, salesforce());
    const leads = page.getByRole('region', { name: 'leads.csv' });
    await leads.waitFor();
    expect(await leads.innerText()).toContain('Salesforce');
    expect(await page.getByText('To decide:').count()).toBe(0);
    const rating = leads.getByLabel('Rating of leads.csv becomes');
    expect(await rating.inputValue()).toBe('kept as it is');
    await rating.selectOption('website');
    await leads.getByText('your choice').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bring them in' }).click();
    await page.getByRole('heading', { name: 'What came of it' }).waitFor();
    expect(await page.getByRole('region', { name: 'What came of it' }).innerText()).toMatch(/Read \d+ new leads/);

    await page.getByText('Row by row').click();
    await page
      .getByRole('row', { name: /^leads\.csv, line 2 / })
      .getByRole('link')
      .click();
    await page.locator('.waterfall').waitFor();
    expect(await page.locator('.profile').innerText()).toMatch(/Website\s+Hot/);

    await page.getByRole('navigation').getByRole('link', { name: 'Talk' }).click();
    expect(await type(page, 'who is Tom Ford')).toMatch(/Tom/);

    await page.getByRole('navigation').getByRole('link', { name: 'Import' }).click();
    await drop(page, salesforce());
    expect(await rating.inputValue()).toBe('website');
    await page.getByRole('button', { name: 'Leave it' }).click();

    await page.getByRole('button', { name: /Take it back \(/ }).click();
    await page.getByText(/\d+ removed, \d+ restored/).waitFor();
    await page.getByRole('button', { name: /Take it back \(/ }).waitFor({ state: 'detached' });
  });

  it('asks which of day and month comes first, where nothing shows it', async () => {
    await drop(page, [
      {
        name: 'people.csv',
        text: 'Name,Email,Created\nAnn Lee,ann@lee.example,3/2/2026\nBo Lee,bo@lee.example,4/2/2026\n',
      },
    ]);
    await page.getByText('To decide:').waitFor();
    await page.getByRole('button', { name: /The day/ }).click();
    await page.getByRole('button', { name: /The day/, pressed: true }).waitFor();
    expect(await page.getByLabel('Created of people.csv becomes').inputValue()).not.toBe('kept as it is');
  });

  it('says what a file is when it is none to bring in', async () => {
    await drop(page, [{ name: 'picture.png', text: '\x89PNG\r\n\x1a\n' }]);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/picture\.png/);
  });
});
