import { addressesIn } from './columns/addresses.ts';
import { foldHeader } from './fold.ts';
import type { Suggestion } from './map-options.ts';
import { readMoneyOf } from './money.ts';
import type { Survey } from './survey.ts';

/** Words in headers that hint at a field, and what its cells have to look like where the word alone says little. */
const hints: readonly { field: string; becomes: string; says: RegExp; looks?: (cell: string) => boolean }[] = [
  { field: 'email', becomes: 'email', says: /mail|@/, looks: (cell) => addressesIn(cell).length > 0 },
  {
    field: 'phone',
    becomes: 'phone',
    says: /phone|tel\b|mobile|cell|whatsapp/,
    looks: (cell) => /\d{5}/.test(cell.replace(/\D/g, '')),
  },
  {
    field: 'amount',
    becomes: 'amount',
    says: /value|amount|price|worth|budget|revenue|deal size|\bacv\b|\btcv\b|\barr\b/,
    looks: (cell) => 'ok' in readMoneyOf(cell, '.'),
  },
  {
    field: 'company',
    becomes: 'company',
    says: /compan|firm|business|organi[sz]ation|client|customer|account|employer|agency|practice/,
  },
  { field: 'title', becomes: 'title', says: /title|position|role|job|function/ },
  {
    field: 'name',
    becomes: 'name',
    says: /name|contact|person|who/,
    looks: (cell) => /^\p{L}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,3}$/u.test(cell),
  },
  { field: 'owner', becomes: 'owner', says: /owner|salesperson|seller|assigned|\brep\b|responsible/ },
  { field: 'stage', becomes: 'stage', says: /stage|status|phase/ },
  { field: 'created', becomes: 'created', says: /created|added|entered|since/, looks: (cell) => /\d/.test(cell) },
];

const most = 4;

/** What columns of a table of leads may be that are only kept, where no other column is it; the fullest first. */
export function suggestionsFor({ sheet, columns, rows, undecided = [] }: Survey): Suggestion[] {
  if (sheet.about !== 'leads') return [];
  const taken = new Set(columns.filter(({ known, filled }) => known && filled > 0).map(({ column }) => column.becomes));
  if (taken.has('first name') || taken.has('last name')) taken.add('name');
  for (const { field } of undecided) taken.add(field);
  const open = columns.filter(({ known, filled, leftAlone }) => !known && !leftAlone && filled * 2 >= rows);
  const found: Suggestion[] = [];
  for (const { header, example = '' } of [...open].sort((a, b) => b.filled - a.filled)) {
    const folded = foldHeader(header);
    const hint = hints.find(({ says, looks }) => says.test(folded) && (looks?.(example) ?? true));
    if (!hint || taken.has(hint.becomes)) continue;
    taken.add(hint.becomes);
    found.push({ header, field: hint.field });
  }
  return found.slice(0, most);
}
