import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Database } from '../../simulator/database.ts';

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

/** What a built function finds in its environment, where a table of this machine stands in for AWS's. */
export const environmentOf = ({ endpoint, table }: Database): Record<string, string | undefined> => ({
  PATH: process.env.PATH,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  TABLE_NAME: table,
});
