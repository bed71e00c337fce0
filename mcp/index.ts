import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { turnLine } from '../lambda/alexa/turn-metrics.ts';
import { issuerFrom, tokenCheck } from '../lambda/identity/token.ts';
import { languageOf } from '../lambda/language/languages.ts';
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import { dynamoDbStore } from '../lambda/store/dynamodb/index.ts';
import { loggable } from '../lambda/store/dynamodb/loggable.ts';
import { metered } from '../lambda/store/dynamodb/metered.ts';
import type { Table } from '../lambda/store/dynamodb/requests.ts';
import { turnClientFrom } from '../lambda/store/dynamodb/turn-client.ts';
import { readModelIn } from '../model/files.ts';
import { conversationsIn } from './conversations.ts';
import { doors } from './http.ts';
import { listenersFrom } from './listener.ts';
import { recordedShape } from './usual-messages.ts';
import { admission } from './who.ts';

const text = z.string();

/** A request to the function's address (Lambda function URL, payload format 2.0), as far as it is used. */
const urlRequest = z.object({
  rawPath: text,
  headers: z.record(text, z.optional(text)),
  body: z.optional(text),
  isBase64Encoded: z.optional(z.boolean()),
  requestContext: z.object({ http: z.object({ method: text }), domainName: text }),
});
type UrlResponse = { statusCode: number; headers: Record<string, string>; body: string };

const { env } = process;
const client = metered(turnClientFrom(env));
const table: Table = {
  client,
  table: env.TABLE_NAME ?? 'lead-scout',
  report: (problem) =>
    console.error(JSON.stringify({ level: 'error', outcome: 'unreadable-item', ...loggable(problem) })),
};
const store = dynamoDbStore(table);

// Tokens must be for this address; those for the skill are not.
const resource = env.MCP_RESOURCE;
const issuer = resource && env.TOKEN_ISSUER ? issuerFrom({ ...env, TOKEN_AUDIENCE: resource }) : undefined;
/** The sentences stand beside the code; the ear is built of them for the first words. */
const beside = join(env.LAMBDA_TASK_ROOT ?? process.cwd(), 'assistants');

const answer = doors({
  door: {
    store,
    dayOneCard: dayOneCard(),
    conversations: conversationsIn(table),
    listener: listenersFrom(async (locale) => readModelIn(beside, `sentences-${languageOf(locale) ?? 'en'}`)),
    clock: Date.now,
    log: (line) =>
      process.stdout.write(
        `${turnLine(line, client.take(), env.AWS_LAMBDA_FUNCTION_NAME ?? 'lead-scout-assistants', Date.now())}\n`,
      ),
  },
  admit: admission(store, issuer && tokenCheck(issuer, Date.now)),
  // Both are put beside the code, or into it, when it is built.
  version: process.env.LEAD_SCOUT_VERSION ?? '0',
  recorded: async () => recordedShape.parse(JSON.parse(readFileSync(join(beside, 'protocol.json'), 'utf8'))),
  ...(issuer && resource ? { oauth: { resource, issuer: issuer.issuer } } : {}),
  origins: (env.MCP_ORIGINS ?? '').split(/[\s,]+/).filter((origin) => origin !== ''),
});

/** The function behind the address of the assistants: MCP, and words for a shortcut or a bot. */
export const handler = async (event: unknown): Promise<UrlResponse> => {
  const read = urlRequest.safeParse(event);
  if (!read.success) return { statusCode: 400, headers: {}, body: '' };
  const { rawPath, headers, body, isBase64Encoded, requestContext } = read.data;
  const { method } = requestContext.http;
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  const whole = isBase64Encoded && body !== undefined ? Buffer.from(body, 'base64').toString('utf8') : body;
  const request = new Request(new URL(rawPath, `https://${requestContext.domainName}`), {
    method,
    headers: given,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: whole ?? '' }),
  });
  const response = await answer(request);
  return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
};
