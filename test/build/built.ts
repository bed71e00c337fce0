import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** The functions as they are deployed: their folder, and the files that went into the one that answers. */
export type Built = { folder: string; inputs: string[] };

let built: Built | undefined;

/** Builds the functions once for all files that look at them; they are removed with the process. */
export function theBuild(): Built {
  if (built) return built;
  const folder = mkdtempSync(join(tmpdir(), 'lead-scout-built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const script = `import { bundle } from './build.mjs';
    const { metafile } = await bundle(${JSON.stringify(folder)});
    console.log(JSON.stringify(Object.keys(metafile.inputs)));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  built = { folder, inputs: JSON.parse(printed.trim().split('\n').at(-1) ?? '') };
  return built;
}
