import type { FactValue } from '../../domain/fact-value.ts';
import type { Pending } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';

/** The question that takes the size of a deal. */
export const INTENT = 'SetDealIntent';

/** Any words come next; they are read as the size of the deal. */
export const awaited: Pending = { kind: 'answer', intent: 'LogFactIntent', slot: 'answer', takenBy: INTENT };

/** Whether it was asked how big the deal is. */
export const isAwaited = ({ memory: { pending } }: Desk) => pending?.kind === 'answer' && pending.takenBy === INTENT;

/** One sum and no range of sums; a deal is worth something. */
export const sumIn = (value: FactValue): number | undefined =>
  value.type === 'amount' && value.min === value.max && value.max > 0 ? value.max : undefined;
