import type { LeadName } from '../domain/lead.ts';
import { companyRuns, companyWeights, companyWords, personRuns, personWords, surnameBits } from './name-parts.ts';
import { rolesOf } from './roles.ts';
import { type Form, formOf, type SimilarIndex, similarIndex } from './similar-parts.ts';

/** Where a part stands: in whose name, and which words of it as bits. */
export type Place = { of: 'person' | 'company'; index: number; bits: number };

/** One distinct word, or neighbours said as one, with everywhere it stands. */
export type Part = Form & { places: Place[] };

/** A person as searched: the words of the name in order, `last` the bits of the surname. No words: the lead is a company. */
export type Person = { lead: LeadName; words: string[]; last: number; company: number };

/** A company as searched, with the indexes of its people. `weights` says how much of the name each word is. */
export type Company = { words: string[]; weights: number[]; people: number[] };

/** The index over a rep's book; made once, searched many times. */
export type NameBook = {
  people: Person[];
  companies: Company[];
  parts: Part[];
  /** The same parts, to be found by sound. */
  similar: SimilarIndex;
  /** Position in `parts` of the folded text. */
  byText: Map<string, number>;
  /** Indexes of people by the words of their title. */
  byRole: Map<string, number[]>;
  byId: Map<string, number>;
};

function push<K>(lists: Map<K, number[]>, key: K, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}

/** Prepares a book for searching. A lead whose name is its company's is searched as a company. */
export function nameBook(names: readonly LeadName[]): NameBook {
  const book: Omit<NameBook, 'similar'> = {
    people: [],
    companies: [],
    parts: [],
    byText: new Map(),
    byRole: new Map(),
    byId: new Map(),
  };
  const companyByText = new Map<string, number>();

  const put = (text: string, place: Place): void => {
    const known = book.byText.get(text);
    if (known !== undefined) {
      book.parts[known]?.places.push(place);
      return;
    }
    book.byText.set(text, book.parts.length);
    book.parts.push({ ...formOf(text), places: [place] });
  };

  const companyNamed = (name: string): number => {
    const words = companyWords(name);
    const text = words.join('');
    const known = companyByText.get(text);
    if (known !== undefined) return known;
    const index = book.companies.length;
    companyByText.set(text, index);
    book.companies.push({ words, weights: companyWeights(words), people: [] });
    for (const run of companyRuns(words)) put(run.text, { of: 'company', index, bits: run.bits });
    return index;
  };

  for (const lead of names) {
    const index = book.people.length;
    book.byId.set(lead.id, index);
    const company = lead.company ? companyNamed(lead.company) : -1;
    const itself = lead.company !== undefined && companyWords(lead.company).join() === companyWords(lead.name).join();
    const words = itself ? [] : personWords(lead.name);
    book.people.push({ lead, words, last: surnameBits(words), company });
    book.companies[company]?.people.push(index);
    for (const run of personRuns(words)) put(run.text, { of: 'person', index, bits: run.bits });
    for (const role of rolesOf(lead.title ?? '')) push(book.byRole, role, index);
  }
  return { ...book, similar: similarIndex(book.parts) };
}
