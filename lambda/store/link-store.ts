import type { RepOnFile, Scope, SpeakingRep, TeamRules } from '../domain/rep.ts';
import type { Link } from '../domain/speaker.ts';

/** A code a rep can say once to be known. Only its hash is kept; times are epoch milliseconds. */
export type LinkCode = Scope & {
  hash: string;
  until: number;
  /** The code links the account whoever speaks, even where a voice is recognised. */
  wholeAccount?: boolean;
};

/** What came of using a code: it was this rep's, or nobody's, or was used or ran out. */
export type UsedCode = Scope & Pick<LinkCode, 'wholeAccount'>;

/** What is kept of the code a rep says before they hear their book. */
export type Passcode = { salt: string; hash: string };

/** How speakers become reps, and stop being them. */
export type LinkStore = {
  /** Which rep of a team goes by this address or id? With where `speaker` said they are. */
  repCalled(team: string, address: string, speaker: string): Promise<SpeakingRep | undefined>;
  /** Who is in a team? */
  colleagues(team: string): Promise<RepOnFile[]>;
  /** Counts one more try of somebody within a window that ends at `until` (epoch ms); says how many there were before. */
  countTry(who: string, until: number): Promise<number>;
  /** Keeps a code; the rep's other codes are void from now on. */
  saveLinkCode(code: LinkCode): Promise<void>;
  /** Uses a code up for a speaker, once; the same speaker may say it again. Nothing when there is no such code now. */
  useLinkCode(hash: string, speaker: string, at: number): Promise<UsedCode | undefined>;
  /** From now on this speaker is this rep; the rep must have been saved. */
  linkSpeaker(speaker: string, rep: Scope, how?: Omit<Link, 'speaker'>): Promise<void>;
  /** From now on this speaker is nobody; what was kept with the link goes too. */
  unlinkSpeaker(speaker: string): Promise<void>;
  /** Which speakers a rep is. */
  linksOf(rep: Scope): Promise<Link[]>;
  /** What the team has decided about its devices, if it has. */
  teamRules(team: string): Promise<TeamRules | undefined>;
  /** Decides for a team; it holds for each of its speakers from their next word. */
  saveTeamRules(team: string, rules: TeamRules): Promise<void>;
  /** The code a rep says before they hear their book, hashed. */
  passcode(rep: Scope): Promise<Passcode | undefined>;
  savePasscode(rep: Scope, passcode: Passcode): Promise<void>;
  /** Makes the rep's codes that were not used yet void; says how many there were. */
  voidLinkCodes(rep: Scope): Promise<number>;
};
