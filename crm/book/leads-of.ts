import type { LeadReference } from '../sheets/mapping.ts';
import type { Import } from './import.ts';
import type { Referring } from './kept-rows.ts';

/** The leads a row is about, or why none is sure; `missing` where nobody it could mean is here yet. */
export type Found = { ids: readonly string[] } | { problem: string; missing?: true };

/**
 * The leads a row is about: the person it names; whoever belongs to the deal; or everybody at its company, which for
 * anything but a deal or a note has to be one person.
 */
export function leadsOf(record: Referring, book: Import): Found {
  const { directory, links } = book;
  const company = record.of.company ?? (record.of.companyId && book.companies.named(record.of.companyId));
  const of = { ...record.of, ...(company && { company }) };
  const isPerson = of.id !== undefined || of.email !== undefined || of.name !== undefined;
  const person = isPerson ? directory.find(of) : undefined;
  if (typeof person === 'string') return { ids: [person] };
  if (person && person.missing === undefined) return person;

  const deal = record.kind === 'more' ? record.deal : undefined;
  const linked = deal === undefined ? [] : known(links.peopleOf(deal), book);
  if (linked.length > 0) return { ids: linked };
  const about = aboutIds(of.also ?? [], book);
  if (about.length > 0) return onlyOne(about, record);
  // A person who is named and not here yet is waited for, unless an id says where the deal belongs.
  const isNamed = of.email !== undefined || of.name !== undefined;
  if (!isNamed) {
    const there = atCompany(of, book, deal);
    if (there.length > 0) return onlyOne(there, record);
  }
  // What an earlier import joined a deal to, it is still joined to.
  const before = deal === undefined ? [] : directory.ofDeal(deal);
  if (before.length > 0) return { ids: before };
  return person ?? { problem: whatIsMissing(of, deal), missing: true };
}

const known = (ids: readonly string[], { directory }: Import) =>
  ids.flatMap((id) => {
    const found = directory.find({ id });
    return typeof found === 'string' ? [found] : [];
  });

/** The leads that ids of unknown kind mean: a person, a deal's, a company's; the first kind that is here. */
function aboutIds(ids: readonly string[], book: Import): readonly string[] {
  const { directory, links } = book;
  const people = known(ids, book);
  if (people.length > 0) return people.slice(0, 1);
  for (const id of ids) {
    const found = [directory.ofDeal(id), known(links.peopleOf(id), book), directory.atCompanyId(id)].find(
      (each) => each.length > 0,
    );
    if (found) return found;
  }
  return [];
}

function atCompany(of: LeadReference, book: Import, deal: string | undefined): readonly string[] {
  const { directory, links } = book;
  const ids = [of.companyId, deal === undefined ? undefined : links.companyOf(deal)];
  for (const id of ids) {
    if (id === undefined) continue;
    const there = directory.atCompanyId(id);
    if (there.length > 0) return there;
    const people = known(links.peopleOf(id), book);
    if (people.length > 0) return people;
  }
  return of.company === undefined ? [] : directory.atCompany(of.company);
}

/** What is known about a company is known about everybody there; what was done was done with one person. */
function onlyOne(ids: readonly string[], record: Referring): Found {
  if (record.kind === 'more' || ids.length === 1) return { ids };
  return { problem: 'it fits several leads of one company' };
}

const whatIsMissing = (of: LeadReference, deal: string | undefined): string => {
  const person = of.email ?? of.name ?? of.id;
  const company = of.company ?? of.companyId;
  if (person === undefined && company !== undefined) return `nobody at the company "${company}" is known`;
  return `no lead is "${person ?? of.also?.[0] ?? deal ?? ''}"`;
};
