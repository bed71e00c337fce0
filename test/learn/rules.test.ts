import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { usualCustomer } from '../../lambda/scoring/ideal-customer.ts';
import { pointsFor, readRules, UnreadableRules, usualRules } from '../../learn/rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'rules-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (content: unknown) => {
  const file = join(folder, `${Math.abs(JSON.stringify(content).length)}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const rules = [
  { column: 'source', equals: { Referral: 20, List: -10 } },
  {
    column: 'visits',
    first: [
      { gt: 6, points: 10 },
      { gte: 3, points: 5 },
      { lt: 0, points: -5 },
    ],
  },
  { column: 'days', first: [{ lte: 90, points: 7 }], missingValues: ['999'] },
  { column: 'sector', present: 3, missing: -2, missingValues: ['Select'] },
];
const { rows } = readRules(written({ about: 'hand made', 'leads.csv': rules }), '/somewhere/leads.csv.gz');
const given = (column: string, value: string | undefined) =>
  rows.filter((rule) => rule.column === column).reduce((sum, rule) => sum + pointsFor(rule, value), 0);

test.each([
  ['source', 'referral', 20],
  ['source', 'Web', 0],
  ['source', '', 0],
  ['visits', '7', 10],
  ['visits', '6', 5],
  ['visits', '3', 5],
  ['visits', '2.999', 0],
  ['visits', '-1', -5],
  ['days', '90', 7],
  ['days', '90.1', 0],
  ['days', '999', 0],
  ['sector', 'IT', 3],
  ['sector', 'Select', -2],
  ['sector', '', -2],
])('%s %j gives %d', (column, value, points) => {
  expect(given(column, value)).toBe(points);
});

test('a file of one list serves any history; one of another history does not, and says so', () => {
  expect(readRules(written(rules.slice(0, 1)), 'any.csv').rows).toHaveLength(1);
  expect(() => readRules(written({ 'a.csv': rules, 'b.csv': [] }), 'c.csv')).toThrow(UnreadableRules);
  expect(() => readRules(written({ 'a.csv': [{ row: 1 }] }), 'a.csv')).toThrow(/not a file of point rules/);
});

test('without a file, columns named as usual are read as the day-one card reads them', () => {
  const usual = usualRules(['Job Title', 'Lead Source', 'Number of Employees', 'mood']);
  expect(usual.rows.map(({ column }) => column)).toEqual(['Job Title', 'Lead Source', 'Number of Employees']);
  const title = usual.rows.find(({ column }) => column === 'Job Title');
  expect(title && pointsFor(title, 'Student')).toBe(-0.5);
});

test('a scorecard stands for rules on the columns it can read', () => {
  const card = dayOneCard({ ...usualCustomer, industries: ['Shipping'] });
  const { rows: ofCard, unit } = readRules(written(card), 'any.csv', ['Industry', 'mood']);
  expect(unit).toBe('log-odds');
  expect(ofCard.map((rule) => pointsFor(rule, 'shipping'))).toEqual([0.4]);
});
