import type { Lead } from '../../domain/lead.ts';
import type { Speech } from '../../speech/say.ts';
export type FollowUpWords = {
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
