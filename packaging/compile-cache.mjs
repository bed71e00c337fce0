// Ships what Node made of the code when it was compiled. Node takes it only where its version, its processor and every byte of
// the code are the same, and compiles as ever elsewhere: it can be stale, never wrong.
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const starting = `const { enableCompileCache } = require('node:module');
const directory = require('node:path').join(__dirname, 'compiled');
if (enableCompileCache)
  try {
    enableCompileCache({ directory, portable: true });
  } catch {
    // Node 22 takes a directory alone.
    enableCompileCache(directory);
  }
module.exports = require('./function.js');
`;

const filling = `const { readdirSync } = require('node:fs');
require('./index.js');
for (const file of readdirSync(__dirname)) if (file.endsWith('.js') && file !== 'sync.js') require('./' + file);
require('node:module').flushCompileCache?.();
`;

/** Puts a starter before `index.js` of a built folder and fills the cache beside it by the Node that is named. */
export function withCompileCache(folder, node) {
  renameSync(join(folder, 'index.js'), join(folder, 'function.js'));
  writeFileSync(join(folder, 'index.js'), starting);
  const filler = join(folder, 'fill.cjs');
  writeFileSync(filler, filling);
  const env = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
    SKILL_ID: 'amzn1.ask.skill.none',
  };
  const { status, stderr } = spawnSync(node, [filler], { env, encoding: 'utf8' });
  rmSync(filler);
  if (status !== 0) throw new Error(`The built function does not start: ${stderr}`);
}
