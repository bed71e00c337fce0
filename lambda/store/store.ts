import type { CalendarEntry } from '../domain/call.ts';
import type { Fact } from '../domain/fact.ts';
import type { Lead, LeadFile, LeadName } from '../domain/lead.ts';
import type { Rep, Scope } from '../domain/rep.ts';
import type { ScoreHeard } from '../domain/score-heard.ts';
import type { Signal } from '../domain/signal.ts';
import type { Scorecard } from '../scoring/scorecard.ts';

/** The questions a turn asks and the answers it saves. Times are ISO instants in UTC. */
export type Store = {
  /** Which rep is this platform speaker? */
  repSpeaking(speaker: string): Promise<Rep | undefined>;
  /** What is on the rep's calendar between two instants, by start, calls and other entries? Includes what began before and still runs. */
  entriesBetween(scope: Scope, from: string, to: string): Promise<CalendarEntry[]>;
  /** What do we know about this lead? Nothing when it does not exist or is not assigned to the rep. */
  leadFile(scope: Scope, leadId: string): Promise<LeadFile | undefined>;
  /** Whom could the rep mean by a name? */
  leadNames(scope: Scope): Promise<LeadName[]>;
  /** The scorecard the team uses now. */
  scorecard(team: string): Promise<Scorecard | undefined>;
  /** Saves what the rep learned; the same fact twice is one fact. */
  saveFact(scope: Scope, leadId: string, fact: Fact): Promise<'saved' | 'already-there'>;
  /** Remembers the score the rep was told. */
  saveScoreHeard(scope: Scope, leadId: string, score: ScoreHeard): Promise<void>;
};

/** What an import writes; every write is idempotent. */
export type ImportStore = Store & {
  saveRep(rep: Rep): Promise<void>;
  linkSpeaker(speaker: string, rep: Scope): Promise<void>;
  saveLeads(team: string, leads: Lead[]): Promise<void>;
  saveSignals(team: string, leadId: string, signals: Signal[]): Promise<void>;
  /** Makes the rep's calendar between two instants equal to these entries. */
  replaceEntries(scope: Scope, from: string, to: string, entries: CalendarEntry[]): Promise<void>;
  saveScorecard(team: string, card: Scorecard): Promise<void>;
};
