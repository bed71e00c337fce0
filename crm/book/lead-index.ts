import type { Lead } from '../../lambda/domain/lead.ts';
import { foldName, foldText } from '../sheets/fold.ts';
import { otherAddressesOf } from './other-addresses.ts';
import { isShared } from './shared-domains.ts';

/** What a calendar or a row needs of a lead to recognise it. */
export type KnownLead = Pick<Lead, 'id' | 'name' | 'company' | 'title' | 'email' | 'website' | 'extra'>;

/** Recognises leads by address, domain, full name and company. */
export type LeadIndex = {
  byId: (id: string) => KnownLead | undefined;
  byEmail: (email: string) => KnownLead[];
  /** Of a company's mail domain; free mail providers have none. */
  byDomain: (email: string) => KnownLead[];
  byName: (name: string) => KnownLead[];
  byCompany: (company: string) => KnownLead[];
};

const legalForms = new Set(
  'inc incorporated llc llp lp ltd limited plc corp corporation co company gmbh ag kg sa sas sarl srl spa bv nv ab as oy oyj aps pty'.split(
    ' ',
  ),
);

/** A company name for comparing: folded, without its legal form, closed up, so that "Silver Oaks, Inc." is SilverOaks. */
export function companyKey(company: string): string {
  const words = foldText(company).split(' ');
  while (words.length > 1 && legalForms.has(words.at(-1) ?? '')) words.pop();
  return foldName(words.join(' ')).replaceAll(' ', '');
}

/** A person's name for comparing, closed up. */
export const nameKey = (name: string): string => foldName(name).replaceAll(' ', '');

/** The domain of an address in lower case; nothing for a mail provider's or a network's. */
export function companyDomain(email: string): string | undefined {
  const domain = email.split('@')[1]?.toLowerCase();
  return domain && !isShared(domain) ? domain : undefined;
}

/** A domain and those it is part of, down to two words: `mail.acme.example` is at `acme.example`. */
function withParents(domain: string | undefined): string[] {
  const parts = domain?.split('.') ?? [];
  return parts.slice(0, Math.max(1, parts.length - 1)).map((_, from) => parts.slice(from).join('.'));
}

/** The domain of a company's website; nothing for a network's page. */
export function websiteDomain(website: string | undefined): string | undefined {
  const domain = website
    ?.replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .split(/[/?#:]/)[0]
    ?.toLowerCase();
  return domain !== undefined && !isShared(domain) ? domain : undefined;
}

/** Builds the index of a book. */
export function indexLeads(leads: Iterable<KnownLead>): LeadIndex {
  const [ids, emails, domains, names, companies] = [0, 1, 2, 3, 4].map(() => new Map<string, KnownLead[]>());
  const put = (map: Map<string, KnownLead[]> | undefined, key: string | undefined, lead: KnownLead) => {
    if (!key || !map) return;
    const found = map.get(key);
    if (!found) map.set(key, [lead]);
    else if (!found.includes(lead)) found.push(lead);
  };
  for (const lead of leads) {
    put(ids, lead.id, lead);
    for (const address of [lead.email, ...otherAddressesOf(lead)]) {
      put(emails, address?.toLowerCase(), lead);
      put(domains, address && companyDomain(address), lead);
    }
    put(domains, websiteDomain(lead.website), lead);
    put(names, nameKey(lead.name), lead);
    put(companies, lead.company && companyKey(lead.company), lead);
  }
  const get = (map: Map<string, KnownLead[]> | undefined, key: string | undefined) => (key && map?.get(key)) || [];
  return {
    byId: (id) => get(ids, id)[0],
    byEmail: (email) => get(emails, email.toLowerCase()),
    byDomain: (email) =>
      withParents(companyDomain(email))
        .map((domain) => get(domains, domain))
        .find((found) => found.length > 0) ?? [],
    byName: (name) => get(names, nameKey(name)),
    byCompany: (company) => get(companies, companyKey(company)),
  };
}
