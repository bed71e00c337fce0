import { daysOf, orderShown } from '../../lambda/scoring/written-dates.ts';
import { randomFrom } from '../../learn/folds.ts';
import { prepareHistory } from '../../learn/history.ts';
import { learnCard } from '../../learn/learn-card.ts';
import { usualRules } from '../../learn/rules.ts';
import { scorerOf } from '../../learn/score-rows.ts';
import { historyOf, sheetOf } from './made-up.ts';

const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000);
const iso = (days: number) => day(days).toISOString().slice(0, 10);
const british = (days: number) => iso(days).split('-').reverse().join('/');

describe('a written date', () => {
  test.each([
    ['2026-02-13', 'day-first', '2026-02-13'],
    ['13/02/2026', 'month-first', '2026-02-13'],
    ['02/03/2026', 'day-first', '2026-03-02'],
    ['02/03/2026', 'month-first', '2026-02-03'],
    ['2.3.2026', 'month-first', '2026-03-02'],
    ['13-Feb-26', 'day-first', '2026-02-13'],
    ['February 13, 2026', 'day-first', '2026-02-13'],
    ['46066', 'day-first', '2026-02-13'],
  ] as const)('%s, %s, is %s', (written, order, meant) =>
    expect(daysOf(written, order)).toBe(Date.parse(meant) / 86_400_000),
  );

  test.each(['31/02/2026', '2026-13-01', 'Tuesday', '123', ''])('“%s” is none', (written) =>
    expect(daysOf(written, 'day-first')).toBeUndefined(),
  );

  test('one cell decides for its whole column', () => {
    expect(orderShown(['02/03/2026', '13/02/2026'])).toBe('day-first');
    expect(orderShown(['02/03/2026', '02/13/2026'])).toBe('month-first');
    expect(orderShown(['02/03/2026', '03/04/2026'])).toBeUndefined();
  });
});

/** Leads with a first and a second date; the longer between, the less is won. */
function dated(write: (days: number) => string, more: Record<string, (row: number, won: boolean) => string> = {}) {
  const random = randomFrom(3);
  const rows = Array.from({ length: 400 }, (_, row) => {
    const start = Math.floor(random() * 300);
    const wait = Math.floor(random() * 60);
    const won = random() < 1 / (1 + Math.exp((wait - 30) / 8));
    const others = Object.values(more).map((of) => of(row, won));
    return [write(start), write(start + wait), ['a', 'b', 'c'][row % 3] ?? '', ...others, won ? 'won' : 'lost'];
  });
  return sheetOf(['created', 'first meeting', 'kind', ...Object.keys(more), 'outcome'], rows);
}

test.each([
  ['as ISO', iso],
  ['day first', british],
  ['as Excel has them', (days: number) => String(46_023 + days)],
])('days between dates are a characteristic, written %s, and score from plain records', (_how, write) => {
  const history = historyOf(dated(write));
  const card = learnCard(history, [...history.outcomes.keys()], usualRules([]));
  const row = card.characteristics.find(({ reads }) => reads === 'days:created | first meeting');
  expect(row?.bins.length).toBeGreaterThan(3);
  const scores = [...history.outcomes.keys()].map(scorerOf(card, history));
  const mean = (won: number) => {
    const own = scores.filter((_, i) => history.outcomes[i] === won);
    return own.reduce((sum, each) => sum + each, 0) / own.length;
  };
  expect(mean(1) - mean(0)).toBeGreaterThan(1.5);
});

test('dates known only at the end make no characteristic, days that give the outcome away are a leak', () => {
  const random = randomFrom(4);
  const late = dated(iso, {
    'close date': (row) => iso(row % 300),
    'visit booked': (row, won) => iso((row % 300) + (won ? 0 : 200) + Math.floor(random() * 5)),
  });
  const history = historyOf(late);
  expect(history.columns.some(({ name }) => name.includes('close date'))).toBe(false);
  const sheet = sheetOf(
    ['created', 'visit', 'outcome'],
    Array.from({ length: 200 }, (_, row) => [iso(row), iso(row + (row % 2 ? 5 : 90)), row % 2 ? 'won' : 'lost']),
  );
  const refused = prepareHistory(sheet, { outcome: 'outcome' });
  const left = refused.kind === 'history' ? refused.history.leftOut : [];
  const learned = refused.kind === 'history' ? refused.history.columns.map(({ name }) => name) : [];
  expect(learned).not.toContain('days:created | visit');
  if (refused.kind === 'history') expect(left.map(({ column }) => column)).toContain('days:created | visit');
});

test('a time that could be read two ways is asked about, not guessed', () => {
  const rows = Array.from({ length: 60 }, (_, row) => [
    `0${1 + (row % 9)}/0${1 + (row % 7)}/2026`,
    ['a', 'b'][row % 2] ?? '',
    row % 3 ? 'won' : 'lost',
  ]);
  const sheet = sheetOf(['day', 'kind', 'outcome'], rows);
  expect(prepareHistory(sheet, { outcome: 'outcome', time: 'day' })).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('--dates day-first'),
  });
  const [first, second] = (['day-first', 'month-first'] as const).map(
    (dates) => historyOf(sheet, { time: 'day', dates }).times,
  );
  expect(first).not.toEqual(second);
});

test('who somebody is never becomes a reason', () => {
  const names = ['David', 'Sarah', 'Priya', 'Tom'];
  const identities = dated(iso, {
    'First Name': (row, won) => (won && row % 2 ? 'David' : (names[row % 4] ?? '')),
    'Contact phone': (row) => `+1 555 ${1000 + (row % 40)}`,
    Email: (row) => `lead${row % 50}@example.com`,
    'Street Address': (row) => `${row % 30} Main Street`,
    'Customer ID': (row) => String(1000 + (row % 45)),
  });
  const { columns, leftOut } = historyOf(identities);
  for (const name of ['First Name', 'Contact phone', 'Email', 'Street Address', 'Customer ID']) {
    expect(columns.map((column) => column.name)).not.toContain(name);
    expect(leftOut.map(({ column }) => column)).toContain(name);
  }
  expect(columns.map(({ name }) => name)).toContain('kind');
  expect(historyOf(identities, { keep: ['First Name'] }).columns.map(({ name }) => name)).toContain('First Name');
});
