import type { CalendarCopy } from '../domain/calendar-copy.ts';
import type { CalendarEntry } from '../domain/call.ts';
import type { Fact } from '../domain/fact.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { HeardAs } from '../domain/heard-as.ts';
import type { Interview } from '../domain/interview.ts';
import type { Lead, LeadName } from '../domain/lead.ts';
import type { LeadFile } from '../domain/lead-file.ts';
import type { LogEntry } from '../domain/log-entry.ts';
import type { RepOnFile, Scope, SpeakingRep, Stay } from '../domain/rep.ts';
import type { Result } from '../domain/result.ts';
import type { ScoreHeard } from '../domain/score-heard.ts';
import type { Signal } from '../domain/signal.ts';
import type { Unheard } from '../domain/unheard.ts';
import type { List, Page, Ranked } from '../scoring/rank.ts';
import type { ScoreOverTime } from '../scoring/score-over-time.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { ForgetStore } from './forget-store.ts';
import type { LinkStore } from './link-store.ts';

/** A lead as it was read for this rep: what a write about it is allowed by, without a second trip. */
export type OwnedLead = Pick<Lead, 'id' | 'owners'>;

/** Who may be meant by a name; `whole` when these are all leads of the rep. */
export type LeadsHeard = { leads: LeadName[]; whole: boolean };

/** Which part of an order is read: a range of keys, at most so many from the `highest` down or from the `lowest` up. */
export type ScoreRange = { most?: number; least?: number; highest?: number; lowest?: number };

/** A lead in one of the rep's orders. */
export type RankedLead = LeadName & Ranked;

/** A lead and the heat it is to stand with, if any; one that is new stands in no order yet. */
export type ScoredFile = { lead: Lead; heat: ScoreOverTime | undefined; isNew?: boolean };

/** What is asked about speakers rather than about the book. */
type SpeakerStore = LinkStore & ForgetStore;

/** The questions a turn asks and the answers it saves. Times are ISO instants in UTC. All may throw `StoreUnavailable`. */
export type Store = SpeakerStore & {
  /** Which rep is this platform speaker? */
  repSpeaking(speaker: string): Promise<SpeakingRep | undefined>;
  /** Remembers where the rep is, for every speaker of theirs; nothing ends a stay. */
  saveStay(scope: Scope, speaker: string, stay: Stay | undefined): Promise<void>;
  /** What is on the rep's calendar between two instants, by start, calls and other entries? Includes what began before and still runs. */
  entriesBetween(scope: Scope, from: string, to: string): Promise<CalendarEntry[]>;
  /** How old is our copy of each of the rep's calendars? */
  calendarCopies(scope: Scope): Promise<CalendarCopy[]>;
  /** What do we know about this lead? Nothing when it does not exist or is not assigned to the rep. */
  leadFile(scope: Scope, leadId: string): Promise<LeadFile | undefined>;
  /** Whom could the rep mean by a name? */
  leadNames(scope: Scope): Promise<LeadName[]>;
  /** Who stands under these `heardKeys`? Read in one trip whatever the size of the book; a small book is answered whole. */
  leadsHeard(scope: Scope, keys: readonly string[]): Promise<LeadsHeard>;
  /** Whom did the rep mean the last time these folded words had been misheard, or had led to somebody else? */
  heardAs(scope: Scope, heard: string): Promise<HeardAs | undefined>;
  /** Remembers whom the rep meant by words; an older repair never replaces a newer. */
  saveHeardAs(scope: Scope, heardAs: HeardAs): Promise<void>;
  /** Forgets whom the rep meant by these words. */
  forgetHeardAs(scope: Scope, heard: string): Promise<void>;
  /** Keeps words of the rep that nothing was made of, for a while. */
  saveUnheard(scope: Scope, unheard: Unheard): Promise<void>;
  /** The scorecard the team uses now. */
  scorecard(team: string): Promise<Scorecard | undefined>;
  /** Puts a card into use in place of the version named, unless another has taken its place meanwhile. */
  adoptCard(team: string, card: Scorecard, replaces: string): Promise<'adopted' | 'another-in-use'>;
  /** What do we know about every lead of the rep? `more` when the book is larger than one turn may read. */
  leadFiles(scope: Scope): Promise<{ files: LeadFile[]; more: boolean }>;
  /** What did the team close between two instants, earliest first? Names only of the rep's own leads. */
  results(scope: Scope, from: string, to: string): Promise<Result[]>;
  /** Saves how a lead ended; the same lead closed at the same instant is one result. */
  saveResults(team: string, results: readonly Result[]): Promise<void>;
  /** Saves what the rep learned; the same fact twice is one fact. The lead must be assigned to the rep, or it throws. */
  saveFact(scope: Scope, lead: OwnedLead, fact: Fact): Promise<'saved' | 'already-there'>;
  /** Saves what a rep logged about a lead; the same entry twice is one. The lead must be assigned to the rep, or it throws. */
  saveLogEntry(scope: Scope, lead: OwnedLead, entry: LogEntry): Promise<'saved' | 'already-there'>;
  /** Which interviews has the rep begun? The last one touched first. */
  interviews(scope: Scope): Promise<Interview[]>;
  /** Remembers how far an interview has come; an older state never replaces a newer. */
  saveInterview(scope: Scope, interview: Interview): Promise<void>;
  /** What does the rep have to do? By when it is due. */
  followUps(scope: Scope): Promise<FollowUp[]>;
  /** Saves something to do, or what became of it; an older state never replaces a newer. */
  saveFollowUp(scope: Scope, followUp: FollowUp): Promise<void>;
  /** Who stands highest in one of the rep's orders? One page, from the highest key not above `most` down to `least`; or so many from the `lowest` up. */
  heatPage(scope: Scope, list: List, range: ScoreRange): Promise<Page<RankedLead>>;
  /** Puts a lead where it now belongs in its owners' orders, or takes it out. The lead must be assigned to the rep, or it throws. */
  saveHeat(scope: Scope, lead: Lead, heat: ScoreOverTime | undefined): Promise<void>;
  /** How often has the rep opened the skill before, and when last? Notes that they do now. */
  visited(scope: Scope, at: string): Promise<{ times: number; at?: string }>;
  /** Remembers the score the rep was told; an older one never replaces a newer. */
  saveScoreHeard(scope: Scope, lead: OwnedLead, score: ScoreHeard): Promise<void>;
};

/** What an import writes; every write is idempotent. */
export type ImportStore = Store & {
  saveRep(rep: RepOnFile): Promise<void>;
  /** Saves each lead as given and assigns it to exactly its owners. */
  saveLeads(team: string, leads: Lead[]): Promise<void>;
  saveSignals(team: string, leadId: string, signals: Signal[]): Promise<void>;
  /** Makes the rep's calendar between two instants equal to these entries. */
  replaceEntries(scope: Scope, from: string, to: string, entries: CalendarEntry[]): Promise<void>;
  /** Puts leads where they belong in their owners' orders, or takes them out. */
  saveHeats(team: string, heated: readonly ScoredFile[]): Promise<void>;
  /** Saves the card under its version and makes it the one the team uses. */
  saveScorecard(team: string, card: Scorecard): Promise<void>;
  /** Makes the card used before the present one the one in use again, and gives it; nothing when there was none. */
  backToScorecardBefore(team: string): Promise<Scorecard | undefined>;
};

/** The store could not be reached or refused to work; nothing was confirmed. `hint` is for the operator. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly hint: string;
  constructor(message: string, hint: string, cause: unknown) {
    super(message, { cause });
    this.hint = hint;
  }
}
