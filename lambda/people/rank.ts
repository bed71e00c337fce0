import { cheapestCover, type SaidBits } from './cover.ts';
import type { Heard } from './heard.ts';
import { findHits } from './hits.ts';
import type { Company, NameBook, Person } from './name-book.ts';
import { rolesOf } from './roles.ts';
import type { PeopleWords } from './words-around-names.ts';

/** How badly a lead fits what was heard: 0 is word for word, about 1 a slip. */
export type Fit = {
  person: number;
  /** What was misheard or fits nothing, in slips. */
  slips: number;
  /** `slips`, and what it takes to call a lead this way: by the first name alone, by the company. */
  cost: number;
  /** `cost`, less for what many bear: a half-heard surname is more likely Smith than Smythe. The order goes by this. */
  rating: number;
  /** The same for those who fit by the same word in the same place, and cannot be told apart by what was heard. */
  group: string;
};

const MOST_HEARD_WORDS = 8;
/** A word that was heard and fits nothing. */
const strayWord = 1.6;
const strayLetter = 0.15;
const straySmallWord = 0.3;
const saidReversed = 0.15;
const onlySurname = 0.2;
const onlyFirstName = 0.25;
const onlyOther = 0.6;
const onlyCompany = 0.35;
const unsaidCompany = 1.2;
/** "Sarah Acme", without "from". */
const companyUnmarked = 0.4;
const unsaidBesidePerson = 0.3;
const personThoughCompany = 0.8;
const companyThoughHonorific = 1;
/** "Mister" and spelled letters go with surnames more often than with first names. */
const surnameExpected = 0.5;
const wrongRole = 3;
const hopeless = 4;
const perCrowd = 0.08;

/** What was left unsaid of a person's name, and the order it came in. */
function personForm(person: Person, { person: said, reversed }: SaidBits, heard: Heard): number {
  if (person.words.length <= 1) return 0;
  const first = (said & 1) !== 0;
  const last = (said & person.last) !== 0;
  if (first && last) return reversed ? saidReversed : 0;
  if (last) return onlySurname;
  if (first) return onlyFirstName + (heard.honorific || heard.spelled ? surnameExpected : 0);
  return onlyOther;
}

/** The share of a company's name that was left unsaid. */
function unsaid(company: Company, said: number): number {
  let all = 0;
  let left = 0;
  company.weights.forEach((weight, at) => {
    all += weight;
    if (!(said & (1 << at))) left += weight;
  });
  return left / all;
}

/** Everyone in the book who could be meant, best first. Context plays no part here. */
export function rank(heard: Heard, book: NameBook, language: PeopleWords): Fit[] {
  const words = heard.words.slice(0, MOST_HEARD_WORDS);
  if (words.length === 0) return rankByRole(heard, book);
  const hits = findHits(heard, words, book, language);
  const strays = words.map((word) =>
    language.small.has(word) ? straySmallWord : strayWord + strayLetter * word.length,
  );
  const stray = (covered: number): number =>
    strays.reduce((sum, cost, at) => (covered & (1 << at) ? sum : sum + cost), 0);

  const fits = new Map<number, Fit>();
  const crowds = new Map<string, number>();
  const add = (person: number, slips: number, form: number, group: string): void => {
    const cost = slips + form + (heard.role.length > 0 && !hasRole(book, person, heard.role) ? wrongRole : 0);
    if (cost > hopeless) return;
    crowds.set(group, (crowds.get(group) ?? 0) + 1);
    const known = fits.get(person);
    if (!known || cost < known.cost) fits.set(person, { person, slips, cost, rating: cost, group });
  };

  for (const [index, found] of hits.companies) {
    const company = book.companies[index];
    if (!company) continue;
    const cover = cheapestCover([], found, stray, (said) => unsaidCompany * unsaid(company, said.company));
    const marked = heard.company ? 0 : onlyCompany;
    const form = cover.cost - cover.slips + marked + (heard.honorific ? companyThoughHonorific : 0);
    for (const person of company.people) add(person, cover.slips, form, `company ${index}`);
  }
  for (const [index, found] of hits.people) {
    const person = book.people[index];
    if (!person) continue;
    const company = book.companies[person.company];
    const atCompany = words.length > 1 ? (hits.companies.get(person.company) ?? []) : [];
    const cover = cheapestCover(found, atCompany, stray, (said) => {
      if (!said.person) return Number.POSITIVE_INFINITY;
      const beside = said.company && company ? unsaidBesidePerson * unsaid(company, said.company) : 0;
      const marked = said.company && heard.companyFrom === undefined ? companyUnmarked : 0;
      return personForm(person, said, heard) + beside + marked;
    });
    const group = cover.hits.map((hit) => `${hit.part}${hit.bits & person.last ? 'last' : ''}`).join(' ');
    add(index, cover.slips, cover.cost - cover.slips + (heard.company ? personThoughCompany : 0), group);
  }
  for (const fit of fits.values()) fit.rating -= perCrowd * Math.log(crowds.get(fit.group) ?? 1);
  return [...fits.values()].sort((a, b) => a.rating - b.rating);
}

function hasRole(book: NameBook, person: number, role: readonly string[]): boolean {
  const title = new Set(rolesOf(book.people[person]?.lead.title ?? ''));
  return role.every((word) => title.has(word));
}

/** Everyone whose title has the role, where only a role was said. */
function rankByRole(heard: Heard, book: NameBook): Fit[] {
  const [first, ...rest] = heard.role.map((word) => book.byRole.get(word) ?? []);
  const others = rest.map((people) => new Set(people));
  const everyone = (first ?? []).filter((person) => others.every((people) => people.has(person)));
  return everyone.map((person) => ({ person, slips: 0, cost: 0, rating: 0, group: 'role' }));
}
