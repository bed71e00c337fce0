import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../../cli/main.ts';
import { scorecardSchema } from '../../lambda/scoring/scorecard.ts';
import { run } from '../worlds/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'script-'));
const data = ['--data', join(folder, 'data')];
const now = ['--now', '2026-11-21T09:00'];
const card = join(folder, 'scorecard.json');
afterAll(() => rmSync(folder, { recursive: true }));

const leadScout = (...args: string[]) => run(main, args);
const written = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** Closed leads of whom manufacturers and chiefs bought more often, as the workshop's customers are. */
const closed = [
  'industry,title,employees,won',
  ...Array.from({ length: 300 }, (_, i) => {
    const [industry, title] = [
      ['Manufacturing', 'Government', 'Retail'][i % 3],
      ['Chief Buyer', 'Clerk'][(i >> 2) % 2],
    ];
    const odds = (industry === 'Manufacturing' ? 4 : 1) + (title === 'Chief Buyer' ? 3 : 0);
    return [industry, title, 20 + ((i * 37) % 900), (i * 7) % 10 < odds ? 'yes' : 'no'].join();
  }),
];

/** The script as the documentation prints it. */
const guide = readFileSync(resolve(__dirname, '../../docs/scoring.md'), 'utf8');
const [, script = ''] = /`--answers FILE\.json`[^`]*```json\n([\s\S]*?)```/.exec(guide) ?? [];

describe('the script in docs/scoring.md, run from nothing', () => {
  it('ends in a signed card', async () => {
    const book = written(
      'leads.csv',
      'id,first name,last name,company,industry,title\n1,Ben,Archer,Acme,Software,VP Sales\n',
    );
    expect((await leadScout('import', book, '--rep', 'dana@upbeat.example', ...data, ...now)).code).toBe(0);
    const answers = written('answers.json', script);
    const made = await leadScout(
      'workshop',
      '--team',
      'upbeat.example',
      '--answers',
      answers,
      '--out',
      card,
      ...data,
      ...now,
    );
    expect(made).toMatchObject({ code: 0, out: expect.stringContaining('Signed by Ann Hart (executive)') });
    const { signedOff, salesReady } = scorecardSchema.parse(JSON.parse(readFileSync(card, 'utf8')));
    expect(salesReady).toBe(60);
    expect(signedOff?.map(({ role }) => role).sort()).toEqual(['executive', 'marketing', 'sales']);
  });

  it('which evaluate takes for rules, and measures as other than the day-one rules', async () => {
    const history = written('history.csv', closed.join('\n'));
    const asked = ['evaluate', '--history', history, '--outcome', 'won', '--folds', '3', '--json'];
    const [without, by] = [await leadScout(...asked), await leadScout(...asked, '--rules', card)];
    expect(by).toMatchObject({ code: 0, err: expect.stringMatching(/^(?:The file does not say when .*\n)?$/) });
    const [usual, ours] = [JSON.parse(without.out), JSON.parse(by.out)];
    expect(ours.rows).toBe(300);
    expect(ours.methods.rules.auc).toBeGreaterThan(0.5);
    expect(ours.methods.rules.logloss).not.toBe(usual.methods.rules.logloss);
  });

  it('and the skill speaks by it once it is put to use', async () => {
    expect((await leadScout('scorecard', 'use', card, ...data, ...now)).code).toBe(0);
    const { code, out } = await leadScout(
      'say',
      'how likely is Ben Archer to buy',
      'is this one sales ready',
      '--rep',
      'dana@upbeat.example',
      '--json',
      ...data,
      ...now,
    );
    expect(code).toBe(0);
    const [likely, ready] = out
      .trim()
      .split('\n')
      .map((line): { speech: string } => JSON.parse(line));
    expect(likely?.speech).toMatch(/Ben shows no interest yet.*points, low tier; .*percent by our starting rules/);
    expect(ready?.speech).toMatch(/short of sales-ready/);
    const shown = await leadScout('scorecard', 'show', ...data, ...now);
    expect(shown.out).toContain('workshop-2026-11-21');
  });
});
