import { binAt, foldCase, isMissing } from './bins.ts';
import type { Family } from './family.ts';
import { type Flat, readerOf } from './records.ts';
import { notAnswersTo, type Scorecard, type When } from './scorecard.ts';

/** One reason of a flat record's score, in log-odds; leads with the same reason share it. */
export type Reason = Readonly<{ characteristic: string; family: Family; logOdds: number }>;

/** A flat record's score with its strongest reasons, strongest first. */
export type Scored = { logOdds: number; reasonsFor: Reason[]; reasonsAgainst: Reason[] };

/** A card prepared for scoring many flat records; the same numbers as `assess` gives, to within rounding. */
export type CompiledCard = {
  logOdds(record: Flat): number;
  /** Scores with up to `most` reasons for and against; the reasons are the largest summands. */
  score(record: Flat, most: number): Scored;
};

/** A table as it is scored: the finders of its one or two axes, and where its cells begin among those of all tables. */
type Table = { name: string; family: Family; first: number; second: number; width: number; start: number };

/**
 * Prepares a card for flat records. Nothing when the card has rows that only make sense for a lead's file: fading
 * behaviour, capped groups, red flags or whole words. The cells of all tables stand in one row of numbers, and each has its
 * reason made once, so that a lead costs little beyond reading it.
 */
export function compileCard(card: Scorecard): CompiledCard | undefined {
  const words = (when: When) => typeof when === 'object' && 'words' in when;
  const special = card.characteristics.some(
    (row) => row.halfLifeDays !== undefined || row.group !== undefined || row.bins.some(({ when }) => words(when)),
  );
  if (special || card.redFlags.length > 0) return undefined;
  const asked: Asked[] = [];
  const ask = (key: string, whens: readonly When[]) =>
    asked.push({ key, finder: finderFor(whens, notAnswersTo(card, key)) }) - 1;
  const cap = card.characteristicCap ?? Infinity;
  const worthOf: number[] = [];
  const tables: Table[] = [];
  for (const { name, family, reads, bins } of card.characteristics) {
    const first = ask(
      reads,
      bins.map(({ when }) => when),
    );
    tables.push({ name, family, first, second: -1, width: 0, start: worthOf.length });
    for (const { logOdds } of bins) worthOf.push(Math.max(-cap, Math.min(cap, logOdds)));
    worthOf.push(0);
  }
  for (const { name, family, first, second, cells } of card.pairs ?? []) {
    const [rows, columns] = [ask(first.reads, first.bins), ask(second.reads, second.bins)];
    const width = second.bins.length + 1;
    tables.push({ name, family, first: rows, second: columns, width, start: worthOf.length });
    for (let i = 0; i <= cells.length; i++)
      for (let j = 0; j < width; j++) worthOf.push((j < width - 1 ? cells[i]?.[j] : undefined) ?? 0);
  }
  const worth = Float64Array.from(worthOf);
  const reasonAt: (Reason | undefined)[] = worthOf.map(() => undefined);
  const read = reading(asked);
  const cells = new Int32Array(tables.length);

  function logOdds(record: Flat): number {
    const codes = read(record);
    let sum = card.base;
    for (let t = 0; t < tables.length; t++) {
      const { first, second, width, start } = tables[t] as Table;
      const code = codes[first] as number;
      const cell = start + (second < 0 ? code : code * width + (codes[second] as number));
      cells[t] = cell;
      sum += worth[cell] as number;
    }
    return sum;
  }

  const room = tables.length + 1;
  const [gains, losses] = [new Int32Array(room), new Int32Array(room)];
  const [sizesOfGains, sizesOfLosses] = [new Float64Array(room), new Float64Array(room)];
  const score = (record: Flat, most: number): Scored => {
    const total = logOdds(record);
    const kept = Math.min(most, tables.length);
    let [won, lost] = [0, 0];
    // What is not larger than the least of those kept is none of them.
    let leastGain = kept > 0 ? 0 : Infinity;
    let leastLoss = leastGain;
    for (let t = 0; t < cells.length; t++) {
      const part = worth[cells[t] as number] as number;
      if (part > leastGain) {
        won = keepStrongest(gains, sizesOfGains, won, kept, t, part);
        if (won === kept) leastGain = sizesOfGains[kept - 1] as number;
      } else if (-part > leastLoss) {
        lost = keepStrongest(losses, sizesOfLosses, lost, kept, t, -part);
        if (lost === kept) leastLoss = sizesOfLosses[kept - 1] as number;
      }
    }
    return { logOdds: total, reasonsFor: reasons(gains, won), reasonsAgainst: reasons(losses, lost) };
  };

  const reasons = (best: Int32Array, count: number): Reason[] => {
    if (count === 3) return [reasonIn(best[0]), reasonIn(best[1]), reasonIn(best[2])];
    const list: Reason[] = [];
    for (let k = 0; k < count; k++) list.push(reasonIn(best[k]));
    return list;
  };
  const reasonIn = (table = 0): Reason => {
    const cell = cells[table] as number;
    return reasonAt[cell] ?? reasonFor(table, cell);
  };
  function reasonFor(table: number, cell: number): Reason {
    const { name, family } = tables[table] as Table;
    const reason = { characteristic: name, family, logOdds: worth[cell] as number };
    reasonAt[cell] = reason;
    return reason;
  }
  return { logOdds, score };
}

/** Keeps the tables that say most so far, strongest first, earlier ones before equal later ones; gives how many. */
function keepStrongest(
  best: Int32Array,
  sizes: Float64Array,
  filled: number,
  most: number,
  next: number,
  size: number,
): number {
  let at = filled < most ? filled : most - 1;
  for (; at > 0 && (sizes[at - 1] as number) < size; at--) {
    sizes[at] = sizes[at - 1] as number;
    best[at] = best[at - 1] as number;
  }
  sizes[at] = size;
  best[at] = next;
  return filled < most ? filled + 1 : most;
}

/** What is asked of a record: a key, and how its value is placed. */
type Asked = { key: string; finder: Finder };

/**
 * Prepares the reading of what is asked: a record gives the place of each value. Keys of texts, of numbers and derived ones are read
 * apart, for the processor guesses well what comes next where all that comes is of one kind.
 */
function reading(asked: readonly Asked[]): (record: Flat) => Int32Array {
  const codes = new Int32Array(asked.length);
  const isDerived = ({ key }: Asked) => key.includes(':');
  const all = asked.map(({ key, finder }, place) => ({ key: interned(key), finder, place }));
  const texts = all.filter((each) => !isDerived(each) && each.finder.mixed);
  const numbers = all.filter((each) => !isDerived(each) && !each.finder.mixed);
  const derived = all.filter(isDerived).map(({ key, ...rest }) => ({ derive: readerOf(key), ...rest }));
  let at: Flat = {};
  const get = (column: string) => {
    const value = at[column];
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  };
  return (record) => {
    for (let k = 0; k < texts.length; k++) {
      const { key, finder, place } = texts[k] as (typeof texts)[number];
      const value = record[key];
      codes[place] =
        typeof value === 'string' ? (finder.texts.get(value) ?? remember(finder, value)) : find(finder, value);
    }
    for (let k = 0; k < numbers.length; k++) {
      const { key, finder, place } = numbers[k] as (typeof numbers)[number];
      const value = record[key];
      codes[place] = typeof value === 'number' ? placeOfNumber(finder, value) : find(finder, value);
    }
    if (derived.length > 0) at = record;
    for (const { derive, finder, place } of derived) codes[place] = find(finder, derive(get));
    return codes;
  };
}

/** The same text as property names are kept, which makes reading a property by it faster. */
const interned = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text;

/** How many spellings a finder remembers beside the card's own. */
const MOST_REMEMBERED = 10_000;

/** Finds a value's bin as `binAt` does, without trying each: remembered texts, and cut points with the bin between each two. */
type Finder = {
  whens: readonly When[];
  notAnswers: ReadonlySet<string>;
  texts: Map<string, number>;
  /** Whether numbers may fall under text bins, or be no answers. */
  mixed: boolean;
  /** What is missing falls here; past the bins where there is none for it. */
  missing: number;
  /** Made with the second number: a card is often prepared for one lead alone. */
  numbers: Numbers | undefined;
  numbersSeen: number;
};

/**
 * The bins of numbers: the bin below each cut point and after the last, and those of exact values. `begins` tells for each stretch of a
 * ruler laid along the cut points how many of them lie before it, so that the search for a number's place begins next to it.
 */
type Numbers = {
  cuts: Float64Array;
  places: Int32Array;
  exact: Map<number, number> | undefined;
  begins: Int32Array;
  from: number;
  perUnit: number;
};

function finderFor(whens: readonly When[], notAnswers: readonly string[]): Finder {
  const missing = whens.indexOf('missing');
  return {
    whens,
    notAnswers: notAnswers.length > 0 ? new Set(notAnswers.map(foldCase)) : nothing,
    texts: new Map(),
    mixed: notAnswers.length > 0 || whens.some((when) => typeof when === 'object' && 'is' in when),
    missing: missing < 0 ? whens.length : missing,
    numbers: undefined,
    numbersSeen: 0,
  };
}

const nothing: ReadonlySet<string> = new Set();
/** A condition that never holds. */
const none: When = { is: [] };

function find(finder: Finder, value: string | number | undefined): number {
  if (typeof value === 'string') return finder.texts.get(value) ?? remember(finder, value);
  if (typeof value !== 'number' || value - value !== 0) return finder.missing;
  return finder.mixed ? find(finder, String(value)) : placeOfNumber(finder, value);
}

function placeOfNumber(finder: Finder, value: number): number {
  const { numbers } = finder;
  if (numbers === undefined || value - value !== 0) return placeOfFirst(finder, value);
  const { cuts, places, exact, begins, from, perUnit } = numbers;
  let at = begins[stretchOf((value - from) * perUnit)] as number;
  while (at < cuts.length && (cuts[at] as number) <= value) at++;
  const place = places[at] as number;
  if (exact === undefined) return place;
  const named = exact.get(value);
  return named !== undefined && (named < place || place === finder.missing) ? named : place;
}

const stretches = 64;
/** The stretch of a ruler on which something lies, those before its beginning and past its end among them. */
const stretchOf = (along: number): number =>
  along > 0 ? (along < stretches ? Math.trunc(along) + 1 : stretches + 1) : 0;

/** The place of a text not seen before: tried bin by bin, and remembered. */
function remember(finder: Finder, text: string): number {
  const { whens, notAnswers, texts, missing } = finder;
  const none = isMissing(text) || (notAnswers.size > 0 && notAnswers.has(foldCase(text)));
  const place = none ? missing : placed(finder, binAt(whens, text));
  if (texts.size < MOST_REMEMBERED) texts.set(interned(text), place);
  return place;
}

const placed = ({ missing }: Finder, at: number) => (at < 0 ? missing : at);

/** The first number is tried bin by bin; with the second the bins of numbers are prepared. */
function placeOfFirst(finder: Finder, value: number): number {
  if (value - value !== 0) return finder.missing;
  if (finder.numbersSeen++ > 0) finder.numbers = numbersOf(finder);
  return placed(finder, binAt(finder.whens, value));
}

function numbersOf(finder: Finder): Numbers {
  const { whens } = finder;
  const edges = new Set<number>();
  const exact = new Map<number, number>();
  whens.forEach((when, at) => {
    if (typeof when === 'string' || 'is' in when || 'words' in when) return;
    if ('exactly' in when) {
      for (const number of when.exactly) if (!exact.has(number)) exact.set(number, at);
      return;
    }
    if (when.from !== undefined) edges.add(when.from);
    if (when.below !== undefined) edges.add(when.below);
  });
  const cuts = [...edges].sort((a, b) => a - b);
  const ranges = whens.map(
    (when): When => (typeof when === 'object' && ('is' in when || 'exactly' in when) ? none : when),
  );
  const inRange = (value: number) => placed(finder, binAt(ranges, value));
  const from = cuts[0] ?? 0;
  const length = (cuts.at(-1) ?? 0) - from;
  const perUnit = length > 0 && length < Infinity ? stretches / length : 0;
  // The further along a number lies, the later its stretch: what is on an earlier stretch than a number is below it.
  const on = cuts.map((cut) => stretchOf((cut - from) * perUnit));
  return {
    cuts: Float64Array.from(cuts),
    places: Int32Array.from([-Number.MAX_VALUE, ...cuts], inRange),
    exact: exact.size > 0 ? exact : undefined,
    begins: Int32Array.from({ length: stretches + 2 }, (_, stretch) => on.filter((each) => each < stretch).length),
    from,
    perUnit,
  };
}
