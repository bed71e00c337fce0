import { createHash } from 'node:crypto';
import * as column from './columns.ts';
import { fold } from './fold.ts';
import { nameKey } from './lead-index.ts';
import type { BookRecord, Column, Draft, LeadReference, Mapping, ReadingContext } from './mapping.ts';

/** Spellings of one column, folded, separated by `|`. */
function spelled(table: Readonly<Record<string, Column>>): Record<string, Column> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([spellings, meaning]) => spellings.split('|').map((each) => [each, meaning])),
  );
}

const naming = spelled({
  'lead|lead id': column.leadBy('id'),
  'email|e mail|lead email': column.leadBy('email'),
  'name|lead name|full name': column.leadBy('name'),
  'company|organization|organisation': column.leadBy('company'),
});

/** Any system's leads, signals and answers, as spreadsheets call their columns. */
export const generic: Mapping = {
  name: 'generic',
  sheets: [
    {
      name: 'signals',
      needs: [
        ['lead', 'lead id', 'email', 'e mail', 'name'],
        ['kind', 'signal'],
        ['at', 'when', 'date'],
      ],
      columns: {
        ...naming,
        ...spelled({
          'id|signal id': column.signalColumn.id,
          'kind|signal': column.signalColumn.kind,
          'at|when|date': column.signalColumn.at,
          'count|how many': column.signalColumn.count,
          'detail|details|note': column.signalColumn.detail,
        }),
      },
      finish: signalRecord,
    },
    {
      name: 'facts',
      needs: [['lead', 'lead id', 'email', 'e mail', 'name'], ['topic'], ['value', 'answer']],
      columns: {
        ...naming,
        ...spelled({
          'id|fact id': column.factColumn.id,
          topic: column.factColumn.topic,
          'value|answer': column.factColumn.value,
          'words|quote': column.factColumn.words,
          'by|logged by': column.factColumn.by,
          'at|when|date|logged at': column.factColumn.at,
          'sure|how sure': column.factColumn.sure,
        }),
      },
      finish: factRecord,
    },
    {
      name: 'leads',
      needs: [['name', 'full name', 'first name', 'firstname', 'last name', 'lastname', 'email', 'e mail']],
      columns: spelled({
        'id|lead id|record id|external id': column.text('id'),
        'name|full name|contact name': column.text('name'),
        'first name|firstname|given name': column.text('firstName'),
        'last name|lastname|surname|family name': column.text('lastName'),
        'title|job title|jobtitle|role|position': column.text('title'),
        'company|company name|organization|organisation|account|account name': column.text('company'),
        'email|e mail|email address': column.text('email'),
        'phone|phone number|telephone|mobile|mobile phone': column.text('phone'),
        industry: column.text('industry'),
        'employees|number of employees|no. of employees|company size': column.employees,
        'country|country/region': column.text('country'),
        city: column.text('city'),
        'zone|time zone|timezone': column.zone,
        'source|lead source|original source': column.text('source'),
        'website|website url|url': column.text('website'),
        'linkedin|linkedin url': column.text('linkedin'),
        'stage|lead stage': column.stage(),
        'amount|value|deal value': column.amount,
        currency: column.text('currency'),
        'created|created at|create date|created date': column.date('createdAt'),
        'last contact|last contacted|last contact at|last activity date': column.date('lastContactAt'),
        'owner|owners|lead owner|contact owner|assigned to': column.owner,
      }),
      finish: leadRecord,
    },
  ],
};

/** A lead needs a name or an address; without an id of its own it is known by its address, or by name and company. */
export function leadRecord({ lead, owners, extra }: Draft): BookRecord | { lacks: string } {
  const name = lead.name ?? ([lead.firstName, lead.lastName].filter(Boolean).join(' ') || lead.email);
  if (!name) return { lacks: 'name and no address' };
  const id = lead.id ?? lead.email?.toLowerCase() ?? [name, lead.company ?? ''].map(nameKey).join('@');
  const more = Object.keys(extra).length > 0 ? { extra } : {};
  return { kind: 'lead', lead: { ...lead, id, name, ...more }, owners };
}

function signalRecord({ of, signal }: Draft): BookRecord | { lacks: string } {
  const { kind, at } = signal;
  if (!isNamed(of)) return { lacks: 'lead' };
  if (!kind || !at) return { lacks: kind ? 'date' : 'kind' };
  const id = signal.id ?? fingerprint(kind, at, signal.detail ?? '');
  return { kind: 'signal', of, signal: { ...signal, id, kind, at } };
}

function factRecord({ of, fact }: Draft, { by, now }: ReadingContext): BookRecord | { lacks: string } {
  const { topic, value } = fact;
  if (!isNamed(of)) return { lacks: 'lead' };
  if (!topic || !value) return { lacks: topic ? 'answer' : 'topic' };
  // The time of the import is no part of the id: the same answer imported tomorrow is the same answer.
  const id = fact.id ?? fingerprint(topic, JSON.stringify(value), fact.at ?? '');
  return { kind: 'fact', of, fact: { by, at: now, sure: 'sure', ...fact, id, topic, value, source: 'import' } };
}

const isNamed = ({ id, email, name }: LeadReference) => id !== undefined || email !== undefined || name !== undefined;

/** A short, stable id for what a file gives none. */
export const fingerprint = (...parts: string[]): string =>
  createHash('sha256').update(parts.map(fold).join('\n')).digest('base64url').slice(0, 16);
