import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateCommand } from '../../cli/evaluate.ts';
import { learnCommand } from '../../cli/learn.ts';
import { main } from '../../cli/main.ts';
import { scorecardCommand } from '../../cli/scorecard.ts';
import { scorecardSchema } from '../../lambda/scoring/scorecard.ts';
import { run } from '../worlds/command.ts';
import { madeUp, madeUpColumns } from './made-up.ts';

const folder = mkdtempSync(join(tmpdir(), 'learn-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'leads.csv');
writeFileSync(file, [madeUpColumns, ...madeUp(300)].map((row) => row.join(',')).join('\n'));
const history = ['--history', file, '--outcome', 'outcome'];

test('evaluate --json prints the agreed object and nothing else on standard output', async () => {
  const { code, out } = await run(evaluateCommand, [
    ...history,
    '--folds',
    '3',
    '--json',
    '--ignore',
    'noise,amount',
    '--ignore',
    'budget',
  ]);
  const printed: unknown = JSON.parse(out);
  const figures = Object.fromEntries(
    ['auc', 'logloss', 'brier', 'ece', 'lift10', 'capture20', 'fit_s', 'score_per_s'].map((name) => [
      name,
      expect.any(Number),
    ]),
  );
  expect(printed).toEqual({
    rows: 300,
    won: expect.any(Number),
    methods: { scorecard: figures, rules: figures, naive_bayes: figures },
    as_spoken: { before: expect.objectContaining({ said: expect.any(Number) }), afterTen: expect.anything() },
  });
  expect(code).toBe(0);
});

test('learn prints a card, its figures and where it is, and writes the card and its report', async () => {
  const { code, out } = await run(learnCommand, [...history, '--folds', '2', '--data', folder]);
  expect(code).toBe(0);
  for (const part of ['source', 'Referral', 'naive Bayes', 'best fifth', 'Nothing uses it yet'])
    expect(out).toContain(part);
  const [name] = readdirSync(join(folder, 'scorecards')).filter((each) => each.endsWith('.json'));
  const card = scorecardSchema.parse(JSON.parse(readFileSync(join(folder, 'scorecards', name ?? ''), 'utf8')));
  expect(card.version).toMatch(/^history-300-[0-9a-f]{8}$/);
  const page = readFileSync(join(folder, 'scorecards', `${card.version}.html`), 'utf8');
  expect(page).toContain('<svg');
  expect(page).not.toMatch(/<script|NaN|undefined/);
  const again = await run(learnCommand, [...history, '--folds', '2', '--data', folder]);
  expect(again.out).toContain(card.version);
});

test('learn --json prints where the card is and its figures, and nothing else on standard output', async () => {
  const { code, out, err } = await run(learnCommand, [...history, '--folds', '2', '--data', folder, '--json']);
  const told = JSON.parse(out) as { version: string; card: string };
  expect(told).toMatchObject({ outcomes: 300, canTell: true, methods: { scorecard: { auc: expect.any(Number) } } });
  expect(scorecardSchema.parse(JSON.parse(readFileSync(told.card, 'utf8'))).version).toBe(told.version);
  expect(err).toContain('The card is in');
  expect(code).toBe(0);
});

test('a card is compared, put to use and taken back', async () => {
  const at = ['--data', folder, '--team', 'upbeat', '--now', '2026-11-21T13:00:00Z'];
  await run(main, ['say', 'help', '--data', folder, '--now', '2026-11-21T08:55']);
  const [name = ''] = readdirSync(join(folder, 'scorecards')).filter((each) => each.endsWith('.json'));
  const version = name.replace('.json', '');
  const before = await run(scorecardCommand, ['show', ...at]);
  expect(before.out).toContain('day-one-2');
  const diff = await run(scorecardCommand, ['diff', version, ...at]);
  expect(diff.out).toMatch(/From Day-one card .* to Learned from 300 leads/);
  expect(diff.out).toContain('Jones Watson');
  expect((await run(scorecardCommand, ['show', ...at])).out).toBe(before.out);
  expect(diff.out).toContain(`lead-scout scorecard use ${version} --team upbeat --data ${folder}`);
  const asObject = async (...args: string[]) =>
    JSON.parse((await run(scorecardCommand, [...args, ...at, '--json'])).out) as unknown;
  expect(scorecardSchema.parse(await asObject('show')).version).toBe('day-one-2');
  expect(await asObject('diff', version)).toMatchObject({
    from: { version: 'day-one-2' },
    to: { version },
    leads: expect.arrayContaining([expect.objectContaining({ name: 'Jones Watson' })]),
  });
  const refused = await run(main, ['scorecard', 'use', version, ...at]);
  expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/No lead of upbeat has .*visits.*--anyway/s) });
  expect((await run(scorecardCommand, ['show', ...at])).out).toBe(before.out);
  expect(await asObject('use', version, '--anyway')).toMatchObject({
    inUse: { version },
    before: { version: 'day-one-2' },
  });
  expect((await run(scorecardCommand, ['show', ...at])).out).toContain(version);
  expect((await run(scorecardCommand, ['back', ...at])).out).toContain('is in use again');
  expect((await run(scorecardCommand, ['show', ...at])).out).toBe(before.out);
});

test.each([
  ['no history', ['evaluate', '--outcome', 'outcome'], 2, /Which history/],
  ['no such file', ['evaluate', '--history', '/nowhere.csv', '--outcome', 'x'], 1, /can't open/],
  ['no such outcome', ['learn', '--history', file, '--outcome', 'result'], 1, /no column result/],
  ['no such card', ['scorecard', 'use', 'best-ever', '--data', folder, '--team', 'upbeat'], 2, /no card best-ever/],
  ['too many folds', ['evaluate', ...history, '--folds', '1000'], 2, /--folds/],
])('%s: a sentence, no stack', async (_, args, code, sentence) => {
  const answered = await run(main, args);
  expect(answered).toMatchObject({ code, err: expect.stringMatching(sentence) });
  expect(answered.err).not.toMatch(/\n\s+at /);
});

const shared = join(process.cwd(), '..', 'shared', 'data');
const onRealDeals = existsSync(join(shared, 'rules.json')) ? test : test.skip;

onRealDeals('on real B2B deals it reaches what a good tool reaches', async () => {
  const real = [
    '--history',
    join(shared, 'salvirt_b2b_448.csv'),
    '--outcome',
    'Status',
    '--rules',
    join(shared, 'rules.json'),
  ];
  const { out } = await run(evaluateCommand, [...real, '--json']);
  const { rows, methods } = JSON.parse(out) as {
    rows: number;
    methods: Record<string, { auc: number; logloss: number }>;
  };
  expect(rows).toBe(365);
  expect(methods.scorecard?.auc).toBeGreaterThan(0.828);
  expect(methods.scorecard?.logloss).toBeLessThan(0.515);
});

test('on a folder that holds the demo company only, its team is meant without being named', async () => {
  const data = ['--data', join(folder, 'demo')];
  const now = ['--now', '2026-11-21T08:55:00Z'];
  const mainly = (...args: string[]) => run(main, [...args, ...data]);
  expect((await mainly('scorecard', 'show')).err).toContain('Name the team');
  await mainly('say', 'how many calls do i have today', ...now);
  expect((await mainly('scorecard', 'diff', 'day-one', ...now)).out).toMatch(/for 1[0-9] leads:\n {2}\d+ stay/);
  expect((await mainly('scorecard', 'use', 'day-one', ...now)).out).toContain('is in use');
  expect((await mainly('review', ...now)).code).toBe(0);
  expect((await mainly('scorecard', 'diff', 'day-one', '--team', 'nobody')).out).toBe(
    'nobody has no leads here, so there is nothing to compare.\n',
  );
});

test('every command names its options', async () => {
  for (const name of ['talk', 'import', 'export', 'undo', 'learn', 'evaluate', 'scorecard', 'review', 'workshop'])
    expect((await run(main, [name, '--help'])).out).toMatch(/--(data|rep|json)/);
});
