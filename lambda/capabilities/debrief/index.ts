import { answersIn } from '../../answers/index.ts';
import { spotLead } from '../../answers/spot-lead.ts';
import { conflictsIn } from '../../domain/conflicts.ts';
import { colourOf, type FlagKind } from '../../domain/flag.ts';
import type { LeadName } from '../../domain/lead.ts';
import { type LogEntry, type Outcome, outcomes, signalsFrom } from '../../domain/log-entry.ts';
import { profileOf } from '../../domain/profile.ts';
import type { Pending } from '../../memory.ts';
import { minutesIn } from '../../schedule/duration.ts';
import { type Speech, silence } from '../../speech/say.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn.ts';
import { gapsOf } from '../find-gaps/gaps-of.ts';
import { lastCall } from '../last-call.ts';
import { type Case, openCase } from '../lead-case.ts';
import { effect, moreOfThis, nextGap, noted } from '../log-answer/replies.ts';
import { whom } from '../log-answer/whom.ts';
import { keepPlace } from '../place.ts';
import { caseById, seenThrough } from '../qualification.ts';
import { before, lastBatch, record, writable } from '../recording.ts';
import { filled, heardIn } from '../slots.ts';
import { agendaIn } from '../subject.ts';
import { utterancesOf } from '../words.ts';
import { stampOf } from '../write.ts';
import { debriefWords } from './words.ts';

type Body<E> = E extends LogEntry ? Omit<E, 'id' | 'by' | 'at'> : never;
const LOOK_AHEAD = { days: 14 };
const MOST_FOLLOW_UPS = 3;

const told = (heard: string | undefined): string => heard?.trim() ?? '';

/** Writes entries of a lead's log, each once whatever is repeated, and puts the lead where it then belongs. */
async function log({ file, card }: Case, bodies: Body<LogEntry>[], desk: Desk, part = '-log'): Promise<void> {
  const stamp = stampOf(desk, part);
  const entries = bodies.map((body): LogEntry => ({ id: stamp.id(), by: stamp.by, at: stamp.at, ...body }));
  await Promise.all(entries.map((entry) => desk.store.saveLogEntry(desk.scope, file.lead, entry)));
  keepPlace({ ...file, signals: [...signalsFrom(entries), ...file.signals] }, card, desk);
}

const answering = (intent: string, its: Case, ask: Speech): Reply => ({
  tell: [],
  ask,
  pending: { kind: 'answer', intent, slot: 'answer' },
  remember: { lead: its.file.lead.id },
});

/** Whom a debrief is about: the lead named, a call by its time, whom we talk about where that is meant, else the last call. */
async function aboutWhom(
  slots: Slots,
  intent: string,
  desk: Desk,
  current: boolean,
): Promise<{ its: Case; tell: Speech[]; call?: string } | Reply> {
  const say = debriefWords[desk.language];
  if (['chosen', 'lead', 'time', 'position'].some((name) => heardIn(slots, name))) {
    const its = await openCase(slots, intent, desk, 'write');
    return 'file' in its ? { its, tell: [] } : its;
  }
  if (current && desk.memory.lead) {
    const its = await caseById(desk.memory.lead, desk);
    return 'file' in its ? { its, tell: [] } : its;
  }
  const call = await lastCall(desk);
  if (!call)
    return { tell: [], ask: say.noLastCall, pending: { kind: 'which-lead', leads: [], resume: { intent, slots } } };
  const its = await caseById(call.call.lead.id, desk);
  if (!('file' in its)) return its;
  const { name, company } = call.call.lead;
  const tell = [say.call({ name, ...(company ? { company } : {}), start: call.start, now: desk.now })];
  return { its, tell, call: call.call.id };
}

/** The start of a debrief: how the call ended, unless that was said with it. */
async function debrief(slots: Slots, desk: Desk): Promise<Answer> {
  const found = await aboutWhom(slots, 'DebriefIntent', desk, false);
  if (!('its' in found)) return found;
  return {
    ...answering('CallOutcomeIntent', found.its, debriefWords[desk.language].askOutcome),
    tell: found.tell,
  };
}

/** An outcome that the sentence itself says: "I just got off the phone with Jones". */
const outcomeOf =
  (outcome: Outcome, intent: string) =>
  async (slots: Slots, desk: Desk): Promise<Answer> => {
    const its = await openCase(slots, intent, desk, 'write');
    return 'file' in its ? ended(its, outcome, undefined, desk) : its;
  };

/** After how it ended: what was learned from a talk; a new try for one that never was. */
async function ended(
  its: Case,
  outcome: Outcome,
  minutes: number | undefined,
  desk: Desk,
  call?: string,
): Promise<Answer> {
  const say = debriefWords[desk.language];
  const { who } = its.about;
  const tell = [say.outcome({ outcome, who, ...(minutes === undefined ? {} : { minutes }) })];
  await log(
    its,
    [{ kind: 'outcome', outcome, ...(minutes === undefined ? {} : { minutes }), ...(call ? { call } : {}) }],
    desk,
    '-outcome',
  );
  const remember = { lead: its.file.lead.id };
  if (outcome === 'connected' || outcome === 'dropped')
    return { ...answering('LearnedIntent', its, say.askLearned), tell, remember };
  if (outcome === 'wrong-number') return { tell, ask: say.askWhatElse, remember };
  const again = { chosen: filled(its.file.lead.id), answer: filled(`${say.tryAgain({ who })} tomorrow`) };
  return {
    tell,
    ask: say.askTryAgain,
    pending: { kind: 'offer', yes: { intent: 'RemindIntent', slots: again } },
    remember,
  };
}

async function outcomeSaid(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const heard = heardIn(slots, 'outcome');
  const words = told(heard?.heard) || told(heardIn(slots, 'answer')?.heard);
  const read = answersIn[desk.language].outcome(words);
  const named = outcomes.find((one) => heard?.values.some(({ id }) => id === one));
  const outcome = read?.outcome ?? named;
  const found = await aboutWhom(slots, 'OutcomeIntent', desk, true);
  if (!('its' in found)) return found;
  const { its } = found;
  if (!outcome) {
    // "It went great, she has fifty grand": not how it ended, but what came of it.
    if (words !== '' && (answersIn[desk.language].flags(words).length > 0 || words.split(' ').length > 3))
      return learned({ answer: filled(words) }, desk);
    return { ...answering('CallOutcomeIntent', its, say.askOutcome), tell: [say.outcomeAgain] };
  }
  const length = told(heardIn(slots, 'length')?.heard);
  const minutes = read?.minutes ?? (length === '' ? undefined : minutesIn(length));
  return ended(its, outcome, minutes === undefined ? undefined : Math.round(minutes), desk, found.call);
}

/** What was learned in the call: flags and answers in one breath, then the next step. */
async function learned(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const said = told(heardIn(slots, 'answer')?.heard);
  const reader = answersIn[desk.language];
  const its = await caseById(desk.memory.lead ?? '', desk);
  if (!('file' in its)) return its;
  const control = reader.control(said);
  if (control === 'undo') return { again: { intent: 'UndoIntent', slots: {} } };
  if (said === '' || control === 'nothing' || control === 'skip' || control === 'stop') return nextStep(its, [], desk);
  const flags = reader.flags(said);
  await log(
    its,
    flags.map((flag) => ({ kind: 'flag', flag, words: said.slice(0, 300) })),
    desk,
    '-flag',
  );
  const { lead } = its.file;
  const sentence = reader.sentence(said, {
    now: desk.now,
    contact: { name: lead.name, ...(lead.title ? { title: lead.title } : {}) },
  });
  const ready =
    sentence.kind === 'answers' && !(flags.length > 0 && flags.includes('contradictory'))
      ? writable(sentence.answers)
      : [];
  const shown = flags.length > 0 ? say.flags({ flags }) : silence;
  if (ready.length === 0) {
    // Words that are neither a flag nor an answer are worth keeping as they are.
    if (flags.length === 0) await log(its, [{ kind: 'note', text: said.slice(0, 1000) }], desk, '-note');
    return {
      ...answering('LearnedIntent', its, moreOfThis(desk).ask),
      tell: [flags.length > 0 ? shown : say.noted],
    };
  }
  const recorded = await record(its, ready, desk);
  const reply = answering('LearnedIntent', its, moreOfThis(desk).ask);
  const clash = recorded.clash ? say.contradiction({ who: its.about.who }) : silence;
  return {
    ...reply,
    tell: [
      shown,
      ...noted(recorded, desk),
      effect(recorded, its.about.who, desk),
      clash,
      recorded.clash ? silence : nextGap(its, recorded, desk),
    ],
    remember: { ...reply.remember, logged: recorded.logged },
  };
}

const nextStep = (its: Case, tell: Speech[], desk: Desk): Reply => ({
  ...answering('NextStepIntent', its, debriefWords[desk.language].askNextStep),
  tell,
});

/** A demo that is booked while what matters is still open is mentioned: always qualify before you sell (`concepts.md` F43). */
async function qualifyFirst(its: Case, desk: Desk): Promise<Speech[]> {
  const say = debriefWords[desk.language];
  const { calls } = await agendaIn({ from: desk.now, to: desk.now.plus(LOOK_AHEAD), unit: 'week' }, desk);
  const demo = calls.find(({ call }) => call.type === 'demo' && call.lead.id === its.file.lead.id);
  const seen = seenThrough(its, desk);
  const open = gapsOf(seen, desk);
  const [gap] = open;
  if (!demo || !gap || open.length * 2 < seen.standings.length) return [];
  return [
    say.qualifyFirst({
      who: its.about.who,
      start: demo.start,
      open: gap.criterion.words[desk.language].plain,
      now: desk.now,
    }),
  ];
}

/** The end of a debrief: contradictions found, a demo booked too early, and the stage offered. */
async function close(its: Case, tell: Speech[], desk: Desk): Promise<Reply> {
  const say = debriefWords[desk.language];
  const clash = conflictsIn(its.file.facts).length > 0 ? [say.contradiction({ who: its.about.who })] : [];
  const told = [...tell, ...clash, ...(await qualifyFirst(its, desk))];
  const remember = { lead: its.file.lead.id };
  const early = its.file.lead.stage === undefined || its.file.lead.stage === 'IQL' || its.file.lead.stage === 'MQL';
  if (!early) return { tell: told, ask: say.askWhatElse, remember };
  return {
    tell: told,
    ask: say.askStage({ who: its.about.who }),
    pending: { kind: 'offer', yes: { intent: 'AcceptIntent', slots: { chosen: filled(its.file.lead.id) } } },
    remember,
  };
}

/** A name is written as it is written in the book, however it was heard. */
function withNames(text: string, its: Case | undefined): string {
  const { name = '', company = '' } = its?.file.lead ?? {};
  return [name, ...name.split(' '), company]
    .filter((one) => one.length > 1)
    .reduce(
      (left, one) =>
        left.replace(new RegExp(`(?<!\\p{L})${one.replace(/[^\p{L}\p{N} ]/gu, '.')}(?!\\p{L})`, 'giu'), one),
      text,
    );
}

/** Puts down something to do; asks by when where that was not said. */
async function todo(its: Case | undefined, said: string, desk: Desk, isDebrief: boolean): Promise<Answer> {
  const say = debriefWords[desk.language];
  const { what, due } = answersIn[desk.language].todo(said, desk.now);
  const remember = its ? { lead: its.file.lead.id } : {};
  if (!due)
    return {
      tell: [],
      ask: say.askWhen,
      pending: { kind: 'answer', intent: isDebrief ? 'NextStepIntent' : 'RemindIntent', slot: 'answer' },
      remember: { ...remember, todo: what.slice(0, 300) },
    };
  const stamp = stampOf(desk, '-todo');
  const text = withNames(what === '' ? desk.memory.todo || say.talkAgain({ who: its?.about.who ?? '' }) : what, its);
  await desk.store.saveFollowUp(desk.scope, {
    id: stamp.id(),
    what: text,
    due,
    ...(its ? { lead: its.file.lead.id } : {}),
    by: stamp.by,
    at: stamp.at,
    state: 'open',
  });
  const tell = [say.followUp({ what: text, due, now: desk.now })];
  if (isDebrief && its) return { ...(await close(its, tell, desk)) };
  return { tell, ask: say.askWhatElse, remember: { ...remember, todo: '' } };
}

async function nextStepSaid(slots: Slots, desk: Desk): Promise<Answer> {
  const said = told(heardIn(slots, 'answer')?.heard);
  const its = await caseById(desk.memory.lead ?? '', desk);
  if (!('file' in its)) return its;
  if (said === '' || answersIn[desk.language].nothingToDo(said)) return close(its, [], desk);
  return todo(its, withWhat(said, desk), desk, true);
}

/** "Tomorrow at nine" alone is the answer to "by when?"; what it is about was said before. */
const withWhat = (said: string, desk: Desk): string =>
  desk.memory.todo && answersIn[desk.language].todo(said, desk.now).what.split(' ').length < 2
    ? `${desk.memory.todo} ${said}`
    : said;

/** The one lead a sentence names, anywhere in it; nobody where two could be meant. */
function spottedIn(said: string, names: readonly LeadName[]): string | undefined {
  const { leads } = spotLead(said, names, true);
  return leads.length === 1 ? leads[0]?.id : undefined;
}

async function remind(slots: Slots, desk: Desk): Promise<Answer> {
  const said = told(heardIn(slots, 'answer')?.heard);
  const id =
    heardIn(slots, 'chosen')?.heard ?? spottedIn(said, await desk.store.leadNames(desk.scope)) ?? desk.memory.lead;
  const its = id ? await caseById(id, desk) : undefined;
  return todo(its && 'file' in its ? its : undefined, withWhat(said, desk), desk, false);
}

async function followUpWith(slots: Slots, desk: Desk): Promise<Answer> {
  const its = await openCase(slots, 'FollowUpWithIntent', desk, 'write');
  if (!('file' in its)) return its;
  const what = debriefWords[desk.language].talkAgain({ who: its.about.who });
  const date = told(heardIn(slots, 'date')?.heard);
  const at = told(heardIn(slots, 'time')?.heard);
  return todo(its, `${what} ${date}${at === '' ? '' : ` at ${at.replace(':', ' ')}`}`, desk, false);
}

async function followUps(desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const open = (await desk.store.followUps(desk.scope)).filter(({ state }) => state === 'open');
  if (open.length === 0) return { tell: [say.noFollowUps], ask: say.askWhatElse };
  const shown = open.slice(0, MOST_FOLLOW_UPS);
  return {
    tell: [say.followUps({ followUps: shown, more: open.length - shown.length, now: desk.now })],
    ask: say.askWhatElse,
  };
}

/** A flag raised by itself, outside of an answer. */
async function flag(flags: FlagKind[], slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const words = told(heardIn(slots, 'flag')?.heard);
  const id = desk.memory.lead ?? (await lastCall(desk))?.call.lead.id;
  const its = await caseById(id ?? '', desk);
  if (!('file' in its)) return its;
  await log(
    its,
    flags.map((one) => ({ kind: 'flag', flag: one, ...(words === '' ? {} : { words }) })),
    desk,
    '-flag',
  );
  const { pending } = desk.memory;
  // "It went great" in answer to how it ended says that they talked.
  if (pending?.kind === 'answer' && pending.intent === 'CallOutcomeIntent')
    await log(its, [{ kind: 'outcome', outcome: 'connected' }], desk, '-outcome');
  const open: Pending = { kind: 'answer', intent: 'LearnedIntent', slot: 'answer' };
  const then = pending?.kind === 'answer' ? { ask: moreOfThis(desk).ask, pending: open } : moreOfThis(desk);
  return { tell: [say.flags({ flags })], ...then, remember: { lead: its.file.lead.id } };
}

/** "Put that down as a red flag": the last thing logged, in the words it was said with. */
async function markFlag(colour: 'green' | 'red', desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const its = await caseById(desk.memory.logged?.at(-1)?.lead ?? desk.memory.lead ?? '', desk);
  if (!('file' in its)) return its;
  const [last] = lastBatch(before(its.file, desk), desk);
  if (!last)
    return { tell: [], ask: say.nothingToMark, pending: { kind: 'answer', intent: 'LearnedIntent', slot: 'answer' } };
  await log(
    its,
    [{ kind: 'flag', flag: colour === 'red' ? 'went-badly' : 'went-well', words: last.words ?? last.topic }],
    desk,
    '-flag',
  );
  return {
    tell: [colour === 'red' ? say.markedRed : say.markedGreen],
    ...moreOfThis(desk),
    remember: { lead: its.file.lead.id },
  };
}

async function note(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const said = told(heardIn(slots, 'answer')?.heard);
  if (said === '')
    return { tell: [], ask: say.askNote, pending: { kind: 'answer', intent: 'NoteIntent', slot: 'answer' } };
  const found = await whom(slots, said, 'NoteIntent', desk);
  if ('tell' in found) return found;
  const text = found.text.replace(/^[\s,]+/, '');
  if (text === '')
    return {
      tell: [],
      ask: say.askNote,
      pending: { kind: 'answer', intent: 'NoteIntent', slot: 'answer' },
      remember: { lead: found.its.file.lead.id },
    };
  await log(found.its, [{ kind: 'note', text: text.slice(0, 1000) }], desk, '-note');
  return { tell: [say.noted], ask: say.askWhatElse, remember: { lead: found.its.file.lead.id } };
}

async function profile(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const its = await openCase(slots, 'ProfileIntent', desk);
  if (!('file' in its)) return its;
  return {
    tell: [say.profile({ who: its.about.who, ...profileOf(its.file.lead) })],
    ask: say.askMissing,
    remember: { lead: its.file.lead.id },
  };
}

const flagHeard = (slots: Slots, desk: Desk): FlagKind[] => {
  const heard = heardIn(slots, 'flag');
  const named = (Object.keys(colourOf) as FlagKind[]).filter((one) => heard?.values.some(({ id }) => id === one));
  return named.length > 0 ? named : answersIn[desk.language].flags(heard?.heard ?? '');
};

const answers: Readonly<Record<string, (slots: Slots, desk: Desk) => Promise<Answer>>> = {
  DebriefIntent: debrief,
  JustTalkedIntent: outcomeOf('connected', 'JustTalkedIntent'),
  VoicemailIntent: outcomeOf('voicemail', 'VoicemailIntent'),
  OutcomeIntent: outcomeSaid,
  CallOutcomeIntent: outcomeSaid,
  LearnedIntent: learned,
  NextStepIntent: nextStepSaid,
  RemindIntent: remind,
  FollowUpWithIntent: followUpWith,
  FollowUpsIntent: (_slots, desk) => followUps(desk),
  FlagIntent: (slots, desk) => flag(flagHeard(slots, desk), slots, desk),
  WentWellIntent: (slots, desk) => flag(['went-well'], slots, desk),
  WentBadlyIntent: (slots, desk) => flag(['went-badly'], slots, desk),
  RedFlagIntent: (_slots, desk) => markFlag('red', desk),
  GreenFlagIntent: (_slots, desk) => markFlag('green', desk),
  NoteIntent: note,
  DictateNoteIntent: (_slots, desk) => note({}, desk),
  ProfileIntent: profile,
};

const free = { slots: { answer: 'AMAZON.SearchQuery' }, elicits: ['answer'] } as const;

/**
 * What follows a call: how it ended, flags, answers, the next step, a note; a normal call takes less than a minute.
 *
 * Rep: log my last call
 * Lead Scout: Your last call was with Daniel Kim from Vandelay Imports, yesterday at four p.m. How did it end: …
 * Rep: connected, twenty minutes
 * Lead Scout: You talked to Daniel, twenty minutes, noted. What did you learn?
 */
export const debriefing: Capability = {
  name: 'debrief',
  intents: {
    DebriefIntent: { slots: { lead: 'LEAD', time: 'AMAZON.TIME' } },
    JustTalkedIntent: { slots: { lead: 'LEAD' } },
    VoicemailIntent: { slots: { lead: 'LEAD' } },
    OutcomeIntent: { slots: { lead: 'LEAD', outcome: 'OUTCOME', length: 'AMAZON.DURATION' } },
    CallOutcomeIntent: free,
    LearnedIntent: free,
    NextStepIntent: free,
    RemindIntent: free,
    NoteIntent: free,
    FollowUpWithIntent: { slots: { lead: 'LEAD', date: 'AMAZON.DATE', time: 'AMAZON.TIME' } },
    FollowUpsIntent: {},
    FlagIntent: { slots: { flag: 'FLAG' } },
    WentWellIntent: {},
    WentBadlyIntent: {},
    RedFlagIntent: {},
    GreenFlagIntent: {},
    DictateNoteIntent: {},
    ProfileIntent: { slots: { lead: 'LEAD' } },
  },
  utterances: utterancesOf(debriefWords),
  answer: async ({ intent, slots }, desk) => (answers[intent] ?? debrief)(slots, desk),
};
