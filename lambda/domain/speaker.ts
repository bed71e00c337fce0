import type { SpeakingRep } from './rep.ts';

/**
 * Who is heard, as a channel knows them: the account a device or a client belongs to, the voice where it was recognised,
 * and the tokens of linked accounts, each where there is one.
 */
export type Speaker = {
  account: string;
  voice?: string;
  /** What the team's identity provider gave out for the account, and for the voice. */
  accountToken?: string;
  voiceToken?: string;
};

/** What a link is made to: the voice where it was recognised, else the account, whoever speaks. */
export const speakerId = ({ account, voice }: Speaker): string => voice ?? account;

/** What a link stands for: one voice, whatever device hears it, or an account, whoever speaks to it. */
export type LinkKind = 'voice' | 'account';

/** One link of a rep: which speaker they are, since when (ISO), and the account a voice was heard on when it was linked. */
export type Link = { speaker: string; kind: LinkKind; at?: string; account?: string };

/** A rep and how we know that it is them who speak: by a linked voice or a linked account, and which of their speakers that is. */
export type Known = {
  rep: SpeakingRep;
  by: LinkKind;
  speaker: string;
  /** They linked with the team's identity provider, in the platform's app. */
  inApp?: true;
};
