import type { Caller, Door } from './door.ts';
import { handlerFor } from './server.ts';
import { listMethods, type Recorded, recordedShape, usualVersions } from './usual-messages.ts';

const [latest = ''] = usualVersions;

/** Asks the SDK what it answers to everybody alike, by no book and for nobody. */
export async function recordAnswers(version: string): Promise<Recorded> {
  const nothing = new Proxy({}, { get: () => undefined });
  const asked = async (method: string, params: object = {}): Promise<Record<string, unknown>> => {
    const response = await handlerFor(nothing as Door, nothing as Caller, version).fetch(
      new Request('http://localhost/mcp', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      }),
    );
    const [, data = ''] = /^data: (.*)$/m.exec(await response.text()) ?? [];
    return JSON.parse(data).result;
  };
  const handshake = { protocolVersion: latest, capabilities: {}, clientInfo: { name: 'record', version } };
  const { protocolVersion: _, ...initialize } = await asked('initialize', handshake);
  const lists = await Promise.all(listMethods.map(async (method) => [method, await asked(method)] as const));
  return recordedShape.parse({ initialize, lists: Object.fromEntries(lists) });
}
