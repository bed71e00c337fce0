// Deploys with the real ASK CLI to services on loopback, and runs what was uploaded: npm run test:deploy
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const install = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];

// Lambda's runtime client is compiled where it is installed; without a compiler that part is skipped.
if (!existsSync(`${project}/test/deploy/tools/node_modules/aws-lambda-ric/rapid-client.node`)) {
  const installed = spawnSync('npm', install, { cwd: `${project}/test/deploy/tools`, stdio: 'inherit' });
  if (installed.status !== 0)
    console.warn('Lambda’s runtime client could not be built; the function is run without it.');
}
spawnSync(process.execPath, [`${project}/infrastructure/ask-cli/ask.mjs`, '--version'], { stdio: 'inherit' });

const jest = [`${project}/node_modules/jest/bin/jest.js`, '-c', `${project}/test/deploy/jest.config.js`, '--runInBand'];
const tested = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], { cwd: project, stdio: 'inherit' });
process.exit(tested.status ?? 1);
