import { openLeads } from '../../conversation/book-of-leads.ts';
import type { Capability } from '../../turn/turn.ts';
import { cardInUse, keep, putBack, stays } from './keep-threshold.ts';
import { countLeadsWords as words } from './languages.ts';
import { answerOver, numberIn } from './list-leads.ts';
import { tryOut } from './try-threshold.ts';

/**
 * Counts and lists over the rep's book by the ladder and the sales-ready threshold; a threshold is tried out before it is kept.
 *
 * Rep: set the threshold to seventy
 * Lead Scout: Of fourteen open leads, five are sales-ready at fifty points; at seventy it would be two. Nothing is changed …
 */
export const countLeads: Capability = {
  name: 'count-leads',
  intents: {
    AcceptedNotQualifiedIntent: {},
    SalesReadyCountIntent: {},
    HeldBackListIntent: {},
    HotWaitingIntent: { slots: { count: 'AMAZON.NUMBER' } },
    TryThresholdIntent: { slots: { count: 'AMAZON.NUMBER' } },
    WhatWouldChangeIntent: { slots: { count: 'AMAZON.NUMBER' } },
    KeepThresholdIntent: {},
    PutBackIntent: {},
  },
  answer: async ({ intent, slots }, desk) => {
    const say = words[desk.language];
    const asked = numberIn(slots);
    if (intent === 'PutBackIntent') return putBack(desk);
    const trial = asked ?? desk.memory.trial;
    const isThreshold =
      intent === 'TryThresholdIntent' || intent === 'WhatWouldChangeIntent' || intent === 'KeepThresholdIntent';
    if (!isThreshold) return answerOver(await openLeads(desk), intent, slots, desk);
    if (trial === undefined) {
      const card = await cardInUse(desk);
      return { tell: [say.noTrial({ threshold: card.salesReady })], ask: say.askNext };
    }
    if (trial < 1 || trial > 99) return { tell: [say.notAThreshold], ask: say.askNext };
    if (intent === 'KeepThresholdIntent') return keep(trial, desk);
    const card = await cardInUse(desk);
    if (trial === card.salesReady) return stays(card, desk);
    return tryOut(await openLeads(desk), trial, intent === 'WhatWouldChangeIntent', desk);
  },
};
