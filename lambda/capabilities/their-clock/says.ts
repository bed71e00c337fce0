import type { TheirTime } from '../../schedule/office-hours.ts';
import type { Speech } from '../../speech/say.ts';
export type TheirClockWords = {
  now: (of: { name: string; theirs: TheirTime }) => Speech;
  noZone: (of: { name: string }) => Speech;
  askLikely: (of: { name: string }) => Speech;
};
