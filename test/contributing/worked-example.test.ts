import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
// What nobody compiles or plays.
const left = new Set(['node_modules', 'dist', 'docs', 'packaging', 'skill-package']);
const copied = readdirSync(root).filter((name) => !left.has(name) && !name.startsWith('.'));

type Step = { file: string; how: 'file' | 'addition' | 'change'; text: string };

/** The fenced blocks of a guide that name a file: `+` adds to it, a `diff` changes it, otherwise the block is the file. */
const stepsIn = (guide: string): Step[] =>
  [...guide.matchAll(/```(\w+) (\S+\/\S+)( \+)?\n([\s\S]*?)```/g)].map(([, kind, file = '', adds, text = '']) => ({
    file,
    how: kind === 'diff' ? 'change' : adds ? 'addition' : 'file',
    text,
  }));

/** A file after the hunks of a diff, which stand apart by an empty line. */
const changed = (before: string, diff: string): string =>
  diff.split(/\n\n/).reduce((text, hunk) => {
    const lines = hunk.split('\n').filter((line) => line !== '');
    const side = (sign: string) =>
      lines
        .filter((line) => !line.startsWith(sign))
        .map((line) => line.slice(1))
        .join('\n');
    if (!text.includes(side('+'))) throw new Error(`“${side('+')}” does not stand there any more`);
    return text.replace(side('+'), side('-'));
  }, before);

/** What a section touches: a folder of its own counts as one, as does each file that was there. */
const touched = (steps: readonly Step[]): Set<string> =>
  new Set(
    steps.map(({ file, how }) =>
      how === 'file' && /^(lambda\/\w+|crm\/systems)\/[\w-]+\//.test(file) ? dirname(file) : file,
    ),
  );

const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const sections: Record<string, Step[]> = Object.fromEntries(
  guide.split(/^## /m).flatMap((section) => {
    const steps = stepsIn(section);
    return steps.length > 0 ? [[section.split('\n')[0] ?? '', steps] as const] : [];
  }),
);

describe('the worked examples of CONTRIBUTING.md', () => {
  const copy = mkdtempSync(join(tmpdir(), 'lead-scout-example-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));
  const run = (program: string, args: string[], more: Record<string, string> = {}) =>
    execFileSync(process.execPath, [join(copy, 'node_modules', program), ...args], {
      cwd: copy,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, ...more },
    });
  // Jest ends with an error where a test fails.
  const passed = (args: string[], more?: Record<string, string>): number =>
    JSON.parse(run('jest/bin/jest.js', [...args, '--json', '--silent'], more)).numPassedTests;

  it.each([
    ['A new capability: one folder, one line, one dialogue', 3],
    ['A new topic: one folder, one line, one dialogue', 3],
    ['A framework of your own: one file and its name', 2],
    // The golden file is written by the sample's test.
    ['A CRM: one folder, one name, a sample and its golden file', 3],
  ])('%s', (section, places) => expect([...touched(sections[section] ?? [])]).toHaveLength(places));

  it('give, step by step, a project that compiles, whose models hold what is said and whose dialogues pass', () => {
    for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const { file, how, text } of Object.values(sections).flat()) {
      const path = join(copy, file);
      mkdirSync(dirname(path), { recursive: true });
      const before = how === 'file' ? '' : readFileSync(path, 'utf8');
      writeFileSync(path, how === 'change' ? changed(before, text) : before + text);
    }
    // In one thread it takes a third less work.
    run('typescript/bin/tsc', ['--noEmit', '--singleThreaded']);
    run('tsx/dist/cli.mjs', ['model/run.ts', 'write']);
    const model = readFileSync(join(copy, 'interaction-models/en.json'), 'utf8');
    for (const said of ['"WishLuckIntent"', '"FAST"']) expect(model).toContain(said);
    const played = ['test/dialogues/dialogues', 'test/frameworks/frameworks', '-t', 'wish-luck|renewal|^fast'];
    expect(passed(played)).toBeGreaterThan(2 + 5);
    expect(passed(['test/crm/samples', '-t', 'tinycrm'], { UPDATE: '1' })).toBe(1);
    const golden = JSON.parse(readFileSync(join(copy, 'test/crm/samples/tinycrm.expected.json'), 'utf8'));
    expect(golden.book.files[0].lead).toMatchObject({ name: 'Ann Lee', company: 'Blue Harbor', owners: ['dana'] });
  }, 180_000);
});
