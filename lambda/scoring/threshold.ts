import type { LeadFile } from '../domain/lead-file.ts';
import type { Assessment } from './assessment.ts';
import type { Scorecard } from './scorecard.ts';

/** What another sales-ready threshold would change in a book: who would no longer be ready, and who would be. */
export type ThresholdChange = {
  from: number;
  to: number;
  all: number;
  readyNow: number;
  readyThen: number;
  leave: LeadFile[];
  join: LeadFile[];
};

/** Compares two thresholds over the leads of a book. */
export function readyAt(
  leads: readonly { file: LeadFile; assessment: Assessment }[],
  from: number,
  to: number,
): ThresholdChange {
  const ready = (threshold: number) => leads.filter(({ assessment }) => assessment.points >= threshold);
  const [now, then] = [ready(from), ready(to)];
  return {
    from,
    to,
    all: leads.length,
    readyNow: now.length,
    readyThen: then.length,
    leave: now.filter((one) => !then.includes(one)).map(({ file }) => file),
    join: then.filter((one) => !now.includes(one)).map(({ file }) => file),
  };
}

type Who = { by: string; at: string };

/** The card with another threshold, as a version of its own that says who changed it, when, and from what. */
export function cardAt(card: Scorecard, to: number, who: Who): Scorecard {
  const changes = [...(card.thresholdChanges ?? []), { from: card.salesReady, to, ...who, version: card.version }];
  const made = card.version.replace(/ t\d+$/, '');
  return { ...card, version: `${made} t${changes.length}`, salesReady: to, thresholdChanges: changes };
}

/**
 * The card with its threshold, and its version, as before the last change that was not itself taken back; nothing where
 * there is none.
 */
export function cardPutBack(card: Scorecard, who: Who): Scorecard | undefined {
  const { thresholdChanges: changes = [], salesReady, version } = card;
  let back = 0;
  for (const change of changes.toReversed()) {
    if (change.back) back += 1;
    else if (back > 0) back -= 1;
    else {
      const undone = { from: salesReady, to: change.from, ...who, version, back: true };
      return {
        ...card,
        version: change.version ?? version,
        salesReady: change.from,
        thresholdChanges: [...changes, undone],
      };
    }
  }
  return undefined;
}
