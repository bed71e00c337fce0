import type { LeadFile } from '../domain/lead-file.ts';
import { scoreOverTimeOf } from '../scoring/score-over-time-of.ts';
import type { Scorecard } from '../scoring/scorecard.ts';
import type { Desk } from '../turn/turn.ts';

/**
 * Puts a lead where it belongs in the rep's orders after something was written about it: `file` is the lead with what was
 * written. Alongside, because the answer does not depend on it, and the next write puts a missed one right.
 */
export const keepPlace = (file: LeadFile, card: Scorecard, desk: Desk): void =>
  desk.alongside(desk.store.saveHeat(desk.scope, file.lead, scoreOverTimeOf(card, file, desk.now.toMillis())));
