import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { scopeOf } from '../../lambda/domain/rep.ts';
import type { Result } from '../../mcp/result-shape.ts';
import { toolNames } from '../../mcp/tools.ts';
import { newKey, speakerOfKey } from '../../mcp/who.ts';
import { type LocalSkill, openDemo, openLocalSkill } from '../../simulator/local-skill.ts';
import { now, openDoors } from './here.ts';

const mail = 'morgan@northstar.example';
let skill: LocalSkill;
let rep: Awaited<ReturnType<typeof openDemo>>;
let doors: Awaited<ReturnType<typeof openDoors>>;
const open: Client[] = [];

type Way = { elicits?: 'first' | 'declines'; modern?: boolean };

async function clientWith(bearer: string | undefined, { elicits, modern = false }: Way = {}): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '1' },
    {
      capabilities: elicits ? { elicitation: {} } : {},
      ...(modern ? { versionNegotiation: { mode: 'auto' as const } } : {}),
    },
  );
  if (elicits)
    client.setRequestHandler('elicitation/create', async ({ params }) => {
      if (elicits === 'declines') return { action: 'decline' };
      const [, first = ''] = /"const":"([^"]+)"/.exec(JSON.stringify(params)) ?? [];
      return { action: 'accept', content: { lead: first } };
    });
  const headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${doors.address}/mcp`), { requestInit: { headers } }),
  );
  open.push(client);
  return client;
}

async function call(client: Client, name: string, given: Record<string, unknown> = {}) {
  const { structuredContent, isError = false, content } = await client.callTool({ name, arguments: given });
  const [first] = content as { text: string }[];
  return { ...(structuredContent as Result), isError, text: first?.text ?? '' };
}

const factsOn = async (lead: string) => (await skill.store.leadFile(scopeOf(rep), lead))?.facts ?? [];

beforeAll(async () => {
  skill = await openLocalSkill({ clock: () => performance.now() });
  rep = { ...(await openDemo(skill.store, now)), email: mail };
  await skill.store.saveRep(rep);
  await skill.store.saveRep({ ...rep, id: 'sam', name: 'Sam Poe', email: 'sam@northstar.example' });
  doors = await openDoors(skill.store, { team: rep.team, rate: () => true });
});
afterAll(async () => {
  await Promise.all(open.map((client) => client.close()));
  await doors.close();
  await skill.close();
});

/** What each tool is called with here. */
const calls: Record<(typeof toolNames)[number], Record<string, unknown>> = {
  list_calls: {},
  find_call: { time: '14:00' },
  brief_call: {},
  check_likelihood: { lead: 'Mr. Jones' },
  explain_likelihood: { lead: 'Jones', side: 'against' },
  compare_leads: { lead: 'Jones Watson', other: 'Priya' },
  find_gaps: { lead: 'SilverOaks', framework: 'meddic' },
  suggest_questions: { lead: 'Jones', criterion: 'budget' },
  rank_leads: { order: 'first' },
  read_notes: { lead: 'Jones' },
  free_time: { duration: 'PT30M' },
  review_pipeline: { of: 'forecast' },
  log_answer: { words: 'put down that Klaus has no budget' },
  undo: { words: 'undo that' },
  say: { words: "who is the two o'clock with" },
};

describe.each([
  ['2025-11-25', false],
  ['2026-07-28', true],
] as const)('a client of the SDK, in the protocol of %s', (_version, modern) => {
  it('lists every tool with what it may do, and calls every one', async () => {
    const client = await clientWith(doors.token(mail), { modern });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([...toolNames]);
    for (const { name, annotations, inputSchema, outputSchema, description } of tools) {
      const writes = ['log_answer', 'undo', 'say'].includes(name);
      expect([name, annotations?.readOnlyHint]).toEqual([name, !writes]);
      expect(annotations?.destructiveHint).toBe(name === 'undo' || name === 'say');
      expect(inputSchema.required?.includes('words') ?? false).toBe(writes);
      expect(outputSchema).toBeDefined();
      expect(description).toBeTruthy();
    }
    for (const name of toolNames) {
      const came = await call(client, name, calls[name]);
      expect([name, came.isError]).toEqual([name, false]);
      expect(came.text).toBe([came.sentence, came.question].filter(Boolean).join(' '));
    }
  });

  it('gets a score whose summands add up, with what each rests on', async () => {
    const { about } = await call(await clientWith(doors.token(mail), { modern }), 'check_likelihood', {
      lead: 'Jones',
    });
    const score = about?.score;
    const sum = (score?.summands ?? []).reduce((total, { points }) => total + points, score?.start ?? 0);
    expect(sum + (score?.rest ?? 0)).toBe(score?.total);
    expect(score).toMatchObject({ points: 83, tier: 'high', scorecard: 'day-one-2', rests_on: { kind: 'experts' } });
    expect(score?.summands.find(({ source }) => source?.rests_on === 'fact')?.source).toMatchObject({
      by: 'morgan',
      words: 'the new people have to be productive faster',
    });
  });

  it('reads the resources and gets the prompts', async () => {
    const client = await clientWith(doors.token(mail), { modern });
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(['lead-scout://today', 'lead-scout://scorecard']);
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(['lead-scout://leads/{id}']);
    const read = async (uri: string) => {
      const [first] = (await client.readResource({ uri })).contents;
      return JSON.parse(first && 'text' in first ? first.text : '');
    };
    expect((await read('lead-scout://today')).about.calls).toHaveLength(3);
    expect((await read('lead-scout://leads/jones-watson')).about.score.points).toBe(83);
    expect((await read('lead-scout://scorecard')).version).toBe('day-one-2');
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(['morning-brief', 'debrief']);
    expect((await client.getPrompt({ name: 'debrief' })).messages).toHaveLength(1);
  });

  it('says which of two is meant, in a result that asks where the client cannot', async () => {
    const client = await clientWith(doors.token(mail), { modern });
    const asked = await call(client, 'check_likelihood', { lead: 'Cheng or Chen, the Sarah' });
    expect(asked.isError).toBe(false);
    const which = await call(client, 'log_answer', { words: 'put down that Sarah has budget' });
    expect(which).toMatchObject({ waits_for: 'which-lead', changed: false });
    expect(which.which?.map(({ id }) => id)).toEqual(['sarah-chen', 'sarah-cheng']);
    const before = (await factsOn('sarah-cheng')).length;
    const chosen = await call(client, 'say', { words: 'the second one', conversation: which.conversation });
    expect(chosen).toMatchObject({ changed: true });
    expect(await factsOn('sarah-cheng')).toHaveLength(before + 1);
    await call(client, 'undo', { words: 'undo that', conversation: chosen.conversation });
  });
});

describe('who is meant, where the client can ask the rep by itself', () => {
  it('is asked by elicitation, and what was said is then written about whom they chose', async () => {
    const client = await clientWith(doors.token(mail), { elicits: 'first', modern: true });
    const before = (await factsOn('sarah-chen')).length;
    const came = await call(client, 'log_answer', { words: 'put down that Sarah has budget' });
    expect(came).toMatchObject({ changed: true });
    expect(came.sentence).toContain('There is a budget; noted.');
    expect(await factsOn('sarah-chen')).toHaveLength(before + 1);
    await call(client, 'undo', { words: 'undo that', conversation: came.conversation });
  });

  it('writes nothing when the rep declines to choose', async () => {
    const client = await clientWith(doors.token(mail), { elicits: 'declines', modern: true });
    const came = await call(client, 'log_answer', { words: 'put down that Sarah has budget' });
    expect(came).toMatchObject({ waits_for: 'which-lead', changed: false });
  });
});

describe('a write', () => {
  it('needs the rep’s words: without them, or with words that do not bear it, nothing is written', async () => {
    const client = await clientWith(doors.token(mail));
    for (const name of ['log_answer', 'undo', 'say']) {
      const bare = await client.callTool({ name, arguments: {} });
      expect([name, bare.isError]).toEqual([name, true]);
    }
    const before = (await factsOn('jones-watson')).length;
    for (const words of [
      'is Jones interested',
      'does Jones have fifty grand',
      'Jones',
      'blue is a nice colour',
      'how likely is he to buy',
    ]) {
      const came = await call(client, 'log_answer', { words });
      expect([words, came.changed]).toEqual([words, false]);
    }
    expect(await factsOn('jones-watson')).toHaveLength(before);
  });

  it('is judged as in the skill: the same words give the same sentence', async () => {
    const client = await clientWith(doors.token(mail));
    const said = ['put down that Oliver has fifty grand', 'Oliver wants to start in March', 'undo that', 'undo that'];
    const rewind = await skill.rewindable();
    const conversation = skill.conversation({ locale: 'en-US', zone: rep.zone, now: () => now });
    await conversation.hear('open lead scout');
    const spoken: string[] = [];
    for (const words of said) spoken.push((await conversation.hear(words)).speech);
    await rewind();
    const written: string[] = [];
    let going: string | undefined;
    for (const words of said) {
      const came = await call(client, words.startsWith('undo') ? 'undo' : 'log_answer', {
        words,
        ...(going === undefined ? {} : { conversation: going }),
      });
      written.push(came.text);
      going = came.conversation;
    }
    expect(written).toEqual(spoken);
  });

  it('by a tool that logs forgets nothing and changes nothing for the team', async () => {
    const client = await clientWith(doors.token(mail));
    const asked = await call(client, 'log_answer', { words: 'forget everything about Marcus' });
    expect(asked.changed).toBe(false);
    const yes = await call(client, 'log_answer', { words: 'yes', conversation: asked.conversation });
    expect(yes).toMatchObject({ isError: true, changed: false });
    expect(await skill.store.leadFile(scopeOf(rep), 'marcus-webb')).toBeDefined();
  });

  it('is not for a client that may only read, whatever the tool', async () => {
    const client = await clientWith(doors.token(mail, { scope: 'read' }));
    const before = (await factsOn('jones-watson')).length;
    for (const name of ['log_answer', 'say']) {
      const came = await call(client, name, { words: 'put down that Jones has fifty grand' });
      expect(came).toMatchObject({ changed: false, isError: true });
      expect(came.sentence).toContain('may read the book and not write');
    }
    expect(await factsOn('jones-watson')).toHaveLength(before);
  });
});

describe('whoever is not let in', () => {
  it.each([
    ['without a token', () => undefined],
    ['with a token for another audience', () => doors.token(mail, { aud: 'https://skill.example' })],
    ['with a token of another issuer', () => doors.token(mail, { iss: 'https://evil.example' })],
    ['with a token that ran out', () => doors.token(mail, { exp: now / 1000 - 3600 })],
    ['with a token for somebody who is no rep', () => doors.token('nobody@northstar.example')],
    ['with a token whose claims were changed', () => `${doors.token(mail).slice(0, -8)}AAAAAAAA`],
    ['with a key nobody has', () => newKey()],
    ['with what is no token', () => 'x'],
  ])('is refused %s', async (_how, bearer) => {
    const given = bearer();
    const response = await fetch(`${doors.address}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...(given === undefined ? {} : { authorization: `Bearer ${given}` }),
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain(
      'resource_metadata="https://scout.example/.well-known/oauth-protected-resource"',
    );
    await expect(clientWith(given)).rejects.toThrow();
  });

  it('finds where a token can be had', async () => {
    const response = await fetch(`${doors.address}/.well-known/oauth-protected-resource`);
    expect(await response.json()).toMatchObject({
      resource: 'https://scout.example/mcp',
      authorization_servers: ['https://login.example'],
      scopes_supported: ['read', 'log', 'team'],
    });
  });

  it('is refused at the next request once the key is revoked, and once the rep is gone', async () => {
    const key = newKey();
    await skill.store.linkSpeaker(speakerOfKey(key), scopeOf(rep), { kind: 'account' });
    const client = await clientWith(key);
    expect((await call(client, 'list_calls')).about?.calls).toHaveLength(3);
    await skill.store.unlinkSpeaker(speakerOfKey(key));
    await expect(call(client, 'list_calls')).rejects.toThrow();
  });

  it('is a web page that nobody named', async () => {
    const response = await fetch(`${doors.address}/mcp`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', authorization: `Bearer ${doors.token(mail)}` },
      body: '{}',
    });
    expect(response.status).toBe(403);
  });
});

describe('what is one rep’s', () => {
  it('is not another’s: neither the book nor a conversation', async () => {
    const morgan = await clientWith(doors.token(mail));
    const sam = await clientWith(doors.token('sam@northstar.example'));
    const mine = await call(morgan, 'check_likelihood', { lead: 'Jones Watson' });
    expect((await call(sam, 'list_calls')).about?.calls ?? []).toEqual([]);
    const theirs = await call(sam, 'say', { words: 'why', conversation: mine.conversation });
    expect(theirs.text).not.toMatch(/Jones|SilverOaks/);
    const resource = await sam.readResource({ uri: 'lead-scout://leads/jones-watson' });
    expect(JSON.stringify(resource)).not.toMatch(/SilverOaks|Watson/);
  });

  it('is told by initials where the team wants it discreet, and in no figures beside', async () => {
    await skill.store.saveTeamRules(rep.team, { hearing: 'discreet' });
    try {
      const client = await clientWith(doors.token(mail));
      const came = await call(client, 'check_likelihood', { lead: 'Jones Watson' });
      expect(came.text).toContain('J.');
      expect(JSON.stringify(came)).not.toMatch(/Jones Watson|SilverOaks/);
    } finally {
      await skill.store.saveTeamRules(rep.team, { hearing: 'open' });
    }
  });
});
