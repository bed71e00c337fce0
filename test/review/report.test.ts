import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../cli/main.ts';
import { asPage, asText, sectionsOf } from '../../cli/review/page.ts';
import { reportOn } from '../../cli/review/report.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { openLocalSkill } from '../../simulator/local-skill.ts';
import { run } from '../worlds/command.ts';
import { worlds } from '../worlds/index.ts';
import { generatedYear } from './generated-year.ts';

const card = dayOneCard();
const now = Date.UTC(2026, 0, 1);
const report = (results: ReturnType<typeof generatedYear>) =>
  reportOn({ card, results, files: [], from: '2025-01-01', to: '2026-01-01', now }, 300);

test('the report names a planted drift, and none where none was planted', () => {
  const drifted = generatedYear(2, 800, { effect: { characteristic: 'budget', bin: 0, logOdds: -2 } });
  expect(asText(sectionsOf(report(drifted)))).toMatch(/budget: bin 0 is worth -\d\.\d\d in log-odds against the card/);
  expect(asText(sectionsOf(report(generatedYear(2, 800))))).toContain('Nothing has drifted beyond chance');
});

test('text and page show the same rows, and what a CRM wrote cannot break the page', () => {
  const odd = generatedYear(4, 200).map((result) => ({ ...result, source: '<script>alert(1)</script> & "co"' }));
  const sections = sectionsOf(report(odd));
  const page = asPage(sections);
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;');
  for (const { table } of sections)
    for (const [first] of table?.rows ?? [])
      if (first && /^\d{4}-/.test(first)) expect(page).toContain(`<td>${first}</td>`);
});

describe('of a book', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'review-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the report, its JSON and the spoken answer give the same numbers', async () => {
    const at = Date.parse('2026-11-21T13:55:00Z');
    const data = join(folder, 'data');
    const skill = await openLocalSkill({ folder: data, clock: () => 0 });
    await worlds['a-year-closed'](skill.store, at, 'America/New_York');
    const conversation = skill.conversation({ locale: 'en-US', zone: 'America/New_York', now: () => at });
    const heard = await conversation.hear('ask lead scout how much will my leads bring in');
    await skill.close();

    const review = (...args: string[]) =>
      run(main, ['review', '--team', 'upbeat', '--now', '2026-11-21T13:55:00Z', '--data', data, ...args]);
    const json = await review('--json');
    expect(json.code).toBe(0);
    const read = JSON.parse(json.out);
    expect(read.all.results).toBeGreaterThan(100);
    const rounded = (amount: number) => (Math.round(amount / 1000) * 1000).toLocaleString('en');
    expect(heard.speech).toContain(`should bring about ${rounded(read.forecast[0].expected)} dollars`);
    expect(heard.speech).toContain(
      `between ${rounded(read.forecast[0].low)} dollars and ${rounded(read.forecast[0].high)} dollars`,
    );
    const text = await review();
    expect(text.out).toContain(
      `${read.all.results} leads closed, ${read.all.expected.toFixed(1)} expected to buy, ${read.all.won} did.`,
    );
    const page = join(folder, 'review.html');
    expect(await review('--html', page)).toMatchObject({ code: 0 });
    expect(readFileSync(page, 'utf8')).toContain(`${read.all.results} leads closed`);
  });
});
