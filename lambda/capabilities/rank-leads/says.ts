import type { DateTime } from 'luxon';
import type { Placed, Rule } from '../../conversation/orders.ts';
import type { Speech } from '../../speech/say.ts';

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
