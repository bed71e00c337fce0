import type { Sheet } from './read-history.ts';

/** Whose identity a column gives, in words; a characteristic must hold for a kind of lead, not for one. */
const byName: readonly (readonly [RegExp, string])[] = [
  [
    /\b(first|last|full|given|family|middle|maiden|contact|person|sur|fore|nick) ?names?\b|^(name|names|surname|forename)$/,
    "a person's name",
  ],
  [/\b(lead|prospect|customer|client|buyer|user|applicant|recipient) names?\b/, "somebody's name"],
  [/\b(street|addresses|address|addr)\b/, 'an address'],
  [
    /\b(passport|ssn|social security|tax|iban|vat|licen[cs]e plate)\b.*\b(no|nr|number|id|code)\b|^(ssn|iban)$/,
    'the number of a person or a company',
  ],
];
/** So many different values, and a column that names companies or records stands for each of them rather than for a kind. */
const fine = 20;
const ofRecords: readonly (readonly [RegExp, string])[] = [
  [
    /\b(company|account|organi[sz]ation|firm|employer|school) names?\b|^(company|account|organi[sz]ation|customer|client|prospect|lead|contact|person)$/,
    'the name of a customer',
  ],
  [
    /\b(lead|prospect|customer|client|contact|account|person|user|member|opportunity|deal|record|row|company|household|buyer|ticket|order)s? (id|ids|no|nr|num|number|key|code|uuid|guid)\b|^(id|uuid|guid|key)$/,
    'the key of a record',
  ],
];

const mail = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const link = /^(https?:\/\/|www\.)\S+$/i;
const phone = /^[+(]?\d[\d\s()./-]{6,}$/;
const phoneName = /\b(phone|phones|mobile|telephone|tel|fax|cell|whatsapp|handy)\b/;

const words = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_.\-/]+/g, ' ')
    .trim()
    .toLowerCase();

/** Whose identity a column would make a reason of, or nothing. Names of columns decide, and what mail, links and phone numbers look like. */
export function identityIn({ name, cells }: Sheet['columns'][number]): string | undefined {
  const said = cells.filter((cell) => cell !== '');
  const share = (is: (cell: string) => boolean) => said.filter(is).length / Math.max(1, said.length);
  const different = new Set(said).size;
  if (different < 3) return undefined;
  const text = words(name);
  if (share((cell) => mail.test(cell)) > 0.5) return 'mail addresses';
  if (share((cell) => link.test(cell)) > 0.8 && different >= fine) return 'addresses of pages';
  const digits = (cell: string) => cell.replace(/\D/g, '').length;
  const dialled = share((cell) => phone.test(cell) && digits(cell) >= 7 && digits(cell) <= 15);
  if (dialled > 0.5 && phoneName.test(text)) return 'phone numbers';
  if (dialled > 0.8 && share((cell) => /^\+|^\(|\d[ -]\d{3,}[ -]\d{3,}/.test(cell)) > 0.5) return 'phone numbers';
  const isNumeric = share((cell) => /^-?[\d.,]+$/.test(cell)) > 0.9;
  const named = isNumeric ? undefined : byName.find(([pattern]) => pattern.test(text))?.[1];
  return named ?? (different >= fine ? ofRecords.find(([pattern]) => pattern.test(text))?.[1] : undefined);
}
