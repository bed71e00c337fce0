import type { DateTime } from 'luxon';
import type { LeadName } from '../domain/lead.ts';
import type { Reminders } from '../domain/reminder.ts';
import type { Rep, RepOnFile, Scope, TeamRules } from '../domain/rep.ts';
import type { Known, Speaker } from '../domain/speaker.ts';
import type { Language, Locale } from '../language/languages.ts';
import type { SlotType } from '../language/slot-type.ts';
import type { NamesSeen } from '../people/names-seen.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { Speech } from '../speech/say.ts';
import type { Store } from '../store/store.ts';
import type { InternalIntent } from './internal-intents.ts';
import type { AskedBefore, Memory, Pending } from './memory.ts';
import type { Show } from './show.ts';

/** What was heard in one slot: the words, and the canonical values they resolved to, best first. */
export type HeardSlot = { heard: string; values: { id?: string | undefined; name: string }[] };
export type Slots = Readonly<Record<string, HeardSlot>>;

/** What the rep did: opened the skill, asked for something, or left. */
export type Ask =
  | { kind: 'launch'; task?: string }
  | { kind: 'intent'; intent: string; slots: Slots }
  | { kind: 'ended'; reason: string };

/** One exchange, free of any platform's format. Time, zone, locale and identity are inputs. */
export type Turn = {
  /** Unique per request; writes are made idempotent with it. */
  id: string;
  ask: Ask;
  /** Whoever is speaking, as the platform knows them; `identity/` turns it into a rep. */
  speaker: Speaker;
  locale: Locale;
  language: Language;
  /** When the turn happens: epoch milliseconds. */
  at: number;
  firstOfSession: boolean;
  /** Asks the platform for the zone of the device, within a short budget; nothing when it does not say. */
  deviceZone?: () => Promise<string | undefined>;
  /** The rep's reminders on this platform, where it has any. */
  reminders?: Reminders;
  hasScreen: boolean;
  memory: Memory;
};

/**
 * What is said back. It either asks, and the microphone stays open, or ends: an open microphone after a statement
 * cannot be written. `pending` binds the next yes, no or choice to this question; `names` are the leads the rep may well
 * name next, so that the recogniser expects them. A reply that ends may ask the platform for the rep's `consent` to
 * reminders; the answer comes back with its token, in a turn of its own. With `showConsent` it can be given in the app.
 */
export type Reply = {
  tell: Speech[];
  remember?: Partial<Omit<Memory, 'version' | 'pending'>>;
  names?: LeadName[];
  showConsent?: true;
  /** What a screen shows beside it, where there is one. */
  show?: Show;
  /** Shows in the app how to link the account with the team's identity provider. */
  showLinkAccount?: true;
} & ({ ask: Speech; reprompt?: Speech; pending?: Pending } | { end: true; consent?: { token: string } });

/**
 * A capability's answer: a reply, or the question it really was, to be asked again in these words, what is known by then,
 * and what is said before its answer.
 */
export type Answer = Reply | { again: AskedBefore; remember?: Reply['remember']; first?: Speech };

/** What a capability works with: who asks, when, and where answers come from. */
export type Desk = {
  rep: Rep;
  scope: Scope;
  /** How the rep was known, what their team has decided about its devices, and who speaks where `rep` is another whose book is read out. */
  speaking: Omit<Known, 'rep'> & { rules: TeamRules; self?: RepOnFile };
  store: Store;
  /** The names this process has read before; nobody is decided by them. */
  seen?: NamesSeen;
  /** Now, in the rep's zone. */
  now: DateTime;
  language: Language;
  /** The card used until the team has its own. */
  dayOneCard: Scorecard;
  memory: Memory;
  turn: Turn;
  /** Bookkeeping the answer does not depend on: done before the turn ends, and a failure is logged, not spoken. */
  alongside: (work: Promise<unknown>) => void;
};

/**
 * An intent as the interaction model declares it. A `topic` can be asked again about another subject by "and the seven
 * p.m.?"; one that takes no subject is asked again about another day.
 */
export type IntentDeclaration = {
  slots?: Readonly<Record<string, SlotType>>;
  topic?: 'subject' | 'day';
  /** Slots asked for with `Dialog.ElicitSlot`; the model lists the intent as a dialog. */
  elicits?: readonly string[];
};

/** The questions that only we ask, each with what answers it. */
export type Internal = { readonly [I in InternalIntent]?: (slots: Slots, desk: Desk) => Answer | Promise<Answer> };

/** Something the rep can ask for; one folder. */
export type Capability = {
  /** The folder's name. */
  name: string;
  intents: Readonly<Record<string, IntentDeclaration>>;
  /** How it answers the questions that only we ask. */
  internal?: Internal;
  answer: (asked: { intent: string; slots: Slots }, desk: Desk) => Promise<Answer>;
};
