import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type DemoPage, faultsOf, openBrowser, openPage, serveDemo, type } from './browser.ts';
import { closed, learnInto } from './closed-leads.ts';

const folder = mkdtempSync(join(tmpdir(), 'lead-scout-model-'));

let browser: Browser;
let demo: DemoPage;
let page: Page;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), learnInto(folder).then(() => serveDemo(closed, folder))]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  page = await openPage(browser, demo);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Model' }).click();
});
afterEach(() => page.close());

const tab = (name: string) => page.getByRole('navigation', { name: 'The model' }).getByRole('link', { name }).click();

describe('the model on the page', () => {
  it('shows the scorecard as a table, and what another threshold would change', async () => {
    await page.getByRole('heading', { name: 'What counts' }).waitFor();
    const ready = page.getByRole('status').filter({ hasText: 'sales-ready' });
    expect(await ready.innerText()).toMatch(/^(\d+) of 15 leads would be sales-ready; \1 are now/);
    await page.getByLabel(/Sales-ready from/).fill('0');
    await ready.filter({ hasText: '15 of 15 leads would be sales-ready' }).waitFor();
    expect(await page.locator('.columns').innerText()).toMatch(/requested|asked for us/i);
  });

  it('shows what answers of the workshop would change, puts a signed card to use, and goes back', async () => {
    await tab('Workshop');
    const effect = page.getByRole('complementary', { name: 'What it would change' });
    await effect.getByText('No score changes.').waitFor();
    await page.getByLabel('Somebody watches a product demo').selectOption('nothing');
    const moved = effect.getByRole('row', { name: /Oliver Hughes/ });
    await moved.waitFor();
    const [, before, after] = /(\d+) → (\d+)/.exec(await moved.innerText()) ?? [];
    expect(before).toBe('41');

    const sign = page.getByRole('button', { name: 'Sign and put to use' });
    const people = page.getByLabel('How many people do your best customers have');
    await people.fill('many');
    await page.getByText('Two numbers, such as 20 to 500.').waitFor();
    await people.fill('20 to 5000');
    await page.getByText('Two numbers, such as 20 to 500.').waitFor({ state: 'detached' });
    expect(await sign.isDisabled()).toBe(true);
    for (const [role, name] of [
      ['the executives', 'Ann Hart'],
      ['marketing', 'Ben Ode'],
      ['sales', 'Cara Diaz'],
    ])
      await page.getByLabel(`For ${role}`).fill(name ?? '');
    expect(await faultsOf(page)).toEqual([]);
    await sign.click();
    await page.getByText('Version workshop-2026-11-20 is in use from now on.').waitFor();
    await effect.getByText('No score changes.').waitFor();

    await tab('Scorecard');
    await page.getByText('signed off by Ann Hart (executive), Ben Ode (marketing), Cara Diaz (sales)').waitFor();
    await page.goto(`${page.url().split('#')[0]}#/leads/oliver-hughes`);
    const score = page.locator('.waterfall [data-points]').last();
    await score.waitFor();
    expect(await score.innerText()).toBe(after);

    await page.goto(`${page.url().split('#')[0]}#/model`);
    await page.getByRole('button', { name: 'Go back to the card before' }).click();
    await page.getByRole('heading', { name: 'Day-one card', exact: true }).waitFor();
    await tab('Workshop');
    expect(await page.getByLabel('Somebody watches a product demo').inputValue()).toBe('nothing');
  });

  it('lets only a manager change what holds for the whole team', async () => {
    const { port, address } = demo.served;
    const headers = { authorization: `Bearer ${new URL(address).hash.slice(1)}` };
    const url = `http://127.0.0.1:${port}/api/talks`;
    const opened = (await (await fetch(url, { method: 'POST', headers, body: '{}' })).json()) as {
      conversation: string;
    };
    const { role: _manager, ...others } = demo.rep;
    await demo.skill.store.saveRep({ ...others, id: 'pat', name: 'Pat Doe' });
    const setting = { rep: `${demo.rep.team}/pat`, locale: 'en-US', zone: demo.rep.zone, screen: 'none' };
    const ask = (path: string, body: unknown) =>
      fetch(`${url}/${opened.conversation}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect((await ask('setting', { setting })).status).toBe(200);
    expect((await ask('workshop/sign', { answers: {} })).status).toBe(403);
    expect((await ask('card/back', {})).status).toBe(403);
  });

  it('draws what was said against what happened, of the book and of the last card that was learned', async () => {
    await tab('Results');
    const said = page.getByRole('img', { name: /^Said against happened/ });
    await said.nth(1).waitFor();
    expect(await said.first().getAttribute('aria-label')).toMatch(/10% said, 0% happened.*80% said, 50% happened/);
    expect(await page.getByText('40 leads closed, 18.0 expected to buy, 10 did.').count()).toBe(1);
    const learned = page.getByRole('region', { name: 'The last card that was learned' });
    expect(await learned.locator('.dot.scorecard').count()).toBe(15);
    expect(await learned.getByRole('img', { name: /of all wins in the best 20%/ }).count()).toBe(1);
    expect(await learned.innerText()).toMatch(/from 200 outcomes.*It is not in use/);
    await page.locator('summary', { hasText: 'Forecast against outcome' }).click();
    expect(await page.getByRole('row', { name: /^2026-01/ }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Colours').selectOption('dark');
    expect(await faultsOf(page)).toEqual([]);
  });

  it('changes a threshold by saying so, as every door does', async () => {
    await page.getByLabel(/Sales-ready from/).fill('60');
    await page.getByRole('button', { name: 'say “set the threshold to 60”' }).click();
    await page.locator('.turn[data-turn="2"]').waitFor();
    expect(await type(page, 'yes')).toContain('sixty');
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Model' }).click();
    await page.getByText('; sales-ready from 60.').waitFor();
  });
});
