import type { CallType } from '../../lambda/domain/call.ts';

/** How a conversation happens, by what its title and place say; the first row that fits decides. */
const signs: readonly [CallType, { title?: RegExp; location?: RegExp }][] = [
  ['demo', { title: /\b(demo|demonstration|walk-?through|product tour|presentation)\b/i }],
  ['phone', { title: /\b(phone|dial|ring|call back|callback)\b/i }],
  ['phone', { location: /^(tel:|phone\b|call\b)|^\+?[\d\s().-]{7,}$/i }],
  ['meeting', { title: /\b(meeting|meet|visit|on-?site|in person|lunch|coffee|dinner|breakfast)\b/i }],
  ['meeting', { location: /\S/ }],
];

/** Reads the type of a call from its title and location; what says nothing is a phone call. */
export function callType(title: string, location = ''): CallType {
  const fits = signs.find(([, sign]) => sign.title?.test(title) || sign.location?.test(location.trim()));
  return fits?.[0] ?? 'phone';
}
