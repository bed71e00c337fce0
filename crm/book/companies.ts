import type { Lead } from '../../lambda/domain/lead.ts';
import { companyIdField, linkId } from '../sheets/columns.ts';
import type { LeadFields } from '../sheets/mapping.ts';
import { companyKey, websiteDomain } from './lead-index.ts';

/** What is known about a company. */
export type Company = { name: string; id?: string; fields: Partial<LeadFields>; extra: Record<string, string> };

/** The companies of this import and of earlier ones, found by the id their system gives them, by name, or by website. */
export type Companies = {
  add: (company: Company) => void;
  of: (lead: Pick<Lead, 'company' | 'website' | 'extra'>) => Company | undefined;
  named: (id: string) => string | undefined;
};

/** No companies yet. */
export function noCompanies(): Companies {
  const byId = new Map<string, Company>();
  const byName = new Map<string, Company>();
  // Two companies of one domain are found by it no more.
  const byDomain = new Map<string, Company | undefined>();
  return {
    add: (company) => {
      const key = companyKey(company.name);
      const known = (company.id === undefined ? undefined : byId.get(company.id)) ?? byName.get(key);
      const same = known && (company.id === undefined || known.id === undefined || known.id === company.id);
      const whole = same
        ? {
            ...known,
            ...company,
            fields: { ...known.fields, ...company.fields },
            extra: { ...known.extra, ...company.extra },
          }
        : company;
      if (whole.id !== undefined) byId.set(whole.id, whole);
      byName.set(key, whole);
      const domain = websiteDomain(whole.fields.website);
      const there = domain === undefined ? undefined : byDomain.get(domain);
      if (domain !== undefined)
        byDomain.set(domain, !byDomain.has(domain) || there?.name === whole.name ? whole : undefined);
    },
    of: ({ company, website, extra }) => {
      const id = extra?.[companyIdField];
      if (id || company)
        return (id && byId.get(linkId(id))) || (company && byName.get(companyKey(company))) || undefined;
      const domain = websiteDomain(website);
      return domain === undefined ? undefined : byDomain.get(domain);
    },
    named: (id) => byId.get(id)?.name,
  };
}
