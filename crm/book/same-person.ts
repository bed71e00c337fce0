import { foldName } from '../sheets/fold.ts';

/**
 * Whether two names under one address are one person's: the same words in any order, more or fewer of them, an initial for a
 * first name, a first name cut short, or the same first name with another last name. Two first names are two people.
 */
export function mayBeSamePerson(one: string, other: string): boolean {
  // An address or nothing stands where a name would: it says nothing against anybody.
  if (isNoName(one) || isNoName(other)) return true;
  const [first, second] = [foldName(one).split(' '), foldName(other).split(' ')];
  if (isPartOf(first, second) || isPartOf(second, first)) return true;
  const [given = '', otherGiven = ''] = [first[0], second[0]];
  if (given === otherGiven) return true;
  const sameLast = first.length > 1 && second.length > 1 && first.at(-1) === second.at(-1);
  return sameLast && (shortFor(given, otherGiven) || shortFor(otherGiven, given));
}

const isNoName = (name: string) => name.includes('@') || name.trim() === '';
const isPartOf = (some: string[], all: string[]) => some.every((word) => all.includes(word));
const shortFor = (short: string, long: string) => long.startsWith(short) && (short.length === 1 || short.length > 2);
