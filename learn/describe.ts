import { exactPoints, pointsWorth } from '../lambda/scoring/scale.ts';
import type { Bin, Characteristic, Pair, Scorecard, When } from '../lambda/scoring/scorecard.ts';

const number = (value: number) => {
  const rounded = Number(value.toPrecision(6));
  return Math.abs(rounded) >= 1e6 || (rounded !== 0 && Math.abs(rounded) < 1e-3)
    ? rounded.toExponential(2)
    : String(rounded);
};

/** When a bin holds, in words. */
export function whenText(when: When): string {
  if (when === 'missing') return 'not known';
  if (when === 'other') return 'anything else';
  if ('is' in when) return when.is.join(', ');
  if ('words' in when) return `says ${when.words.join(', ')}`;
  if ('exactly' in when) return `exactly ${when.exactly.map(number).join(', ')}`;
  const { from, below } = when;
  if (from === undefined) return below === undefined ? 'any number' : `below ${number(below)}`;
  return below === undefined ? `${number(from)} and more` : `${number(from)} to ${number(below)}`;
}

/** What a row reads, in words. */
export function readsText(reads: string): string {
  if (reads.startsWith('answered:')) return 'which fields are filled in';
  if (reads.startsWith('kinds:')) return 'how many kinds of activity';
  if (reads.startsWith('round:')) return `zeros that ${reads.slice('round:'.length)} ends in`;
  return reads;
}

/** How far a table moves a score between its worst and its best bin, in log-odds. */
export const reachOf = (worth: readonly number[]): number =>
  worth.length === 0 ? 0 : Math.max(...worth) - Math.min(...worth);

/** Characteristics from the one that matters most down. */
export const byReach = (rows: readonly Characteristic[]): Characteristic[] =>
  [...rows].sort((a, b) => reachOf(worthOf(b)) - reachOf(worthOf(a)));

const worthOf = ({ bins }: Characteristic) => bins.map(({ logOdds }) => logOdds);

/** The bins that matter of a row that has many, in the row's own order. */
export function tellingBins(bins: readonly Bin[], most: number): Bin[] {
  if (bins.length <= most) return [...bins];
  const weight = ({ logOdds, seen }: Bin) => Math.abs(logOdds) * Math.sqrt(seen?.outcomes ?? 1);
  const kept = new Set([...bins].sort((a, b) => weight(b) - weight(a)).slice(0, most));
  return bins.filter((bin) => kept.has(bin));
}

const signed = (points: number) => (points > 0 ? `+${points}` : String(points + 0));

/** A card as lines of text: scale, rows by how far they move a score, and what two things say together. */
export function cardLines(card: Scorecard, most = 12): string[] {
  const points = (logOdds: number) => signed(Math.round(pointsWorth(card.scale, logOdds)));
  const { scale } = card;
  const rest = card.restsOn;
  const lines = [
    `${card.title} (${card.version})`,
    rest.kind === 'experts'
      ? "Rests on experts' points."
      : `Rests on ${rest.outcomes} known outcomes, ${rest.won} of them won.`,
    `${scale.points} points are odds of ${scale.odds} to 1; ${scale.pointsToDouble} more double the odds. Chances are within ${card.horizonDays} days.`,
    `Everyone starts at ${Math.round(exactPoints(scale, card.base))} points.`,
  ];
  for (const row of byReach(card.characteristics)) {
    if (reachOf(worthOf(row)) < 0.005) continue;
    lines.push(
      '',
      `${readsText(row.reads)}${row.monotone ? ` (${row.monotone === 'up' ? 'never lowers' : 'never raises'} as it grows)` : ''}`,
    );
    const shown = tellingBins(row.bins, most);
    for (const { when, logOdds, seen } of shown)
      lines.push(`  ${whenText(when).slice(0, 50).padEnd(50)} ${points(logOdds).padStart(4)}${seenText(seen)}`);
    if (shown.length < row.bins.length) lines.push(`  and ${row.bins.length - shown.length} more, in the card's file`);
  }
  for (const pair of card.pairs ?? []) lines.push('', ...pairLines(pair, points));
  return lines;
}

const seenText = (seen: Bin['seen']) => (seen && seen.outcomes > 0 ? `   ${seen.won} of ${seen.outcomes} won` : '');

function pairLines({ first, second, cells }: Pair, points: (logOdds: number) => string): string[] {
  const all = cells.flatMap((row, i) => row.map((logOdds, j) => ({ logOdds, i, j })));
  const strongest = all.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)).slice(0, 4);
  return [
    `${readsText(first.reads)} together with ${readsText(second.reads)}, beyond what each says alone`,
    ...strongest.map(({ logOdds, i, j }) => {
      const [one, other] = [first.bins[i], second.bins[j]];
      const text = one && other ? `${whenText(one)} and ${whenText(other)}` : '';
      return `  ${text.slice(0, 50).padEnd(50)} ${points(logOdds).padStart(4)}`;
    }),
  ];
}
