import { SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/server';
import { conversationsHere } from '../../mcp/conversations.ts';
import type { Caller, Door } from '../../mcp/door.ts';
import { doors } from '../../mcp/http.ts';
import { recordAnswers } from '../../mcp/record.ts';
import { handlerFor } from '../../mcp/server.ts';
import { answerUsual, listMethods, usualVersions } from '../../mcp/usual-messages.ts';
import { knownCaller } from '../../mcp/who.ts';
import { type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';
import { doorOver, now } from './here.ts';

let skill: LocalSkill;
let door: Door;
let caller: Caller;

beforeAll(async () => {
  skill = await openLocalSkill({ clock: () => performance.now() });
  const rep = await openDemo(skill.store, now);
  caller = knownCaller({ rep, by: 'account', speaker: 'test' }, new Set(['read', 'log'] as const));
});
afterAll(() => skill.close());
// The names of conversations are made up; without a memory there are none to compare.
beforeEach(() => {
  const kept = conversationsHere();
  door = doorOver(skill.store, { conversations: { ...kept, keep: () => Promise.reject(new Error('not kept')) } });
});

const usually = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};
const requestOf = (message: object, headers: Record<string, string> = {}) =>
  new Request('http://localhost/mcp', {
    method: 'POST',
    headers: { ...usually, ...headers },
    body: JSON.stringify(message),
  });
const message = (method: string, params?: object, more: object = { id: 1 }) => ({
  jsonrpc: '2.0',
  method,
  ...(params ? { params } : {}),
  ...more,
});
const handshake = (protocolVersion: string) =>
  message('initialize', { protocolVersion, capabilities: {}, clientInfo: { name: 'test', version: '1' } });

const byUs = (sent: object, headers?: Record<string, string>) =>
  answerUsual(requestOf(sent, headers), sent, { door, caller, recorded: () => recordAnswers('0') });
async function bySdk(sent: object, headers?: Record<string, string>): Promise<unknown> {
  const response = await handlerFor(door, caller, '0').fetch(requestOf(sent, headers), { parsedBody: sent });
  const text = await response.text();
  return text === '' ? response.status : JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? text);
}

describe('what is answered without the SDK', () => {
  it('is said in every version of the protocol that the SDK serves in this way', () => {
    expect(usualVersions).toEqual(SUPPORTED_PROTOCOL_VERSIONS);
  });

  it.each([
    ...usualVersions.map(handshake),
    message('ping'),
    ...listMethods.map((method) => message(method)),
    message('tools/list', { _meta: { progressToken: 7 } }, { id: 'a' }),
    message('tools/call', { name: 'list_calls' }),
    message('tools/call', { name: 'check_likelihood', arguments: { lead: 'Jones' }, _meta: { progressToken: 1 } }),
    message('tools/call', { name: 'find_gaps', arguments: { lead: 'SilverOaks', framework: 'meddic', more: 1 } }),
    message('tools/call', { name: 'log_answer', arguments: { words: 'put down that Sarah has budget' } }),
    message('tools/call', { name: 'log_answer', arguments: { words: 'forget everything about Marcus' } }),
  ])('is answered as the SDK does: %j', async (sent) => {
    const ours = await byUs(sent);
    expect(await ours?.json()).toEqual(await bySdk(sent));
  });

  it('is the end of a handshake too', async () => {
    const sent = message('notifications/initialized', undefined, {});
    expect((await byUs(sent))?.status).toBe(202);
    expect(await bySdk(sent)).toBe(202);
  });

  it.each([
    ['is an older or newer protocol’s', handshake('1999-01-01')],
    ['shakes hands by half', message('initialize', { protocolVersion: '2025-11-25' })],
    ['is no tool', message('tools/call', { name: 'no_such_tool' })],
    ['brings what a tool does not take', message('tools/call', { name: 'log_answer', arguments: {} })],
    ['brings arguments that are a list', message('tools/call', { name: 'list_calls', arguments: [] })],
    ['asks for a page', message('tools/list', { cursor: 'x' })],
    ['has an envelope', message('tools/list', { _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' } })],
    ['answers a question', message('tools/call', { name: 'list_calls', inputResponses: {} })],
    ['has no id', message('tools/call', { name: 'list_calls' }, {})],
    ['has an id of another kind', message('ping', undefined, { id: { a: 1 } })],
    ['is no request of ours', message('resources/read', { uri: 'lead-scout://today' })],
    ['is many', [message('ping'), message('ping')]],
    ['has more than a message has', message('ping', undefined, { id: 1, more: 1 })],
  ])('is not what %s: that is the SDK’s', async (_what, sent) => {
    expect(await byUs(sent)).toBeUndefined();
  });

  it.each([
    [{ accept: 'application/json' }],
    [{ 'content-type': 'text/plain' }],
    [{ 'mcp-protocol-version': '2026-07-28' }],
  ])('is not what comes with %j', async (headers) => {
    expect(await byUs(message('ping'), headers)).toBeUndefined();
  });
});

describe('at the door', () => {
  const answer = (rate?: () => boolean) =>
    doors({ door, admit: async () => ({ caller }), version: '0', ...(rate ? { rate } : {}) });

  it('there is no session to listen to or to end', async () => {
    for (const method of ['GET', 'DELETE'])
      expect((await answer()(new Request('http://localhost/mcp', { method, headers: usually }))).status).toBe(405);
  });

  it('many messages in one request count as many, and there are not too many of them', async () => {
    let left = 3;
    const counted = answer(() => {
      left -= 1;
      return left >= 0;
    });
    const calls = (many: number) =>
      requestOf(Array.from({ length: many }, (_, id) => message('ping', undefined, { id })));
    expect((await counted(calls(3))).status).toBe(200);
    left = 3;
    expect((await counted(calls(4))).status).toBe(429);
    left = 100;
    expect((await counted(calls(21))).status).toBe(400);
  });
});
