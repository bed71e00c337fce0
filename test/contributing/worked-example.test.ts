import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const copied = [
  'lambda',
  'model',
  'simulator',
  'crm',
  'learn',
  'cli',
  'demo',
  'test',
  'bench',
  'interaction-models',
  'package.json',
  'tsconfig.json',
  'jest.config.js',
];

/** The fenced blocks of a guide that name a file: `+` adds to it, otherwise the block is the file. */
const stepsIn = (guide: string) =>
  [...guide.matchAll(/```\w+ (\S+\/\S+)( \+)?\n([\s\S]*?)```/g)].map(([, file, adds, text]) => ({
    file: file ?? '',
    adds: adds !== undefined,
    text: text ?? '',
  }));

describe('the worked example of CONTRIBUTING.md', () => {
  const steps = stepsIn(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'));
  const copy = mkdtempSync(join(tmpdir(), 'lead-scout-example-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));
  const run = (program: string, ...args: string[]) =>
    execFileSync(process.execPath, [join(copy, 'node_modules', program), ...args], {
      cwd: copy,
      encoding: 'utf8',
      stdio: 'pipe',
    });

  it('touches one folder, one line and one dialogue', () => {
    const folders = new Set(
      steps.filter(({ adds, file }) => !adds && file.startsWith('lambda/')).map(({ file }) => dirname(file)),
    );
    expect(folders.size).toBe(1);
    expect(steps.filter(({ adds }) => adds).map(({ text }) => text.trim().split('\n').length)).toEqual([1]);
    expect(steps.filter(({ file }) => file.endsWith('.yaml'))).toHaveLength(1);
  });

  it('gives, step by step, a project that compiles, whose model holds the intent and whose dialogue passes', () => {
    for (const path of copied.filter((path) => existsSync(join(root, path))))
      cpSync(join(root, path), join(copy, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const { file, adds, text } of steps) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), adds ? readFileSync(join(copy, file), 'utf8') + text : text);
    }
    run('typescript/bin/tsc', '--noEmit');
    run('tsx/dist/cli.mjs', 'model/run.ts', 'write');
    expect(readFileSync(join(copy, 'interaction-models/en.json'), 'utf8')).toContain('"WishLuckIntent"');
    const { numPassedTests } = JSON.parse(
      run('jest/bin/jest.js', 'test/dialogues', '-t', 'wish-luck', '--json', '--silent'),
    );
    expect(numPassedTests).toBe(1);
  }, 120_000);
});
