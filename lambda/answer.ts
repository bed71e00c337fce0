import { DateTime } from 'luxon';
import { capabilities } from './capabilities/all.ts';
import { systemWords } from './capabilities/system/words.ts';
import { scopeOf } from './domain/rep.ts';
import type { Identify } from './identity/identify.ts';
import { type AskedBefore, emptyMemory, type Memory, MOST_SAID } from './memory.ts';
import type { Scorecard } from './scoring/scorecard.ts';
import { plainWords, together } from './speech/say.ts';
import type { Store } from './store/store.ts';
import type { Capability, Desk, Reply, Turn } from './turn.ts';

/** What every turn is answered from. */
export type World = { store: Store; identify: Identify; dayOneCard: Scorecard };

/** A turn's reply, what to remember for the next one, and the capability that answered, for the log. */
export type Answered = { reply: Reply; memory: Memory; capability: string; outcome: string };

const capabilityOf = new Map<string, Capability>(
  capabilities.flatMap((capability) =>
    [...Object.keys(capability.intents), ...(capability.internal ?? [])].map((intent): [string, Capability] => [
      intent,
      capability,
    ]),
  ),
);

const LAUNCH = 'LaunchRequest';
const FALLBACK = 'AMAZON.FallbackIntent';
// A question may turn out to be another one (yes, "and the seven p.m.?"); more hops than this is a loop of ours.
const MOST_HOPS = 4;

const questionOf = (turn: Turn): AskedBefore => {
  switch (turn.ask.kind) {
    case 'launch':
      return { intent: LAUNCH, slots: {} };
    case 'ended':
      return { intent: 'SessionEndedRequest', slots: {} };
    case 'intent':
      return { intent: turn.ask.intent, slots: turn.ask.slots };
  }
};

function remembered(before: Memory, question: AskedBefore, reply: Reply, capability: Capability): Memory {
  const { pending: _answered, misses: _misses, ...kept } = before;
  const memory: Memory = { ...kept, ...reply.remember, version: 1 };
  if (capability.intents[question.intent]?.topic) memory.topic = question;
  if ('ask' in reply) {
    if (reply.pending) memory.pending = reply.pending;
    memory.said = {
      tell: plainWords(together(...reply.tell)).slice(0, MOST_SAID),
      ask: plainWords(reply.ask).slice(0, MOST_SAID),
    };
  }
  return memory;
}

const allDone = async (works: Promise<unknown>[]) =>
  (await Promise.allSettled(works)).every(({ status }) => status === 'fulfilled');

/** Answers one turn: who is speaking, what was asked, which capability answers it. */
export async function answer(turn: Turn, world: World): Promise<Answered> {
  const words = systemWords[turn.language];
  const rep = await world.identify(turn.speaker);
  if (!rep) {
    return {
      reply: { tell: [words.notKnown], end: true },
      memory: emptyMemory,
      capability: 'system',
      outcome: 'unknown-speaker',
    };
  }
  const works: Promise<unknown>[] = [];
  const desk: Desk = {
    rep,
    scope: scopeOf(rep),
    store: world.store,
    now: DateTime.fromMillis(turn.at, { zone: rep.zone }),
    language: turn.language,
    dayOneCard: world.dayOneCard,
    memory: turn.memory,
    turn,
    alongside: (work) => void works.push(work),
  };
  let question = questionOf(turn);
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    const known = capabilityOf.get(question.intent);
    const capability = known ?? capabilityOf.get(FALLBACK);
    if (!capability) break;
    const answered = await capability.answer(
      { intent: known ? question.intent : FALLBACK, slots: question.slots },
      desk,
    );
    if (!('again' in answered)) {
      const memory = remembered(turn.memory, question, answered, capability);
      const outcome = 'ask' in answered ? 'asked' : 'ended';
      return {
        reply: answered,
        memory,
        capability: capability.name,
        outcome: (await allDone(works)) ? outcome : `${outcome}, not noted`,
      };
    }
    question = answered.again;
  }
  return {
    reply: { tell: [words.lost], ask: words.whatElse },
    memory: emptyMemory,
    capability: 'system',
    outcome: 'went-round',
  };
}
