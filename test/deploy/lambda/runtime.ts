import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { filesIn } from '../amazon/unzip.ts';

const tools = resolve(__dirname, '../tools/node_modules');
const runtime = { node: join(tools, 'node/bin/node'), client: join(tools, 'aws-lambda-ric/index.mjs') };

/** Whether Lambda's runtime client could be built on this machine. */
export const hasRuntime = existsSync(join(tools, 'aws-lambda-ric/rapid-client.node')) && existsSync(runtime.node);

/** A function as Lambda runs it: its zip, under Amazon's runtime client, fed by a Runtime API of ours. */
export type Lambda = {
  invoke: (event: unknown) => Promise<unknown>;
  /** What it wrote, line by line. */
  lines: string[];
  close: () => Promise<void>;
};

type Waiting = { id: string; event: string; done: (body: string) => void; failed: (error: Error) => void };

/** Starts a function from its zip with the settings its stack gives it. */
export async function startLambda(
  zip: Buffer,
  handler: string,
  environment: Readonly<Record<string, string>>,
): Promise<Lambda> {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-'));
  for (const [path, content] of await filesIn(zip)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const waiting: Waiting[] = [];
  const running = new Map<string, Waiting>();
  let idle: ServerResponse | undefined;
  const handOver = () => {
    const next = idle && waiting.shift();
    if (!next || !idle) return;
    running.set(next.id, next);
    const headers = {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': next.id,
      'lambda-runtime-deadline-ms': String(Date.now() + 8_000),
      'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:123456789012:function:made-up:live',
    };
    idle.writeHead(200, headers).end(next.event);
    idle = undefined;
  };
  const api = createServer(async (request, response) => {
    const [, , , subject, id = '', outcome] = (request.url ?? '').split('/');
    if (subject === 'invocation' && id === 'next') {
      idle = response;
      return handOver();
    }
    const body = await text(request);
    response.writeHead(202).end('{}');
    const one = running.get(id);
    running.delete(id);
    if (outcome === 'response') one?.done(body);
    else for (const each of one ? [one] : waiting.splice(0)) each.failed(new Error(`The function failed: ${body}`));
  });
  await new Promise<void>((done) => api.listen(0, '127.0.0.1', done));
  const address = `127.0.0.1:${(api.address() as AddressInfo).port}`;
  const lines: string[] = [];
  const child: ChildProcess = spawn(runtime.node, [runtime.client, handler], {
    cwd: folder,
    env: {
      ...environment,
      AWS_LAMBDA_RUNTIME_API: address,
      AWS_REGION: environment.AWS_REGION ?? 'us-east-1',
      AWS_ACCESS_KEY_ID: 'of-the-role',
      AWS_SECRET_ACCESS_KEY: 'of-the-role',
      AWS_LAMBDA_FUNCTION_NAME: 'made-up-SkillFunction',
      AWS_LAMBDA_FUNCTION_VERSION: '1',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
      AWS_LAMBDA_LOG_GROUP_NAME: 'made-up',
      AWS_LAMBDA_LOG_STREAM_NAME: 'made-up',
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: handler,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) =>
      lines.push(
        ...String(chunk)
          .split('\n')
          .filter((line) => line !== ''),
      ),
    );
  const over = new Promise<void>((done) => child.on('close', () => done()));
  child.on('close', () => {
    for (const one of [...waiting, ...running.values()]) one.failed(new Error(`It ended: ${lines.join('\n')}`));
  });
  return {
    lines,
    invoke: (event) =>
      new Promise((done, failed) => {
        waiting.push({
          id: randomUUID(),
          event: JSON.stringify(event),
          done: (body) => done(JSON.parse(body)),
          failed,
        });
        handOver();
      }),
    close: async () => {
      child.kill('SIGKILL');
      api.closeAllConnections();
      api.close();
      await over;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
