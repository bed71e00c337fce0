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
/** More than a screen holds. */
const LIKELIEST = 60;

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

/** The likeliest leads of a large book, to look at while the rest is read; a small book is whole. */
export async function likeliestShown(reader: Reader): Promise<LeadsShown> {
  const { store, scope, rep } = reader;
  const [{ leads, more }, card] = await Promise.all([store.heatPage(scope, 'likely', {}), reader.card()]);
  if (!more) return leadsShown(reader);
  const ranked = new Map(leads.map((lead) => [lead.id, lead]));
  const likelihoodOf = ({ heat }: RankedLead) => standingAt.likely(heat, reader.now.toMillis());
  const likeliest = [...leads].sort((a, b) => likelihoodOf(b) - likelihoodOf(a)).slice(0, LIKELIEST);
  const profiled = await store.leads(
    scope.team,
    likeliest.map(({ id }) => id),
  );
  const framework = frameworkOf(rep.framework);
  return {
    framework: framework.words.en.name,
    criteria: framework.criteria.length,
    rows: likeliest.map((name) => rowOf(name, { card, ranked, profiles: profiled, now: reader.now.toMillis() })),
    hasGaps: false,
    isPart: true,
  };
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
  return names.map((name) => rowOf(name, { card, ranked, profiles: leads, now: now.toMillis() }));
}

type Known = {
  card: Scorecard;
  ranked: ReadonlyMap<string, RankedLead>;
  profiles: ReadonlyMap<string, Lead>;
  now: number;
};

/** A row of what is kept about a lead besides its file: the profile, and its place in the order. */
function rowOf({ id, name, company, title }: LeadName, { card, ranked, profiles, now }: Known): LeadRow {
  const lead = profiles.get(id);
  const heat = ranked.get(id)?.heat;
  const row = lead ? profile(lead) : { id, name, ...(company && { company }), ...(title && { title }) };
  if (!heat) return row;
  const likelihood = standingAt.likely(heat, now);
  const points = pointsAt(card.scale, logOddsOf(likelihood));
  const tier = points >= card.tiers.high ? 'high' : points >= card.tiers.medium ? 'medium' : 'low';
  return { ...row, likelihood, tier };
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
