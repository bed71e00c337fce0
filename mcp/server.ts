import {
  acceptedContent,
  type CallToolResult,
  CLIENT_CAPABILITIES_META_KEY,
  createMcpHandler,
  type InputRequiredResult,
  inputRequired,
  type McpHttpHandler,
  McpServer,
  type ReadResourceResult,
  ResourceTemplate,
  type ServerContext,
  type StandardSchemaWithJSON,
} from '@modelcontextprotocol/server';
import { toJSONSchema } from 'zod';
import * as z from 'zod/mini';
import { toolAnswer, toolTurn } from './call-tool.ts';
import { conversationName } from './conversations.ts';
import { type Brought, type Caller, type Door, takeTurn } from './door.ts';
import { listedWords } from './listed-words.ts';
import { resultOf } from './result.ts';
import { type Result, resultShape } from './result-shape.ts';
import { type Tool, tools } from './tools.ts';

const words = listedWords.en;
const argumentWords: Readonly<Record<string, string>> = words.arguments;

const capabilities = z.object({
  [CLIENT_CAPABILITIES_META_KEY]: z.optional(z.object({ elicitation: z.optional(z.unknown()) })),
});

/** Whether whoever calls can put a question to the rep by itself. */
function canElicit(server: McpServer, { mcpReq }: ServerContext): boolean {
  const carried = capabilities.safeParse(mcpReq.envelope);
  const here = carried.data?.[CLIENT_CAPABILITIES_META_KEY] ?? server.server.getClientCapabilities();
  return here?.elicitation !== undefined;
}

const WHICH = 'which';
const choice = z.object({ lead: z.string().check(z.maxLength(2_048)) });

/** Asks the rep which of several people is meant, in the client's own way; the conversation is where it goes on. */
function askWhich(result: Result): InputRequiredResult | undefined {
  const { which = [], conversation, question } = result;
  if (which.length < 2 || conversation === undefined) return undefined;
  const options = which.map(({ id, name, company }) => ({
    const: id,
    title: company === undefined ? name : `${name}, ${company}`,
  }));
  return inputRequired({
    inputRequests: {
      [WHICH]: inputRequired.elicit({
        message: question ?? words.which,
        requestedSchema: {
          type: 'object',
          properties: { lead: { type: 'string', title: words.which, oneOf: options } },
          required: ['lead'],
        },
      }),
    },
    requestState: conversation,
  });
}

async function call(
  tool: Tool,
  given: unknown,
  context: ServerContext,
  { door, caller, server }: { door: Door; caller: Caller; server: McpServer },
): Promise<CallToolResult | InputRequiredResult> {
  const { inputResponses } = context.mcpReq;
  const state = context.mcpReq.requestState<unknown>();
  const isAnswer = inputResponses !== undefined && typeof state === 'string' && conversationName.test(state);
  const chosen = isAnswer ? acceptedContent(inputResponses, WHICH, choice) : undefined;
  const asked = tool.bring(given);
  if (!asked) throw new TypeError(`${tool.name} was given what does not fit.`);
  const brought: Brought =
    chosen && typeof state === 'string'
      ? { said: { chosen: chosen.lead }, reach: tool.reach, conversation: state }
      : { ...asked, reach: tool.reach };
  const taken = await toolTurn(door, caller, brought);
  if ('broken' in taken) return taken.broken;
  // Whoever declined to choose is asked no second time: the result says what is open.
  const elicited = isAnswer || !canElicit(server, context) ? undefined : askWhich(resultOf(taken));
  return elicited ?? toolAnswer(taken);
}

/** The arguments of a tool as the SDK wants them, with the JSON Schema that clients are told. */
const listed = ({ input }: Tool): StandardSchemaWithJSON => {
  const told = () => {
    const { properties = {}, ...schema } = toJSONSchema(input, { target: 'draft-2020-12', io: 'input' });
    const described = Object.entries(properties).map(([name, property]) => [
      name,
      { ...Object(property), description: argumentWords[name] },
    ]);
    return { ...schema, properties: Object.fromEntries(described) };
  };
  return { '~standard': { ...input['~standard'], jsonSchema: { input: told, output: told } } };
};

const json = (uri: URL, value: unknown): ReadResourceResult => ({
  contents: [{ uri: uri.href, mimeType: 'application/json', text: JSON.stringify(value) }],
});

/** Lead Scout as one client sees it, who is known: the tools, the resources and the prompts. */
export function serverFor(door: Door, caller: Caller, version: string): McpServer {
  const server = new McpServer(
    { name: 'lead-scout', title: 'Lead Scout', version },
    { instructions: words.instructions, capabilities: { tools: {}, resources: {}, prompts: {} } },
  );
  for (const tool of tools) {
    const { title, about } = words.tools[tool.name];
    const isReading = tool.reach === 'reads';
    server.registerTool(
      tool.name,
      {
        title,
        description: about,
        inputSchema: listed(tool),
        outputSchema: resultShape,
        annotations: {
          title,
          readOnlyHint: isReading,
          destructiveHint: tool.destroys,
          idempotentHint: isReading,
          openWorldHint: false,
        },
      },
      (given, context) => call(tool, given, context, { door, caller, server }),
    );
  }
  const ask = async (intent: string, chosen?: string) =>
    resultOf(
      await takeTurn(door, caller, {
        reach: 'reads',
        said: {
          ask: {
            kind: 'intent',
            intent,
            slots: chosen === undefined ? {} : { chosen: { heard: chosen, values: [] } },
          },
        },
      }),
    );
  const { today, lead, scorecard } = words.resources;
  const described = ({ title, about }: typeof today) => ({
    title,
    description: about,
    mimeType: 'application/json',
  });
  server.registerResource('today', 'lead-scout://today', described(today), async (uri) =>
    json(uri, await ask('ListCallsIntent')),
  );
  server.registerResource(
    'lead',
    new ResourceTemplate('lead-scout://leads/{id}', { list: undefined }),
    described(lead),
    async (uri, { id }) => json(uri, await ask('LikelihoodIntent', decodeURIComponent(String(id)))),
  );
  server.registerResource('scorecard', 'lead-scout://scorecard', described(scorecard), async (uri) => {
    const { known } = await caller.identify(caller.speaker);
    const own = known && (await door.store.scorecard(known.rep.team));
    return json(uri, own ?? door.dayOneCard);
  });
  for (const [name, { title, about, says }] of Object.entries(words.prompts))
    server.registerPrompt(name, { title, description: about }, () => ({
      messages: [{ role: 'user' as const, content: { type: 'text' as const, text: says } }],
    }));
  return server;
}

/** Answers one client's requests over HTTP; it holds no session, so each request may reach another process. */
export const handlerFor = (door: Door, caller: Caller, version: string): McpHttpHandler =>
  createMcpHandler(() => serverFor(door, caller, version));
