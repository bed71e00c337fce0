import type { SlotValue } from '../slot-type.ts';

/** English names of the stages a lead or its deal can be moved to. */
export const stages: SlotValue[] = [
  { id: 'MQL', name: 'marketing qualified', synonyms: ['m. q. l.'] },
  { id: 'SAL', name: 'accepted', synonyms: ['sales accepted', 's. a. l.'] },
  { id: 'SQL', name: 'sales qualified', synonyms: ['s. q. l.', 'qualified'] },
  { id: 'nurture', name: 'nurture', synonyms: ['nurturing'] },
  { id: 'dropped', name: 'dropped', synonyms: ['rejected', 'disqualified'] },
  { id: 'customer', name: 'won', synonyms: ['closed won', 'customer'] },
  { id: 'lost', name: 'lost', synonyms: ['closed lost'] },
  { id: 'discovery', name: 'discovery', synonyms: ['the discovery stage'] },
  { id: 'demo', name: 'demo', synonyms: ['demonstration', 'the demo stage'] },
  {
    id: 'proposal',
    name: 'proposal',
    synonyms: ['the proposal stage', 'proposal sent', 'proposals', 'quote', 'quoting', 'the quote stage'],
  },
  { id: 'negotiation', name: 'negotiation', synonyms: ['negotiations', 'negotiating', 'the negotiation stage'] },
  { id: 'contract', name: 'contract', synonyms: ['contract sent', 'contracting', 'closing', 'the contract stage'] },
];
