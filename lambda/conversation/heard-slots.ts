import type { HeardSlot, Slots } from '../turn/turn.ts';

/** What was heard in a slot, or nothing when it is absent, blank or Alexa's "?" for not understood. */
export function heardIn(slots: Slots, name: string): HeardSlot | undefined {
  const slot = slots[name];
  const heard = slot?.heard.trim() ?? '';
  return slot && heard !== '' && heard !== '?' ? slot : undefined;
}

/** A slot that we fill ourselves when a question is asked again: a chosen lead, a page. Never part of the model. */
export const filled = (value: string): HeardSlot => ({ heard: value, values: [] });

/** Those of the slots that were filled, by these names. */
export function kept(slots: Slots, names: readonly string[]): Slots {
  const found = names.flatMap((name): [string, HeardSlot][] => {
    const slot = heardIn(slots, name);
    return slot ? [[name, slot]] : [];
  });
  return Object.fromEntries(found);
}

/** The place in an order that a POSITION slot names: 1 is the first, -1 the last. */
export function positionIn(slots: Slots): number | undefined {
  const slot = heardIn(slots, 'position');
  const id = Number(slot?.values[0]?.id ?? Number.NaN);
  return Number.isInteger(id) && id !== 0 ? id : undefined;
}
