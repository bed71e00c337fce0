import type { LeadName } from '../domain/lead.ts';
import { nameWords, openCamelCase } from './fold.ts';
import { rolesOf } from './roles.ts';
import { soundsOf } from './sounds.ts';

/** Where a word stands: in the person's name or in the company's; `bits` says which of its words it covers. */
export type Place = { of: 'person' | 'company'; index: number; bits: number };

/** One distinct word, or neighbours said as one, with everywhere it stands. */
export type Part = { letters: string; sound: string; places: Place[] };

/** A person as searched: the words of the name in order, `last` the bits of the surname with its particles. */
export type Person = { lead: LeadName; words: string[]; first: number; last: number; company: number };

/** A company as searched, with the indexes of its people. `weights` says how much of the name each word is. */
export type Company = { name: string; words: string[]; weights: number[]; people: number[] };

/** The index over a rep's book; made once, searched many times. */
export type NameBook = {
  people: Person[];
  companies: Company[];
  parts: Part[];
  /** Positions in `parts` by feature: the bigrams of letters and of sounds. */
  byFeature: Map<string, number[]>;
  /** How many features each part has. */
  featureCounts: number[];
  /** Indexes of people by the words of their title. */
  byRole: Map<string, number[]>;
  byId: Map<string, number>;
};

const beforeName = new Set('mr mrs ms miss dr prof doctor professor mister sir'.split(' '));
const afterName = new Set('jr sr ii iii iv phd md mba esq cpa'.split(' '));
const particles = new Set(
  'van von der den de del della di da dos das du la le el al bin ibn ben st san ter ten'.split(' '),
);
/** Words many companies share: saying them adds little, leaving them out is usual. */
const shared = new Set(
  `inc incorporated llc ltd limited plc corp corporation co company gmbh ag sa sas srl spa bv nv ab oy as pty kk the and of
  group groupe holding holdings industries industry systems solutions services service partners associates consulting capital
  software technologies technology tech logistics energy foods media health analytics supply motors brothers sons law labs
  international global enterprises ventures studio studios agency network networks bank trust university school hospital`
    .split(/\s+/)
    .map((word) => word.trim()),
);
const longestRun = 4;
const mostWords = 12;

/** Doubled letters as one: recognisers and people write them either way. */
export const undoubled = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** The features a word is found by: padded bigrams of its letters, and of its sounds with every vowel alike. */
export function featuresOf(letters: string, sound: string): Set<string> {
  const features = new Set<string>();
  const spelled = `^${letters}$`;
  for (let i = 0; i < spelled.length - 1; i++) features.add(spelled.slice(i, i + 2));
  const heard = `<${sound.replace(/[aeiou]+/g, '-')}>`;
  for (let i = 0; i < heard.length - 1; i++) features.add(`~${heard.slice(i, i + 2)}`);
  return features;
}

/** `Watson, Jones` as people say it; titles before and letters after the name left out. */
function personWords(name: string): string[] {
  const [, last, first] = /^([^,]+),\s*(.+)$/.exec(name) ?? [];
  const spoken = last && first && !afterName.has(nameWords(first).join('')) ? `${first} ${last}` : name;
  const words = nameWords(spoken);
  const bare = words.filter(
    (word, at) => !(at === 0 && words.length > 1 && beforeName.has(word)) && !(at > 0 && afterName.has(word)),
  );
  return (bare.length > 0 ? bare : words).slice(0, mostWords);
}

function surnameBits(words: string[]): number {
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1] ?? '')) start--;
  return ((1 << words.length) - 1) & ~((1 << Math.max(start, 0)) - 1);
}

/** Every run of neighbouring words worth being found as one, with the words it covers. */
function runs(words: string[], fromStartOnly: boolean): { text: string; bits: number }[] {
  const found: { text: string; bits: number }[] = [];
  for (let start = 0; start < words.length; start++) {
    let text = '';
    let bits = 0;
    for (let end = start; end < words.length && (end - start < longestRun || start === 0); end++) {
      text += words[end];
      bits |= 1 << end;
      const worth = end === start || start === 0 || !fromStartOnly;
      if (worth && !(fromStartOnly && words.length > 1 && words[end] === 'and' && end === start))
        found.push({ text, bits });
    }
  }
  return found;
}

/** Prepares a book for searching. */
export function nameBook(names: LeadName[]): NameBook {
  const people: Person[] = [];
  const companies: Company[] = [];
  const parts: Part[] = [];
  const partByText = new Map<string, number>();
  const companyByKey = new Map<string, number>();
  const byRole = new Map<string, number[]>();
  const byId = new Map<string, number>();

  const put = (text: string, place: Place): void => {
    let index = partByText.get(text);
    if (index === undefined) {
      index = parts.length;
      partByText.set(text, index);
      parts.push({ letters: undoubled(text), sound: soundsOf(text), places: [] });
    }
    parts[index]?.places.push(place);
  };

  const companyOf = (name: string): number => {
    const words = nameWords(openCamelCase(name)).slice(0, mostWords);
    const key = words.join('');
    const known = companyByKey.get(key);
    if (known !== undefined) return known;
    const index = companies.length;
    companyByKey.set(key, index);
    companies.push({ name, words, weights: words.map((word) => (shared.has(word) ? 0.15 : 1)), people: [] });
    for (const run of runs(words, true)) put(run.text, { of: 'company', index, bits: run.bits });
    return index;
  };

  for (const lead of names) {
    const index = people.length;
    byId.set(lead.id, index);
    const company = lead.company ? companyOf(lead.company) : -1;
    const isCompany = lead.company !== undefined && fold2(lead.company) === fold2(lead.name);
    const words = isCompany ? [] : personWords(lead.name);
    people.push({ lead, words, first: words.length > 1 ? 1 : 0, last: surnameBits(words), company });
    companies[company]?.people.push(index);
    for (const run of runs(words, false)) {
      if (run.bits === (1 << words.length) - 1 && words.length > 1 && words.length < 3) continue;
      put(run.text, { of: 'person', index, bits: run.bits });
    }
    for (const role of rolesOf(lead.title ?? '')) byRole.set(role, [...(byRole.get(role) ?? []), index]);
  }

  const byFeature = new Map<string, number[]>();
  const featureCounts = parts.map((part, index) => {
    const features = featuresOf(part.letters, part.sound);
    for (const feature of features) {
      const listed = byFeature.get(feature);
      if (listed) listed.push(index);
      else byFeature.set(feature, [index]);
    }
    return features.size;
  });
  return { people, companies, parts, byFeature, featureCounts, byRole, byId };
}

const fold2 = (name: string): string => nameWords(openCamelCase(name)).join('');
