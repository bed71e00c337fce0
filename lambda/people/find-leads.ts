import type { LeadName } from '../domain/lead.ts';
import type { Language } from '../languages.ts';
import { readHeard } from './heard.ts';
import type { NameBook } from './name-book.ts';
import { type Fit, rank } from './rank.ts';
import { peopleWords } from './words.ts';

/** Who was meant. `sure` is false when the words only sound alike: take it for reading, confirm before writing. */
export type Found =
  | { kind: 'one'; lead: LeadName; sure: boolean }
  | { kind: 'several'; leads: LeadName[]; of: number }
  | { kind: 'none'; nearest?: LeadName };

/** What the conversation knows: leads with calls today, the lead being talked about. Ids. */
export type FindContext = { today?: readonly string[]; focus?: string; language?: Language };

const asGood = 0.7;
const asWellHeard = 0.3;
const wellHeard = 0.4;
const closeInContext = 1.2;
const unlike = 1.9;
const perLetter = 0.28;
const mostOffered = 4;
const wordForWord = 0.5;

/** Finds whom the rep means. One clear winner is taken, close ones are asked, none is said with the nearest. */
export function findLeads(heard: string, book: NameBook, context: FindContext = {}): Found {
  const language = peopleWords[context.language ?? 'en'];
  const said = readHeard(heard, language);
  const fits = rank(said, book, language);
  const letters = said.words.join('').length;
  const plain = said.words.every((word) => language.plain.has(word));
  const limit = plain ? wordForWord : Math.min(unlike, 0.3 + perLetter * letters);
  const [best] = [...fits].sort((a, b) => a.cost - b.cost);
  if (!best) return { kind: 'none' };
  const lead = (fit: Fit): LeadName[] => {
    const person = book.people[fit.person];
    return person ? [person.lead] : [];
  };
  if (best.cost > limit) {
    const [nearest] = lead(best);
    return nearest ? { kind: 'none', nearest } : { kind: 'none' };
  }
  const near = (fit: Fit): number => {
    const id = book.people[fit.person]?.lead.id ?? '';
    if (id === context.focus) return 2;
    return context.today?.includes(id) ? 1 : 0;
  };
  const equals = fits.filter(
    (fit) =>
      fit.cost <= limit &&
      (fit.cost <= best.cost + asGood || (near(fit) > 0 && fit.slips <= best.slips + closeInContext)),
  );
  const chosen = equals.length === 1 ? equals : decided(equals, near);
  const [winner] = chosen;
  if (chosen.length === 1 && winner) {
    const [taken] = lead(winner);
    if (taken) return { kind: 'one', lead: taken, sure: winner.slips < wellHeard };
  }
  const known = equals.filter((fit) => near(fit) > 0).sort((a, b) => near(b) - near(a) || a.cost - b.cost);
  const others = offered(equals.filter((fit) => near(fit) === 0));
  return { kind: 'several', leads: [...known, ...others].slice(0, mostOffered).flatMap(lead), of: equals.length };
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

/** Best group first; a group too large to read out is represented by one, so that the other readings are heard too. */
function offered(fits: Fit[]): Fit[] {
  const groups = new Map<string, Fit[]>();
  for (const fit of fits) groups.set(fit.group, [...(groups.get(fit.group) ?? []), fit]);
  const first: Fit[] = [];
  const rest: Fit[] = [];
  for (const group of groups.values()) {
    const shown = group.length < mostOffered ? group.length : 1;
    first.push(...group.slice(0, shown));
    rest.push(...group.slice(shown));
  }
  return [...first, ...rest];
}
