import { randomUUID } from 'node:crypto';
import type { TurnLog } from '../lambda/alexa/skill.ts';
import { filled } from '../lambda/conversation/heard-slots.ts';
import { zoneOf } from '../lambda/domain/rep.ts';
import type { Speaker } from '../lambda/domain/speaker.ts';
import type { Identify } from '../lambda/identity/identify.ts';
import { type Language, type Locale, languageOf } from '../lambda/language/languages.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import { withDeadline } from '../lambda/store/deadline.ts';
import type { Store } from '../lambda/store/store.ts';
import { type Answered, answer } from '../lambda/turn/answer.ts';
import { emptyMemory, type Memory } from '../lambda/turn/memory.ts';
import type { Ask } from '../lambda/turn/turn.ts';
import { type Conversations, keptAs, newConversation, type Talk, talkAfter } from './conversations.ts';
import type { Listener } from './hear.ts';
import { NotAllowed, type Reach, type Right, withinReach } from './rights.ts';

/** What every door but the skill's is wired to. */
export type Door = {
  store: Store;
  dayOneCard: Scorecard;
  conversations: Conversations;
  listener: (locale: Locale) => Promise<Listener>;
  /** Epoch milliseconds. */
  clock: () => number;
  log: (line: TurnLog) => void;
  /** What a turn may take, in milliseconds; the skill's unless told otherwise. */
  budget?: number;
};

/** Who stands at a door, whose their conversations are, and what they may. */
export type Caller = { speaker: Speaker; identify: Identify; owner: string; may: ReadonlySet<Right> };

/** What is brought to a door: the rep's words, a question by name, or whom the rep chose of those that were offered. */
export type Brought = {
  said: { words: string } | { ask: Ask } | { chosen: string };
  reach: Reach;
  /** The conversation it belongs to; without one it begins anew. */
  conversation?: string | undefined;
  /** The same request again has the same id, and writes nothing twice. */
  id?: string | undefined;
  locale?: Locale;
};

/** What came of it. */
export type Taken = {
  answered: Answered;
  /** Where it can be taken up again; nothing where it ended or could not be kept. */
  conversation?: string;
  /** Something was changed that the rep would call a change. */
  changed: boolean;
  refused?: NotAllowed;
  language: Language;
};

const BUDGET_MS = 4_000;
const KEEP_MS = 1_000;
const UNKNOWN_ZONE = 'utc';

/** The zone the words are heard in: where the rep says or is known to be. */
async function zoneFor(memory: Memory, { speaker, identify }: Caller, at: number): Promise<string> {
  if (memory.stay) return memory.stay.zone;
  const { known } = await identify(speaker);
  return (known && zoneOf(known.rep, at)) ?? UNKNOWN_ZONE;
}

const notUnderstood: Ask = { kind: 'intent', intent: 'AMAZON.FallbackIntent', slots: {} };

/** The question that waits for a choice, with whom it is about; only somebody who was offered can be chosen. */
function taken(lead: string, { pending }: Memory): Ask {
  if (pending?.kind !== 'which-lead' || !pending.leads.includes(lead)) return notUnderstood;
  const { intent, slots } = pending.resume;
  return { kind: 'intent', intent, slots: { ...slots, chosen: filled(lead), namesakes: filled('yes') } };
}

/** A request that was taken before, and since then others in the same conversation: it is not taken again. */
export class TakenBefore extends Error {
  override readonly name = 'TakenBefore';
  readonly hint = 'A new request needs an id of its own.';
}

type Begun = { talk: Talk | undefined; memory: Memory; ask: Ask };

/** What is remembered when a request comes: where it is the last one again, what was before that. */
function rememberedFor(id: string, talk: Talk | undefined): Memory {
  if (!talk?.requests.includes(id)) return talk?.memory ?? emptyMemory;
  if (talk.requests.at(-1) !== id) throw new TakenBefore(`Request ${id} was taken before`);
  return talk.before;
}

async function begun(
  { said, conversation, locale = 'en-US' }: Brought,
  caller: Caller,
  { conversations }: Door,
  { id, at, listener }: { id: string; at: number; listener: Listener | undefined },
): Promise<Begun> {
  const talk =
    conversation === undefined ? undefined : await conversations.recall(keptAs(conversation, caller.owner), at);
  const memory = rememberedFor(id, talk);
  if ('ask' in said) return { talk, memory, ask: said.ask };
  if ('chosen' in said) return { talk, memory, ask: taken(said.chosen, memory) };
  const zone = await zoneFor(memory, caller, at);
  if (!listener) return { talk, memory, ask: notUnderstood };
  const { hear } = await import('./hear.ts');
  return { talk, memory, ask: hear(said.words, listener, memory, { at, zone, locale }) };
}

/** Reads what statements are understood by, which whatever logs needs. */
async function readyForStatements(language: Language): Promise<void> {
  const { commonWords } = await import('../lambda/understanding/engine.ts');
  await commonWords(language);
}

/** Takes a turn as the skill does: the same questions to the same capabilities, within what the caller may and in time. */
export async function takeTurn(door: Door, caller: Caller, brought: Brought): Promise<Taken> {
  const { locale = 'en-US', id = randomUUID() } = brought;
  const language = languageOf(locale) ?? 'en';
  // Built once a process, and waited for by nobody but the first: it is no part of what a turn may take.
  const listener = 'words' in brought.said ? await door.listener(locale) : undefined;
  if (brought.reach === 'logs') await readyForStatements(language);
  const started = performance.now();
  const at = door.clock();
  const budget = door.budget ?? BUDGET_MS;
  const within = withinReach(door.store, brought.reach, caller.may);
  const { talk, memory, ask } = await withDeadline(budget, () => begun(brought, caller, door, { id, at, listener }));
  const left = Math.max(1, budget - (performance.now() - started));
  const answered = await answer(
    {
      id,
      ask,
      speaker: caller.speaker,
      locale,
      language,
      at,
      firstOfSession: memory === emptyMemory,
      hasScreen: false,
      memory,
    },
    { store: within.store, identify: caller.identify, dayOneCard: door.dayOneCard, budget: left },
  );
  const kept = await keep(door, answered, {
    name: brought.conversation,
    owner: caller.owner,
    talk,
    before: memory,
    id,
    at,
  });
  const { capability, outcome, errors = [], question } = answered;
  const all = [...errors, ...(kept instanceof Error ? [kept.name] : [])];
  door.log({
    request: id,
    capability,
    outcome,
    ms: performance.now() - started,
    ...(all.length > 0 ? { error: all.join() } : {}),
    ...(question ? { intent: question.intent } : {}),
    ...('ask' in answered.reply && answered.reply.pending?.kind === 'which-lead' ? { whichOne: true } : {}),
  });
  return {
    answered,
    changed: within.changed(),
    language,
    ...(typeof kept === 'string' ? { conversation: kept } : {}),
    ...(answered.cause instanceof NotAllowed ? { refused: answered.cause } : {}),
  };
}

/** Keeps a conversation that goes on; where that fails the answer stands, and only cannot be taken up. */
async function keep(
  { conversations }: Door,
  { reply, memory }: Answered,
  turn: { name: string | undefined; owner: string; talk: Talk | undefined; before: Memory; id: string; at: number },
): Promise<string | Error | undefined> {
  const { owner, talk, before, id, at, name = newConversation() } = turn;
  const goesOn = 'ask' in reply;
  if (!goesOn && turn.name === undefined) return undefined;
  const after = talkAfter(talk, { request: id, before, memory: goesOn ? memory : emptyMemory });
  try {
    await withDeadline(KEEP_MS, () => conversations.keep(keptAs(name, owner), after, at));
    return goesOn ? name : undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('unknown');
  }
}
