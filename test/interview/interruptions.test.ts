import type { Handler } from '../../lambda/alexa/skill.ts';
import { type Fact, factsInForce } from '../../lambda/domain/fact.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { dynamoDbStore } from '../../lambda/store/dynamodb/index.ts';
import type { ImportStore, Store } from '../../lambda/store/store.ts';
import type { Conversation, Exchange } from '../../simulator/converse.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { demoDevice } from '../../simulator/local-skill.ts';
import { talkTo } from '../worlds/conversation.ts';
import { dana, jones } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';

/** What Dana answers to each question of BANT, whenever it is asked. */
const answers: Record<string, string> = {
  budget: 'forty to sixty thousand euros',
  authority: 'Dana Fox, the C F O',
  need: 'their reports are always late',
  timeline: 'by the end of June',
};

let database: Database;
let teams = 0;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** A store of its own, with Dana's book for a speaker of its own, and a clock that moves a little with every request. */
async function bench() {
  teams += 1;
  const team = `team-${teams}`;
  const store: ImportStore = dynamoDbStore({ client: database.direct, table: database.table, report: () => {} });
  const speaker = `${demoDevice.userId}-${teams}`;
  const rep = { ...dana.rep, team };
  await store.saveRep(rep);
  await store.linkSpeaker(speaker, { team, rep: rep.id });
  await store.saveLeads(team, [jones]);
  let at = Date.UTC(2026, 2, 2, 15);
  const clock = () => at;
  const talk = (handler: Handler, device = 'a'): Conversation => {
    const conversation = talkTo(handler, clock, {
      ...demoDevice,
      userId: speaker,
      deviceId: `device-${device}`,
    });
    return {
      ...conversation,
      hear: (utterance) => {
        at += 7_000;
        return conversation.hear(utterance);
      },
    };
  };
  const facts = async () => (await store.leadFile(scopeOf(rep), jones.id))?.facts ?? [];
  return { store, clock, handler: handlerOver(store, clock), talk, facts, tomorrow: () => (at += 86_400_000) };
}
type Bench = Awaited<ReturnType<typeof bench>>;

const asked = ({ response }: Exchange): string | undefined => {
  const attributes = response.sessionAttributes as
    | { interview?: { criterion?: string }; pending?: { intent?: string } }
    | undefined;
  return attributes?.pending?.intent === 'InterviewAnswerIntent' ? attributes.interview?.criterion : undefined;
};

/** Answers whatever is asked until nothing is; gives up after far more turns than an interview has. */
async function finish(conversation: Conversation, first: Exchange): Promise<Exchange> {
  let last = first;
  for (let turn = 0; turn < 12; turn += 1) {
    const criterion = asked(last);
    if (!criterion) return last;
    last = await conversation.hear(answers[criterion] ?? 'skip that one');
  }
  throw new Error(`The interview never ends: ${last.speech}`);
}

const saidIn = (facts: Fact[]) =>
  factsInForce(facts)
    // An answer after the interview is over is kept in the rep's own letters, one within it evened out.
    .map(({ topic, value, sure, words }) => JSON.stringify({ topic, value, sure, words: words?.toLowerCase() }))
    .sort();

/** Ways to be interrupted after a question was asked; each says how the interview is taken up again. */
type Interruption = (
  these: Bench,
  conversation: Conversation,
  last: Exchange,
) => Promise<{ conversation: Conversation; last: Exchange }>;

const resumedOn = async (conversation: Conversation) => ({
  conversation,
  last: await conversation.hear('carry on where we left off'),
});

/** Sends a request whose nth write fails, as if the container had died there; the rep then says the same once more. */
const dyingAt =
  (write: number): Interruption =>
  async (these, conversation, last) => {
    let left = write;
    const dying: Store = new Proxy(these.store, {
      get: (target, name: keyof Store) =>
        /^save/.test(String(name))
          ? (...args: unknown[]) => {
              left -= 1;
              if (left < 0) throw new Error('the container died');
              return (target[name] as (...these: unknown[]) => unknown)(...args);
            }
          : target[name],
    });
    const criterion = asked(last);
    const broken = conversation.fork(handlerOver(dying, these.clock));
    await broken.hear(answers[criterion ?? ''] ?? '');
    return resumedOn(these.talk(these.handler));
  };

const interruptions: Record<string, Interruption> = {
  'by "stop there"': async (these, conversation) => {
    expect((await conversation.hear('stop there, I will finish later')).ends).toBe(true);
    return resumedOn(these.talk(these.handler));
  },
  'by stop': async (these, conversation) => {
    await conversation.hear('stop');
    return resumedOn(these.talk(these.handler));
  },
  'by silence until the session ends': async (these, conversation) => {
    await conversation.keepSilent();
    await conversation.keepSilent();
    return resumedOn(these.talk(these.handler));
  },
  'by another question': async (_its, conversation) => {
    await conversation.hear('how many calls do I have today');
    return resumedOn(conversation);
  },
  'by words nobody understands': async (_its, conversation, last) => {
    await conversation.hear('');
    return { conversation, last };
  },
  'by a restart of the container': async (these, conversation, last) => ({
    conversation: conversation.fork(handlerOver(these.store, these.clock)),
    last,
  }),
  'by going on with another device': async (these) => resumedOn(these.talk(these.handler, 'b')),
  'by the next day': async (these) => {
    these.tomorrow();
    return resumedOn(these.talk(these.handler));
  },
  'by asking to hear the question again': async (_its, conversation) => ({
    conversation,
    last: await conversation.hear('say that again'),
  }),
  'by asking why': async (_its, conversation) => ({ conversation, last: await conversation.hear('why do you ask') }),
  'by help': async (_its, conversation) => ({ conversation, last: await conversation.hear('help') }),
  'by an answer taken back': async (_its, conversation, last) => {
    const criterion = asked(last);
    if (!criterion) return { conversation, last };
    const then = await conversation.hear(answers[criterion] ?? '');
    return { conversation, last: asked(then) ? await conversation.hear('undo that') : then };
  },
  'by a question passed over and taken back': async (_its, conversation, last) => {
    const then = await conversation.hear('skip that one');
    return { conversation, last: asked(then) ? await conversation.hear('undo that') : last };
  },
  'by a crash before the first write': dyingAt(0),
  'by a crash after the first write': dyingAt(1),
  'by a crash after the second write': dyingAt(2),
  'by the same request sent twice': async (these, conversation, last) => {
    const criterion = asked(last);
    if (!criterion) return { conversation, last };
    const then = await conversation.hear(answers[criterion] ?? '');
    const again = await these.handler(then.request);
    expect(again.response.outputSpeech).toEqual(then.response.response.outputSpeech);
    return { conversation, last: then };
  },
  'by the same request sent again two turns later': async (these, conversation, last) => {
    const criterion = asked(last);
    if (!criterion) return { conversation, last };
    const then = await conversation.hear(answers[criterion] ?? '');
    const second = asked(then);
    const after = second ? await conversation.hear(answers[second] ?? '') : then;
    await these.handler(then.request);
    return { conversation, last: after };
  },
};

async function uninterrupted(): Promise<string[]> {
  const these = await bench();
  const conversation = these.talk(these.handler);
  await finish(conversation, await conversation.hear('log BANT for Jones Watson'));
  return saidIn(await these.facts());
}

describe('an interview interrupted at any turn', () => {
  let expected: string[];
  beforeAll(async () => {
    expected = await uninterrupted();
  });

  it('runs in full when nothing happens', () => {
    expect(expected).toHaveLength(4);
    expect(expected.join()).toContain('"min":40000,"max":60000,"currency":"EUR"');
    expect(expected.join()).toContain('"name":"Dana Fox","role":"CFO"');
    expect(expected.join()).toContain('"to":"2026-06-30"');
  });

  const cases = Object.keys(interruptions).flatMap((name) => [0, 1, 2, 3].map((turn) => [name, turn] as const));
  it.each(cases)('%s, at question %i, ends in the same facts', async (name, turn) => {
    const these = await bench();
    let conversation = these.talk(these.handler);
    let last = await conversation.hear('log BANT for Jones Watson');
    for (let k = 0; k < turn; k += 1) last = await conversation.hear(answers[asked(last) ?? ''] ?? '');
    const interrupt = interruptions[name];
    if (!interrupt) throw new Error(name);
    ({ conversation, last } = await interrupt(these, conversation, last));
    const end = await finish(conversation, last);
    const facts = await these.facts();
    expect({ said: saidIn(facts), end: end.speech }).toEqual({ said: expected, end: expect.stringContaining('') });
    const ids = facts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
