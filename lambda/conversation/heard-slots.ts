import { clockTime, likelyMinutes } from '../schedule/clock.ts';
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

/**
 * A time slot's value as a rep would say it, for what reads sentences: "14:30" is "2:30 p.m."; of a time without its half
 * it is the one people meet at. Other values stay as they are.
 */
export function clockSpoken(value: string): string {
  const time = clockTime(value);
  if (time?.kind !== 'clock') return value;
  const minutes = likelyMinutes(time);
  const [hours, over] = [Math.floor(minutes / 60), minutes % 60];
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return `${hour}${over === 0 ? '' : `:${String(over).padStart(2, '0')}`} ${hours < 12 ? 'a.m.' : 'p.m.'}`;
}
