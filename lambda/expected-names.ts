import type { Directive } from 'ask-sdk-model';
import type { LeadName } from './domain/lead.ts';

// The platform takes a hundred values and synonyms together in a response, each of 140 characters (`alexa.md` 1.5, 1.9).
const MOST_WORDS = 100;
const LONGEST = 140;

const sayable = (name: string | undefined): name is string =>
  name !== undefined && name.trim() !== '' && name.length <= LONGEST;

/** Tells the recogniser which leads may well be named next, for the rest of the session; nothing when there are none. */
export function expectedNames(leads: readonly LeadName[]): Directive | undefined {
  let room = MOST_WORDS;
  const seen = new Set<string>();
  const values = leads.flatMap(({ id, name, company }) => {
    if (seen.has(id) || !sayable(name)) return [];
    seen.add(id);
    const lastName = name.trim().split(/\s+/).at(-1);
    const synonyms = [company, lastName].filter(sayable).filter((synonym) => synonym !== name);
    room -= 1 + synonyms.length;
    return room < 0 ? [] : [{ id: id.slice(0, LONGEST), name: { value: name, synonyms } }];
  });
  if (values.length === 0) return undefined;
  return { type: 'Dialog.UpdateDynamicEntities', updateBehavior: 'REPLACE', types: [{ name: 'LEAD', values }] };
}
