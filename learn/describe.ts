import { columnsApart } from '../lambda/scoring/records.ts';
import { exactPoints, pointsWorth } from '../lambda/scoring/scale.ts';
import type { Bin, Characteristic, Pair, Scorecard, When } from '../lambda/scoring/scorecard.ts';

const number = (value: number) => {
  const rounded = Number(value.toPrecision(6));
  return Math.abs(rounded) >= 1e6 || (rounded !== 0 && Math.abs(rounded) < 1e-3)
    ? rounded.toExponential(2)
    : String(rounded);
};

/** Of a bin of many levels, such as accounts of one record, so many are named. */
const MOST_NAMED = 40;

/** When a bin holds, in words; of a row that reads which fields are filled in, the fields themselves. */
export function whenText(when: When, reads = ''): string {
  if (when === 'missing') return 'not known';
  if (when === 'other') return 'anything else';
  if ('is' in when && reads.startsWith('answered:'))
    return when.is.map((pattern) => openText(pattern, reads)).join('; ');
  if ('is' in when) {
    const more = when.is.length - MOST_NAMED;
    return more > 0 ? `${when.is.slice(0, MOST_NAMED).join(', ')} and ${more} more` : when.is.join(', ');
  }
  if ('words' in when) return `says ${when.words.join(', ')}`;
  if ('exactly' in when) return `exactly ${when.exactly.map(number).join(', ')}`;
  const { from, below } = when;
  const [made = '', of = ''] = [
    reads.slice(0, reads.indexOf(':')).replace(/-mdy$/, ''),
    reads.slice(reads.indexOf(':') + 1),
  ];
  if (made === 'days') return `days from ${of.split(columnsApart).join(' to ')}`;
  if (made === 'weekday') return `day of the week of ${of}, 1 for Monday`;
  if (made === 'quarter') return `quarter of the year of ${of}`;
  if (reads.startsWith('round:')) return zerosText(Math.ceil(from ?? 0), Math.ceil(below ?? Infinity) - 1);
  if (from === undefined) return below === undefined ? 'any number' : `below ${number(below)}`;
  return below === undefined ? `${number(from)} and more` : `${number(from)} to ${number(below)}`;
}

const zerosText = (least: number, most: number) =>
  most === Infinity ? `${least} and more` : least === most ? String(least) : `${least} to ${most}`;

/** Which fields a pattern of answered and open ones leaves open. */
function openText(pattern: string, reads: string): string {
  const columns = reads.slice(reads.indexOf(':') + 1).split(columnsApart);
  const open = columns.filter((_, i) => pattern[i] !== '+');
  if (open.length === 0) return 'all filled in';
  const rarer = open.length <= columns.length / 2 ? open : columns.filter((column) => !open.includes(column));
  const named = rarer.map((column) => column.slice(0, 24)).join(', ');
  if (rarer === open) return `without ${named}`;
  return rarer.length === 0 ? 'none filled in' : `only ${named}`;
}

/** What a row reads, in words. */
export function readsText(reads: string): string {
  if (reads.startsWith('answered:')) return 'which fields are filled in';
  if (reads.startsWith('kinds:')) return 'how many kinds of activity';
  if (reads.startsWith('round:')) return `zeros that ${reads.slice('round:'.length)} ends in`;
  return reads;
}

/** What a row is called for people: of what our own readers read its name, of a column the column. */
const rowText = ({ name, reads }: Characteristic): string =>
  /^(signal|fact|count|breadth|unanswered|quiet-days|days-until|days-open|hours-to-first-contact|single-contact|email-domain)(:|$)/.test(
    reads,
  )
    ? name
        .replaceAll('-', ' ')
        .replace(/^(signal|fact|count):/, '')
        .replaceAll('+', ' or ')
    : readsText(reads);

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
    `${scale.points} points are odds of ${scale.odds} to 1; ${scale.pointsToDouble} more double the odds.${
      rest.kind === 'history' && card.dated !== false ? ` Chances are within ${card.horizonDays} days.` : ''
    }`,
    `Everyone starts at ${Math.round(exactPoints(scale, card.base))} points.`,
  ];
  const silent: string[] = [];
  for (const row of byReach(card.characteristics)) {
    if (worthOf(row).every((logOdds) => Math.abs(pointsWorth(scale, logOdds)) < 0.5)) {
      silent.push(rowText(row));
      continue;
    }
    lines.push(
      '',
      `${rowText(row)}${row.monotone ? ` (${row.monotone === 'up' ? 'never lowers' : 'never raises'} as it grows)` : ''}`,
    );
    const bins = withUnseenTogether(row.bins);
    const shown = tellingBins(bins, most);
    for (const { when, logOdds, seen } of shown)
      lines.push(`  ${fitted(whenText(when, row.reads))} ${points(logOdds).padStart(4)}${seenText(seen)}`);
    if (shown.length < bins.length) lines.push(`  and ${bins.length - shown.length} more, in the card's file`);
  }
  if (silent.length > 0) lines.push('', `Say next to nothing: ${silent.join(', ')}.`);
  for (const pair of card.pairs ?? []) lines.push('', ...pairLines(pair, points));
  return lines;
}

/** Text as wide as a column of the card, cut where it is longer. */
const fitted = (text: string) => (text.length > 50 ? `${text.slice(0, 49)}…` : text.padEnd(50));

/** Words of one worth that no lead had, such as those of day-one rules, in one bin. */
function withUnseenTogether(bins: readonly Bin[]): Bin[] {
  const together: Bin[] = [];
  for (const bin of bins) {
    const last = together.at(-1);
    const words = wordsUnseen(bin);
    const before = last && last.logOdds === bin.logOdds ? wordsUnseen(last) : undefined;
    if (last && words && before) together[together.length - 1] = { ...last, when: { is: [...before, ...words] } };
    else together.push(bin);
  }
  return together;
}

const wordsUnseen = ({ when, seen }: Bin) =>
  typeof when === 'object' && 'is' in when && !seen?.outcomes ? when.is : undefined;

const seenText = (seen: Bin['seen']) => (seen && seen.outcomes > 0 ? `   ${seen.won} of ${seen.outcomes} won` : '');

function pairLines({ first, second, cells }: Pair, points: (logOdds: number) => string): string[] {
  const all = cells.flatMap((row, i) => row.map((logOdds, j) => ({ logOdds, i, j })));
  const strongest = all.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)).slice(0, 4);
  return [
    `${readsText(first.reads)} together with ${readsText(second.reads)}, beyond what each says alone`,
    ...strongest.map(({ logOdds, i, j }) => {
      const [one, other] = [first.bins[i], second.bins[j]];
      const text = one && other ? `${whenText(one, first.reads)} and ${whenText(other, second.reads)}` : '';
      return `  ${fitted(text)} ${points(logOdds).padStart(4)}`;
    }),
  ];
}
