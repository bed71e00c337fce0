import type { LeadFile } from '../domain/lead-file.ts';
import type { Assessment, Contribution, RedFlag } from './assessment.ts';
import { binAt, binOf, foldCase, holds } from './bins.ts';
import type { Reading } from './reading.ts';
import { readLead } from './readings.ts';
import { logOddsOf, pointsAt, probability } from './scale.ts';
import { type Characteristic, notAnswersTo, type Scorecard } from './scorecard.ts';
import { sayable } from './starting-rules.ts';

/** Assesses a lead with a card as of `now` (epoch milliseconds). */
export const assess = (card: Scorecard, file: LeadFile, now: number): Assessment =>
  assessReadings(card, (key) => readLead(file, now, key));

/** Assesses whatever can be read by key: a lead's file, or a row of an imported history. */
export function assessReadings(card: Scorecard, readRaw: (key: string) => Reading): Assessment {
  const read = (key: string) => answeredTo(card, key, readRaw(key));
  const rows = card.characteristics.flatMap((characteristic) => {
    const contribution = contributionOf(card, characteristic, read(characteristic.reads));
    return contribution ? [{ contribution, group: characteristic.group }] : [];
  });
  capGroups(rows, card.groupCaps ?? {});
  const contributions = [...rows.map((row) => row.contribution), ...together(card, read)].sort(
    (a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds),
  );
  const logOdds = contributions.reduce((sum, contribution) => sum + contribution.logOdds, card.base);
  const redFlags = raised(card, read);
  const lowestCap = redFlags[0]?.cap ?? 1;
  const likelihood = Math.min(sayable(card.restsOn, probability(logOdds)), lowestCap);
  const points = pointsAt(card.scale, Math.min(logOdds, logOddsOf(lowestCap)));
  return {
    scorecard: card.version,
    base: card.base,
    contributions,
    logOdds,
    points,
    likelihood,
    redFlags,
    horizonDays: card.horizonDays,
    dated: card.restsOn.kind === 'history' && (card.dated ?? true),
    tier: points >= card.tiers.high ? 'high' : points >= card.tiers.medium ? 'medium' : 'low',
    salesReady: points >= card.salesReady,
    pointsShort: Math.max(0, card.salesReady - points),
    restsOn: card.restsOn,
    completeness: completeness(card, contributions),
  };
}

/** A reading as the card takes it: a value that only stands where an answer should be is no answer. */
export function answeredTo(card: Scorecard, key: string, reading: Reading): Reading {
  const none = notAnswersTo(card, key);
  if (none.length === 0 || reading.value === undefined) return reading;
  const text = foldCase(String(reading.value));
  return none.some((word) => foldCase(word) === text) ? { evidence: { kind: 'missing', field: key } } : reading;
}

function contributionOf(card: Scorecard, row: Characteristic, reading: Reading): Contribution | undefined {
  const bin = binOf(row.bins, reading.value);
  if (!bin) return undefined;
  const faded = row.halfLifeDays === undefined ? 1 : 2 ** (-Math.max(0, reading.ageDays ?? 0) / row.halfLifeDays);
  const sure = reading.guess ? (card.guessWeight ?? 1) : 1;
  const cap = card.characteristicCap ?? Infinity;
  const capped = (logOdds: number) => Math.max(-cap, Math.min(cap, logOdds));
  return {
    characteristic: row.name,
    family: row.family,
    logOdds: capped(bin.logOdds * faded * sure),
    ...(faded < 1 ? { fresh: capped(bin.logOdds * sure) } : {}),
    ...(bin.doubt ? { doubt: fadedDoubt(bin.doubt, faded * sure) } : {}),
    evidence: reading.evidence,
  };
}

/** A doubt fades as what is doubted does: what is shared in proportion, the variance of its own by the square. */
const fadedDoubt = (doubt: readonly number[], by: number): readonly number[] =>
  by === 1 ? doubt : doubt.map((each, k) => each * (k < doubt.length - 1 ? by : by ** 2));

/** Shrinks what pushes a group over its cap in proportion, so that the summands still add up and keep their order. */
function capGroups(rows: { contribution: Contribution; group: string | undefined }[], caps: Record<string, number>) {
  for (const [group, cap] of Object.entries(caps)) {
    const members = rows.filter((row) => row.group === group).map((row) => row.contribution);
    const gains = members.filter(({ logOdds }) => logOdds > 0);
    const losses = members.filter(({ logOdds }) => logOdds < 0);
    const gain = sumOf(gains);
    const loss = sumOf(losses);
    if (gain + loss > cap) for (const member of gains) shrink(member, (cap - loss) / gain);
    else if (gain + loss < -cap) for (const member of losses) shrink(member, (-cap - gain) / loss);
  }
}

function shrink(member: Contribution, by: number) {
  member.logOdds *= by;
  if (member.fresh !== undefined) member.fresh *= by;
}

const sumOf = (contributions: Contribution[]) => contributions.reduce((sum, { logOdds }) => sum + logOdds, 0);

function together(card: Scorecard, read: (key: string) => Reading): Contribution[] {
  return (card.pairs ?? []).flatMap(({ name, family, first, second, cells, doubts }) => {
    const [one, other] = [read(first.reads).value, read(second.reads).value];
    const [row, column] = [binAt(first.bins, one), binAt(second.bins, other)];
    const logOdds = cells[row]?.[column];
    const doubt = doubts?.[row]?.[column];
    if (logOdds === undefined) return [];
    const values: [string, string] = [String(one ?? ''), String(other ?? '')];
    return [
      {
        characteristic: name,
        family,
        logOdds,
        ...(doubt === undefined ? {} : { doubt: [doubt] }),
        evidence: { kind: 'together', fields: [first.reads, second.reads], values },
      },
    ];
  });
}

function raised(card: Scorecard, read: (key: string) => Reading): RedFlag[] {
  return card.redFlags
    .map((rule) => ({ rule, reading: read(rule.reads) }))
    .filter(({ rule, reading }) => holds(rule.when, reading.value))
    .map(({ rule, reading }) => ({ flag: rule.name, cap: rule.cap, evidence: reading.evidence }))
    .sort((a, b) => a.cap - b.cap);
}

/** Weighs each characteristic by how far its bins reach, so that a small question left open hardly counts. */
function completeness(card: Scorecard, contributions: Contribution[]): number {
  const evidence = new Map(
    contributions.map((contribution) => [contribution.characteristic, contribution.evidence.kind]),
  );
  let asked = 0;
  let known = 0;
  for (const { name, family, bins } of card.characteristics) {
    const kind = evidence.get(name);
    if (kind === undefined || (family !== 'profile' && family !== 'qualification')) continue;
    const sizes = bins.map(({ logOdds }) => logOdds);
    const reach = Math.max(...sizes) - Math.min(...sizes);
    asked += reach;
    if (kind !== 'missing' && kind !== 'not-asked') known += reach;
  }
  return asked === 0 ? 0 : known / asked;
}
