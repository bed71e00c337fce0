import type { DateTime } from 'luxon';
import type { Speech } from '../../speech/say.ts';
import type { Placed } from './orders.ts';
/** Which rule put the leads into their order. */
export type Rule = 'worth' | 'likely' | 'asked' | 'ignored' | 'cold' | 'drop' | 'calls-worth' | 'calls-likely';

export type RankLeadsWords = {
  first: (of: { one: Placed; rule: Rule; now: DateTime }) => Speech;
  followed: (of: { some: Placed[] }) => Speech;
  names: (of: { some: Placed[]; rule: Rule }) => Speech;
  nobody: (of: { rule: Rule }) => Speech;
  noneThisWeek: Speech;
  partly: (of: { found: boolean }) => Speech;
  soonBusy: (of: { minutes: number; name: string }) => Speech;
  rule: (of: { rule: Rule }) => Speech;
  because: (of: { one: Placed; rule: Rule; now: DateTime }) => Speech;
  endOfOrder: Speech;
  startOfOrder: Speech;
  askNext: (of: { left: number }) => Speech;
  askWhy: (of: { name: string }) => Speech;
  askElse: Speech;
};
