import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Rep } from '../../lambda/domain/rep.ts';
import { type ServedPage, servePage } from '../../page/serve.ts';
import { startingAt } from '../../page/server/talk.ts';
import { noteAnswered, tracedStore } from '../../page/server/traced-store.ts';
import { type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';

const root = resolve(__dirname, '../..');
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where the run leaves its pictures; git does not see it. */
export const pictures = join(root, 'coverage/page');

/** The system's Chromium, which asks nobody for anything by itself. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? places.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('There is no Chromium: install it, or name it in CHROMIUM.');
  mkdirSync(pictures, { recursive: true });
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-dev-shm-usage',
    ],
  });
}

/** The demo company's page as it is served at five to nine. */
export type DemoPage = { skill: LocalSkill; rep: Rep; served: ServedPage; close: () => Promise<void> };

/** Serves the demo company's page over a book in memory. `fill` may bring more into it first; `folder` is what stands beside it. */
export async function serveDemo(
  fill: (skill: LocalSkill, rep: Rep) => Promise<void> = async () => {},
  folder?: string,
): Promise<DemoPage> {
  const at = Date.parse('2026-11-20T08:55:00-05:00');
  const skill = await openLocalSkill({
    clock: () => performance.now(),
    throughStore: tracedStore,
    watch: noteAnswered,
  });
  const rep = await openDemo(skill.store, at);
  await fill(skill, rep);
  const served = await servePage(
    {
      skill,
      rep,
      locale: 'en-US',
      clock: startingAt(at, 'demo'),
      isDemo: true,
      ...(folder !== undefined && { folder }),
    },
    0,
  );
  return {
    skill,
    rep,
    served,
    close: async () => {
      await served.close();
      await skill.close();
    },
  };
}

/** A window on the page, of a usual size unless told otherwise, where the greeting has been said. */
export async function openPage(
  browser: Browser,
  { served }: DemoPage,
  how: BrowserContextOptions = { viewport: { width: 1280, height: 860 } },
): Promise<Page> {
  const page = await browser.newPage(how);
  await page.goto(served.address);
  await page.locator('.turn[data-turn="1"]').waitFor();
  return page;
}

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands, one line each. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}

/** Says words by typing them, and waits for the answer. */
export async function type(page: Page, words: string): Promise<string> {
  const before = await page.locator('.turn[data-turn]').count();
  await page.getByLabel('What you say').fill(words);
  await page.keyboard.press('Enter');
  return answerAfter(page, before);
}

/** The answer that comes after so many turns. */
export async function answerAfter(page: Page, turns: number): Promise<string> {
  const turn = page.locator(`.turn[data-turn="${turns + 1}"]`);
  await turn.waitFor();
  return (await turn.locator('.answer p').first().innerText()).trim();
}
