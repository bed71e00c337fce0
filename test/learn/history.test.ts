import { prepareHistory } from '../../learn/history.ts';
import { readSheet } from '../../learn/read-history.ts';
import { historyOf, madeUp, madeUpColumns, sheetOf } from './made-up.ts';

const whyLeftOut = (history: ReturnType<typeof historyOf>) =>
  Object.fromEntries(history.leftOut.map(({ column, why }) => [column, why]));

test('what gives the outcome away is left out and named, what predicts honestly stays', () => {
  const rows = madeUp(600).map((row, i) => {
    const won = row.at(-1) === 'won';
    return [
      ...row,
      won ? (i % 9) + 100 : 0,
      won ? '' : 'too expensive',
      i % 20 === 0 ? 'x' : won ? 'hot' : 'cold',
      i % 50,
    ];
  });
  const history = historyOf(sheetOf([...madeUpColumns, 'close value', 'lost reason', 'tag', 'rank'], rows));
  expect(whyLeftOut(history)).toEqual({ 'close value': 'leak', 'lost reason': 'leak', tag: 'leak' });
  expect(history.columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['source', 'visits', 'budget', 'rank']),
  );
  const kept = historyOf(
    sheetOf(
      [...madeUpColumns, 'tag'],
      rows.map((row) => [...row.slice(0, 6), row[8] ?? '']),
    ),
    { keep: ['tag'] },
  );
  expect(kept.columns.map(({ name }) => name)).toContain('tag');
});

test('a duration that predicts is known only at the end; one that tells nothing, or tells of the past, is harmless', () => {
  const rows = madeUp(600).map((row) => {
    const won = row.at(-1) === 'won' ? 3 : 0;
    return [...row, Number(row[1]) + won, Number(row[1]) + won, Number(row[2]) % 7];
  });
  const history = historyOf(sheetOf([...madeUpColumns, 'duration', 'past duration', 'quiet duration'], rows));
  expect(whyLeftOut(history)).toEqual({ duration: 'leak' });
});

test('a later copy of a column, overwritten by edits, is a leak; one that gathers rare answers is not', () => {
  const activities = ['mail', 'call', 'visit', 'form', 'chat'];
  const rows = madeUp(500).map((row, i) => {
    const activity = activities[i % 5] ?? 'mail';
    return [...row, activity, i % 3 === 0 ? 'Modified' : activity, i % 5 > 2 ? 'Other' : activity];
  });
  const history = historyOf(sheetOf([...madeUpColumns, 'activity', 'activity again', 'activity group'], rows));
  expect(whyLeftOut(history)).toEqual({ 'activity again': 'leak' });
  expect(history.leftOut[0]?.detail).toMatch(/what activity says.*"Modified"/);
});

test('where several columns are known at the end only, a weaker one named so is, too', () => {
  const rows = madeUp(600).map((row, i) => {
    const won = row.at(-1) === 'won';
    const days = (share: number) => (won && i % 41 < share ? 50 : i % 40);
    return [...row, days(25), days(30), days(3)];
  });
  const named = ['days to close', 'days in stage', 'total days open'];
  const history = historyOf(sheetOf([...madeUpColumns, ...named], rows));
  expect(Object.keys(whyLeftOut(history)).sort()).toEqual([...named].sort());
  const alone = historyOf(sheetOf([...madeUpColumns, ...named], rows), { ignore: named.slice(0, 2) });
  expect(alone.columns.map(({ name }) => name)).toContain('total days open');
});

test('a column that tells the outcome is a leak even where rows are of two kinds only', () => {
  const rows = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? ['x', 'won'] : ['y', 'lost']));
  const refused = prepareHistory(sheetOf(['a', 'outcome'], rows), { outcome: 'outcome' });
  expect(refused).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(/a \(tells the outcome almost/) });
});

test('what may have been worked out afterwards is asked about, not thrown out', () => {
  const rows = madeUp(600).map((row, i) => [...row, ((row.at(-1) === 'won' ? 40 : 0) + (i % 97)).toFixed(0)]);
  const history = historyOf(sheetOf([...madeUpColumns, 'lead score'], rows));
  expect(history.columns.map(({ name }) => name)).toContain('lead score');
  expect(history.notes).toContainEqual(expect.stringMatching(/lead score.*computed before the outcome.*--ignore/));
});

test('exact copies are dropped where they are too many for chance, or a key shows them to be one record', () => {
  const rows = madeUp(300);
  const keyed = [...rows, ...rows.slice(0, 2)].map((row, i) => [`D-${i % 300}`, ...row]);
  expect(historyOf(sheetOf(['Deal ID', ...madeUpColumns], keyed)).outcomes).toHaveLength(300);
  expect(historyOf(sheetOf(madeUpColumns, [...rows, ...rows.slice(0, 60)])).outcomes).toHaveLength(300);
  const coarse = rows.map(([source, visits, , budget, noise, outcome]) => [
    source ?? '',
    visits ?? '',
    budget ?? '',
    noise ?? '',
    outcome ?? '',
  ]);
  const history = historyOf(sheetOf(['source', 'visits', 'budget', 'noise', 'outcome'], coarse));
  expect(history.outcomes).toHaveLength(300);
  expect(history.notes.join()).toMatch(/exact copies of others; they may well be different leads/);
});

test('the customer who recurs is not learned by heart, unless insisted on', () => {
  const rows = madeUp(600).map((row, i) => [...row, `c${i % 150}`]);
  const history = historyOf(sheetOf([...madeUpColumns, 'Customer ID'], rows));
  expect(history.customers?.column).toBe('Customer ID');
  expect(whyLeftOut(history)).toEqual({ 'Customer ID': 'customer' });
  const kept = historyOf(sheetOf([...madeUpColumns, 'Customer ID'], rows), { keep: ['customer id'] });
  expect(kept.customers).toBeUndefined();
});

test('a customer is known by figures that come back together; they are read by range only', () => {
  const figure = (i: number) => (((i % 150) * 7919) % 1009) / 7;
  const rows = madeUp(600).map((row, i) => [...row, figure(i), figure(i) * 3 + 1]);
  const history = historyOf(sheetOf([...madeUpColumns, 'hit rate', 'turnover'], rows));
  expect(history.customers).toMatchObject({ column: 'hit rate', figures: ['hit rate', 'turnover'] });
  const ranged = history.columns.filter(({ byRange }) => byRange).map(({ name }) => name);
  expect(ranged).toEqual(['hit rate', 'turnover']);
});

test('rows still open are not learned from, and the time column orders but is not read', () => {
  const rows = madeUp(100).map((row, i) => [
    ...row.slice(0, 5),
    i < 10 ? 'open' : (row[5] ?? ''),
    `2026-01-${10 + (i % 20)}`,
  ]);
  const history = historyOf(sheetOf([...madeUpColumns, 'created'], rows), { time: 'created' });
  expect(history.outcomes).toHaveLength(90);
  expect(history.times).toHaveLength(90);
  expect(history.columns.map(({ name }) => name)).not.toContain('created');
});

test('which fields were filled in is a characteristic of its own', () => {
  const rows = madeUp(400).map((row, i) => [...row, i % 3 === 0 ? '' : 'IT']);
  const history = historyOf(sheetOf([...madeUpColumns, 'sector'], rows));
  const derived = history.columns.find(({ name }) => name.startsWith('answered:'));
  expect(derived).toMatchObject({
    name: 'answered:budget | sector',
    levels: expect.arrayContaining(['++', '--', '+-', '-+']),
  });
});

test('how round a figure is counts, where some are estimates and some exact', () => {
  const amounts = madeUp(400).map((row, i) => [...row, String(i % 2 === 0 ? 1000 * (10 + (i % 90)) : 12_345 + 37 * i)]);
  const columns = [...madeUpColumns, 'deal size'];
  const { columns: read } = historyOf(sheetOf(columns, amounts));
  const round = read.find(({ name }) => name === 'round:deal size');
  expect(round).toMatchObject({ kind: 'number', derived: true });
  expect(round?.cells.slice(0, 2)).toEqual(['4', '0']);
  const exact = amounts.map((row, i) => [...row.slice(0, -1), String(12_345 + 37 * i)]);
  expect(historyOf(sheetOf(columns, exact)).columns.map(({ name }) => name)).not.toContain('round:deal size');
});

test.each([
  ['no such outcome', { outcome: 'result' }, /no column result/],
  ['no such time', { outcome: 'outcome', time: 'when' }, /no column when/],
  ['everything ignored', { outcome: 'outcome', ignore: madeUpColumns }, /No column is left/],
])('%s: refused with a sentence', (_, wishes, sentence) => {
  const refused = prepareHistory(sheetOf(madeUpColumns, madeUp(60)), wishes);
  expect(refused).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(sentence) });
});

test('a handful of outcomes is refused, saying what is needed', () => {
  const refused = prepareHistory(
    sheetOf(
      ['a', 'outcome'],
      [
        ['x', 'won'],
        ['y', 'lost'],
        ['z', 'won'],
        ['x', 'lost'],
      ],
    ),
    { outcome: 'outcome' },
  );
  expect(refused).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(/2 won and 2 lost.*at least 5/) });
});

test.each([[','], [';'], ['\t'], ['|']])('a table delimited by %j is read', (delimiter) => {
  const sheet = readSheet(
    ['name', '"a, b"', 'outcome'].join(delimiter).concat('\n', ['x', '"1;2|3"', 'won'].join(delimiter), '\n'),
  );
  expect(sheet.columns.map(({ cells }) => cells[0])).toEqual(['x', '1;2|3', 'won']);
});
