import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { WebSocket } from 'ws';
import type { Rep } from '../../lambda/domain/rep.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { identifyBySpeaker } from '../../lambda/identity/identify.ts';
import { hashOfCode } from '../../lambda/identity/link-code.ts';
import type { Outgoing } from '../../mcp/phone.ts';
import { openPhoneLine } from '../../mcp/phone-line.ts';
import type { Result } from '../../mcp/result-shape.ts';
import { digestOf, signatureBase, signerIn, speakerOfSigner } from '../../mcp/signed.ts';
import { newKey, speakerOfKey } from '../../mcp/who.ts';
import { type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';
import { doorOver, now, openDoors } from './here.ts';

/** The conversation the project was asked for, and what a rep does next. */
const seed = [
  'how many sales calls have I planned for today',
  "who is the two o'clock with",
  'is Mr. Jones interested in our product, and how likely is he to buy',
  'why',
  'put down that Jones has fifty grand',
  'undo that',
];

const number = '+15550100';
const lineToken = 'the token of the voice service';
const lineAddress = 'wss://voice.example/phone';
const key = newKey();
let skill: LocalSkill;
let rep: Rep;
let doors: Awaited<ReturnType<typeof openDoors>>;
let spoken: string[];
let rewind: () => Promise<void>;
let phone: { address: string; close: () => Promise<void> };

const signatureFor = (address: string, token = lineToken) => createHmac('sha1', token).update(address).digest('base64');

async function openPhone() {
  const server = createServer();
  const door = doorOver(skill.store);
  const line = openPhoneLine(server, {
    door,
    identify: identifyBySpeaker(skill.store, door.clock),
    address: lineAddress,
    token: lineToken,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/phone`,
    close: async () => {
      line.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A caller, as the voice service stands for them. */
async function dial(from: string, callSid = 'CA1') {
  const socket = new WebSocket(phone.address, { headers: { 'x-twilio-signature': signatureFor(lineAddress) } });
  const came: Outgoing[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (data) => {
    came.push(JSON.parse(String(data)));
    waiting.shift()?.();
  });
  await once(socket, 'open');
  let read = 0;
  const next = async (): Promise<Outgoing> => {
    if (came.length <= read) await new Promise<void>((resolve) => waiting.push(resolve));
    read += 1;
    return came[read - 1] as Outgoing;
  };
  const send = (message: object) => socket.send(JSON.stringify(message));
  send({ type: 'setup', sessionId: 'VX1', callSid, from, to: '+15550199', direction: 'inbound', accountSid: 'AC1' });
  return {
    next,
    send,
    hear: async () => {
      const message = await next();
      return message.type === 'text' ? message.token : message.type;
    },
    say: (voicePrompt: string) => send({ type: 'prompt', voicePrompt, lang: 'en-US', last: true }),
    hangUp: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}

beforeAll(async () => {
  skill = await openLocalSkill({ clock: () => performance.now() });
  rep = { ...(await openDemo(skill.store, now)), email: 'morgan@northstar.example' };
  await skill.store.saveRep(rep);
  await skill.store.linkSpeaker(speakerOfKey(key), scopeOf(rep), { kind: 'account' });
  await skill.store.linkSpeaker(`tel:${number}`, scopeOf(rep), { kind: 'account' });
  doors = await openDoors(skill.store, { team: rep.team, rate: () => true });
  phone = await openPhone();
  rewind = await skill.rewindable();
  const conversation = skill.conversation({ locale: 'en-US', zone: rep.zone, now: () => now });
  spoken = [];
  for (const words of seed) spoken.push((await conversation.hear(words)).speech);
  await rewind();
});
afterAll(async () => {
  await phone.close();
  await doors.close();
  await skill.close();
});

const post = (body: object, headers: Record<string, string> = { authorization: `Bearer ${key}` }) =>
  fetch(`${doors.address}/turn`, { method: 'POST', headers, body: JSON.stringify(body) });

describe('the conversation the project was asked for', () => {
  afterEach(() => rewind());

  it('holds in the skill', () => {
    expect(spoken[0]).toContain('Three sales calls today: eleven a.m., two p.m., and seven p.m.');
    expect(spoken[1]).toContain('Jones Watson from SilverOaks');
    expect(spoken[2]).toMatch(/very likely to buy: eighty-three points.*to lead sales.*hired two more people/);
    expect(spoken[4]).toContain('Fifty thousand, noted.');
    expect(spoken[5]).toContain('Undone');
  });

  it('holds through MCP in the same words, with the figures beside', async () => {
    const client = new Client({ name: 'test', version: '1' });
    const headers = { authorization: `Bearer ${key}` };
    await client.connect(
      new StreamableHTTPClientTransport(new URL(`${doors.address}/mcp`), { requestInit: { headers } }),
    );
    const came: Result[] = [];
    for (const words of seed) {
      const going = came.at(-1)?.conversation;
      const { structuredContent } = await client.callTool({
        name: 'say',
        arguments: { words, ...(going === undefined ? {} : { conversation: going }) },
      });
      came.push(structuredContent as Result);
    }
    await client.close();
    expect(came.map(({ sentence, question }) => [sentence, question].filter(Boolean).join(' '))).toEqual(spoken);
    expect(came[0]?.about?.calls?.map(({ start }) => start.slice(11, 16))).toEqual(['11:00', '14:00', '19:00']);
    expect(came[2]?.about?.score).toMatchObject({ points: 83, lead: { name: 'Jones Watson' } });
    expect(came.map(({ changed }) => changed)).toEqual([false, false, false, false, true, true]);
  });

  it('holds through the tools that are named for it, in the same words', async () => {
    const client = new Client({ name: 'test', version: '1' });
    const headers = { authorization: `Bearer ${key}` };
    await client.connect(
      new StreamableHTTPClientTransport(new URL(`${doors.address}/mcp`), { requestInit: { headers } }),
    );
    const texts: string[] = [];
    for (const [name, given] of [
      ['list_calls', {}],
      ['find_call', { time: '14:00' }],
      ['check_likelihood', { lead: 'Mr. Jones' }],
    ] as const) {
      const { content } = await client.callTool({ name, arguments: given });
      texts.push((content as { text: string }[])[0]?.text ?? '');
    }
    await client.close();
    expect(texts).toEqual(spoken.slice(0, 3));
  });

  it('holds through the text endpoint in the same words', async () => {
    const came: string[] = [];
    let going: string | undefined;
    for (const words of seed) {
      const answer = (await (await post({ words, conversation: going })).json()) as {
        sentence: string;
        conversation: string;
      };
      came.push(answer.sentence);
      going = answer.conversation;
    }
    expect(came).toEqual(spoken);
  });

  it('holds on the telephone in the same words', async () => {
    const call = await dial(number);
    expect(await call.hear()).toMatch(/Lead Scout|calls|Good|Hello|Hi/);
    const came: string[] = [];
    for (const words of seed) {
      call.say(words);
      came.push(await call.hear());
    }
    call.say('stop');
    expect(await call.hear()).toContain('Good luck');
    expect(await call.next()).toEqual({ type: 'end' });
    await call.hangUp();
    expect(came).toEqual(spoken);
  });
});

describe('the text endpoint', () => {
  it('gives the sentence alone to whoever wants text, and the same request twice writes once', async () => {
    const plain = await post({ words: seed[0] }, { authorization: `Bearer ${key}`, accept: 'text/plain' });
    expect(await plain.text()).toBe(spoken[0]);
    const facts = async () => (await skill.store.leadFile(scopeOf(rep), 'jones-watson'))?.facts.length ?? 0;
    const before = await facts();
    for (let again = 0; again < 2; again += 1) await post({ words: seed[4], id: 'one-request' });
    expect(await facts()).toBe(before + 1);
    await rewind();
  });

  it.each([
    ['without a key', {}, 401],
    ['with another’s key', { authorization: `Bearer ${newKey()}` }, 401],
  ])('refuses %s', async (_how, headers, status) => {
    expect((await post({ words: 'who is next' }, headers)).status).toBe(status);
  });

  it.each([
    ['no words', {}],
    ['too many words', { words: 'x'.repeat(3_000) }],
    ['a conversation that is none', { words: 'why', conversation: '../..' }],
  ])('refuses %s', async (_what, body) => {
    expect((await post(body)).status).toBe(400);
  });

  it('refuses what is too long, and another way of asking', async () => {
    expect((await post({ words: 'x', more: 'x'.repeat(100_000) })).status).toBe(413);
    expect((await fetch(`${doors.address}/turn`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(405);
  });
});

describe('a bot that signs', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const keyid = signerIn(publicKey.export({ type: 'spki', format: 'pem' }).toString()) ?? '';

  const signed = (
    body: string,
    { created = Date.now(), by = privateKey, of = body, path = '/turn', covers = covered } = {},
  ) => {
    const parameters = `(${covers});created=${Math.floor(created / 1_000)};keyid="${keyid}";alg="ed25519"`;
    const base = signatureBase({ method: 'POST', path }, digestOf(of), parameters);
    return {
      'content-digest': digestOf(of),
      'signature-input': `sig=${parameters}`,
      signature: `sig=:${sign(null, Buffer.from(base), by).toString('base64')}:`,
    };
  };
  const covered = '"@method" "@path" "content-digest"';
  const send = (body: string, headers: Record<string, string>) =>
    fetch(`${doors.address}/turn`, { method: 'POST', headers, body });
  const asking = JSON.stringify({ words: seed[0] });

  beforeAll(() => skill.store.linkSpeaker(speakerOfSigner(keyid), scopeOf(rep), { kind: 'account' }));

  it('is answered in the same words, and what is sent again writes once', async () => {
    const answer = await send(asking, signed(asking));
    expect(((await answer.json()) as { sentence: string }).sentence).toBe(spoken[0]);
    const facts = async () => (await skill.store.leadFile(scopeOf(rep), 'jones-watson'))?.facts.length ?? 0;
    const before = await facts();
    const telling = JSON.stringify({ words: seed[4] });
    const headers = signed(telling);
    for (let again = 0; again < 2; again += 1) expect((await send(telling, headers)).status).toBe(200);
    expect(await facts()).toBe(before + 1);
  });

  it.each([
    ['another key', { by: generateKeyPairSync('ed25519').privateKey }],
    ['other words', { of: JSON.stringify({ words: 'who is next' }) }],
    ['another place', { path: '/mcp' }],
    ['less than the whole', { covers: '"@method" "@path"' }],
    ['ten minutes ago', { created: Date.now() - 600_000 }],
    ['ten minutes from now', { created: Date.now() + 600_000 }],
  ])('is refused where it signed with or for %s', async (_what, how) => {
    expect((await send(asking, signed(asking, how))).status).toBe(401);
  });

  it('is refused at its next request once it is unlinked, and nowhere else taken', async () => {
    expect(
      (await fetch(`${doors.address}/mcp`, { method: 'POST', headers: signed(asking), body: asking })).status,
    ).toBe(401);
    await skill.store.unlinkSpeaker(speakerOfSigner(keyid));
    expect((await send(asking, signed(asking))).status).toBe(401);
  });
});

describe('the telephone', () => {
  it('takes no call that the service did not sign for this address', async () => {
    for (const signature of ['', signatureFor('wss://elsewhere.example/phone'), signatureFor(lineAddress, 'x')]) {
      const socket = new WebSocket(phone.address, { headers: { 'x-twilio-signature': signature } });
      const came = await new Promise<string>((resolve) => {
        socket.once('error', (error) => resolve(String(error)));
        socket.once('open', () => resolve('taken'));
      });
      socket.terminate();
      expect(came).toContain('403');
    }
  });

  it('asks a number nobody knows for a code, and knows it from then on; a hidden number is known for one call', async () => {
    const code = '48213975';
    const linkWith = async () =>
      skill.store.saveLinkCode({ ...scopeOf(rep), hash: await hashOfCode(code), until: now + 60_000 });
    await linkWith();
    const call = await dial('+15550123');
    expect(await call.hear()).toMatch(/code/);
    for (const digit of `${code}#`) call.send({ type: 'dtmf', digit });
    expect(await call.hear()).toMatch(/Morgan/);
    await call.hangUp();
    expect((await skill.store.repSpeaking('tel:+15550123'))?.id).toBe(rep.id);
    const hidden = await dial('anonymous', 'CA2');
    expect(await hidden.hear()).toMatch(/code/);
    hidden.say('who is next');
    expect(await hidden.hear()).not.toMatch(/Sarah|Acme/);
    await hidden.hangUp();
  });

  it('asks for the rep’s own code first where the team wants it, and tells nothing before', async () => {
    await skill.store.saveTeamRules(rep.team, { hearing: 'code' });
    try {
      const call = await dial(number);
      await call.hear();
      call.say('who is next');
      const asked = await call.hear();
      expect(asked).toMatch(/code/);
      expect(asked).not.toMatch(/Sarah|Acme/);
      await call.hangUp();
    } finally {
      await skill.store.saveTeamRules(rep.team, { hearing: 'open' });
    }
  });

  it('answers what was said last, when the rep speaks into an answer that is not there yet', async () => {
    const call = await dial(number);
    await call.hear();
    call.say('how many calls do I have today');
    call.send({ type: 'interrupt', utteranceUntilInterrupt: '', durationUntilInterruptMs: 10 });
    call.say("who is the two o'clock with");
    expect(await call.hear()).toBe(spoken[1]);
    await call.hangUp();
  });

  it('passes over what it cannot read', async () => {
    const call = await dial(number);
    await call.hear();
    call.send({ type: 'prompt', voicePrompt: 7 });
    call.send(['nothing']);
    call.say(seed[0] ?? '');
    expect(await call.hear()).toBe(spoken[0]);
    await call.hangUp();
  });
});
