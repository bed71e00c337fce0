import type { LeadFile } from '../lambda/domain/lead-file.ts';
import { assess } from '../lambda/scoring/assess.ts';
import type { Assessment } from '../lambda/scoring/assessment.ts';
import { readLead } from '../lambda/scoring/readings.ts';
import type { Scorecard } from '../lambda/scoring/scorecard.ts';
import { reachOf, readsText } from './describe.ts';

/** One lead under two cards; `because` is the reason whose worth differs most. */
export type LeadDifference = {
  lead: string;
  name: string;
  before: Assessment;
  after: Assessment;
  because: { characteristic: string; by: number } | undefined;
};

/** What putting a card to use would change for these leads, biggest change first. `now` is epoch milliseconds. */
export function compareCards(
  before: Scorecard,
  after: Scorecard,
  files: readonly LeadFile[],
  now: number,
): LeadDifference[] {
  return files
    .map((file) => {
      const [one, other] = [assess(before, file, now), assess(after, file, now)];
      return { lead: file.lead.id, name: file.lead.name, before: one, after: other, because: biggestMove(one, other) };
    })
    .sort((a, b) => moved(b) - moved(a) || (a.name < b.name ? -1 : 1));
}

const moved = ({ before, after }: LeadDifference) => Math.abs(after.likelihood - before.likelihood);

function biggestMove(before: Assessment, after: Assessment): LeadDifference['because'] {
  const by = new Map<string, number>();
  for (const { characteristic, logOdds } of after.contributions)
    by.set(characteristic, (by.get(characteristic) ?? 0) + logOdds);
  for (const { characteristic, logOdds } of before.contributions)
    by.set(characteristic, (by.get(characteristic) ?? 0) - logOdds);
  const [biggest] = [...by].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return biggest && biggest[1] !== 0 ? { characteristic: biggest[0], by: biggest[1] } : undefined;
}

/** Reads less than this far between its best and its worst bin, and nobody misses it; in log-odds. */
const LEAST_REACH = 0.05;
/** What is worked out for every lead, whatever its columns are. */
const alwaysRead =
  /^(signal|count|fact|breadth|unanswered|quiet-days|days-until|days-open|hours-to-first-contact|single-contact|contradiction|answered|kinds)(:|$)/;

/** The columns that a learned card goes by and no lead has, in plain names. */
export function lackingIn(card: Scorecard, files: readonly LeadFile[], now: number): string[] {
  if (card.restsOn.kind === 'experts') return [];
  const telling = card.characteristics.filter(
    ({ reads, bins, source }) =>
      source === 'history' && !alwaysRead.test(reads) && reachOf(bins.map(({ logOdds }) => logOdds)) >= LEAST_REACH,
  );
  const lacking = telling.filter(({ reads }) => !files.some((file) => readLead(file, now, reads).value !== undefined));
  return [...new Set(lacking.map(({ reads }) => readsText(reads)))];
}

/** How many of the things a card reads any of these leads says something of. */
export function answeredShare(card: Scorecard, files: readonly LeadFile[], now: number): { read: number; of: number } {
  const wanted = [...new Set(card.characteristics.map(({ reads }) => reads))].filter(
    (reads) => !/^(signal|count):/.test(reads),
  );
  const read = wanted.filter((reads) => files.some((file) => readLead(file, now, reads).value !== undefined));
  return { read: read.length, of: wanted.length };
}
