import type { Lead } from '../../lambda/domain/lead.ts';
import type { LeadFields } from '../sheets/mapping.ts';
import { newestDeal } from '../sheets/records.ts';

/**
 * What wins where a lead is known already: what the file has (`update`), what stood there (`fill-empty`), or the
 * file's whole row, its empty cells too (`overwrite`).
 */
export type Policy = 'update' | 'fill-empty' | 'overwrite';

/** A lead as a file has it; `owners` only where the file's owner is a rep of ours. */
export type IncomingLead = Omit<Lead, 'owners'> & { owners?: string[] };

/** The lead after an import. A new lead, and one whose owner the file does not tell, belongs to who imports it. */
export function mergeLead(known: Lead | undefined, incoming: IncomingLead, policy: Policy, rep: string): Lead {
  const { owners, ...cells } = incoming;
  const row = known && hasDeal(known) ? withoutAmount(cells) : cells;
  if (!known) return { ...row, owners: owners ?? [rep] };
  const kept = { ...known, owners: owners ?? known.owners };
  if (policy === 'overwrite') return { ...row, id: known.id, owners: kept.owners };
  const extra = policy === 'update' ? { ...known.extra, ...row.extra } : { ...row.extra, ...known.extra };
  const fields = policy === 'update' ? { ...kept, ...row } : { ...row, ...known };
  return { ...fields, id: known.id, ...(Object.keys(extra).length > 0 && { extra }) };
}

/** Once a deal has told what it is worth, the lead's own row tells it no more: both would change it at every import. */
const hasDeal = ({ extra }: Lead) => Object.keys(extra ?? {}).some((name) => name.startsWith('Deal'));
const withoutAmount = ({ amount, currency, ...row }: Omit<IncomingLead, 'owners'>) => row;

/** Whether a deal closes before the one in view; two of one day are told apart by name, and an open end is the latest. */
function isOlderDeal(one: Record<string, string>, other: Record<string, string>): boolean {
  const place = (extra: Record<string, string>) => `${extra['Deal closes'] ?? '9999'} ${extra[newestDeal]}`;
  return other[newestDeal] !== undefined && one[newestDeal] !== other[newestDeal] && place(one) < place(other);
}

/** A lead with what another row knows about it. Facts about the company only fill what is empty. */
export function addToLead(
  lead: Lead,
  more: { fields: Partial<LeadFields>; extra: Record<string, string> },
  policy: Policy,
): Lead {
  const deal = more.extra[newestDeal];
  if (deal !== undefined && isOlderDeal(more.extra, lead.extra ?? {})) {
    return { ...lead, extra: { ...lead.extra, [deal]: more.extra[deal] ?? '' } };
  }
  const extra = policy === 'fill-empty' ? { ...more.extra, ...lead.extra } : { ...lead.extra, ...more.extra };
  const fields = policy === 'fill-empty' ? { ...more.fields, ...lead } : { ...lead, ...more.fields };
  return {
    ...fields,
    id: lead.id,
    name: lead.name,
    owners: lead.owners,
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}
