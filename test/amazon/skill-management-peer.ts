import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Ajv } from 'ajv';

/** What the peer makes of words, as the profiler's and the evaluations' schemas have it. */
export type Recogniser = (utterance: string) => { name: string; slots: Record<string, object> } | undefined;

type Parameter = { in: string; name: string; required?: boolean; enum?: string[]; schema?: { $ref: string } };
type Operation = { parameters: Parameter[]; responses: Record<string, { schema?: { $ref: string } }> };
type Published = { paths: Record<string, Record<string, Operation>>; definitions: Record<string, object> };

const published = JSON.parse(
  readFileSync(createRequire(__filename).resolve('ask-smapi-model/spec.json'), 'utf8'),
) as Published;

/** `stage` is said to be an object there, and is a name everywhere else. */
const definitions = JSON.parse(
  JSON.stringify(published.definitions).replaceAll(
    '"stage":{"type":"object","properties":{}}',
    '"stage":{"type":"string"}',
  ),
) as object;
const ajv = new Ajv({ strict: false, logger: false, formats: { 'date-time': true } });
ajv.addSchema({ definitions }, 'published');

function faultsOf(schema: { $ref: string } | undefined, json: unknown): string[] {
  if (!schema) return [];
  const validate = ajv.getSchema(`published${schema.$ref}`);
  if (!validate) return [`${schema.$ref} is nowhere published`];
  return validate(json) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The published operation that a request is for. */
function operationFor(method: string, path: string): Operation | undefined {
  for (const [template, operations] of Object.entries(published.paths)) {
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);
    const operation = operations[method.toLowerCase()];
    if (operation && pattern.test(path)) return operation;
  }
  return undefined;
}

/** Where the profiler has an authority, the schema of an evaluation has it once more below a name. */
const asEvaluated = (intent: object): object =>
  JSON.parse(JSON.stringify(intent), (key, value: unknown) =>
    key === 'resolutionsPerAuthority' && Array.isArray(value)
      ? value.map((one: unknown) => ({ SENTENCE: one }))
      : value,
  ) as object;

/**
 * Amazon's skill management, as far as its published schemas tell, on this machine: it profiles and evaluates with a
 * recogniser of ours, and holds every request and every answer against the schemas. Pages are short, so that there are several.
 */
export async function openPeer(recogniser: Recogniser) {
  const asked: string[] = [];
  const faults: string[] = [];
  const annotated = new Map<string, { inputs: { utterance: string }; expected: { intent: { name: string } }[] }[]>();
  let looks = 0;
  let impatient = 1;

  const answer = (method: string, path: string, query: URLSearchParams, body: unknown): [number, unknown] => {
    if (path.endsWith('/profileNlu')) {
      impatient -= 1;
      if (impatient === 0) return [429, { message: 'Too many requests.' }];
      const { utterance } = body as { utterance: string };
      const selectedIntent = recogniser(utterance);
      return [200, { sessionEnded: !selectedIntent, ...(selectedIntent && { selectedIntent }), consideredIntents: [] }];
    }
    if (path.endsWith('/nluAnnotationSets')) return [201, { id: 'a-set' }];
    if (path.endsWith('/annotations')) {
      annotated.set('a-set', (body as { data: [] }).data);
      return [200, undefined];
    }
    if (method === 'DELETE') {
      annotated.delete('a-set');
      return [204, undefined];
    }
    if (method === 'POST') return [200, { id: 'an-evaluation' }];
    if (!path.endsWith('/results')) {
      looks += 1;
      return [200, { status: looks < 2 ? 'IN_PROGRESS' : 'FAILED' }];
    }
    const cases = (annotated.get('a-set') ?? []).map(({ inputs, expected }) => {
      const intent = recogniser(inputs.utterance);
      const isRight = expected.some((one) => one.intent.name === intent?.name);
      return {
        status: isRight ? 'PASSED' : 'FAILED',
        inputs,
        actual: { ...(intent && { intent: asEvaluated(intent) }) },
        expected,
      };
    });
    const from = Number(query.get('nextToken') ?? 0);
    const next = from + 2 < cases.length ? { nextToken: String(from + 2) } : {};
    return [200, { paginationContext: next, testCases: cases.slice(from, from + 2) }];
  };

  const receive = async (request: IncomingMessage): Promise<[number, unknown]> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://peer');
    const method = request.method ?? 'GET';
    const sent = await text(request);
    const body: unknown = sent === '' ? undefined : JSON.parse(sent);
    asked.push(`${method} ${pathname}`);
    if (request.headers.authorization !== 'Bearer a-token') return [401, { message: 'The token is not valid.' }];
    const operation = operationFor(method, pathname);
    if (!operation) {
      faults.push(`${method} ${pathname} is nowhere published`);
      return [404, { message: 'Not found.' }];
    }
    if (pathname.includes('/unknown/')) return [404, { message: 'The skill is not found.' }];
    for (const { in: where, name, required, schema } of operation.parameters) {
      if (where === 'body') faults.push(...faultsOf(schema, body));
      if (where === 'header' && required && !request.headers[name.toLowerCase()]) faults.push(`${name} is missing`);
      if (where === 'query' && required && !searchParams.has(name)) faults.push(`${name} is missing`);
    }
    const [status, json] = answer(method, pathname, searchParams, body);
    faults.push(...faultsOf(operation.responses[status]?.schema, json).map((fault) => `our answer ${fault}`));
    return [status, json];
  };

  const server = createServer((request, response) => {
    void receive(request).then(([status, json]) => {
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' });
      response.end(json === undefined ? '' : JSON.stringify(json));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    faults,
    left: () => annotated.size,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
