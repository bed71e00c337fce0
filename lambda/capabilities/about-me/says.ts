import type { DateTime } from 'luxon';
import type { Speech } from '../../speech/say.ts';
export type AboutMeWords = {
  kept: Speech;
  read: (of: { at: DateTime; now: DateTime; unreachable: boolean }) => Speech;
  neverRead: Speech;
  leadsAsOf: Speech;
  voice: Speech;
  askNext: Speech;
};
