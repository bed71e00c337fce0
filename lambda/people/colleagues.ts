import type { LeadName } from '../domain/lead.ts';
import type { NameBook } from './name-book.ts';
import { rolesOf } from './roles.ts';

/** The words of a title that say how high somebody stands, highest first. */
const steps: readonly (readonly string[])[] = [
  ['owner', 'founder', 'cofounder'],
  ['chief', 'president', 'managing'],
  ['vice'],
  ['director', 'head'],
  ['manager', 'lead', 'leader'],
];

/** How high a title stands: 0 is the top, larger is lower. */
function step(title: string | undefined): number {
  const words = new Set(rolesOf(title ?? ''));
  if (words.has('vice')) return 2;
  const found = steps.findIndex((level) => level.some((word) => words.has(word)));
  return found < 0 ? steps.length : found;
}

/**
 * Others we know at the same company, for "their CFO" and "her boss": those whose title has every word of `role`, or,
 * for `boss`, those who stand higher, the nearest first. Whether one is the other's boss nobody told us.
 */
export function colleaguesOf(book: NameBook, leadId: string, role: readonly string[]): LeadName[] {
  const person = book.people[book.byId.get(leadId) ?? -1];
  const company = person && book.companies[person.company];
  if (!person || !company) return [];
  const others = company.people.flatMap((index) => {
    const lead = book.people[index]?.lead;
    return lead && lead.id !== leadId ? [lead] : [];
  });
  if (role.includes('boss')) {
    const own = step(person.lead.title);
    return others.filter(({ title }) => step(title) < own).sort((a, b) => step(b.title) - step(a.title));
  }
  return others.filter(({ title }) => {
    const words = new Set(rolesOf(title ?? ''));
    return role.every((word) => words.has(word));
  });
}
