import { DateTime } from 'luxon';
import { capabilities } from '../capabilities/all.ts';
import { systemWords } from '../capabilities/system/languages.ts';
import { suggestedBy } from '../capabilities/system/what-now.ts';
import { discreetReply, listening, type Read } from '../conversation/discreet.ts';
import { readAhead } from '../conversation/read-ahead.ts';
import { calledBy } from '../conversation/repairs.ts';
import { firstNameIn } from '../domain/lead.ts';
import { type SpeakingRep, scopeOf, usualRules, zoneOf } from '../domain/rep.ts';
import type { Known } from '../domain/speaker.ts';
import { type Identify, isSame } from '../identity/identify.ts';
import { mayHear, mayHearOthers } from '../identity/may-hear.ts';
import { onlyIfSure, SpeakerChanged } from '../identity/only-if-sure.ts';
import { OthersBook, onlyRead } from '../identity/only-read.ts';
import type { Language } from '../language/languages.ts';
import { type NamesSeen, namesSeenIn } from '../people/names-seen.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import { plainWords, type Speech, together } from '../speech/say.ts';
import { OutOfTime, withDeadline } from '../store/deadline.ts';
import { readOnce } from '../store/read-once.ts';
import { type Store, StoreUnavailable } from '../store/store.ts';
import { type Watch, watched } from '../store/watch-saves.ts';
import { type AskedBefore, emptyMemory, type Memory, MOST_EXPECTED, MOST_SAID } from './memory.ts';
import { reachOf } from './not-reached.ts';
import { withOpenQuestion } from './open-question.ts';
import type { Answer, Capability, Desk, Reply, Turn } from './turn.ts';
import { afterBreak, questionOf, takenUp } from './unsaved.ts';

/** What every turn is answered from. */
export type World = {
  store: Store;
  identify: Identify;
  dayOneCard: Scorecard;
  /** Whether accounts can be linked in the platform's app, with the team's identity provider. */
  linkedInApp?: boolean;
  /** What a turn may take, in milliseconds; a half of what the platform waits, unless told otherwise. */
  budget?: number;
};

const USUAL_BUDGET_MS = 4_000;

/** Also told which turn is begun, once it is known whose it is. */
type WatchedWorld = World & { seen: NamesSeen; begins: (turn: Turn) => void };

/**
 * A turn's reply, what to remember for the next one, the capability that answered, for the log, the question it
 * answered in the end, and when that was on the rep's clock.
 */
export type Answered = {
  reply: Reply;
  memory: Memory;
  capability: string;
  outcome: string;
  question?: AskedBefore;
  /** By name, what broke the turn off, or what kept bookkeeping beside it from being done. */
  errors?: string[];
  /** The error itself, for whoever looks on at this machine; it may hold anything and is never logged. */
  cause?: unknown;
  now?: DateTime;
  /** The team lets everything be heard: what is shown may also stand where others of the house may look. */
  isForAll?: boolean;
};

const capabilityOf = new Map<string, Capability>(
  capabilities.flatMap((capability) =>
    [...Object.keys(capability.intents), ...Object.keys(capability.internal ?? {})].map(
      (intent): [string, Capability] => [intent, capability],
    ),
  ),
);

const internalAnswers = new Map(capabilities.flatMap(({ internal = {} }) => Object.entries(internal)));

const FALLBACK = 'AMAZON.FallbackIntent';
// A question may turn out to be another one (yes, "and the seven p.m.?"); more hops than this is a loop of ours.
const MOST_HOPS = 4;

const ASK_PASSCODE = 'AskPasscodeIntent';
/** What tells nothing of the book: it is answered before a code was said. */
const needsNoCode = new Set(['system', 'link-me', 'about-me', 'where-i-am']);
/** What is told in others' words, or is somebody's own to give: not for whoever happens to be in the room. */
const neverDiscreet = new Set(['lead-record', 'about-call']);

const ASK_WHERE = 'AskWhereIntent';
// Whoever has no zone yet can still be helped, leave, or say where they are.
const needsNoZone = new Set(['system', 'where-i-am']);
const UNKNOWN_ZONE = 'utc';

/** The rep's zone: where they said they are, else what is stored, else the device's. */
async function zoneNow(rep: SpeakingRep, turn: Turn): Promise<string | undefined> {
  const said = turn.memory.stay;
  const stay = said && { zone: said.zone, ...(said.until === undefined ? {} : { until: said.until }) };
  const known = zoneOf(stay ? { ...rep, stay } : rep, turn.at) ?? (await turn.deviceZone?.());
  return known !== undefined && DateTime.local({ zone: known }).isValid ? known : undefined;
}

/** Keeps the device's zone for the session, so that it is asked once. */
const withZone = (memory: Memory, rep: SpeakingRep, zone: string, at: number): Memory =>
  memory.stay === undefined && zoneOf(rep, at) === undefined ? { ...memory, stay: { zone } } : memory;

/** The desk once more is known: on another clock when that is what was learned. */
function knowing(desk: Desk, remember: NonNullable<Reply['remember']>): Desk {
  const memory: Memory = { ...desk.memory, ...remember, version: 1 };
  const zone = remember.stay?.zone;
  return {
    ...desk,
    memory,
    ...(zone === undefined ? {} : { now: desk.now.setZone(zone), rep: { ...desk.rep, zone } }),
  };
}

function remembered(
  before: Memory,
  question: AskedBefore,
  reply: Reply,
  capability: Capability,
  language: Language,
): Memory {
  const { pending: _answered, misses: _misses, resume: _resumed, repaired: _before, open: _open, ...kept } = before;
  // Of one book nothing carries over into another.
  const isSwitched = reply.remember !== undefined && 'list' in reply.remember && reply.remember.list !== before.list;
  const { whose, unlocked, stay } = kept;
  const start = isSwitched ? { ...(whose && { whose }), ...(unlocked && { unlocked }), ...(stay && { stay }) } : kept;
  const memory: Memory = { ...start, ...reply.remember, version: 1 };
  if (capability.intents[question.intent]?.topic) memory.topic = question;
  const heard = calledBy(question, before, memory, language);
  if (heard === undefined) delete memory.heard;
  else memory.heard = heard;
  if ('ask' in reply) {
    if (reply.pending) memory.pending = reply.pending;
    memory.said = {
      tell: plainWords(together(...reply.tell)).slice(0, MOST_SAID),
      ask: plainWords(reply.ask).slice(0, MOST_SAID),
    };
  }
  return memory;
}

const nameOfCapability = (intent: string) => capabilityOf.get(intent)?.name;

const shortEnough = (text: string | undefined) => text !== undefined && text.length <= 140;

/** The leads expected next, with those expected before: the recogniser is told all of them each time or forgets them. */
function withExpected(reply: Reply, before: Memory): { reply: Reply; expected: Memory['expected'] } {
  if (!reply.names) return { reply, expected: before.expected };
  const told = reply.names
    .filter(({ name }) => shortEnough(name))
    .map(({ id, name, company }) => ({ id, name, ...(company && shortEnough(company) ? { company } : {}) }));
  const all = new Map([...told, ...(before.expected ?? [])].map((lead) => [lead.id, lead]));
  const expected = [...all.values()].slice(0, MOST_EXPECTED);
  return { reply: { ...reply, names: expected }, expected };
}

/** After a silence: a question that stands is asked again, an open one offers what could be said now. */
function withReprompt(reply: Reply, memory: Memory, turn: Turn): Reply {
  if (!('ask' in reply) || reply.pending || reply.reprompt) return reply;
  const suggestions = suggestedBy(memory);
  const usual = [{ about: 'who-next' as const }, { about: 'today' as const }];
  const reprompt = systemWords[turn.language].askSuggested({
    suggestions: (suggestions.length > 0 ? suggestions : usual).slice(0, 2),
  });
  return { ...reply, reprompt };
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

/** Answers one turn: who is speaking, what was asked, which capability answers it. In time, and whatever breaks. */
export async function answer(turn: Turn, world: World): Promise<Answered> {
  const watch = watched(world.store);
  const identify: Identify = (speaker) => watch.asking('repSpeaking', world.identify(speaker));
  let begun = takenUp(turn);
  try {
    return await withDeadline(world.budget ?? USUAL_BUDGET_MS, () =>
      answerFrom(turn, {
        ...world,
        store: watch.store,
        identify,
        seen: namesSeenIn(world.store),
        begins: (asked) => {
          begun = asked;
        },
      }),
    );
  } catch (error) {
    return {
      reply: brokenOff(error, turn, watch),
      memory: afterBreak(begun),
      capability: 'none',
      outcome: 'failed',
      errors: [nameOf(error)],
      cause: error,
    };
  }
}

/** Says what was not reached and what is saved, and offers to try again. */
function brokenOff(error: unknown, turn: Turn, watch: Watch): Reply {
  const words = systemWords[turn.language];
  const saved = watch.saved();
  const isOutOfReach = error instanceof OutOfTime || error instanceof StoreUnavailable;
  const tell = isOutOfReach ? words.outOfReach({ what: reachOf(watch.unanswered()), saved }) : words.broken({ saved });
  return { tell: [tell], ask: words.askTryAgain };
}

/**
 * Begins the answer with whom this container remembers, while the store is asked again; when that is somebody else by now,
 * or nobody, nothing was written and the turn is answered anew.
 */
async function answerFrom(turn: Turn, world: WatchedWorld): Promise<Answered> {
  const { known, sure, refused } = await world.identify(turn.speaker);
  if (!known) return answerUnknown(turn, world, refused);
  const isSure = sure.then((now) => isSame(known, now));
  // Awaited below, whatever becomes of the answer.
  isSure.catch(() => {});
  const begun = await answerKnown(known, turn, { ...world, store: onlyIfSure(world.store, isSure) }).catch(
    (error: unknown) => {
      if (error instanceof SpeakerChanged) return undefined;
      throw error;
    },
  );
  if (begun && (await isSure)) return begun;
  const now = await sure;
  return now ? answerKnown(now, turn, world) : answerUnknown(turn, world);
}

async function answerUnknown(turn: Turn, world: WatchedWorld, refused?: string): Promise<Answered> {
  // Who is known does not wait for this to be loaded.
  const { answerStranger, kindOf, welcome } = await import('../capabilities/link-me/stranger.ts');
  const question = questionOf(turn);
  const met = await answerStranger(question, { turn, store: world.store, inApp: world.linkedInApp ?? false });
  if ('linked' in met) {
    const { sure } = await world.identify(turn.speaker);
    const known = await sure;
    const first = known && welcome(turn, firstNameIn(known.rep.name), kindOf(turn));
    if (known && first)
      return answerKnown(known, { ...turn, memory: emptyMemory }, world, { question: met.linked, first });
    throw new Error('A speaker who was just linked is not known');
  }
  const { reply, outcome } = met;
  const memory: Memory = {
    ...emptyMemory,
    ...reply.remember,
    ...('ask' in reply && reply.pending ? { pending: reply.pending } : {}),
  };
  return {
    reply,
    memory,
    capability: 'link-me',
    outcome: refused === undefined ? outcome : `${outcome}, token ${refused}`,
  };
}

/** Whose conversation it is, in the words of a session. */
const whoseIs = ({ rep, by }: Known): string =>
  // What a linked voice was told is not said again to whoever else speaks on the account.
  JSON.stringify([rep.team, rep.id, ...(rep.rules?.hearing === 'discreet' ? [by] : [])]);

/** What was remembered of somebody else's conversation is not this rep's. */
const ownMemory = (memory: Memory, known: Known): Memory =>
  memory.whose === undefined || memory.whose === whoseIs(known) ? memory : emptyMemory;

/** An answer, or that the book of another rep stays as it is, where the answer would have changed it. */
const unlessOthers = (desk: Desk, answer: () => Promise<Answer>): Promise<Answer> =>
  answer().catch(async (error: unknown) => {
    if (!(error instanceof OthersBook)) throw error;
    const { othersBookStays } = await import('../capabilities/link-me/switch-book.ts');
    return othersBookStays(desk);
  });

/** The rep whose book the session has switched to, as long as the team lets this speaker hear it. */
async function othersBook({ memory: { list } }: Turn, { rep, speaker }: Known, store: Store) {
  if (list === undefined || !mayHearOthers(rep.rules ?? usualRules, rep)) return undefined;
  const other = await store.repCalled(rep.team, list, speaker);
  if (other?.id !== list) return undefined;
  const { role: _theirs, ...rest } = other;
  return { ...rest, ...(rep.zone === undefined ? {} : { zone: rep.zone }), ...(rep.role ? { role: rep.role } : {}) };
}

async function answerKnown(
  known: Known,
  asked: Turn,
  world: WatchedWorld,
  begin?: { question: AskedBefore; first: Speech },
): Promise<Answered> {
  const words = systemWords[asked.language];
  const { rep: self, ...how } = known;
  // Only whoever it was taken from may take up a turn that broke off.
  const turn = takenUp({ ...asked, memory: { ...ownMemory(asked.memory, known), whose: whoseIs(known) } });
  world.begins(turn);
  const works: Promise<unknown>[] = [];
  const errors: string[] = [];
  const rules = self.rules ?? usualRules;
  const may = (memory: Memory) => mayHear(rules, { by: known.by, isUnlocked: memory.unlocked ?? false });
  const other = may(turn.memory) === 'after-code' ? undefined : await othersBook(turn, known, world.store);
  const rep = other ?? self;
  const zone = await zoneNow(self, turn);
  const read: Read = { names: new Set(), secrets: new Set() };
  const book = readOnce(other ? onlyRead(world.store) : world.store);
  const isDiscreet = may(turn.memory) === 'discreetly';
  let desk: Desk = {
    rep: { ...rep, zone: zone ?? UNKNOWN_ZONE },
    scope: scopeOf(rep),
    speaking: { ...how, rules, ...(other ? { self } : {}) },
    store: isDiscreet ? listening(book, read) : book,
    seen: world.seen,
    now: DateTime.fromMillis(turn.at, { zone: zone ?? UNKNOWN_ZONE }),
    language: turn.language,
    dayOneCard: world.dayOneCard,
    memory: zone === undefined ? turn.memory : withZone(turn.memory, self, zone, turn.at),
    turn,
    // Listened to from the start: what fails while something else is awaited must not end the process.
    alongside: (work) => void works.push(work.catch((error: unknown) => errors.push(nameOf(error)))),
  };
  let question = begin?.question ?? questionOf(turn);
  // Whoever needs what failed of it hears of that.
  const ahead = may(desk.memory) === 'after-code' ? [] : readAhead(question, desk, book);
  for (const reading of ahead) works.push(reading.catch(() => {}));
  const first: Speech[] = begin ? [begin.first] : [];
  let repaired: string | undefined;
  const through: string[] = [];
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    const known = capabilityOf.get(question.intent);
    const capability = known ?? capabilityOf.get(FALLBACK);
    if (!capability) break;
    if (zone === undefined && !desk.memory.stay && !needsNoZone.has(capability.name)) {
      question = { intent: ASK_WHERE, slots: {} };
      continue;
    }
    if (may(desk.memory) === 'after-code' && !needsNoCode.has(capability.name)) {
      desk = knowing(desk, { resume: question });
      question = { intent: ASK_PASSCODE, slots: {} };
      continue;
    }
    if (isDiscreet && neverDiscreet.has(capability.name)) {
      question = { intent: 'NotHereIntent', slots: {} };
      continue;
    }
    through.push(question.intent);
    const ours = internalAnswers.get(question.intent);
    const asked = { intent: known ? question.intent : FALLBACK, slots: question.slots };
    const answered = await unlessOthers(desk, async () =>
      ours ? ours(asked.slots, desk) : capability.answer(asked, desk),
    );
    if (!('again' in answered)) {
      const told: Reply = { ...answered, tell: [...first, ...answered.tell] };
      const { reply: heard, expected } = withExpected(isDiscreet ? discreetReply(told, read, desk.language) : told, {
        ...desk.memory,
        ...answered.remember,
      });
      const answering = { intent: question.intent, capability: capability.name, through };
      const reply = withOpenQuestion(heard, desk.memory, answering, {
        capabilityOf: nameOfCapability,
        back: words.backTo,
      });
      const memory = remembered(desk.memory, question, reply, capability, desk.language);
      const outcome = 'ask' in answered ? 'asked' : 'ended';
      await Promise.all(works);
      return {
        reply: withReprompt(reply, memory, turn),
        memory: { ...memory, ...(expected ? { expected } : {}), ...(repaired === undefined ? {} : { repaired }) },
        capability: capability.name,
        now: desk.now,
        isForAll: rules.hearing === 'open',
        question: { intent: known ? question.intent : FALLBACK, slots: question.slots },
        outcome: errors.length === 0 ? outcome : `${outcome}, not noted`,
        ...(errors.length > 0 ? { errors } : {}),
      };
    }
    question = answered.again;
    repaired = answered.remember?.repaired ?? repaired;
    if (answered.first) first.push(answered.first);
    if (answered.remember) desk = knowing(desk, answered.remember);
  }
  return {
    reply: { tell: [words.lost], ask: words.whatElse },
    memory: emptyMemory,
    capability: 'system',
    outcome: 'went-round',
  };
}
