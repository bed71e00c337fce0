import { DateTime } from 'luxon';
import { colourOf, type FlagKind } from '../../domain/flag.ts';
import type { Stage } from '../../domain/lead.ts';
import type { LogEntry, Outcome, Sum } from '../../domain/log-entry.ts';
import type { Signal, SignalKind } from '../../domain/signal.ts';
import { frameworkOf } from '../../frameworks/index.ts';
import { factBriefly } from '../../language/en/fact-clauses.ts';
import { ago, and, day, duration, money, number, plural } from '../../language/en/speech.ts';
import { type Speech, say } from '../../speech/say.ts';
import type { LeadRecordWords } from './says.ts';

const happened: Partial<Record<SignalKind, string>> = {
  'opened-email': 'opened a mail of ours',
  'clicked-email': 'clicked a link in a mail',
  'replied-email': 'answered a mail',
  'visited-pricing': 'looked at the pricing page',
  'visited-services': 'looked at what we offer',
  'visited-site': 'was on our site',
  'submitted-form': 'filled in a form',
  'downloaded-content': 'downloaded something',
  'attended-event': 'came to an event',
  'requested-demo': 'asked for a demo',
  'requested-price': 'asked for a price',
  'contacted-us': 'got in touch',
  'started-trial': 'started a trial',
  'created-account': 'opened an account',
  'watched-demo': 'watched a demo',
  'social-engagement': 'reacted to a post',
  unsubscribed: 'unsubscribed',
  bounced: 'could not be reached by mail',
};
const ended: Record<Outcome, string> = {
  connected: 'you talked',
  voicemail: 'you reached the voicemail',
  'no-answer': 'nobody answered',
  'no-show': 'nobody came',
  'wrong-number': 'it was the wrong number',
  dropped: 'the line dropped',
};
const flagNames: Record<FlagKind, string> = {
  'pain-clear': 'the pain is clear',
  'goals-set': 'goals are set',
  'knows-project': 'they know the project',
  'went-well': 'it went well',
  'short-answers': 'short answers',
  contradictory: 'contradictory answers',
  'went-badly': 'it went badly',
};
const stages: Record<Stage, string> = {
  IQL: 'information qualified',
  MQL: 'marketing qualified',
  SAL: 'sales accepted',
  SQL: 'sales qualified',
  customer: 'a customer',
  nurture: 'in nurture',
  dropped: 'dropped',
};
const sum = ({ amount, currency = 'USD' }: Sum): string => money(amount, currency);
const isSame = (one: Sum, other: Sum) =>
  one.amount === other.amount && (one.currency ?? 'USD') === (other.currency ?? 'USD');
const signalClause = (now: DateTime) => (one: Signal) =>
  say`${happened[one.kind] ?? one.kind} ${ago(DateTime.fromISO(one.at, { zone: now.zone }), now)}`;

/** What was logged beside answers, in a few words. */
function entryClause(entry: LogEntry): Speech[] {
  switch (entry.kind) {
    case 'outcome':
      return [say`${ended[entry.outcome]}${entry.minutes ? say`, ${duration(entry.minutes)}` : say``}`];
    case 'note':
      return [say`a note, “${entry.text}”`];
    case 'flag':
      return [say`a ${colourOf[entry.flag]} flag, ${entry.words ? say`“${entry.words}”` : flagNames[entry.flag]}`];
    case 'stage':
      return [say`now ${stages[entry.stage]}`];
    case 'step':
      return [say`the deal is at ${entry.step}`];
    case 'deal':
      return [say`the deal is worth ${sum(entry)}`];
    case 'framework':
      return [say`gone through by ${frameworkOf(entry.framework).words.en.name}`];
    case 'undo':
      return [];
  }
}

/** English for what is on record about a lead. */
export const en: LeadRecordWords = {
  notes: ({ who, notes, more, now }) =>
    say`${number(notes.length + more)} ${plural(notes.length + more, { one: 'note', other: 'notes' })} on ${who}: ${and(
      notes.map(({ text, at }) => say`“${text}”, ${day(at, now)}`),
    )}${more > 0 ? say`, and ${number(more)} older` : say``}.`,
  noNotes: ({ who }) => say`There are no notes on ${who}.`,
  lastTalk: ({ who, at, now, outcome, facts, notes }) => [
    say`You were last in touch with ${who} ${ago(at, now)}${
      outcome ? say`: ${ended[outcome.outcome]}${outcome.minutes ? say`, ${duration(outcome.minutes)}` : say``}` : say``
    }.`,
    facts.length > 0 ? say`What you learned: ${and(facts.map((fact) => factBriefly(fact, now)))}.` : say``,
    notes.length > 0 ? say`And noted: ${and(notes.map((note) => say`“${note}”`))}.` : say``,
    facts.length + notes.length === 0 ? say`Nothing was written down about it.` : say``,
  ],
  neverTalked: ({ who }) => say`I have no conversation with ${who} on record.`,
  deal: ({ about, amount, currency, closes }) =>
    say`The deal with ${about.lead.company ?? about.who} is worth ${money(amount, currency)}${closes ? say`, expected to close ${closes}` : say``}.`,
  dealSet: ({ about, size, was }) => {
    const whose = about.lead.company ?? about.who;
    const guess = size.sure === 'guess' ? ' as a guess' : '';
    const before = !was
      ? say`I had no figure before`
      : isSame(size, was)
        ? say`that is what it was before`
        : say`it was ${sum(was)} before`;
    return say`The deal with ${whose} is worth ${sum(size)}, noted${guess}; ${before}.`;
  },
  askDeal: say`How big is the deal?`,
  noDealHeard: say`I did not hear how big the deal is, so nothing is noted.`,
  noDeal: ({ about }) => say`I have no deal size for ${about.lead.company ?? about.who}.`,
  engagement: ({ about, signals, now }) => say`${about.who} ${and(signals.map(signalClause(now)))}.`,
  noEngagement: ({ about }) => say`I have seen nothing of ${about.who} lately: no mail opened, no visit.`,
  flags: ({ who, flags }) =>
    say`${number(flags.length)} ${plural(flags.length, { one: 'flag', other: 'flags' })} on ${who}: ${and(
      flags.map(
        ({ flag, colour, words }): Speech => (words ? say`${colour}, “${words}”` : say`${colour}, ${flagNames[flag]}`),
      ),
    )}.`,
  noFlags: ({ who }) => say`No flags on ${who}, red or green.`,
  noFlagsToday: say`No flags on anybody you call today, red or green.`,
  flagged: ({ who, colour }) => say`A ${colour} flag on ${who}, noted.`,
  today: ({ leads, now }) =>
    leads.map(({ name, facts, entries }) => {
      const said = [...facts.map((fact) => factBriefly(fact, now)), ...entries.flatMap(entryClause)];
      return say`For ${name}: ${and(said)}.`;
    }),
  nothingToday: say`You have logged nothing today.`,
  askNext: say`What else can I do?`,
};
