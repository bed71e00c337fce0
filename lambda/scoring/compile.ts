import { asNumber, foldCase, isMissing } from './bins.ts';
import type { Family } from './family.ts';
import { type Flat, readerOf } from './records.ts';
import { notAnswersTo, type Scorecard, type When } from './scorecard.ts';

/** One reason of a flat record's score, in log-odds. */
export type Reason = { characteristic: string; family: Family; logOdds: number };

/** A flat record's score with its strongest reasons, strongest first. */
export type Scored = { logOdds: number; reasonsFor: Reason[]; reasonsAgainst: Reason[] };

/** A card prepared for scoring many flat records; the same numbers as `assess` gives, to within rounding. */
export type CompiledCard = {
  logOdds(record: Flat): number;
  /** Scores with up to `most` reasons for and against; the reasons are the largest summands. */
  score(record: Flat, most: number): Scored;
};

/**
 * Prepares a card for flat records. Nothing when the card has rows that only make sense for a lead's file: fading
 * behaviour, capped groups, red flags or whole words.
 */
export function compileCard(card: Scorecard): CompiledCard | undefined {
  const words = (when: When) => typeof when === 'object' && 'words' in when;
  const special = card.characteristics.some(
    (row) => row.halfLifeDays !== undefined || row.group !== undefined || row.bins.some(({ when }) => words(when)),
  );
  if (special || card.redFlags.length > 0) return undefined;
  const slotOf = new Map<string, number>();
  const slot = (key: string) => {
    const known = slotOf.get(key);
    if (known !== undefined) return known;
    slotOf.set(key, slotOf.size);
    return slotOf.size - 1;
  };
  const cap = card.characteristicCap ?? Infinity;
  const notAnswers = (key: string) => new Set(notAnswersTo(card, key).map(foldCase));
  const rows = card.characteristics.map(({ name, family, reads, bins }) => ({
    name,
    family,
    slot: slot(reads),
    finder: finderFor(
      bins.map(({ when }) => when),
      notAnswers(reads),
    ),
    worth: Float64Array.from([...bins, { logOdds: 0 }], ({ logOdds }) => Math.max(-cap, Math.min(cap, logOdds))),
  }));
  const pairs = (card.pairs ?? []).map(({ name, family, first, second, cells }) => ({
    name,
    family,
    first: { slot: slot(first.reads), finder: finderFor(first.bins, notAnswers(first.reads)) },
    second: { slot: slot(second.reads), finder: finderFor(second.bins, notAnswers(second.reads)) },
    width: second.bins.length + 1,
    worth: Float64Array.from([...cells.flatMap((row) => [...row, 0]), ...second.bins.map(() => 0), 0]),
  }));
  const keys = [...slotOf.keys()].map(interned);
  const readers = keys.map((key) => (key.includes(':') ? readerOf(key) : undefined));
  let at: Flat = {};
  const get = (column: string) => {
    const value = at[column];
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  };
  const values: (string | number | undefined)[] = keys.map(() => undefined);
  const parts = new Float64Array(rows.length + pairs.length);
  const names = [...rows, ...pairs].map(({ name, family }) => ({ name, family }));

  function logOdds(record: Flat): number {
    at = record;
    for (let k = 0; k < keys.length; k++) {
      const derive = readers[k];
      values[k] = derive === undefined ? record[keys[k] as string] : derive(get);
    }
    let sum = card.base;
    for (let r = 0; r < rows.length; r++) {
      const { worth, finder, slot } = rows[r] as (typeof rows)[number];
      const part = worth[find(finder, values[slot])] as number;
      parts[r] = part;
      sum += part;
    }
    for (let p = 0; p < pairs.length; p++) {
      const { first, second, width, worth } = pairs[p] as (typeof pairs)[number];
      const part = worth[
        find(first.finder, values[first.slot]) * width + find(second.finder, values[second.slot])
      ] as number;
      parts[rows.length + p] = part;
      sum += part;
    }
    return sum;
  }

  const [gains, losses] = [new Int32Array(parts.length), new Int32Array(parts.length)];
  const score = (record: Flat, most: number): Scored => {
    const total = logOdds(record);
    let [won, lost] = [0, 0];
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as number;
      if (part > 0) won = keepStrongest(gains, won, most, parts, i);
      else if (part < 0) lost = keepStrongest(losses, lost, most, parts, i);
    }
    return { logOdds: total, reasonsFor: reasons(gains, won), reasonsAgainst: reasons(losses, lost) };
  };
  const reasons = (places: Int32Array, count: number): Reason[] => {
    const list: Reason[] = [];
    for (let k = 0; k < count; k++) {
      const at = places[k] as number;
      const row = names[at] as { name: string; family: Family };
      list.push({ characteristic: row.name, family: row.family, logOdds: parts[at] as number });
    }
    return list;
  };
  return { logOdds, score };
}

/** Keeps the places of the largest parts seen so far, largest first, earlier rows before equal later ones; gives how many. */
function keepStrongest(best: Int32Array, filled: number, most: number, parts: Float64Array, next: number): number {
  const size = Math.abs(parts[next] as number);
  if (filled === most && Math.abs(parts[best[most - 1] as number] as number) >= size) return filled;
  let at = filled;
  while (at > 0 && Math.abs(parts[best[at - 1] as number] as number) < size) at--;
  const last = Math.min(filled, most - 1);
  for (let k = last; k > at; k--) best[k] = best[k - 1] as number;
  best[at] = next;
  return last + 1;
}

/** The same text as property names are kept, which makes reading a property by it faster. */
const interned = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text;

/** How many spellings a finder remembers beside the card's own. */
const MOST_REMEMBERED = 10_000;

/** Finds a value's bin as `binAt` does, without trying each: remembered texts, and cut points with the bin between each two. */
type Finder = {
  texts: Map<string, number>;
  exact: Map<number, number> | undefined;
  cuts: Float64Array;
  places: Int32Array;
  /** Whether numbers may fall under text bins, or be no answers. */
  mixed: boolean;
  missing: number;
  /** What the search gives where no bin holds, and the bin that counts then. */
  none: number;
  unmatched: number;
  slow: (text: string) => number;
};

function find(finder: Finder, value: string | number | undefined): number {
  if (typeof value === 'string') return finder.texts.get(value) ?? finder.slow(value);
  if (typeof value !== 'number' || value - value !== 0) return finder.missing;
  if (finder.mixed) return find(finder, String(value));
  const { cuts, places, exact } = finder;
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  let place = places[low] as number;
  const named = exact?.get(value);
  if (named !== undefined && named < place) place = named;
  return place === finder.none ? finder.unmatched : place;
}

function finderFor(whens: readonly When[], notAnswers: ReadonlySet<string>): Finder {
  const levels = new Map<string, number>();
  const exact = new Map<number, number>();
  const edges: { from: number; below: number; at: number }[] = [];
  const none = whens.length;
  let [other, missing] = [none, none];
  whens.forEach((when, at) => {
    if (when === 'other') other = Math.min(other, at);
    else if (when === 'missing') missing = Math.min(missing, at);
    else if ('is' in when) for (const level of when.is) keepFirst(levels, foldCase(level), at);
    else if ('exactly' in when) for (const number of when.exactly) keepFirst(exact, number, at);
    else if (!('words' in when)) edges.push({ from: when.from ?? -Infinity, below: when.below ?? Infinity, at });
  });
  // What no bin takes is "other" where there is one, else counts as missing.
  const unmatched = other < none ? other : missing;
  const { cuts, places } = disjoint(edges, none);
  const numbered: Finder = {
    texts: new Map(),
    exact: exact.size > 0 ? exact : undefined,
    cuts,
    places: places.map((place) => Math.min(place, other)),
    mixed: false,
    missing,
    none,
    unmatched: none,
    slow: () => none,
  };
  const slow = (text: string): number => {
    let place: number;
    if (isMissing(text) || notAnswers.has(foldCase(text))) place = missing;
    else {
      const number = asNumber(text);
      place = Math.min(levels.get(foldCase(text)) ?? none, number === undefined ? other : find(numbered, number));
      if (place === none) place = unmatched;
    }
    if (finder.texts.size < MOST_REMEMBERED) finder.texts.set(interned(text), place);
    return place;
  };
  const finder: Finder = {
    ...numbered,
    unmatched,
    mixed: levels.size > 0 || notAnswers.size > 0,
    slow,
  };
  return finder;
}

function keepFirst<Key>(map: Map<Key, number>, key: Key, at: number): void {
  if (!map.has(key)) map.set(key, at);
}

/** Ranges that may overlap, as cut points with the first range that holds between each two; `none` where none does. */
function disjoint(edges: { from: number; below: number; at: number }[], none: number) {
  const cuts = [...new Set(edges.flatMap(({ from, below }) => [from, below]))]
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const places = [-Infinity, ...cuts].map((start) =>
    edges.reduce((first, { from, below, at }) => (from <= start && start < below && at < first ? at : first), none),
  );
  return { cuts: Float64Array.from(cuts), places: Int32Array.from(places) };
}
