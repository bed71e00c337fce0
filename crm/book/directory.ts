import type { Lead } from '../../lambda/domain/lead.ts';
import { companyIdField, linkId } from '../sheets/columns.ts';
import type { LeadReference } from '../sheets/mapping.ts';
import { companyKey, nameKey } from './lead-index.ts';
import { otherAddressesOf } from './other-addresses.ts';
import { mayBeSamePerson } from './same-person.ts';

/** Which ways of naming a lead the files of an import use; only those are indexed. */
export type Ways = { email: boolean; name: boolean; company: boolean; ids: boolean };

type Known = Pick<Lead, 'id' | 'name' | 'email' | 'company' | 'extra'>;
type Person = { name: string; email?: string; company?: string; extra?: Readonly<Record<string, string>> };

/** Finds the id of the lead a row means, among those of the store and of the import. */
export type Directory = {
  has: (id: string) => boolean;
  add: (lead: Known) => void;
  /** From now on a deal's id means these leads. */
  addDeal: (deal: string, leadIds: readonly string[]) => void;
  /** From now on a lead is found by this id too. */
  addAlias: (alias: string, id: string) => void;
  /** The lead a reference names, or why none is sure; `missing` where nobody fits yet. */
  find: (reference: LeadReference) => string | { problem: string; missing?: true };
  /** The lead this person is known as already, under another id. */
  sameAs: (lead: Person) => string | undefined;
  /** Who else has one of these addresses: a person of another name. */
  sharing: (lead: Person) => { id: string; name: string; email: string } | undefined;
  atCompany: (company: string) => readonly string[];
  atCompanyId: (companyId: string) => readonly string[];
  ofDeal: (deal: string) => readonly string[];
};

/** Under which column a lead keeps the ids it is known by elsewhere. */
export const alsoKnownAs = 'Also known as';

const several = Symbol('several');
type Unique = Map<string, string | typeof several>;
type Named = { id: string; name: string };

const dealEntry = /^Deal (?!id$|stage$|outcome$|closes$|closed$|won because$|lost because$|in view$|next step$|begun$)/;

/** Builds the directory from the ids that exist; leads are added as they are read. */
export function directory(ids: ReadonlySet<string>, ways: Ways): Directory {
  const own = new Set(ids);
  const aliases = new Map<string, string>();
  const [names, persons]: [Unique, Unique] = [new Map(), new Map()];
  const emails = new Map<string, Named[]>();
  const [companies, companyIds, deals] = [0, 1, 2].map(() => new Map<string, string[]>());
  const put = (map: Unique, key: string, id: string) => {
    const known = map.get(key);
    map.set(key, known === undefined || known === id ? id : several);
  };
  const putInto = (map: Map<string, string[]> | undefined, key: string, id: string) => {
    const there = map?.get(key);
    if (!there) map?.set(key, [id]);
    else if (!there.includes(id)) there.push(id);
  };
  const personKey = (name: string, company = '') => `${nameKey(name)}@${companyKey(company)}`;
  const one = (found: string | typeof several | undefined) => (typeof found === 'string' ? found : undefined);
  const putAddress = (address: string, { id, name }: Named) => {
    const there = emails.get(address);
    const same = there?.find((each) => each.id === id);
    if (same) same.name = name;
    else if (there) there.push({ id, name });
    else emails.set(address, [{ id, name }]);
  };
  const addressesOf = (person: Person) =>
    [person.email, ...otherAddressesOf({ ...(person.extra && { extra: { ...person.extra } }) })].flatMap((address) =>
      address ? [address.toLowerCase()] : [],
    );

  return {
    has: (id) => own.has(id) || aliases.has(id),
    add: (lead) => {
      const { id, name, company, extra } = lead;
      own.add(id);
      for (const alias of extra?.[alsoKnownAs]?.split('; ') ?? []) aliases.set(alias, id);
      if (ways.email) for (const address of addressesOf(lead)) putAddress(address, lead);
      if (ways.name) put(names, nameKey(name), id);
      if (ways.name) put(persons, personKey(name, company), id);
      if (ways.company && company) putInto(companies, companyKey(company), id);
      if (!ways.ids || !extra) return;
      if (extra[companyIdField]) putInto(companyIds, linkId(extra[companyIdField]), id);
      for (const field of Object.keys(extra)) if (dealEntry.test(field)) putInto(deals, linkId(field.slice(5)), id);
    },
    addDeal: (deal, leadIds) => {
      for (const id of leadIds) putInto(deals, deal, id);
    },
    addAlias: (alias, id) => {
      if (alias !== id) aliases.set(alias, id);
    },
    find: ({ id, email, name, company }) => {
      if (id !== undefined) {
        const found = own.has(id) ? id : aliases.get(id);
        if (found) return found;
      }
      const atAddress = email === undefined ? [] : (emails.get(email.toLowerCase()) ?? []);
      const named = name === undefined ? atAddress : atAddress.filter((each) => mayBeSamePerson(each.name, name));
      const [byEmail, another] = named.length > 0 ? named : atAddress;
      const byName =
        name === undefined
          ? undefined
          : company
            ? (persons.get(personKey(name, company)) ?? names.get(nameKey(name)))
            : names.get(nameKey(name));
      const found = (another ? undefined : byEmail?.id) ?? one(byName);
      if (found) return found;
      const who = email ?? name ?? id ?? company ?? '';
      if (another || byName === several) return { problem: `"${who}" fits several leads` };
      const there =
        email === undefined && name === undefined && id === undefined && company
          ? companies?.get(companyKey(company))
          : undefined;
      if (there?.length === 1 && there[0]) return there[0];
      return there ? { problem: `"${who}" has several leads` } : { problem: `no lead is "${who}"`, missing: true };
    },
    sameAs: (person) => {
      const { name, company } = person;
      const addresses = addressesOf(person);
      const there = addresses.flatMap((address) => emails.get(address) ?? []);
      const same = [...new Set(there.filter((each) => mayBeSamePerson(each.name, name)).map(({ id }) => id))];
      if (addresses.length > 0) return same.length === 1 ? same[0] : undefined;
      return company ? one(persons.get(personKey(name, company))) : undefined;
    },
    sharing: (person) => {
      for (const email of addressesOf(person)) {
        const other = emails.get(email)?.find(({ name }) => !mayBeSamePerson(name, person.name));
        if (other) return { ...other, email };
      }
      return undefined;
    },
    atCompany: (company) => companies?.get(companyKey(company)) ?? [],
    atCompanyId: (companyId) => companyIds?.get(companyId) ?? [],
    ofDeal: (deal) => deals?.get(deal) ?? [],
  };
}
