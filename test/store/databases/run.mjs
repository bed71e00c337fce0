// Holds the store to its facts on other implementations of DynamoDB: npm run test:stores
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../../..', import.meta.url));
const run = (command, args, options) => spawnSync(command, args, { stdio: 'inherit', cwd: project, ...options });

if (!existsSync(`${here}/node_modules`)) {
  const installed = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here });
  if (installed.status !== 0) console.warn('The other databases could not be installed; what is missing is skipped.');
}

const jest = [
  fileURLToPath(new URL('../../../node_modules/jest/bin/jest.js', import.meta.url)),
  '-c',
  `${here}/jest.config.js`,
];
jest.push(...process.argv.slice(2));

// Amazon's DynamoDB Local listens on every interface. In a network of its own, loopback is all there is.
const alone = ['--map-root-user', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
const canBeAlone = run('unshare', [...alone, 'true'], { stdio: 'ignore' }).status === 0;
const tested = canBeAlone
  ? run('unshare', [...alone, process.execPath, ...jest], { env: { ...process.env, PRIVATE_NETWORK: '1' } })
  : run(process.execPath, jest);
process.exit(tested.status ?? 1);
