import { dayMs } from '../domain/day.ts';
import type { LeadFile } from '../domain/lead-file.ts';
import { answeredTo } from './assess.ts';
import { binAt, binOf, holds } from './bins.ts';
import { isNothingToRead, readLead } from './readings.ts';
import type { ScoreOverTime, Stretch } from './score-over-time.ts';
import type { Scorecard, When } from './scorecard.ts';
import { turningPointsOf } from './turning-points.ts';
import { askedAt, quietSince, waitingSince, worthOf } from './waiting.ts';

/** Nobody calls these first: they have bought, or were set aside. */
const settled = new Set(['customer', 'nurture', 'dropped']);

const whens = new WeakMap<Scorecard['characteristics'][number]['bins'], When[]>();

/** The conditions of a row's bins, the same list each time. */
function whensOf(bins: Scorecard['characteristics'][number]['bins']): readonly When[] {
  const known = whens.get(bins);
  if (known) return known;
  const found = bins.map(({ when }) => when);
  whens.set(bins, found);
  return found;
}

const missing = new WeakMap<Scorecard['characteristics'][number]['bins'], number>();

/** What a row counts where nothing is known, the same each time. */
function whereMissing(bins: Scorecard['characteristics'][number]['bins']): number {
  const known = missing.get(bins);
  if (known !== undefined) return known;
  const found = binOf(bins, undefined)?.logOdds ?? 0;
  missing.set(bins, found);
  return found;
}

/** A lead's heat from an instant on (epoch milliseconds), or nothing for a lead that is not to be called. */
export function scoreOverTimeOf(card: Scorecard, file: LeadFile, from: number): ScoreOverTime | undefined {
  if (settled.has(file.lead.stage ?? '')) return undefined;
  const read = (key: string, instant: number) => answeredTo(card, key, readLead(file, instant, key));
  const stretchesOf = (reads: string, whens: readonly When[], at: (instant: number) => Omit<Stretch, 'from' | 'to'>) =>
    joined(
      cut(from, turningPointsOf(file, reads, whens, from)).map(({ start, end, within }) => {
        const { logOdds, since, halfLife } = at(within);
        return { logOdds, since, halfLife, from: start, to: end };
      }),
    );
  const constant = (logOdds: number) => ({ logOdds, since: null, halfLife: null });
  const most = card.characteristicCap ?? Infinity;
  const capped = (logOdds: number) => Math.max(-most, Math.min(most, logOdds));
  const caps = card.groupCaps ?? {};

  const rows = card.characteristics.map((row) => ({
    group: row.group !== undefined && row.group in caps ? row.group : null,
    stretches: isNothingToRead(file, row.reads)
      ? [{ logOdds: capped(whereMissing(row.bins)), since: null, halfLife: null, from, to: null }]
      : stretchesOf(row.reads, whensOf(row.bins), (instant) => {
          const reading = read(row.reads, instant);
          const logOdds = binOf(row.bins, reading.value)?.logOdds ?? 0;
          const sure = logOdds * (reading.guess ? (card.guessWeight ?? 1) : 1);
          return row.halfLifeDays === undefined || reading.ageDays === undefined || sure === 0
            ? constant(capped(sure))
            : { logOdds: sure, since: Math.round(instant - reading.ageDays * dayMs), halfLife: row.halfLifeDays };
        }),
  }));
  const pairs = (card.pairs ?? []).map(({ first, second, cells }) => ({
    group: null,
    stretches: joined(
      cut(from, [
        ...turningPointsOf(file, first.reads, first.bins, from),
        ...turningPointsOf(file, second.reads, second.bins, from),
      ]).map(({ start, end, within }) => {
        const place = (axis: typeof first) => binAt(axis.bins, read(axis.reads, within).value);
        return { ...constant(cells[place(first)]?.[place(second)] ?? 0), from: start, to: end };
      }),
    ),
  }));
  const flags = card.redFlags.flatMap((rule) =>
    stretchesOf(rule.reads, [rule.when], (instant) =>
      constant(holds(rule.when, read(rule.reads, instant).value) ? 1 : 0),
    )
      .filter(({ logOdds }) => logOdds > 0)
      .map(({ from: start, to }) => ({ cap: rule.cap, from: start, to })),
  );
  return {
    scorecard: card.version,
    byRules: card.restsOn.kind === 'experts',
    from,
    base: card.base,
    groups: grouped([...rows, ...pairs], caps),
    characteristicCap: card.characteristicCap ?? null,
    flags,
    worth: worthOf(file.lead),
    amount: file.lead.amount ?? null,
    currency: file.lead.currency ?? null,
    waitingSince: waitingSince(file) ?? null,
    quietSince: quietSince(file, from) ?? null,
    askedAt: askedAt(file, from) ?? null,
    zone: file.lead.zone ?? null,
  };
}

/** The stretches between instants of change, each with an instant inside it. */
function cut(from: number, changes: number[]): { start: number; end: number | null; within: number }[] {
  if (changes.length === 0) return [{ start: from, end: null, within: from + 1 }];
  const starts = [from, ...[...new Set(changes)].filter((at) => at > from).sort((a, b) => a - b)];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? null;
    return { start, end, within: end === null ? start + 1 : (start + end) / 2 };
  });
}

const sameTerm = (a: Stretch, b: Stretch) =>
  a.logOdds === b.logOdds && a.since === b.since && a.halfLife === b.halfLife;

function joined(stretches: Stretch[]): Stretch[] {
  if (stretches.length === 1) return stretches;
  const out: Stretch[] = [];
  for (const next of stretches) {
    const last = out.at(-1);
    if (last && sameTerm(last, next)) last.to = next.to;
    else out.push({ ...next });
  }
  return out;
}

/** The rows of each group; what never changes is added up and what never counts left out, so that an item stays small. */
function grouped(
  rows: { group: string | null; stretches: Stretch[] }[],
  caps: Record<string, number>,
): ScoreOverTime['groups'] {
  const groups = new Map<string | null, { still: number; changing: Stretch[][] }>();
  for (const { group, stretches } of rows) {
    const [only, ...more] = stretches;
    const own = groups.get(group) ?? { still: 0, changing: [] };
    groups.set(group, own);
    if (only && more.length === 0 && only.halfLife === null) own.still += only.logOdds;
    else if (stretches.some(({ logOdds }) => logOdds !== 0)) own.changing.push(stretches);
  }
  return [...groups].map(([group, { still, changing }]) => ({
    cap: group === null ? null : (caps[group] ?? null),
    rows: [[{ logOdds: still, since: null, halfLife: null, from: 0, to: null }], ...changing],
  }));
}
