import type { Lead } from '../../lambda/domain/lead.ts';
import { foldText } from '../sheets/fold.ts';

/** Mail providers whose addresses say nothing about a company. */
const freeMail = new Set(
  `gmail.com googlemail.com yahoo.com yahoo.co.uk ymail.com hotmail.com hotmail.co.uk outlook.com live.com msn.com
   icloud.com me.com mac.com aol.com gmx.com gmx.de gmx.net web.de mail.com mail.ru yandex.ru proton.me protonmail.com
   zoho.com qq.com 163.com 126.com`.split(/\s+/),
);

/** What a calendar or a row needs of a lead to recognise it. */
export type KnownLead = Pick<Lead, 'id' | 'name' | 'company' | 'title' | 'email' | 'website'>;

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
  return words.join('');
}

/** A person's name for comparing, closed up. */
export const nameKey = (name: string): string => foldText(name).replaceAll(' ', '');

/** The domain of an address in lower case; nothing for free mail. */
export function companyDomain(email: string): string | undefined {
  const domain = email.split('@')[1]?.toLowerCase();
  return domain && !freeMail.has(domain) ? domain : undefined;
}

/** Networks where anybody has a page: an address there is nobody's company. */
const networks = new Set(
  'linkedin.com facebook.com instagram.com twitter.com x.com xing.com youtube.com tiktok.com github.com'.split(' '),
);

function websiteDomain(website: string | undefined): string | undefined {
  const domain = website
    ?.replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .split(/[/?#:]/)[0]
    ?.toLowerCase();
  const isShared =
    domain !== undefined && (freeMail.has(domain) || [...networks].some((each) => `.${domain}`.endsWith(`.${each}`)));
  return isShared ? undefined : domain;
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
    put(emails, lead.email?.toLowerCase(), lead);
    put(domains, lead.email && companyDomain(lead.email), lead);
    put(domains, websiteDomain(lead.website), lead);
    put(names, nameKey(lead.name), lead);
    put(companies, lead.company && companyKey(lead.company), lead);
  }
  const get = (map: Map<string, KnownLead[]> | undefined, key: string | undefined) => (key && map?.get(key)) || [];
  return {
    byId: (id) => get(ids, id)[0],
    byEmail: (email) => get(emails, email.toLowerCase()),
    byDomain: (email) => get(domains, companyDomain(email)),
    byName: (name) => get(names, nameKey(name)),
    byCompany: (company) => get(companies, companyKey(company)),
  };
}
