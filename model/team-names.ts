import type { Lead } from '../lambda/domain/lead.ts';
import { number } from '../lambda/language/en/speech.ts';
import type { SlotValue } from '../lambda/language/slot-type.ts';
import { foldName, openCamelCase } from '../lambda/people/fold.ts';
import { companyWeights, companyWords, personWords, surnameBits } from '../lambda/people/name-parts.ts';

/** A value or synonym may be this long. */
const LONGEST = 140;
const SHORTEST_ALONE = 3;
const MOST_INITIALS = 4;
/** What a company is registered as and nobody says. */
const legalForms = new Set(
  'inc incorporated llc llp ltd limited plc corp corporation co gmbh ag kg sa sas srl spa bv nv ab oy as pty kk'.split(
    ' ',
  ),
);
/** Whom we may still sell to is named before whom we may not. */
const closed = new Set<Lead['stage']>(['customer', 'dropped']);

/** Digits as they are said: small numbers as one word, longer ones digit by digit. */
const spokenDigits = (digits: string): string =>
  digits.length <= 2 && !digits.startsWith('0')
    ? number(Number(digits)).replace('-', ' ')
    : [...digits].map((digit) => number(Number(digit))).join(' ');

/** A name in what a slot value may hold: Latin letters, apostrophes, hyphens and full stops between words and spaces. */
function spoken(name: string): string {
  // What stands in brackets is a remark, not a name.
  const bare = name.normalize('NFC').replace(/<[^>]*>|\([^)]*\)/g, ' ');
  const words = openCamelCase(bare.replace(/[‘’`]/g, "'"))
    .replace(/[&+]/g, ' and ')
    .replace(/\d+/g, (digits) => ` ${spokenDigits(digits)} `)
    .replace(/[^\p{L}\p{M}' .-]/gu, ' ')
    .split(/\s+/)
    .map((word) => (/^[\p{Script=Latin}\p{M}'.-]*$/u.test(word) ? word : foldName(word)))
    .map((word) => (/^\p{L}\.$/u.test(word) ? word : word.replace(/^['.-]+|[.-]+$/g, '')));
  return words.filter((word) => /^[\p{Script=Latin}\p{M}'.-]+$/u.test(word)).join(' ');
}

/** "Watson, Dr. Jones" as "Jones Watson". */
function spokenPerson(name: string): string {
  const kept = new Set(personWords(name));
  const [, last = '', first = ''] = /^([^,]+),\s*(.+)$/.exec(name) ?? [];
  const isTurned = first !== '' && personWords(name)[0] === personWords(first)[0];
  const words = spoken(isTurned ? `${first} ${last}` : name).split(' ');
  return words.filter((word) => kept.has(foldName(word).replace(/[' ]/g, '')) || /[-.]/.test(word)).join(' ');
}

/** A company as it is said, without what it is registered as. */
function spokenCompany(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  const bare = words.filter((word, at) => at === 0 || !legalForms.has(foldName(word).replace(/[' ]/g, '')));
  return spoken(bare.join(' '));
}

/** What else a company is called: without the words that many share, and its initials letter by letter. */
function companySynonyms(name: string): string[] {
  const words = name.split(' ');
  const weights = companyWeights(companyWords(name));
  const own = words.filter((_, at) => weights[at] === 1);
  const isInitials = (word: string) => word.length > 1 && word.length <= MOST_INITIALS && /^\p{Lu}+$/u.test(word);
  const letters = words.map((word) =>
    isInitials(word) ? [...word.toLowerCase()].map((letter) => `${letter}.`).join(' ') : word,
  );
  return [weights.length === words.length ? own.join(' ') : '', letters.join(' ')];
}

const key = (words: string) => foldName(words).replace(/\s+/g, ' ');
const sizeOf = (value: SlotValue) =>
  JSON.stringify({ id: value.id, name: { value: value.name, synonyms: value.synonyms } }).length + 1;

/** What somebody may be called alone: the first name, the last, and the last with its particles. */
function partsOf(name: string): string[] {
  const words = name.split(' ');
  const bits = surnameBits(words.map(foldName));
  const surname = words.filter((_, at) => bits & (1 << at)).join(' ');
  const parts = [words[0] ?? '', surname, words.at(-1) ?? ''].filter((part) => !part.endsWith('.') && part !== name);
  return [...new Set(parts)];
}

/** The values made of a team's leads, how many leads they hold, and how many had to be left out. */
export type TeamNames = { values: SlotValue[]; leads: number; leftOut: number };

const newestFirst = (a: Lead, b: Lead) =>
  Number(closed.has(a.stage)) - Number(closed.has(b.stage)) ||
  (b.lastContactAt ?? b.createdAt ?? '').localeCompare(a.lastContactAt ?? a.createdAt ?? '') ||
  (a.id < b.id ? -1 : 1);

/**
 * The people and companies of a team as values of the type `LEAD`: each person under the lead's id with what only they are
 * called, each company once, and first and last names that several bear as values of their own, so that nothing said means
 * two values. Open leads come first, then by last contact; those beyond `room`, in characters, are left out. `taken` are
 * sentences of the model: whoever is called "Stop" is not taught. The same leads give the same values in the same order.
 */
export function teamNames(leads: readonly Lead[], room: number, taken: ReadonlySet<string>): TeamNames {
  const bearers = new Map<string, number>();
  const people = [...leads].sort(newestFirst).map((lead) => ({ lead, name: spokenPerson(lead.name) }));
  for (const { name } of people)
    for (const part of partsOf(name)) bearers.set(key(part), (bearers.get(key(part)) ?? 0) + 1);

  const said = new Set<string>(taken);
  const isFree = (words: string) => words !== '' && words.length <= LONGEST && !said.has(key(words));
  const values: SlotValue[] = [];
  let left = room;
  /** Adds a value with those of its synonyms that mean nothing else; whether there was room. */
  const add = (id: string, name: string, also: readonly string[]): boolean => {
    if (!isFree(name)) return true;
    const others = [...new Map(also.map((words) => [key(words), words])).values()].filter(
      (words) => isFree(words) && key(words) !== key(name),
    );
    const value = { id, name, ...(others.length > 0 ? { synonyms: others } : {}) };
    left -= sizeOf(value);
    if (left < 0) return false;
    for (const words of [name, ...others]) said.add(key(words));
    values.push(value);
    return true;
  };

  let held = 0;
  for (const { lead, name } of people) {
    const alone = partsOf(name).filter((part) => part.length >= SHORTEST_ALONE);
    const own = alone.filter((part) => bearers.get(key(part)) === 1);
    const company = spokenCompany(lead.company ?? '');
    const fits =
      add(lead.id.slice(0, LONGEST), name, own) &&
      add(`company-${key(company).replace(/ /g, '-')}`.slice(0, LONGEST), company, companySynonyms(company)) &&
      alone.filter((part) => !own.includes(part)).every((part) => add(`name-${key(part)}`.slice(0, LONGEST), part, []));
    if (!fits) break;
    held += 1;
  }
  return { values, leads: held, leftOut: people.length - held };
}
