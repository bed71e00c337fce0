import { typeColumn } from '../../learn/columns.ts';

const many = (count: number, cell: (i: number) => string) => Array.from({ length: count }, (_, i) => cell(i));
const typed = (name: string, cells: string[]) => {
  const result = typeColumn({ name, cells });
  return result.kind === 'column' ? result.column : result.leftOut;
};

test.each([
  ['visits', many(100, (i) => String(i % 9)), 'number'],
  ['amount', many(100, (i) => `$${(i * 1_037) % 50},${String((i * 7) % 10)}00.50`), 'number'],
  ['share', many(100, (i) => `${i % 40} %`), 'number'],
  ['source', many(100, (i) => ['Web', 'Referral'][i % 2] ?? ''), 'level'],
  ['flag', many(100, (i) => String(i % 2)), 'level'],
  ['mood', many(100, (i) => ['🙂', '🙁', ''][i % 3] ?? ''), 'level'],
])('%s is read as a %s', (name, cells, kind) => {
  expect(typed(name, cells)).toMatchObject({ kind });
});

test.each([
  ['Country', many(100, () => 'India'), 'constant'],
  ['City', many(100, (i) => ['', 'unknown', 'N/A'][i % 3] ?? ''), 'constant'],
  ['Prospect ID', many(100, (i) => `7927b2df-${i}`), 'id'],
  ['Lead Number', many(100, (i) => String(660_000 - 3 * i)), 'id'],
  ['Notes', many(200, (i) => (i % 20 === 0 ? 'called' : `called about thing ${i}`)), 'text'],
  ['Created', many(100, (i) => `2026-0${1 + (i % 9)}-1${i % 10}`), 'date'],
  ['Closed', many(100, (i) => `${1 + (i % 12)}/${1 + (i % 28)}/2017`), 'date'],
])('%s is left out: %s', (name, cells, why) => {
  expect(typed(name, cells)).toMatchObject({ column: name, why });
});

test('a number that differs in every row but is no key stays', () => {
  expect(
    typed(
      'time on site',
      many(300, (i) => String(((i * 7919) % 1000) + 0.5)),
    ),
  ).toMatchObject({ kind: 'number' });
  expect(
    typed(
      'revenue',
      many(300, (i) => String((i * 7919) % 99_991)),
    ),
  ).toMatchObject({ kind: 'number' });
});

test('999 and -1 far from every other value mean never', () => {
  const pdays = typed(
    'pdays',
    many(100, (i) => (i % 10 === 0 ? String(i % 7) : '999')),
  );
  expect(pdays).toMatchObject({ kind: 'number', markers: ['999'] });
  expect(
    typed(
      'pdays',
      many(100, (i) => (i % 2 === 0 ? String(i) : '-1')),
    ),
  ).toMatchObject({ markers: ['-1'] });
  expect(
    typed(
      'employees',
      many(100, (i) => String(900 + ((i * 37) % 100))),
    ),
  ).toMatchObject({ markers: [] });
});

test('"unknown" is no answer, but an answer of its own beside blanks', () => {
  const words = many(90, (i) => ['yes', 'no', 'unknown'][i % 3] ?? '');
  expect(typed('loan', words)).toMatchObject({ markers: ['unknown'], levels: ['no', 'yes'] });
  const blanks = many(90, (i) => ['yes', 'Select', ''][i % 3] ?? '');
  expect(typed('city', blanks)).toMatchObject({ markers: [], levels: ['Select', 'yes'] });
});

test('spellings that differ in letter case only are one level', () => {
  const column = typed(
    'source',
    many(90, (i) => ['Google', 'google', 'Bing'][i % 3] ?? ''),
  );
  expect(column).toMatchObject({ levels: ['Bing', 'Google'] });
});
