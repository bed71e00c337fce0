import type { Heard } from './heard.ts';
import type { NameBook, Person } from './name-book.ts';
import { rolesOf } from './roles.ts';
import { similarParts } from './similar-parts.ts';
import type { PeopleWords } from './words.ts';

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

type Hit = { words: number; bits: number; cost: number; part: number };
type Hits = { person: Hit[]; company: Hit[] };

const mostHeardWords = 8;
const longestSpan = 4;
const perJoin = 0.05;
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
const perCrowd = 0.12;
const personThoughCompany = 0.8;
const wrongRole = 3;
const hopeless = 4;
/** "Mister" and spelled letters go with surnames more often than with first names. */
const surnameExpected = 0.5;

function stray(words: string[], covered: number, small: ReadonlySet<string>): number {
  let cost = 0;
  words.forEach((word, at) => {
    if (covered & (1 << at)) return;
    cost += small.has(word) ? straySmallWord : strayWord + strayLetter * word.length;
  });
  return cost;
}

/** The cost of what was left unsaid of a person's name, and of the order it came in. */
function personForm(person: Person, said: number, reversed: boolean, heard: Heard): number {
  if (person.words.length <= 1) return 0;
  const first = (said & 1) !== 0;
  const last = (said & person.last) !== 0;
  if (first && last) return reversed ? saidReversed : 0;
  if (last) return onlySurname;
  if (first) return onlyFirstName + (heard.honorific || heard.spelled ? surnameExpected : 0);
  return onlyOther;
}

/** The cheapest way to lay hits over the words without laying two on one word or using a name's word twice. */
function cheapestCover(
  words: string[],
  small: ReadonlySet<string>,
  hits: Hits,
  form: (person: number, company: number, reversed: boolean) => number,
): { cost: number; slips: number; hits: Hit[] } {
  let best = Number.POSITIVE_INFINITY;
  let bestSlips = 0;
  let bestHits: Hit[] = [];
  const laid: Hit[] = [];
  const all: (Hit & { of: 'person' | 'company' })[] = [
    ...hits.person.map((hit) => ({ ...hit, of: 'person' as const })),
    ...hits.company.map((hit) => ({ ...hit, of: 'company' as const })),
  ];
  const lay = (
    from: number,
    covered: number,
    person: number,
    company: number,
    cost: number,
    reversed: boolean,
    lastAt: number,
  ): void => {
    if (cost >= best) return;
    if (covered) {
      const slipped = cost + stray(words, covered, small);
      const whole = slipped + form(person, company, reversed);
      if (whole < best) {
        best = whole;
        bestSlips = slipped;
        bestHits = [...laid];
      }
    }
    for (let i = from; i < all.length; i++) {
      const hit = all[i];
      if (!hit || hit.words & covered) continue;
      if (hit.of === 'person' ? hit.bits & person : hit.bits & company) continue;
      laid.push(hit);
      if (hit.of === 'person') {
        const turned = person !== 0 && hit.words > lastAt !== hit.bits > person;
        lay(i + 1, covered | hit.words, person | hit.bits, company, cost + hit.cost, reversed || turned, hit.words);
      } else lay(i + 1, covered | hit.words, person, company | hit.bits, cost + hit.cost, reversed, lastAt);
      laid.pop();
    }
  };
  lay(0, 0, 0, 0, 0, false, 0);
  return { cost: best, slips: bestSlips, hits: bestHits };
}

const cheapestFirst = (hits: Hit[]): Hit[] => hits.sort((a, b) => a.cost - b.cost).slice(0, 8);

/** Everyone in the book who could be meant, best first. Context plays no part here. */
export function rank(heard: Heard, book: NameBook, { small }: PeopleWords): Fit[] {
  const words = heard.words.slice(0, mostHeardWords);
  if (words.length === 0) return byRoleAlone(heard, book);
  const people = new Map<number, Hit[]>();
  const companies = new Map<number, Hit[]>();
  for (let start = 0; start < words.length; start++) {
    for (let length = 1; length <= longestSpan && start + length <= words.length; length++) {
      const span = ((1 << length) - 1) << start;
      const joined = words.slice(start, start + length).join('');
      if (length > 1 && joined.length > 28) break;
      for (const similar of similarParts(book, joined)) {
        const cost = similar.cost + perJoin * (length - 1);
        for (const place of book.parts[similar.part]?.places ?? []) {
          const table = place.of === 'person' ? people : companies;
          const listed = table.get(place.index);
          const hit = { words: span, bits: place.bits, cost, part: similar.part };
          if (listed) listed.push(hit);
          else table.set(place.index, [hit]);
        }
      }
    }
  }

  const fits = new Map<number, Fit>();
  const crowds = new Map<string, number>();
  const add = (person: number, slips: number, form: number, group: string): void => {
    const cost = slips + form + (heard.role.length > 0 && !hasRole(book, person, heard.role) ? wrongRole : 0);
    if (cost > hopeless) return;
    crowds.set(group, (crowds.get(group) ?? 0) + 1);
    const known = fits.get(person);
    if (!known || cost < known.cost) fits.set(person, { person, slips, cost, rating: cost, group });
  };

  for (const [index, hits] of companies) {
    const company = book.companies[index];
    if (!company) continue;
    const total = company.weights.reduce((sum, weight) => sum + weight, 0);
    const { cost, slips } = cheapestCover(words, small, { person: [], company: cheapestFirst(hits) }, (_, said) => {
      const unsaid = company.weights.reduce((sum, weight, at) => (said & (1 << at) ? sum : sum + weight), 0);
      return (unsaidCompany * unsaid) / total;
    });
    const form = cost - slips + (heard.company ? 0 : onlyCompany);
    for (const person of company.people) add(person, slips, form, `company ${index}`);
  }
  for (const [index, hits] of people) {
    const person = book.people[index];
    if (!person) continue;
    const companyHits = words.length > 1 ? (companies.get(person.company) ?? []) : [];
    const cover = cheapestCover(
      words,
      small,
      { person: cheapestFirst(hits), company: cheapestFirst(companyHits) },
      (said, _, reversed) => (said ? personForm(person, said, reversed, heard) : Number.POSITIVE_INFINITY),
    );
    const group = cover.hits.map((hit) => `${hit.part} ${hit.bits & person.last ? 'last' : 'first'}`).join(' ');
    const form = cover.cost - cover.slips + (heard.company ? personThoughCompany : 0);
    add(index, cover.slips, form, group);
  }
  const rated = [...fits.values()].map((fit) => ({
    ...fit,
    rating: fit.cost - perCrowd * Math.log(crowds.get(fit.group) ?? 1),
  }));
  return rated.sort((a, b) => a.rating - b.rating);
}

function hasRole(book: NameBook, person: number, role: string[]): boolean {
  const title = new Set(rolesOf(book.people[person]?.lead.title ?? ''));
  return role.every((word) => title.has(word));
}

function byRoleAlone(heard: Heard, book: NameBook): Fit[] {
  const [first, ...rest] = heard.role.map((word) => book.byRole.get(word) ?? []);
  if (!first) return [];
  const everyone = rest.reduce((kept, listed) => kept.filter((person) => listed.includes(person)), first);
  return everyone.map((person) => ({ person, slips: 0, cost: 0, rating: 0, group: 'role' }));
}
