import type { Bin } from '../lambda/scoring/scorecard.ts';
import { countsOf, cutsOf, rangeOf } from './cuts.ts';
import type { Field } from './fields.ts';

/** The column whose values are accounts that come back, row by row; -1 where nobody is named. */
export type Accounts = { column: string; of: Int32Array; names: string[] };

/** An account's record as a field: which range each account's whole record falls into, -1 for none. */
export type RecordField = Field & {
  record: { names: string[]; cellOf: Int32Array; seen: Float64Array; won: Float64Array };
};

/** Each row is told its account's record without the part of the rows it is in: a deal does not vouch for itself. */
const parts = 10;
const MOST_RANGES = 24;
/** Outcomes of the usual share that are added to every account's own; what forecasts the parts left out best is taken. */
const strengths = [1, 2, 4, 8, 16, 32];

/**
 * The account's own record as a field of its own: the log-odds of its other outcomes, shrunk to the usual share. An account without
 * others has none. Rows are those learned from; `order` spreads them over parts by nothing that the outcome knows, and rows of one
 * lead (`leads`) share a part.
 */
export function recordField(
  accounts: Accounts,
  rows: readonly number[],
  outcomes: Uint8Array,
  order: Uint32Array,
  leads?: Int32Array,
): RecordField | undefined {
  const count = accounts.names.length;
  const [seen, won] = [new Float64Array(count), new Float64Array(count)];
  const [seenIn, wonIn] = [new Float64Array(count * parts), new Float64Array(count * parts)];
  const own = Int32Array.from(rows, (row) => accounts.of[row] as number);
  const met = new Float64Array(count);
  const part = new Uint8Array(rows.length);
  const partOfLead = new Map<number, number>();
  for (const i of order) {
    const account = own[i] as number;
    if (account < 0) continue;
    const lead = leads?.[i];
    const known = lead === undefined ? undefined : partOfLead.get(lead);
    if (known !== undefined) {
      part[i] = known;
      continue;
    }
    part[i] = (met[account] as number) % parts;
    met[account] = (met[account] as number) + 1;
    if (lead !== undefined) partOfLead.set(lead, part[i] as number);
  }
  own.forEach((account, i) => {
    if (account < 0) return;
    const at = account * parts + (part[i] as number);
    const outcome = outcomes[i] as number;
    seen[account] = (seen[account] as number) + 1;
    won[account] = (won[account] as number) + outcome;
    seenIn[at] = (seenIn[at] as number) + 1;
    wonIn[at] = (wonIn[at] as number) + outcome;
  });
  const share = outcomes.reduce((sum, each) => sum + each, 0) / outcomes.length;
  const others = (i: number) => {
    const account = own[i] as number;
    if (account < 0) return { outcomes: 0, won: 0 };
    const at = account * parts + (part[i] as number);
    return {
      outcomes: (seen[account] as number) - (seenIn[at] as number),
      won: (won[account] as number) - (wonIn[at] as number),
    };
  };
  const strength = bestStrength(rows.length, outcomes, share, others);
  const value = (known: { outcomes: number; won: number }) =>
    known.outcomes === 0 ? Number.NaN : shrunk(known, share, strength);
  const values = Float64Array.from(rows, (_, i) => value(others(i)));
  const known = values.filter((each) => !Number.isNaN(each)).sort();
  if (known.length < rows.length / 20) return undefined;
  const cuts = cutsOf(known, countsOf(known), MOST_RANGES);
  const ranges = cuts.length + 1;
  const cellFor = (each: number) => (Number.isNaN(each) ? ranges : rangeOf(cuts, each));
  const identity = Uint16Array.from({ length: ranges + 1 }, (_, cell) => cell);
  return {
    reads: accounts.column,
    kind: 'number',
    codes: Uint16Array.from(values, cellFor),
    whens: [...Array.from({ length: ranges }, (_, cell) => ({ from: cell, below: cell + 1 })), 'missing'],
    main: { of: identity, size: ranges + 1, steps: ranges },
    axes: [],
    markers: [],
    record: {
      names: accounts.names,
      cellOf: Int32Array.from(accounts.names, (_, account) =>
        seen[account] === 0 ? -1 : cellFor(value({ outcomes: seen[account] as number, won: won[account] as number })),
      ),
      seen,
      won,
    },
  };
}

const shrunk = (known: { outcomes: number; won: number }, share: number, strength: number) =>
  Math.log(known.won + strength * share) - Math.log(known.outcomes - known.won + strength * (1 - share));

function bestStrength(
  rows: number,
  outcomes: Uint8Array,
  share: number,
  others: (i: number) => { outcomes: number; won: number },
): number {
  const losses = strengths.map((strength) => {
    let loss = 0;
    for (let i = 0; i < rows; i++) {
      const score = shrunk(others(i), share, strength);
      loss += Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - (outcomes[i] === 1 ? score : 0);
    }
    return loss;
  });
  return strengths[losses.indexOf(Math.min(...losses))] as number;
}

/** Whether a field is an account's record. */
export const isRecord = (field: Field): field is RecordField => 'record' in field;

/** The record as bins that name their accounts; one that is not among them has no record. */
export function recordBins(
  { record: { names, cellOf, seen, won }, whens }: RecordField,
  worth: Float64Array,
  doubted: (cell: number) => Pick<Bin, 'doubt'>,
): Bin[] {
  const missing = whens.length - 1;
  const bins: Bin[] = [];
  for (let cell = 0; cell < missing; cell++) {
    const members = names.flatMap((name, account) => (cellOf[account] === cell ? [{ name, account }] : []));
    if (members.length === 0) continue;
    const sum = (of: Float64Array) => members.reduce((total, { account }) => total + (of[account] as number), 0);
    bins.push({
      when: { is: members.map(({ name }) => name).sort() },
      logOdds: worth[cell] as number,
      seen: { outcomes: sum(seen), won: sum(won) },
      ...doubted(cell),
    });
  }
  return [
    ...bins,
    { when: 'missing', logOdds: worth[missing] as number, ...doubted(missing) },
    { when: 'other', logOdds: worth[missing] as number, ...doubted(missing) },
  ];
}
