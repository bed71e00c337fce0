import type { Lead } from '../../lambda/domain/lead.ts';
import type { LeadReference } from '../sheets/mapping.ts';
import { companyKey, nameKey } from './lead-index.ts';

/** Which ways of naming a lead the files of an import use; only those are indexed. */
export type Ways = { email: boolean; name: boolean; company: boolean };

/** Finds the id of the lead a row means, among those of the store and of the import. */
export type Directory = {
  has: (id: string) => boolean;
  add: (lead: Pick<Lead, 'id' | 'name' | 'email' | 'company' | 'extra'>) => void;
  /** The lead a reference names, or why none is sure. */
  find: (reference: LeadReference) => string | { problem: string };
  /** The lead this person is known as already, under another id. */
  sameAs: (lead: { name: string; email?: string; company?: string }) => string | undefined;
  atCompany: (company: string) => readonly string[];
};

/** Under which column a lead keeps the ids it is known by elsewhere. */
export const alsoKnownAs = 'Also known as';

const several = Symbol('several');
type Unique = Map<string, string | typeof several>;

/** Builds the directory from the ids that exist; leads are added as they are read. */
export function directory(ids: ReadonlySet<string>, ways: Ways): Directory {
  const own = new Set(ids);
  const aliases = new Map<string, string>();
  const [emails, names, persons]: [Unique, Unique, Unique] = [new Map(), new Map(), new Map()];
  const companies = new Map<string, string[]>();
  const put = (map: Unique, key: string, id: string) => {
    const known = map.get(key);
    map.set(key, known === undefined || known === id ? id : several);
  };
  const personKey = (name: string, company = '') => `${nameKey(name)}@${companyKey(company)}`;
  const one = (found: string | typeof several | undefined) => (typeof found === 'string' ? found : undefined);

  return {
    has: (id) => own.has(id) || aliases.has(id),
    add: ({ id, name, email, company, extra }) => {
      own.add(id);
      for (const alias of extra?.[alsoKnownAs]?.split('; ') ?? []) aliases.set(alias, id);
      if (ways.email && email) put(emails, email.toLowerCase(), id);
      if (ways.name) put(names, nameKey(name), id);
      if (ways.name) put(persons, personKey(name, company), id);
      if (!ways.company || !company) return;
      const there = companies.get(companyKey(company));
      if (!there) companies.set(companyKey(company), [id]);
      else if (!there.includes(id)) there.push(id);
    },
    find: ({ id, email, name, company }) => {
      if (id !== undefined) {
        const found = own.has(id) ? id : aliases.get(id);
        if (found) return found;
      }
      const byEmail = email === undefined ? undefined : emails.get(email.toLowerCase());
      const byName =
        name === undefined
          ? undefined
          : company
            ? (persons.get(personKey(name, company)) ?? names.get(nameKey(name)))
            : names.get(nameKey(name));
      const found = one(byEmail) ?? one(byName);
      if (found) return found;
      const who = email ?? name ?? id ?? company ?? '';
      if (byEmail === several || byName === several) return { problem: `"${who}" fits several leads` };
      const there =
        email === undefined && name === undefined && id === undefined && company
          ? companies.get(companyKey(company))
          : undefined;
      if (there?.length === 1 && there[0]) return there[0];
      return { problem: there ? `"${who}" has several leads` : `no lead is "${who}"` };
    },
    sameAs: ({ name, email, company }) =>
      email ? one(emails.get(email.toLowerCase())) : company ? one(persons.get(personKey(name, company))) : undefined,
    atCompany: (company) => companies.get(companyKey(company)) ?? [],
  };
}
