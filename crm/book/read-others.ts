import type { Call } from '../../lambda/domain/call.ts';
import type { KeptRow } from '../../lambda/store/book-store.ts';
import { itsOwnId } from '../sheets/columns.ts';
import type { BookRecord, LeadReference } from '../sheets/mapping.ts';
import { newestDeal } from '../sheets/records.ts';
import type { Survey } from '../sheets/survey.ts';
import { crmEntry, meaningOf } from './activities.ts';
import { bounded } from './bounded-lead.ts';
import type { Import } from './import.ts';
import { type Referring, readWaiting, waitingRow } from './kept-rows.ts';
import { type Found, leadsOf } from './leads-of.ts';
import { addToLead } from './merge.ts';
import { rowsOf } from './rows.ts';

type Place = { file: string; line: number };
type More = Place & {
  leadId: string;
  fields: Extract<BookRecord, { kind: 'more' }>['fields'];
  extra: Record<string, string>;
};
type Brought = { calls: Call[]; more: More[] };

const chunkSize = 250;

/**
 * Reads what refers to leads: signals, answers, deals, notes, activities, and after them the rows that waited for what
 * has come. Gives the calls that are planned, and the rows that wait no more.
 */
export async function readOthers(
  surveys: readonly Survey[],
  waited: readonly KeptRow[],
  book: Import,
): Promise<{ calls: Call[]; joined: KeptRow[] }> {
  const brought: Brought = { calls: [], more: [] };
  // Deals first: activities name them.
  const isDeals = ({ columns }: Survey) => columns.some(({ column }) => column.becomes === itsOwnId);
  for (const survey of [...surveys.filter(isDeals), ...surveys.filter((each) => !isDeals(each))]) {
    const { file } = survey.source;
    for await (const { line, record } of rowsOf(survey, book)) {
      if (!('of' in record)) continue;
      const found = leadsOf(record, book);
      if ('ids' in found) {
        await takeAll(record, found.ids, { file, line }, brought, book);
        book.rowTold({ file, line, fate: 'joined', ...(found.ids[0] && { lead: found.ids.join('; ') }) });
      } else await keepOrLeave(record, found, { file, line }, book);
    }
  }
  const joined: KeptRow[] = [];
  for (const kept of waited) {
    const record = readWaiting(kept);
    const found = record && leadsOf(record, book);
    if (!record || !found || !('ids' in found)) continue;
    await takeAll(record, found.ids, kept, brought, book);
    joined.push(kept);
  }
  await addMore(brought, book);
  await book.writer.flush();
  return { calls: brought.calls, joined };
}

/** What refers to nobody who is here yet is kept until they come; what fits several is left out. Both are told. */
async function keepOrLeave(
  record: Referring,
  found: Extract<Found, { problem: string }>,
  { file, line }: { file: string; line: number },
  book: Import,
): Promise<void> {
  const { problem, missing } = found;
  book.problem({
    file,
    line,
    problem: missing ? `${problem} here yet; the row is kept and joined when they come` : problem,
  });
  book.rowTold({ file, line, fate: missing ? 'waiting' : 'left-out', why: problem });
  if (missing) await book.writer.put({ kind: 'kept', kept: waitingRow(record, file, line) }, false);
}

async function takeAll(
  record: Referring,
  leadIds: readonly string[],
  place: Place,
  brought: Brought,
  book: Import,
): Promise<void> {
  if (record.kind === 'more' && newestDeal in record.extra) book.closings.take(leadIds, record);
  if (record.kind === 'more' && record.deal !== undefined) book.directory.addDeal(record.deal, leadIds);
  for (const leadId of leadIds) await take(record, leadId, place, brought, book);
  if (brought.more.length >= chunkSize) await addMore(brought, book);
}

/** Puts what a row brings; a planned call, and what must be merged into its lead, are gathered. */
async function take(
  record: Referring,
  leadId: string,
  { file, line }: Place,
  brought: Brought,
  book: Import,
): Promise<void> {
  const isNew = !book.before.has(leadId);
  switch (record.kind) {
    case 'signal':
      book.counts.signals += 1;
      await book.writer.put({ kind: 'signal', leadId, signal: record.signal }, isNew);
      return;
    case 'fact':
      await book.putFact(leadId, record.fact);
      return;
    case 'more':
      for (const signal of record.signals) await book.writer.put({ kind: 'signal', leadId, signal }, isNew);
      book.counts.signals += record.signals.length;
      brought.more.push({ file, line, leadId, fields: record.fields, extra: record.extra });
      return;
    case 'activity': {
      const { activity } = record;
      book.activities.add(`${crmEntry}${activity.id}`);
      const day = new Date(book.zone.wallClockOf(Date.parse(activity.at))).toISOString().slice(0, 10);
      const means = meaningOf(activity, book.now, day);
      if (means.becomes === 'kept')
        brought.more.push({ file, line, leadId, fields: {}, extra: { [means.name]: means.text } });
      else if (means.becomes === 'call')
        brought.calls.push({ ...means.call, lead: await book.leadOfCall(leadId, record.of) });
      else {
        book.counts.signals += 1;
        await book.writer.put({ kind: 'signal', leadId, signal: means.signal }, isNew);
      }
    }
  }
}

/** Merges what was found out about leads into them. */
async function addMore(brought: Brought, book: Import): Promise<void> {
  const { more } = brought;
  if (more.length === 0) return;
  await book.writer.flush();
  const leads = await book.store.leads(
    book.rep.team,
    more.map(({ leadId }) => leadId),
  );
  for (const { leadId, fields, extra } of more) {
    const lead = leads.get(leadId);
    if (lead) leads.set(leadId, addToLead(lead, { fields, extra }, book.policy));
  }
  const placeOf = new Map(more.map(({ leadId, file, line }) => [leadId, { file, line }]));
  for (const whole of leads.values()) {
    const { lead, leftOut } = bounded(whole);
    const place = placeOf.get(lead.id);
    if (leftOut > 0 && place)
      book.note({
        ...place,
        problem: `${lead.name} has more than is kept: the oldest ${leftOut} deals or activities go`,
      });
    await book.writer.put({ kind: 'lead', lead }, false);
  }
  brought.more = [];
}

/** Whom a planned call is with, from what its row says where the lead is not at hand. */
export const nameOf = ({ name, email, company }: LeadReference): string => name ?? email ?? company ?? '';
