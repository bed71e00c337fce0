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

/** The values made of a team's leads, how many leads they hold, how many of those without a value of their own, and how many had to be left out. */
export type TeamNames = { values: SlotValue[]; leads: number; together: number; leftOut: number };

const newestFirst = (a: Lead, b: Lead) =>
  Number(closed.has(a.stage)) - Number(closed.has(b.stage)) ||
  (b.lastContactAt ?? b.createdAt ?? '').localeCompare(a.lastContactAt ?? a.createdAt ?? '') ||
  (a.id < b.id ? -1 : 1);

/** What one lead adds: values of its own, or the same words among those of others. */
type Added = { own: SlotValue[]; words: string[] };

/** What the words of a lead weigh among those of others; a value for a hundred of them weighs half a character each. */
const sizeTogether = ({ words }: Added) => words.reduce((sum, word) => sum + JSON.stringify(word).length + 2, 0);
const sizeAlone = ({ own }: Added) => own.reduce((sum, value) => sum + sizeOf(value), 0);
/** Amazon is said to take a hundred synonyms of one value. */
const MOST_TOGETHER = 100;
/** The last value for many names may hold few. */
const PACKED = 60;

/** Words that stand for nobody in particular: as values of many synonyms each, which take a fifth of the room of one each. */
function together(words: readonly string[]): SlotValue[] {
  const packs = Math.ceil(words.length / (MOST_TOGETHER + 1));
  return Array.from({ length: packs }, (_, at) => {
    const [name = '', ...synonyms] = words.slice(at * (MOST_TOGETHER + 1), (at + 1) * (MOST_TOGETHER + 1));
    return { id: `names-${at + 1}`, name, ...(synonyms.length > 0 ? { synonyms } : {}) };
  });
}

/**
 * The people and companies of a team as values of the type `LEAD`: each person under the lead's id with what only they are
 * called, each company once, and first and last names that several bear as values of their own, so that nothing said means
 * two values. Open leads come first, then by last contact; where `room`, in characters, is short, the last have no values of their
 * own but are synonyms of values for a hundred names each: who is meant is found on our side. What is beyond even that is
 * left out. `taken` are sentences of the model: whoever is called "Stop" is not taught. The same leads give the same values in the same order.
 */
export function teamNames(leads: readonly Lead[], room: number, taken: ReadonlySet<string>): TeamNames {
  const bearers = new Map<string, number>();
  const people = [...leads].sort(newestFirst).map((lead) => ({ lead, name: spokenPerson(lead.name) }));
  for (const { name } of people)
    for (const part of partsOf(name)) bearers.set(key(part), (bearers.get(key(part)) ?? 0) + 1);

  const said = new Set<string>(taken);
  const isFree = (words: string) => words !== '' && words.length <= LONGEST && !said.has(key(words));
  /** A value with those of its synonyms that mean nothing else, unless its name does. */
  const asValue = (id: string, name: string, also: readonly string[]): SlotValue[] => {
    if (!isFree(name)) return [];
    const others = [...new Map(also.map((words) => [key(words), words])).values()].filter(
      (words) => isFree(words) && key(words) !== key(name),
    );
    for (const words of [name, ...others]) said.add(key(words));
    return [{ id: id.slice(0, LONGEST), name, ...(others.length > 0 ? { synonyms: others } : {}) }];
  };
  const added = people.map(({ lead, name }): Added => {
    const alone = partsOf(name).filter((part) => part.length >= SHORTEST_ALONE);
    const only = alone.filter((part) => bearers.get(key(part)) === 1);
    const company = spokenCompany(lead.company ?? '');
    const own = [
      ...asValue(lead.id, name, only),
      ...asValue(`company-${key(company).replace(/ /g, '-')}`, company, companySynonyms(company)),
      ...alone.filter((part) => !only.includes(part)).flatMap((part) => asValue(`name-${key(part)}`, part, [])),
    ];
    return { own, words: own.flatMap((value) => [value.name, ...(value.synonyms ?? [])]) };
  });

  const { alone, held } = share(added, room);
  const values = [
    ...added.slice(0, alone).flatMap(({ own }) => own),
    ...together(added.slice(alone, held).flatMap(({ words }) => words)),
  ];
  return { values, leads: held, together: held - alone, leftOut: people.length - held };
}

/** How many of those that come first have values of their own, and how many are held at all. */
function share(added: readonly Added[], room: number): { alone: number; held: number } {
  let left = room - PACKED - added.reduce((sum, one) => sum + sizeTogether(one), 0);
  if (added.reduce((sum, one) => sum + sizeAlone(one), 0) <= room) return { alone: added.length, held: added.length };
  if (left >= 0) {
    const alone = added.findIndex((one) => {
      left -= sizeAlone(one) - sizeTogether(one);
      return left < 0;
    });
    return { alone: alone < 0 ? added.length : alone, held: added.length };
  }
  let rest = room - PACKED;
  const held = added.findIndex((one) => {
    rest -= sizeTogether(one);
    return rest < 0;
  });
  return { alone: 0, held };
}
