import type { Call } from '../../domain/call.ts';

/** Where a call takes place, as far as the calendar says: a number to ring, a link on the invite, or an address. */
export type Place = { kind: 'number' | 'address'; text: string } | { kind: 'link' } | { kind: 'unsaid' };

const LONGEST_ADDRESS = 100;

/** Reads what the calendar has for a location. */
export function placeOf({ location }: Pick<Call, 'location'>): Place {
  const text = location?.trim() ?? '';
  if (text === '') return { kind: 'unsaid' };
  if (/^\w+:\/\/|\bwww\.|\b(?:zoom|teams|meet|webex)\b.*\./i.test(text)) return { kind: 'link' };
  if (/^(?:tel:)?[+(]?[\d\s().-]{6,}(?:(?:x|ext\.?)\s*\d+)?$/i.test(text))
    return { kind: 'number', text: text.replace(/^tel:/i, '') };
  return { kind: 'address', text: text.length > LONGEST_ADDRESS ? `${text.slice(0, LONGEST_ADDRESS)}…` : text };
}
