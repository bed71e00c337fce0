import type { Lead } from '../../domain/lead.ts';
import type { Language } from '../../languages.ts';
import type { Speech } from '../../speech/say.ts';
import type { Utterances } from '../../turn.ts';
import { en } from './en.ts';

export type FollowUpWords = {
  utterances: Utterances;
  nothingToFollow: Speech;
  noOther: Speech;
  remembered: Speech;
  forgotten: (of: { heard: string }) => Speech;
  nothingRemembered: Speech;
  askNext: Speech;
  askAgain: Speech;
  stillOpen: Speech;
  /** A name and nothing asked about it. */
  whatAbout: (of: { lead: Lead }) => Speech;
};

export const followUpWords: Record<Language, FollowUpWords> = { en };
