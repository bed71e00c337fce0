import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as z from 'zod/mini';
import { Refused } from './refused.ts';

const MOST_BYTES = 1_000_000;

/** Reads a JSON body and holds it against a shape. */
export async function bodyOf<T>(request: IncomingMessage, shape: z.ZodMiniType<T>): Promise<T> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Refused(413, 'That is too much at once.');
    chunks.push(chunk);
  }
  const read = shape.safeParse(jsonIn(Buffer.concat(chunks).toString('utf8')));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Refused(400, `The request cannot be read: ${issue?.path.join('.')} ${issue?.message}.`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Answers with JSON. */
export function answerJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}
