import type { Lead, LeadName } from '../../../lambda/domain/lead.ts';
import { frameworkChosen } from '../../../lambda/domain/log-entry.ts';
import { gaps } from '../../../lambda/frameworks/gaps.ts';
import { frameworkOf } from '../../../lambda/frameworks/index.ts';
import { assess } from '../../../lambda/scoring/assess.ts';
import { standingAt } from '../../../lambda/scoring/rank.ts';
import { logOddsOf, pointsAt } from '../../../lambda/scoring/scale.ts';
import type { Scorecard } from '../../../lambda/scoring/scorecard.ts';
import type { RankedLead } from '../../../lambda/store/store.ts';
import type { LeadRow, LeadsShown } from '../../wire-book.ts';
import type { Reader } from './reader.ts';

/** A book of so many leads is read whole; of a larger one only profiles and orders are. */
const READ_WHOLE = 400;
const AT_ONCE = 1_000;

/** Every lead of the rep's, as the table shows them. */
export async function leadsShown(reader: Reader): Promise<LeadsShown> {
  const { store, scope, rep, now } = reader;
  const framework = frameworkOf(rep.framework);
  const about = { framework: framework.words.en.name, criteria: framework.criteria.length };
  const [names, card] = await Promise.all([store.leadNames(scope), reader.card()]);
  if (names.length > READ_WHOLE) return { ...about, rows: await largeBook(names, card, reader), hasGaps: false };
  const { files } = await store.leadFiles(scope);
  const rows = files.map((file): LeadRow => {
    const { likelihood, tier } = assess(card, file, now.toMillis());
    const seenBy = frameworkOf(frameworkChosen(file.log ?? []) ?? rep.framework);
    return {
      ...profile(file.lead),
      likelihood,
      tier,
      gaps: gaps(seenBy, file.facts, now.toMillis()).length,
    };
  });
  return { ...about, rows, hasGaps: true };
}

/** How many gaps each of these leads has, in the team's framework or the lead's own. */
export async function gapsShown(reader: Reader, ids: readonly string[]): Promise<Record<string, number>> {
  const { store, scope, rep, now } = reader;
  const files = await Promise.all(ids.map((id) => store.leadFile(scope, id)));
  return Object.fromEntries(
    files.flatMap((file) => {
      if (!file) return [];
      const seenBy = frameworkOf(frameworkChosen(file.log ?? []) ?? rep.framework);
      return [[file.lead.id, gaps(seenBy, file.facts, now.toMillis()).length]];
    }),
  );
}

const profile = ({ id, name, company, title, stage, lastContactAt, amount, currency }: Lead): LeadRow => ({
  id,
  name,
  ...(company && { company }),
  ...(title && { title }),
  ...(stage && { stage }),
  ...(lastContactAt && { lastContact: lastContactAt }),
  ...(amount !== undefined && { amount }),
  ...(currency && { currency }),
});

async function largeBook(
  names: readonly LeadName[],
  card: Scorecard,
  { store, scope, now }: Reader,
): Promise<LeadRow[]> {
  const [ranked, leads] = await Promise.all([
    everyRanked(({ most }) => store.heatPage(scope, 'likely', most === undefined ? {} : { most })),
    profiles(names, (ids) => store.leads(scope.team, ids)),
  ]);
  return names.map(({ id, name, company, title }): LeadRow => {
    const lead = leads.get(id);
    const heat = ranked.get(id)?.heat;
    const row = lead ? profile(lead) : { id, name, ...(company && { company }), ...(title && { title }) };
    if (!heat) return row;
    const likelihood = standingAt.likely(heat, now.toMillis());
    const points = pointsAt(card.scale, logOddsOf(likelihood));
    const tier = points >= card.tiers.high ? 'high' : points >= card.tiers.medium ? 'medium' : 'low';
    return { ...row, likelihood, tier };
  });
}

async function profiles(
  names: readonly LeadName[],
  read: (ids: string[]) => Promise<Map<string, Lead>>,
): Promise<Map<string, Lead>> {
  const all = new Map<string, Lead>();
  for (let start = 0; start < names.length; start += AT_ONCE) {
    const some = await read(names.slice(start, start + AT_ONCE).map(({ id }) => id));
    for (const [id, lead] of some) all.set(id, lead);
  }
  return all;
}

type ReadPage = (range: { most?: number }) => Promise<{ leads: RankedLead[]; more: boolean }>;

/** Reads an order to its end, a page at a time. */
async function everyRanked(readPage: ReadPage): Promise<Map<string, RankedLead>> {
  const all = new Map<string, RankedLead>();
  let most: number | undefined;
  for (;;) {
    const before = all.size;
    const { leads, more } = await readPage(most === undefined ? {} : { most });
    for (const lead of leads) all.set(lead.id, lead);
    most = leads.at(-1)?.key;
    if (!more || most === undefined || all.size === before) return all;
  }
}
