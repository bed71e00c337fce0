import type { HeardSlot, Slots } from '../turn/turn.ts';

/** What was heard in a slot, or nothing when it is absent, blank or Alexa's "?" for not understood. */
export function heardIn(slots: Slots, name: string): HeardSlot | undefined {
  const slot = slots[name];
  const heard = slot?.heard.trim() ?? '';
  return slot && heard !== '' && heard !== '?' ? slot : undefined;
}

/** A slot that we fill ourselves when a question is asked again: a chosen lead, a page. Never part of the model. */
export const filled = (value: string): HeardSlot => ({ heard: value, values: [] });

/** A slot that we fill with several ids when a question is asked again. */
export const filledWith = (ids: readonly string[]): HeardSlot => ({
  heard: ids.join(' '),
  values: ids.map((id) => ({ id, name: id })),
});

/** The ids a slot was filled with, one or several. */
export function idsIn(slots: Slots, name: string): string[] {
  const slot = heardIn(slots, name);
  if (!slot) return [];
  const several = slot.values.flatMap(({ id }) => id ?? []);
  return several.length > 0 ? several : [slot.heard];
}

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
