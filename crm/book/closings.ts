import { dayMs } from '../../lambda/domain/day.ts';
import { dealEnded, dealFields } from '../../lambda/domain/deal.ts';
import type { Lead } from '../../lambda/domain/lead.ts';
import type { LeadFile } from '../../lambda/domain/lead-file.ts';
import type { Result } from '../../lambda/domain/result.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { resultOf } from '../../lambda/scoring/results.ts';
import type { Scorecard } from '../../lambda/scoring/scorecard.ts';
import type { BookStore } from '../../lambda/store/book-store.ts';
import type { ImportStore } from '../../lambda/store/store.ts';
import type { Zone } from '../icalendar/zones.ts';
import { fingerprint } from '../sheets/records.ts';
import type { Writer } from './writer.ts';

/** A deal that ended, as a file tells it. `deal` names it across imports; `at` is epoch milliseconds. */
type Closing = { deal: string; won: boolean; at: number; reason?: string; amount?: number; currency?: string };
type Fields = Pick<Lead, 'amount' | 'currency'>;

/** Gathers how deals ended while an import reads, and writes them as results once everything else stands. */
export type Closings = {
  /** Takes what a row says of a deal of these leads; one that names only a company with several people is nobody's. */
  take: (leadIds: readonly string[], row: { fields: Fields; extra: Readonly<Record<string, string>> }) => void;
  /** A CRM whose leads are its deals: the lead's own stage and closing day. */
  takeLead: (lead: Pick<Lead, 'id' | 'stage' | 'amount' | 'currency' | 'extra'>) => void;
  write: (of: Writing) => Promise<void>;
  counts: { closed: number; undated: number; nobodys: number };
};

type Writing = {
  store: ImportStore & BookStore;
  team: string;
  writer: Writer;
  fileOf: (lead: Lead) => LeadFile | undefined;
};

const CHUNK = 100;
/** A rep's own word and the CRM's about the same ending lie no further apart. */
const SAME_ENDING_DAYS = 31;

/** Deals of one lead and one day are told apart within the hour after noon. */
const withinAnHour = (deal: string) => Number.parseInt(Buffer.from(deal).toString('hex').slice(-8), 16) % 3_600_000;

/** An empty gathering, as of `now` (epoch milliseconds); days are the zone's. */
export function closings(zone: Zone, now: number): Closings {
  const byLead = new Map<string, Map<string, Closing>>();
  const open = new Set<string>();
  const counts = { closed: 0, undated: 0, nobodys: 0 };

  const close = (
    leadId: string,
    won: boolean,
    fields: Fields,
    extra: Readonly<Record<string, string>>,
    day?: string,
  ) => {
    const noon = Date.parse(`${day ?? ''}T12:00:00Z`);
    const at = Number.isNaN(noon) ? Number.NaN : zone.instantOf(noon);
    if (Number.isNaN(at) || at - dayMs / 2 > now) {
      counts.undated += 1;
      return;
    }
    const deal = extra[dealFields.id] ?? fingerprint(leadId, day ?? '', extra.Deal ?? '', String(fields.amount ?? ''));
    const reason = extra[won ? dealFields.wonBecause : dealFields.lostBecause];
    const { amount, currency } = fields;
    const these = byLead.get(leadId) ?? new Map<string, Closing>();
    these.set(deal, {
      deal,
      won,
      at: at + withinAnHour(deal),
      ...(reason ? { reason } : {}),
      ...(amount === undefined ? {} : { amount }),
      ...(currency === undefined ? {} : { currency }),
    });
    byLead.set(leadId, these);
  };

  return {
    counts,
    take: (leadIds, { fields, extra }) => {
      const ended = dealEnded(extra);
      const id = extra[dealFields.id];
      if (!ended) {
        if (id !== undefined) open.add(id);
        return;
      }
      const [leadId, ...others] = leadIds;
      if (leadId === undefined || others.length > 0) counts.nobodys += 1;
      else close(leadId, ended === 'won', fields, extra, extra[dealFields.closed] ?? extra[dealFields.closes]);
    },
    takeLead: ({ id, stage, amount, currency, extra = {} }) => {
      const day = extra[dealFields.closed];
      if (day === undefined) return;
      const won = stage === 'customer';
      const fields = { ...(amount === undefined ? {} : { amount }), ...(currency === undefined ? {} : { currency }) };
      if (won || stage === 'dropped' || extra[dealFields.lostBecause])
        close(id, won, fields, { ...extra, [dealFields.id]: id }, day);
    },
    write: async (writing) => {
      if (byLead.size === 0 && open.size === 0) return;
      const known = await writing.store.teamResults(writing.team, ...ALWAYS);
      const replaced = await writeClosings(byLead, known, writing, counts);
      // Last, so that a killed import numbers the steps before them as it did the first time.
      for (const result of known)
        if (result.deal !== undefined && (open.has(result.deal) || replaced.has(result)))
          await put({ ...result, takenBack: true }, writing);
      await writing.writer.flush();
    },
  };
}

const ALWAYS = ['0000-01-01T00:00:00.000Z', '9999-12-31T00:00:00.000Z'] as const;

const put = (result: Result, { writer }: Writing) => writer.put({ kind: 'result', leadId: result.lead, result }, false);

/** Puts every ending, one that stands as it stands; gives the results that were of these deals and said otherwise. */
async function writeClosings(
  byLead: ReadonlyMap<string, ReadonlyMap<string, Closing>>,
  known: readonly Result[],
  writing: Writing,
  counts: Closings['counts'],
): Promise<Set<Result>> {
  const { store, team } = writing;
  const card = (await store.scorecard(team)) ?? dayOneCard();
  const knownOf = new Map<string, Result[]>();
  for (const result of known) knownOf.set(result.lead, [...(knownOf.get(result.lead) ?? []), result]);
  const replaced = new Set<Result>();
  const all = [...byLead.keys()];
  for (let start = 0; start < all.length; start += CHUNK) {
    const ids = all.slice(start, start + CHUNK);
    const leads = await store.leads(team, ids);
    for (const id of ids) {
      const lead = leads.get(id);
      if (!lead) continue;
      const these = knownOf.get(id) ?? [];
      let file: LeadFile | undefined;
      for (const closing of byLead.get(id)?.values() ?? []) {
        counts.closed += 1;
        const stands = these.find((result) => isSame(result, closing));
        file ??= stands ? undefined : await fileFor(lead, writing);
        const result = stands ?? (file && closingAsResult(closing, file, card));
        if (result) await put(result, writing);
        for (const old of these)
          if (old.deal === closing.deal && old !== stands && old.closedAt !== result?.closedAt) replaced.add(old);
      }
    }
  }
  return replaced;
}

async function fileFor(lead: Lead, { store, team, fileOf }: Writing): Promise<LeadFile | undefined> {
  const [rep] = lead.owners;
  return fileOf(lead) ?? (rep === undefined ? undefined : store.leadFile({ team, rep }, lead.id));
}

/** An ending beside the forecast that would have been made thirty days before, by the card in use now. */
function closingAsResult(
  { deal, won, at, reason, amount, currency }: Closing,
  file: LeadFile,
  card: Scorecard,
): Result {
  const closedAt = new Date(at).toISOString();
  // What the deal is worth stands in its own row; the lead's amount may be of another.
  const { amount: _amount, currency: _currency, ...lead } = file.lead;
  const worth = { ...(amount === undefined ? {} : { amount }), ...(currency === undefined ? {} : { currency }) };
  const result = resultOf({ ...file, lead: { ...lead, ...worth } }, card, { won, at: closedAt, reason });
  return { ...result, deal, forecast: { ...result.forecast, afterwards: true } };
}

/** Whether an ending stands already: the deal's own, with the forecast made then, or what a rep said of it. */
function isSame(result: Result, { deal, won, at, amount }: Closing): boolean {
  const closedAt = Date.parse(result.closedAt);
  if (result.won !== won) return false;
  return result.deal === undefined
    ? Math.abs(closedAt - at) <= SAME_ENDING_DAYS * dayMs
    : result.deal === deal && closedAt === at && result.amount === amount;
}
