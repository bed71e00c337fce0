import { type Handler, skillHandler, type Wiring } from '../../lambda/alexa/skill.ts';
import { identifyBySpeaker } from '../../lambda/identity/identify.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import type { Store } from '../../lambda/store/store.ts';

/** The real handler over a store, on the day-one card; unless told otherwise it answers any skill's requests and logs nothing. */
export const handlerOver = (store: Store, clock: () => number, more: Partial<Wiring> = {}): Handler =>
  skillHandler({
    store,
    identify: identifyBySpeaker(store, clock),
    dayOneCard: dayOneCard(),
    clock,
    log: () => {},
    ...more,
  });
