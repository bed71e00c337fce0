import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mutants } from '../../bench/trust/guards.ts';

const root = resolve(__dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

type Row = { asset: string; tests: string[]; named: string[] };
/** The rows of the first table of SECURITY.md: an asset and a way in, with the tests and the mutants of the defence. */
const rows: Row[] =
  readFileSync(join(root, 'SECURITY.md'), 'utf8')
    .split('\n## ')[1]
    ?.split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (asset|---)/.test(line))
    .map((line) => {
      const [asset = '', way = '', , tests = '', named = ''] = line.split('|').slice(1, -1);
      return {
        asset: `${asset.trim()}: ${way.trim()}`,
        tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, test = '']) => test),
        named: named.split(',').map((guard) => guard.trim()),
      };
    }) ?? [];
// A guard's name may hold a comma itself.
const guards = mutants.map(({ guard }) => guard.replaceAll(',', ''));

it('there is a threat for each of our assets', () => expect(rows.length).toBeGreaterThan(15));

it.each(rows.map((row): [string, Row] => [row.asset, row]))('%s has a test and a mutant', (_, { tests, named }) => {
  const isThere = (test: string) =>
    ['test', 'browser'].some((kind) => existsSync(join(root, 'test', `${test}.${kind}.ts`))) ||
    test === 'store/conformance';
  const missing = tests.filter((test) => (test.startsWith('npm run ') ? !scripts[test.slice(8)] : !isThere(test)));
  expect({ missing, some: tests.some(isThere) }).toEqual({ missing: [], some: true });
  expect(named.filter((guard) => !guards.includes(guard))).toEqual([]);
});

it('each mutant is of a row, takes away what stands in the source once, and names a test', () => {
  const ofRows = new Set(rows.flatMap(({ named }) => named));
  for (const { guard, file, from, to, test } of mutants) {
    const source = readFileSync(join(root, file), 'utf8');
    expect([guard, source.split(from).length - 1, from === to]).toEqual([guard, 1, false]);
    expect([guard, ofRows.has(guard.replaceAll(',', ''))]).toEqual([guard, true]);
    expect([guard, existsSync(join(root, 'test', `${test}.test.ts`)) || existsSync(join(root, 'test', test))]).toEqual([
      guard,
      true,
    ]);
  }
});
