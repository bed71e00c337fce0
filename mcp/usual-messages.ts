import * as z from 'zod/mini';
import { toolAnswer, toolTurn } from './call-tool.ts';
import type { Caller, Door } from './door.ts';
import { tools } from './tools.ts';

/**
 * The messages nearly every client sends, answered without loading the SDK: the handshake, the lists, and a call of a tool, as the
 * protocol has them up to 2025-11-25. Whatever is not exactly one of these is the SDK's to answer, or to refuse.
 */

/** The versions of the protocol in which these messages are the same. */
export const usualVersions = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '2024-10-07'];

/** What the SDK answers to everybody alike: once asked of it, then kept. */
export type Recorded = z.infer<typeof recordedShape>;

const anything = z.record(z.string(), z.unknown());
export const recordedShape = z.object({ initialize: anything, lists: z.record(z.string(), anything) });

/** The lists that are the same for everybody. */
export const listMethods = ['tools/list', 'resources/list', 'resources/templates/list', 'prompts/list'];

const idShape = z.union([z.string(), z.int()]);
const messageShape = z.strictObject({
  jsonrpc: z.literal('2.0'),
  id: z.optional(idShape),
  method: z.string(),
  params: z.optional(anything),
});
/** A client may have its progress told, and we have none to tell; what else stands beside the arguments is the SDK's to read. */
const meta = z.optional(z.strictObject({ progressToken: z.optional(idShape) }));
const bare = z.strictObject({ _meta: meta });
const handshake = z.object({
  protocolVersion: z.enum(usualVersions),
  capabilities: anything,
  clientInfo: z.object({ name: z.string(), version: z.string() }),
  _meta: meta,
});
const toolCall = z.strictObject({ name: z.string(), arguments: z.optional(anything), _meta: meta });

function isUsualRequest({ headers }: Request): boolean {
  const accepts = headers.get('accept') ?? '';
  const version = headers.get('mcp-protocol-version');
  return (
    /^application\/json(?: *;.*)?$/i.test(headers.get('content-type') ?? '') &&
    accepts.includes('application/json') &&
    accepts.includes('text/event-stream') &&
    (version === null || usualVersions.includes(version))
  );
}

/** What such a message is answered with; nothing where it is none of them. */
async function resultFor(
  { method, params = {} }: z.infer<typeof messageShape>,
  { door, caller, recorded }: { door: Door; caller: Caller; recorded: () => Promise<Recorded> },
): Promise<object | undefined> {
  switch (method) {
    case 'initialize': {
      const read = handshake.safeParse(params);
      if (!read.success) return undefined;
      return { protocolVersion: read.data.protocolVersion, ...(await recorded()).initialize };
    }
    case 'ping':
      return bare.safeParse(params).success ? {} : undefined;
    case 'tools/call': {
      const read = toolCall.safeParse(params);
      const tool = tools.find(({ name }) => name === read.data?.name);
      const asked = tool?.bring(read.data?.arguments ?? {});
      if (!tool || !asked) return undefined;
      const taken = await toolTurn(door, caller, { ...asked, reach: tool.reach });
      return 'broken' in taken ? taken.broken : toolAnswer(taken);
    }
    default:
      return bare.safeParse(params).success && listMethods.includes(method)
        ? (await recorded()).lists[method]
        : undefined;
  }
}

/** Answers one of the usual messages; nothing where it is the SDK's. */
export async function answerUsual(
  request: Request,
  message: unknown,
  at: { door: Door; caller: Caller; recorded: () => Promise<Recorded> },
): Promise<Response | undefined> {
  const read = messageShape.safeParse(message);
  if (!read.success || !isUsualRequest(request)) return undefined;
  const { id, method } = read.data;
  if (id === undefined) return method === 'notifications/initialized' ? new Response(null, { status: 202 }) : undefined;
  const result = await resultFor(read.data, at);
  return result && Response.json({ result, jsonrpc: '2.0', id }, { headers: { 'cache-control': 'no-store' } });
}
