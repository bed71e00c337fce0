import { compileCard } from '../../lambda/scoring/compile.ts';
import { columnsApart, type Flat } from '../../lambda/scoring/records.ts';
import type { Scorecard } from '../../lambda/scoring/scorecard.ts';

/** One table of a card or one pair: the columns it reads, and its log-odds for a record. */
type Term = { columns: string[]; worth: (record: Flat) => number };

const columnsOf = (reads: string): string[] => {
  const [, list] = /^\w+:(.*)$/.exec(reads) ?? [];
  return (list ?? reads).split(columnsApart);
};

function termsOf(card: Scorecard): Term[] {
  const alone = (part: Pick<Scorecard, 'characteristics' | 'pairs'>) => {
    const compiled = compileCard({ ...card, ...part, base: 0 });
    if (!compiled) throw new Error('the learned card reads what a table does not have');
    return (record: Flat) => compiled.score(record, 0).logOdds;
  };
  return [
    ...card.characteristics.map((row) => ({
      columns: columnsOf(row.reads),
      worth: alone({ characteristics: [row], pairs: [] }),
    })),
    ...(card.pairs ?? []).map((pair) => ({
      columns: [...columnsOf(pair.first.reads), ...columnsOf(pair.second.reads)],
      worth: alone({ characteristics: [], pairs: [pair] }),
    })),
  ];
}

/**
 * The log-odds a card gives a record of which not every column was asked yet: what is open counts as the mean over the
 * answers others gave. With every column known it is the card's own score.
 */
export function beliefOf(card: Scorecard, others: readonly Flat[]): (known: Flat) => number {
  const terms = termsOf(card).map((term) => ({ ...term, means: new Map<string, number>() }));
  const meanOf = ({ columns, worth, means }: (typeof terms)[number], known: Flat): number => {
    const asked = columns.filter((column) => column in known);
    const key = asked.map((column) => `${column}=${known[column]}`).join('\n');
    const before = means.get(key);
    if (before !== undefined) return before;
    const fixed = Object.fromEntries(asked.map((column) => [column, known[column]]));
    const mean =
      asked.length === columns.length
        ? worth(known)
        : others.reduce((sum, other) => sum + worth({ ...other, ...fixed }), 0) / others.length;
    means.set(key, mean);
    return mean;
  };
  return (known) => terms.reduce((sum, term) => sum + meanOf(term, known), card.base);
}
