import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As much of a lock file as says under which licence what is shipped stands. */
type Lock = {
  packages: Record<
    string,
    { version?: string; license?: string; dev?: boolean; dependencies?: Record<string, string> }
  >;
};

const root = join(__dirname, '../..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
const direct = new Set(Object.keys(lock.packages['']?.dependencies ?? {}));
/** Licences that ask for no more than their notice. */
const plain = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']);

const shipped = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//, ''), licence: license ?? 'none stated' }));

it('every licence that asks for more than its notice is known, and listed with what we chose', () => {
  expect(shipped.length).toBeGreaterThan(20);
  const more = shipped.filter(({ licence }) => !plain.has(licence));
  const listed = [...shipped.filter(({ name }) => direct.has(name)), ...more];
  const rows = [...new Map(listed.map((one) => [one.name, one])).values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, licence }) => `| ${name} | ${licence} |`);
  const text = `# Licences of what Lead Scout runs with

Lead Scout itself is under the MIT licence (\`LICENSE\`). Listed are the packages it names, and of those they bring along whatever
asks for more than its notice; the others are under ${[...plain].join(', ')}.
\`UPDATE=1 npx jest test/trust/licences\` writes this anew from the lock file.

ical.js is under the Mozilla Public Licence 2.0: its own files stay under it, and changes to them would have to be published. It
is used as it is. node-forge is taken under BSD-3-Clause.

| package | licence |
| --- | --- |
${rows.join('\n')}
`;
  const path = join(root, 'LICENCES.md');
  if (process.env.UPDATE) writeFileSync(path, text);
  // A package that was added since is known by its licence; what is listed must be true, and what asks for more be listed.
  const written = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!package|---)/.test(line));
  const names = new Set(rows.map((row) => row.split(' | ')[0]));
  expect(written.filter((line) => names.has(line.split(' | ')[0]) && !rows.includes(line))).toEqual([]);
  for (const { name, licence } of more) expect(written).toContain(`| ${name} | ${licence} |`);
  expect(more.map(({ name }) => name).sort()).toEqual(['ical.js', 'node-forge']);
});
