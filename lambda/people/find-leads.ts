import type { LeadName } from '../domain/lead.ts';
import type { Language } from '../language/languages.ts';
import { asNames, type Heard, readHeard } from './heard.ts';
import { peopleWords } from './languages.ts';
import type { NameBook } from './name-book.ts';
import { type Fit, rank } from './rank.ts';
import type { PeopleWords } from './words-around-names.ts';

/**
 * Who was meant. `sure` is false when the words only sound alike: take it for reading, confirm before writing. `alone` when
 * nobody else in the book would be meant, whoever has a call today.
 */
export type Found =
  | { kind: 'one'; lead: LeadName; sure: boolean; alone: boolean }
  | { kind: 'several'; leads: LeadName[]; of: number }
  | { kind: 'none'; nearest?: LeadName };

/** What the conversation knows: leads with calls today, the lead being talked about. Ids. */
export type FindContext = { today?: readonly string[]; focus?: string; language: Language };

const asGood = 0.7;
/** Spelled letters tell Chen from Cheng. */
const asSpelled = 0.2;
const asWellHeard = 0.3;
const wellHeard = 0.4;
const closeInContext = 1.2;
const unlike = 1.9;
const perLetter = 0.28;
const MOST_OFFERED = 4;
const few = 3;
const wordForWord = 0.5;

const shortestJoined = 7;
const shortestHalf = 3;
const poor = 0.9;

/** Other ways to read the words, where the first one leaves doubt. */
function otherReadings(heard: string, said: Heard, fits: readonly Fit[], book: NameBook): Heard[] {
  const unread = said.words.length === 0 && fits.length === 0;
  // "At and B" is a company, where nobody fits the words without what looked like a lead-in.
  const isUnfit = fits.every((fit) => fit.cost > wordForWord);
  const isName = (word: string) => isWordOf(book, 'person', word) || (isUnfit && isWordOf(book, 'company', word));
  if (unread || said.leadIn.some(isName)) return [asNames(heard, said)];
  const [joined = '', ...more] = said.words;
  if (more.length > 0 || joined.length < shortestJoined || fits.some((fit) => fit.cost < poor)) return [];
  const halves: Heard[] = [];
  for (let at = shortestHalf; at <= joined.length - shortestHalf; at++) {
    const words = [joined.slice(0, at), joined.slice(at)];
    if (words.some((word) => isWordOf(book, 'person', word))) halves.push({ ...said, words });
  }
  return halves;
}

/** Everyone who fits any reading of the words, by the reading that fits them best. */
function read(
  heard: string,
  book: NameBook,
  language: PeopleWords,
): { fits: Fit[]; words: string[]; spelled: boolean } {
  const said = readHeard(heard, language);
  const fits = rank(said, book, language);
  const others = otherReadings(heard, said, fits, book);
  if (others.length === 0) return { fits, words: said.words, spelled: said.spelled };
  const best = new Map(fits.map((fit) => [fit.person, fit]));
  for (const fit of others.flatMap((other) => rank(other, book, language))) {
    const known = best.get(fit.person);
    if (!known || fit.cost < known.cost) best.set(fit.person, fit);
  }
  const words = said.words.length > 0 ? said.words : (others[0]?.words ?? []);
  return { fits: [...best.values()].sort((a, b) => a.rating - b.rating), words, spelled: said.spelled };
}

function isWordOf(book: NameBook, whose: 'person' | 'company', word: string): boolean {
  const part = book.parts[book.byText.get(word) ?? -1];
  return part?.places.some((place) => place.of === whose) ?? false;
}

/** Finds whom the rep means. One clear winner is taken, close ones are asked, none is said with the nearest. */
export function findLeads(heard: string, book: NameBook, context: FindContext): Found {
  const language = peopleWords[context.language];
  const { fits, words, spelled } = read(heard, book, language);
  const plain = words.every((word) => language.plain.has(word));
  const limit = plain ? wordForWord : Math.min(unlike, 0.3 + perLetter * words.join('').length);
  const best = fits.reduce<Fit | undefined>((least, fit) => (least && least.cost <= fit.cost ? least : fit), undefined);
  if (!best) return { kind: 'none' };
  const lead = (fit: Fit): LeadName[] => {
    const person = book.people[fit.person];
    return person ? [person.lead] : [];
  };
  const near = (fit: Fit): number => {
    const id = book.people[fit.person]?.lead.id ?? '';
    if (id === context.focus) return 2;
    return context.today?.includes(id) ? 1 : 0;
  };
  if (best.cost > limit) {
    const [nearest] = lead(fits.find((fit) => near(fit) > 0 && fit.slips <= best.slips + closeInContext) ?? best);
    return nearest ? { kind: 'none', nearest } : { kind: 'none' };
  }
  const equals = fits.filter(
    (fit) =>
      fit.cost <= limit &&
      ((fit.cost <= best.cost + asGood && !(spelled && fit.slips > best.slips + asSpelled)) ||
        (near(fit) > 0 && fit.slips <= best.slips + closeInContext)),
  );
  const expected = equals.length === 1 ? equals : decided(equals, near);
  const chosen = expected.length === 1 ? expected : (byWholeName(equals) ?? expected);
  const [winner] = chosen;
  if (chosen.length === 1 && winner) {
    const [taken] = lead(winner);
    if (taken) {
      const alone = !fits.some(
        (fit) => fit !== winner && fit.cost <= limit && fit.slips <= best.slips + closeInContext,
      );
      return { kind: 'one', lead: taken, sure: winner.slips < wellHeard && expected.length === 1, alone };
    }
  }
  const known = equals.filter((fit) => near(fit) > 0).sort((a, b) => near(b) - near(a) || a.cost - b.cost);
  const others = readable(equals.filter((fit) => near(fit) === 0));
  return { kind: 'several', leads: [...known, ...others].slice(0, MOST_OFFERED).flatMap(lead), of: equals.length };
}

/** Whoever alone bears the whole name that was said, letter by letter, where others only sound like it. */
function byWholeName(equals: Fit[]): Fit[] | undefined {
  const same = equals.filter((fit) => fit.cost === 0);
  return same.length === 1 ? same : undefined;
}

/** Context decides between those heard about as well as the best; a better-sounding rival outside is asked about. */
function decided(equals: Fit[], near: (fit: Fit) => number): Fit[] {
  const best = Math.min(...equals.map((fit) => fit.slips));
  for (const rung of [2, 1]) {
    const there = equals.filter((fit) => near(fit) === rung && fit.slips <= best + asWellHeard);
    if (there.length === 1) return there;
    if (there.length > 1) return equals;
  }
  return equals;
}

/** Few are all read out, best first; of too many, one of each reading comes first. */
function readable(fits: Fit[]): Fit[] {
  if (fits.length <= few) return fits;
  const turns = new Map<string, number>();
  const turn = fits.map((fit) => {
    const before = turns.get(fit.group) ?? 0;
    turns.set(fit.group, before + 1);
    return { fit, before };
  });
  return turn.sort((a, b) => a.before - b.before).map(({ fit }) => fit);
}
