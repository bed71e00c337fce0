import { isShared } from '../book/shared-domains.ts';
import { addressesIn } from './columns/addresses.ts';
import { foldHeader, foldName } from './fold.ts';

/** The fields a column can be told to be by its values. */
export type FieldByValues = 'email' | 'name' | 'company' | 'phone';

/** What values say of a table's columns; `undecided` are fields that several columns fit equally well. */
export type SaidByValues = {
  columns: ReadonlyMap<number, { field: FieldByValues; because: string }>;
  undecided: readonly { field: FieldByValues; headers: readonly string[] }[];
};

/** How many rows are looked at. */
export const rowsLookedAt = 300;

/** What headers say. Letters of other languages are folded before. */
const headerSays: Readonly<Record<FieldByValues, RegExp>> = {
  email: /mail|@|courriel|correo|posta\b|sahkoposti/,
  name: /\b(?:who|names?|nom|nombre|nome|nimi|naam|namn|person|contact|kontakt|contacto|ansprechpartner\w*|interlocuteur|prospect|buyer|lead)\b/,
  company:
    /compan|firm|business|organi[sz]ation|client|customer|account|employer|agency|practice|kunde|societe|empresa/,
  phone: /phone|\btel\b|telef|mobile|\bcell\b|handy|whatsapp|puhelin|number/,
};

/** Whose address or name it is where it is not the lead's: ours, or a third person's. */
const somebodyElse =
  /\b(?:owners?|reps?|assigned|creat\w*|modified|updated|entered|sender|from|by|cc|bcc|managers?|sales ?(?:person|man|rep)s?|sellers?|agents?|users?|our|advisor|consultant|handler|responsible|referr\w*|approv\w*|parent|assistant|invoice|billing|spouse|emergency|vendor|supplier)\b/;

/** Words in headers of tables whose rows are no people: what was done with them, what they bought, who works for us. */
const otherRecords =
  /\b(?:activit\w*|events?|tickets?|cases?|invoices?|orders?|messages?|campaigns?|calls?|tasks?|due|sent|delivered|opened|clicked|bounced|subject|meetings?|sessions?|products?|sku|qty|quantity|price|users?|logins?|password|staff|salary|hired?|password|permissions?|transactions?|payments?|deals?|opportunit\w*)\b/;

/** Whether a header is one of a table whose rows are no people. */
export const isOfOtherRecords = (header: readonly string[]): boolean =>
  header.some((each) => otherRecords.test(foldHeader(each)));

/**
 * Tells by their values which of a table's open columns are the lead's address, name, company and telephone: addresses by
 * their form, names and companies by the addresses they stand beside, and names also by form and header. Where several columns
 * fit, the one whose header says so too is meant; where that leaves several, none is.
 */
export function saidByValues(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { wanted, open, address }: { wanted: ReadonlySet<FieldByValues>; open: readonly number[]; address?: number },
): SaidByValues {
  const columns = new Map<number, { field: FieldByValues; because: string }>();
  const undecided: { field: FieldByValues; headers: readonly string[] }[] = [];
  const headed = (field: FieldByValues, index: number) => headerSays[field].test(foldHeader(header[index] ?? ''));
  const cellsOf = (index: number) => rows.map((cells) => cells[index] ?? '').filter((cell) => cell !== '');
  const free = open.filter((index) => {
    const filled = cellsOf(index).length;
    return filled > 0 && filled * 2 >= rows.length && !somebodyElse.test(foldHeader(header[index] ?? ''));
  });
  const settle = (field: FieldByValues, fits: (index: number) => string | undefined) => {
    if (!wanted.has(field)) return;
    const found = free.flatMap((index) => {
      const because = columns.has(index) ? undefined : fits(index);
      return because === undefined ? [] : [{ index, because }];
    });
    const named = found.filter(({ index }) => headed(field, index));
    const [first, second] = named.length > 0 ? named : found;
    // One row alone could be chance: there the header has to say it too.
    if (first && !second && (rows.length > 1 || named.length > 0))
      columns.set(first.index, { field, because: first.because });
    if (second)
      undecided.push({ field, headers: (named.length > 0 ? named : found).map(({ index }) => header[index] ?? '') });
  };

  settle('email', (index) => {
    const cells = cellsOf(index);
    return share(cells, isAddress) >= 0.9 && distinct(cells) >= 0.8 ? 'addresses' : undefined;
  });
  const settled = [...columns].find(([, { field }]) => field === 'email')?.[0];
  const addresses = address ?? settled;
  /** How many of a column's cells fit the address they stand beside. */
  const besideAddress = (index: number, belongs: (cell: string, address: string) => boolean | undefined) => {
    if (addresses === undefined) return 0;
    const said = rows.flatMap((cells) => {
      const [cell = '', [first] = []] = [cells[index], addressesIn(cells[addresses] ?? '')];
      const fitting = cell === '' || first === undefined ? undefined : belongs(cell, first);
      return fitting === undefined ? [] : [fitting];
    });
    return said.length * 3 < rows.length ? 0 : share(said, (is) => is);
  };
  settle('name', (index) => {
    const cells = cellsOf(index);
    if (share(cells, isNameLike) < 0.8 || distinct(cells) < 0.5) return undefined;
    if (besideAddress(index, isNameOf) >= 0.6) return 'names that fit the addresses';
    return headed('name', index) ? 'names of two words and more' : undefined;
  });
  settle('company', (index) =>
    share(cellsOf(index), (cell) => /\p{L}{2}/u.test(cell) && !cell.includes('@') && !/^https?:|^www\./i.test(cell)) >=
      0.8 && besideAddress(index, isCompanyOf) >= 0.6
      ? "companies that fit the addresses' domains"
      : undefined,
  );
  settle('phone', (index) => (share(cellsOf(index), isPhone) >= 0.8 ? 'telephone numbers' : undefined));
  return { columns, undecided };
}

const share = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(is).length / all.length;

/** Which part of the cells is said once only; a column that repeats few values is about somebody else. */
const distinct = (cells: readonly string[]): number =>
  new Set(cells.map((cell) => cell.toLowerCase())).size / Math.max(1, cells.length);

/** Whether a cell is an address, or a name with its address, and nothing longer. */
export const isAddress = (cell: string): boolean => cell.length <= 320 && addressesIn(cell).length > 0;

/** Two to five words of letters, the first and the last with a capital or all of one case; titles and "Fox, Dana" are names too. */
const isNameLike = (cell: string): boolean =>
  /^\p{L}[\p{L}\p{M}.'’-]*,?(?: \(?\p{L}[\p{L}\p{M}.'’-]*\)?,?){1,4}$/u.test(cell) && !legalForm.test(cell);

const legalForm =
  /\b(?:inc|llc|llp|ltd|limited|plc|corp|corporation|company|gmbh|ag|kg|sas|sarl|srl|bv|nv|ab|oy|oyj|aps)\.?$/i;

/** International, or grouped as people group telephone numbers: bare digits could be anything. */
const isPhone = (cell: string): boolean => {
  const digits = cell.replace(/\D/g, '').length;
  return (
    digits >= 7 &&
    digits <= 15 &&
    /^(?:\+|00|\(|0\d|\d{1,4}[ ./-]\(?\d{2,4})[\d ()./-]*(?: ?(?:x|ext\.?) ?\d{1,5})?$/i.test(cell) &&
    !/^\d{4}[-./]\d{1,2}[-./]\d{1,2}|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}/.test(cell)
  );
};

const letters = (text: string) => foldName(text).replace(/[^\p{L}]+/gu, '');

/** Whether the part of an address before its sign holds a word of the name; `undefined` where it says nobody's. */
function isNameOf(cell: string, address: string): boolean | undefined {
  const local = letters(address.split('@')[0] ?? '');
  if (local.length < 3 || /^(?:info|sales|office|contact|hello|mail|admin|support|team)$/.test(local)) return undefined;
  const words = foldName(cell)
    .split(' ')
    .filter((word) => word.length > 2);
  return words.length === 0 ? undefined : words.some((word) => local.includes(word));
}

/** Whether the domain of an address is called after the company; `undefined` where it is a mail provider's. */
function isCompanyOf(cell: string, address: string): boolean | undefined {
  const domain = (address.split('@')[1] ?? '').toLowerCase();
  if (isShared(domain)) return undefined;
  const labels = domain
    .split('.')
    .slice(0, -1)
    .map(letters)
    .filter((label) => label.length > 2);
  const [whole, first = ''] = [letters(cell), foldName(cell).split(' ')[0]];
  return labels.some((label) => whole.includes(label) || (first.length > 3 && label.includes(first)));
}
