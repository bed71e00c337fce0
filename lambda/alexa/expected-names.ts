import type { Directive } from 'ask-sdk-model';
import type { LeadName } from '../domain/lead.ts';

// The platform takes a hundred values and synonyms together in a response, each of 140 characters.
const MOST_WORDS = 100;
const LONGEST = 140;

const sayable = (name: string | undefined): name is string =>
  name !== undefined && name.trim() !== '' && name.length <= LONGEST;

/**
 * Tells the recogniser which leads may well be named next, for the rest of the session; nothing when there are none. Each
 * by name, company and last name; the names of all come before the synonyms of any, so that nobody is left out for them.
 */
export function expectedNames(leads: readonly LeadName[]): Directive | undefined {
  const known = [...new Map(leads.filter(({ name }) => sayable(name)).map((lead) => [lead.id, lead])).values()];
  const named = known.slice(0, MOST_WORDS);
  let room = MOST_WORDS - named.length;
  const values = named.map(({ id, name, company }) => {
    const lastName = name.trim().split(/\s+/).at(-1);
    const words = [...new Set([company, lastName].filter(sayable))].filter((word) => word !== name).slice(0, room);
    room -= words.length;
    return { id: id.slice(0, LONGEST), name: { value: name, ...(words.length > 0 ? { synonyms: words } : {}) } };
  });
  if (values.length === 0) return undefined;
  return { type: 'Dialog.UpdateDynamicEntities', updateBehavior: 'REPLACE', types: [{ name: 'LEAD', values }] };
}
