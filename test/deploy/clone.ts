import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** What a command came to. */
export type Ran = { code: number; out: string; err: string };

/** A fresh copy of the project, as a clone has it, with what is installed linked in. */
export type Clone = {
  root: string;
  /** A folder next to it, for what is not the project's. */
  beside: string;
  /** Runs an npm script or a program of the copy. */
  run: (command: string, args: string[], environment: NodeJS.ProcessEnv) => Promise<Ran>;
  /** The files that git would show as changed or new, since the copy was made. */
  changed: () => string[];
  remove: () => void;
};

/** Copies what git knows of the project, with what is not committed yet, into a folder of its own. */
export function clone(): Clone {
  const folder = mkdtempSync(join(tmpdir(), 'lead-scout-clone-'));
  const [copy, beside] = [join(folder, 'lead-scout'), join(folder, 'beside')];
  for (const each of [copy, beside]) mkdirSync(each);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: copy, encoding: 'utf8' });
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  for (const file of files.split('\0').filter((path) => path !== '' && existsSync(join(root, path)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  for (const modules of ['node_modules', 'infrastructure/ask-cli/node_modules'])
    symlinkSync(join(root, modules), join(copy, modules));
  git('init', '-q');
  git('add', '-A');
  return {
    root: copy,
    beside,
    run: (command, args, environment) =>
      new Promise((done, reject) => {
        const child = spawn(command, args, { cwd: copy, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
        const said = { out: '', err: '' };
        child.stdout.on('data', (chunk) => {
          said.out += String(chunk);
        });
        child.stderr.on('data', (chunk) => {
          said.err += String(chunk);
        });
        child.on('error', reject);
        child.on('close', (code) => done({ code: code ?? 1, ...said }));
      }),
    changed: () =>
      git('status', '--porcelain')
        .split('\n')
        .filter((line) => /^.[^ ]|^\?\?/.test(line)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
