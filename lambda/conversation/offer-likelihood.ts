import { askIntent } from '../turn/asks.ts';
import type { AskedBefore } from '../turn/memory.ts';
import { filled } from './heard-slots.ts';

/** How likely a lead is to buy, as a question to be asked. */
export const likelihoodOf = (lead: string): AskedBefore => askIntent('LikelihoodIntent', { chosen: filled(lead) });

/** What waits for the answer to "want to know how likely they are to buy?". */
export const offerLikelihood = (lead: string) => ({ kind: 'offer' as const, yes: likelihoodOf(lead) });
