import type { Look } from '../../conversation/calls-heard.ts';
import { filled, heardIn, kept } from '../../conversation/heard-slots.ts';
import type { CallType } from '../../domain/call.ts';
import type { Speech } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Slots } from '../../turn/turn.ts';
import { words } from './languages.ts';

/** Times are read all at once up to this many; a longer day is read in steps of three. */
export const MOST_AT_ONCE = 5;
export const STEP = 3;

/** How many times are read now. */
export const step = (n: number, from = 0): number => (n - from > MOST_AT_ONCE ? STEP : n - from);

/** The day that was spoken of. */
export const remember = ({ span }: Pick<Look, 'span'>): { day: string } => ({ day: span.from.toISODate() ?? '' });

/** What narrows a list of calls. */
export const bounds = ['date', 'through', 'within', 'time', 'part', 'kind', 'after', 'before'] as const;

/** What was asked, with the calls it means. */
export type Asked = Look & { when: Speech; kind: CallType | undefined; slots: Slots };
const kinds: readonly CallType[] = ['phone', 'meeting', 'demo'];

/** The calls a question is about, of the kind it names. */
export function asked(seen: Look, slots: Slots, desk: Desk): Asked {
  const kind = kinds.find((one) => one === heardIn(slots, 'kind')?.values[0]?.id);
  const calls = kind ? seen.calls.filter(({ call }) => call.type === kind) : seen.calls;
  const when = words[desk.language].when({ span: seen.span, part: seen.time, now: desk.now });
  return { ...seen, calls, kind, when, slots };
}

/** Offers the calls from the one at a place on, one by one. */
export const inDetail = (slots: Slots, from: number) => ({
  kind: 'offer' as const,
  yes: askIntent('CallsInDetailIntent', { ...kept(slots, bounds), from: filled(String(from)) }),
});

/** Where today was asked about, tomorrow is an example of another day. */
export const otherDay = ({ span }: Asked, desk: Desk): Speech =>
  span.unit === 'day' && span.from.hasSame(desk.now, 'day')
    ? words[desk.language].askAnotherDay
    : words[desk.language].askOtherDay;
