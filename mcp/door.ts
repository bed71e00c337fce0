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
import { type Conversations, newConversation } from './conversations.ts';
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

/** Who stands at a door, and what they may. */
export type Caller = { speaker: Speaker; identify: Identify; may: ReadonlySet<Right> };

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

async function begun(
  { said, conversation, locale = 'en-US' }: Brought,
  caller: Caller,
  { conversations }: Door,
  { at, listener }: { at: number; listener: Listener | undefined },
): Promise<{ memory: Memory; ask: Ask }> {
  const before = conversation === undefined ? undefined : await conversations.recall(conversation, at);
  const memory = before ?? emptyMemory;
  if ('ask' in said) return { memory, ask: said.ask };
  if ('chosen' in said) return { memory, ask: taken(said.chosen, memory) };
  const zone = await zoneFor(memory, caller, at);
  if (!listener) return { memory, ask: notUnderstood };
  const { hear } = await import('./hear.ts');
  return { memory, ask: hear(said.words, listener, memory, { at, zone, locale }) };
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
  const { memory, ask } = await withDeadline(budget, () => begun(brought, caller, door, { at, listener }));
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
  const kept = await keep(door, answered, brought.conversation, at);
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

/** Keeps the memory of a conversation that goes on; where that fails the answer stands, and only cannot be taken up. */
async function keep(
  { conversations }: Door,
  { reply, memory }: Answered,
  before: string | undefined,
  at: number,
): Promise<string | Error | undefined> {
  const goesOn = 'ask' in reply;
  if (!goesOn && before === undefined) return undefined;
  const id = before ?? newConversation();
  try {
    await withDeadline(KEEP_MS, () => conversations.keep(id, goesOn ? memory : emptyMemory, at));
    return goesOn ? id : undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error('unknown');
  }
}
