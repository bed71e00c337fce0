import { dayOneCard } from '../../../lambda/scoring/day-one-card.ts';
import { exactPoints, logOddsOf, pointsAt, pointsWorth } from '../../../lambda/scoring/scale.ts';
import type { Bin, Scale, When } from '../../../lambda/scoring/scorecard.ts';
import type { CardRow, ModelShown } from '../../wire-model.ts';
import { leadsShown } from '../book/leads.ts';
import type { Reader } from '../book/reader.ts';

/** Two-sided, 95 percent. */
const Z = 1.96;

const whenShown = (when: When): string => {
  if (when === 'missing') return 'not known';
  if (when === 'other') return 'anything else';
  if ('is' in when) return when.is.join(', ');
  if ('words' in when) return `with the words ${when.words.join(', ')}`;
  if ('exactly' in when) return when.exactly.join(', ');
  const { from, below } = when;
  if (from !== undefined && below !== undefined) return `${from} to below ${below}`;
  if (from !== undefined) return from === 0 ? 'happened' : `${from} and more`;
  return below === undefined ? 'any' : `below ${below}`;
};

/** How far a bin may be off by itself, one standard deviation: as the card knows it, else by its outcomes alone (Woolf's interval). */
function deviation({ seen, doubt }: Bin): number {
  if (doubt) return Math.sqrt(doubt.slice(0, -1).reduce((sum, each) => sum + each ** 2, doubt.at(-1) ?? 0));
  return seen ? Math.sqrt(1 / (seen.won + 0.5) + 1 / (seen.outcomes - seen.won + 0.5)) : 0;
}

/** A bin in points; where outcomes fell into it, with how far it may be off. */
function rowOf(bin: Bin, scale: Scale): CardRow {
  const { when, logOdds, seen } = bin;
  const row = { when: whenShown(when), points: Math.round(pointsWorth(scale, logOdds)) + 0 };
  if (!seen) return row;
  const { outcomes, won } = seen;
  return { ...row, outcomes, won, within: Math.round(pointsWorth(scale, Z * deviation(bin))) };
}

/** The card in use as a table for whoever answers for it. */
export async function modelShown(reader: Reader): Promise<ModelShown> {
  const [card, { rows }] = await Promise.all([reader.card(), leadsShown(reader)]);
  const { scale, restsOn } = card;
  return {
    title: card.title,
    version: card.version,
    isDayOne: card.version === dayOneCard().version,
    restsOn:
      restsOn.kind === 'experts'
        ? 'Experts’ points alone: no outcome has been learned from yet, so no row has error bars.'
        : `${restsOn.outcomes.toLocaleString('en-US')} known outcomes, ${restsOn.won.toLocaleString('en-US')} of them won.`,
    start: Math.round(exactPoints(scale, card.base)),
    salesReady: card.salesReady,
    tiers: card.tiers,
    signedOff: card.signedOff ?? [],
    parts: card.characteristics.map(({ name, family, source, halfLifeDays, bins }) => ({
      name: name.replaceAll('-', ' '),
      family,
      ...(source && { source }),
      ...(halfLifeDays !== undefined && { fadesInDays: halfLifeDays }),
      rows: bins.map((bin) => rowOf(bin, scale)),
    })),
    redFlags: card.redFlags.map(({ name, cap }) => ({ name: name.replaceAll('-', ' '), cap })),
    points: rows.flatMap(({ likelihood }) =>
      likelihood === undefined ? [] : [pointsAt(scale, logOddsOf(likelihood))],
    ),
  };
}
