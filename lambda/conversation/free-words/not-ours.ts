import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Slots } from '../../turn/turn.ts';
import { filled, heardIn } from '../heard-slots.ts';

const WHY = 'others';

/** What another assistant is asked for: met by saying that we do not do that. */
export const notOurs: AskedBefore = askIntent('AMAZON.FallbackIntent', { why: filled(WHY) });

/** Whether words that were not understood are known to be for another assistant. */
export const isForOthers = (slots: Slots): boolean => heardIn(slots, 'why')?.heard === WHY;
