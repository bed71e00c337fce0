// Tries the command line and a choice of the tests on the versions of Node that are to come: npm run test:nodes
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const versions = ['node-22', 'node-24'];
/** Where Node's own parts are leaned on most: signatures, streams, sockets, modules loaded late, the bundle that is deployed. */
const tests = ['build/bundle', 'cli/main', 'identity/token', 'skill/opening', 'store/signed-client', 'trust/serve'];

const programOf = (version) => join(here, 'node_modules', version, 'bin', 'node');
if (versions.some((version) => !existsSync(programOf(version)))) {
  const install = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', install, { cwd: here, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'lead-scout-nodes-'));
try {
  for (const version of versions) {
    const run = (args, stdio) => spawnSync(programOf(version), args, { cwd: project, encoding: 'utf8', stdio });
    console.log(run(['--version'], 'pipe').stdout.trim());
    const words = ['say', "who is the two o'clock with", '--now', '2026-11-21T08:55', '--data', join(folder, version)];
    const { status, stdout, stderr } = run(['cli/lead-scout.mjs', ...words], 'pipe');
    if (status !== 0 || !stdout.includes('Jones Watson from SilverOaks')) {
      console.error(`${stdout}${stderr}`);
      process.exitCode = 1;
    }
    const jest = ['node_modules/jest/bin/jest.js', ...tests.map((test) => `test/${test}.test.ts`)];
    if (run(jest, 'inherit').status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
