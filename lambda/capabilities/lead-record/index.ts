import { DateTime } from 'luxon';
import { agendaIn } from '../../conversation/days-asked.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { type Case, openCase } from '../../conversation/lead-case.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { dealFields } from '../../domain/deal.ts';
import { type Fact, factsInForce, isUnknown } from '../../domain/fact.ts';
import { colourOf, type FlagKind } from '../../domain/flag.ts';
import { calledInPassing } from '../../domain/lead.ts';
import type { LeadFile } from '../../domain/lead-file.ts';
import { entriesInForce, entriesOf } from '../../domain/log-entry.ts';
import type { SignalKind } from '../../domain/signal.ts';
import { today } from '../../schedule/span.ts';
import { engagingKinds } from '../../scoring/readings.ts';
import type { Speech } from '../../speech/say.ts';
import type { InternalIntent } from '../../turn/internal-intents.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { setDeal } from './deal-size.ts';
import { leadRecordWords as words } from './languages.ts';

const MOST_NOTES = 3;
const MOST_FACTS = 4;
const MOST_SIGNALS = 3;
const MOST_LEADS = 4;
const MOST_ENTRIES = 6;
const FRESH_DAYS = 90;

/** What a lead did by itself: what counts as interest but a meeting, and what a mail program tells. */
const shown: ReadonlySet<SignalKind> = new Set<SignalKind>([
  ...engagingKinds.filter((kind) => kind !== 'met'),
  'opened-email',
  'unsubscribed',
]);
const talks: ReadonlySet<SignalKind> = new Set<SignalKind>(['met', 'called']);

const at = (iso: string, desk: Desk) => DateTime.fromISO(iso, { zone: desk.now.zoneName ?? 'utc' });
const newestFirst = (a: { at: string }, b: { at: string }) => Date.parse(b.at) - Date.parse(a.at);
const oldestFirst = (a: { at: string }, b: { at: string }) => newestFirst(b, a);

function notes({ file, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const all = entriesOf(file.log ?? [], 'note').sort(newestFirst);
  const told = all.slice(0, MOST_NOTES).map((note) => ({ text: note.text, at: at(note.at, desk) }));
  const tell =
    told.length > 0
      ? say.notes({ who: about.who, notes: told, more: all.length - told.length, now: desk.now })
      : say.noNotes(about);
  return { tell: [tell], ask: say.askNext };
}

/** The day something was last said between the rep and the lead, by calls, outcomes and answers. */
function lastTalkOf(file: LeadFile, desk: Desk): string | undefined {
  const instants = [
    ...file.signals.filter(({ kind }) => talks.has(kind)),
    ...entriesInForce(file.log ?? []).filter(({ kind }) => kind === 'outcome' || kind === 'note'),
    ...factsInForce(file.facts),
  ].map((one) => one.at);
  return instants
    .filter((instant) => Date.parse(instant) <= desk.now.toMillis())
    .sort()
    .at(-1);
}

function lastTalk({ file, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const last = lastTalkOf(file, desk);
  if (last === undefined) return { tell: [say.neverTalked(about)], ask: say.askNext };
  const then = at(last, desk);
  const isThen = (one: { at: string }) => at(one.at, desk).hasSame(then, 'day');
  const [outcome] = entriesOf(file.log ?? [], 'outcome').filter(isThen);
  const tell = say.lastTalk({
    who: about.who,
    at: then,
    now: desk.now,
    ...(outcome
      ? { outcome: { outcome: outcome.outcome, ...(outcome.minutes ? { minutes: outcome.minutes } : {}) } }
      : {}),
    facts: factsInForce(file.facts)
      .filter((fact) => isThen(fact) && !isUnknown(fact))
      .slice(0, MOST_FACTS),
    notes: entriesOf(file.log ?? [], 'note')
      .filter(isThen)
      .slice(0, MOST_NOTES)
      .map(({ text }) => text),
  });
  return { tell, ask: say.askNext };
}

function deal({ file, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { amount, currency = 'USD', extra } = file.lead;
  const closes = extra?.[dealFields.closes];
  const tell =
    amount === undefined ? say.noDeal({ about }) : say.deal({ about, amount, currency, ...(closes ? { closes } : {}) });
  return { tell: [tell], ask: say.askNext };
}

function engagement({ file, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const since = desk.now.minus({ days: FRESH_DAYS }).toMillis();
  const signals = file.signals
    .filter((signal) => shown.has(signal.kind) && Date.parse(signal.at) >= since)
    .sort(newestFirst)
    .slice(0, MOST_SIGNALS);
  const tell = signals.length > 0 ? say.engagement({ about, signals, now: desk.now }) : say.noEngagement({ about });
  return { tell: [tell], ask: say.askNext };
}

/** What is said of the flags of one lead; nothing where there is none. */
function flagsSaid(file: LeadFile, who: string, desk: Desk): Speech[] {
  const raised = entriesOf(file.log ?? [], 'flag')
    .sort(newestFirst)
    .map(({ flag, words: said }) => ({ flag, colour: colourOf[flag], ...(said ? { words: said } : {}) }));
  return raised.length > 0 ? [words[desk.language].flags({ who, flags: raised })] : [];
}

function flags({ file, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const tell = flagsSaid(file, about.who, desk);
  return { tell: tell.length > 0 ? tell : [say.noFlags(about)], ask: say.askNext };
}

/** The flags of everybody on today's calls. */
async function flagsToday(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const span = today(desk.now);
  const agenda = await agendaIn(span, desk);
  const ids = [...new Set(agenda.calls.map(({ call }) => call.lead.id))].slice(0, MOST_LEADS);
  const files = await Promise.all(ids.map((id) => desk.store.leadFile(desk.scope, id)));
  const tell = files.flatMap((file) => (file ? flagsSaid(file, calledInPassing(file.lead), desk) : []));
  return { tell: tell.length > 0 ? tell : [say.noFlagsToday], ask: say.askNext };
}

/** Raises a flag in the rep's own words. */
const raise =
  (colour: 'red' | 'green') =>
  async (leadCase: Case, desk: Desk, slots: Slots): Promise<Reply> => {
    const say = words[desk.language];
    const said = heardIn(slots, 'answer')?.heard;
    const named = answersIn[desk.language].flags(said ?? '').filter((flag) => colourOf[flag] === colour);
    const raised: FlagKind[] = named.length > 0 ? named : [colour === 'red' ? 'went-badly' : 'went-well'];
    const entries = await log(
      leadCase,
      raised.map((flag) => ({ kind: 'flag', flag, ...(said ? { words: said.slice(0, 500) } : {}) })),
      desk,
      '-flag',
    );
    return {
      tell: [say.flagged({ who: leadCase.about.who, colour })],
      ask: say.askNext,
      remember: { logged: withLogged(desk, { lead: leadCase.file.lead.id, entries }) },
    };
  };

/** What the rep logged today, lead by lead; of one lead alone where one is named. */
async function loggedToday(slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const named = ['lead', 'chosen'].some((slot) => heardIn(slots, slot));
  const leadCase = named ? await openCase(slots, 'TodayLogIntent', desk) : undefined;
  if (leadCase && 'tell' in leadCase) return leadCase;
  const files = leadCase ? [leadCase.file] : (await desk.store.leadFiles(desk.scope)).files;
  const isToday = (one: { at: string; by: string }) =>
    one.by === desk.rep.id && at(one.at, desk).hasSame(desk.now, 'day');
  const leads = files.flatMap((file) => {
    const facts: Fact[] = factsInForce(file.facts).filter((fact) => fact.source === 'voice' && isToday(fact));
    const entries = entriesInForce(file.log ?? []).filter(isToday);
    const [deal] = entries.filter(({ kind }) => kind === 'deal').sort(newestFirst);
    const told = entries.filter((entry) => entry.kind !== 'deal' || entry === deal).sort(oldestFirst);
    return facts.length + told.length > 0
      ? [{ name: file.lead.name, facts: facts.slice(0, MOST_FACTS), entries: told.slice(0, MOST_ENTRIES) }]
      : [];
  });
  return {
    tell: leads.length > 0 ? say.today({ leads: leads.slice(0, MOST_LEADS), now: desk.now }) : [say.nothingToday],
    ask: say.askNext,
    ...(leadCase ? { remember: { lead: leadCase.file.lead.id } } : {}),
  };
}

const namesLead = (slots: Slots) => ['lead', 'chosen', 'time'].some((slot) => heardIn(slots, slot));

/** Answers from the record of the lead a question is about. */
const ofLead =
  (
    intent: InternalIntent,
    tell: (leadCase: Case, desk: Desk, slots: Slots) => Reply | Promise<Reply>,
    why: 'read' | 'write' = 'read',
  ) =>
  async (slots: Slots, desk: Desk): Promise<Answer> => {
    const leadCase = await openCase(slots, intent, desk, why);
    if ('tell' in leadCase) return leadCase;
    const reply = await tell(leadCase, desk, slots);
    return { ...reply, remember: { ...reply.remember, lead: leadCase.file.lead.id } };
  };

/**
 * What is on record about a lead: notes, the last conversation, how big the deal is, which can be said too, what they read
 * and visited, flags; and what was logged today.
 *
 * Rep: what did we talk about last time
 * Lead Scout: You were last in touch with Priya nine days ago. What you learned: …
 */
export const leadRecord = {
  name: 'lead-record',
  intents: {},
  internal: {
    NotesIntent: ofLead('NotesIntent', notes),
    LastConversationIntent: ofLead('LastConversationIntent', lastTalk),
    DealIntent: ofLead('DealIntent', deal),
    EngagementIntent: ofLead('EngagementIntent', engagement),
    FlagsIntent: (slots, desk) =>
      desk.memory.lead === undefined && !namesLead(slots)
        ? flagsToday(desk)
        : ofLead('FlagsIntent', flags)(slots, desk),
    RaiseRedFlagIntent: ofLead('RaiseRedFlagIntent', raise('red'), 'write'),
    RaiseGreenFlagIntent: ofLead('RaiseGreenFlagIntent', raise('green'), 'write'),
    SetDealIntent: setDeal,
    TodayLogIntent: loggedToday,
  },
  answer: ({ slots }, desk) => ofLead('NotesIntent', notes)(slots, desk),
} satisfies Capability;
