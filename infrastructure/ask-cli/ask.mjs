// Runs the ASK CLI at the version the deployment is tested with, installing it at its first use: npm run ask -- configure
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const program = `${here}node_modules/ask-cli/dist/bin/ask.js`;

if (!existsSync(program)) {
  process.stderr.write('Installing the ASK CLI, once; this takes a minute or two.\n');
  const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', install, { cwd: here, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write('The ASK CLI could not be installed. Check the network and run the same again.\n');
    process.exit(1);
  }
}
const ran = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(ran.status ?? 1);
