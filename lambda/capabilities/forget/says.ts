import type { Speech } from '../../speech/say.ts';

/** The sentences of forgetting for good. */
export type ForgetWords = {
  lastGone: (of: { who: string; count: number }) => Speech;
  thingsGone: Speech;
  nothingSaid: Speech;
  askLead: (of: { name: string; company: string | undefined; answers: number; entries: number }) => Speech;
  leadGone: (of: { name: string }) => Speech;
  othersToo: (of: { name: string }) => Speech;
  askMe: Speech;
  meGone: Speech;
  kept: Speech;
  askNext: Speech;
};
