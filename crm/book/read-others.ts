import type { Call } from '../../lambda/domain/call.ts';
import type { BookRecord, LeadReference } from '../sheets/mapping.ts';
import { newestDeal } from '../sheets/records.ts';
import type { Survey } from '../sheets/survey.ts';
import { crmEntry, meaningOf } from './activities.ts';
import type { Import } from './import.ts';
import { addToLead } from './merge.ts';
import { rowsOf } from './rows.ts';

type More = { leadId: string; fields: Extract<BookRecord, { kind: 'more' }>['fields']; extra: Record<string, string> };

const chunkSize = 250;

/** Reads what refers to leads: signals, answers, deals, notes, activities. Gives the calls that are planned. */
export async function readOthers(surveys: Survey[], book: Import): Promise<Call[]> {
  const calls: Call[] = [];
  let more: More[] = [];
  for (const survey of surveys) {
    for await (const { line, record } of rowsOf(survey, book)) {
      const leadIds = leadsOf(record, book);
      if ('problem' in leadIds) {
        book.problem({ file: survey.source.file, line, problem: leadIds.problem });
        continue;
      }
      if (record.kind === 'more' && newestDeal in record.extra) book.closings.take(leadIds.ids, record);
      for (const leadId of leadIds.ids) {
        const brought = await take(record, leadId, book);
        if (brought && 'kind' in brought) calls.push(brought);
        else if (brought) more.push(brought);
      }
      if (more.length < chunkSize) continue;
      await addMore(more, book);
      more = [];
    }
  }
  await addMore(more, book);
  await book.writer.flush();
  return calls;
}

/** The leads a row is about: one, or, naming only a company, everybody there. */
function leadsOf(record: BookRecord, { directory }: Import): { ids: readonly string[] } | { problem: string } {
  if (record.kind === 'lead') return { ids: [] };
  const { of } = record;
  const onlyCompany =
    of.id === undefined && of.email === undefined && of.name === undefined && of.company !== undefined;
  const there = onlyCompany ? directory.atCompany(of.company ?? '') : [];
  if (record.kind === 'more' && there.length > 0) return { ids: there };
  const found = directory.find(of);
  return typeof found === 'string' ? { ids: [found] } : found;
}

/** Puts what a row brings; gives back a planned call, or what must be merged into its lead. */
async function take(record: BookRecord, leadId: string, book: Import): Promise<Call | More | undefined> {
  const isNew = !book.before.has(leadId);
  switch (record.kind) {
    case 'lead':
      return undefined;
    case 'signal':
      book.counts.signals += 1;
      await book.writer.put({ kind: 'signal', leadId, signal: record.signal }, isNew);
      return undefined;
    case 'fact':
      await book.putFact(leadId, record.fact);
      return undefined;
    case 'more':
      for (const signal of record.signals) await book.writer.put({ kind: 'signal', leadId, signal }, isNew);
      book.counts.signals += record.signals.length;
      return { leadId, fields: record.fields, extra: record.extra };
    case 'activity': {
      const { activity } = record;
      book.activities.add(`${crmEntry}${activity.id}`);
      const day = new Date(book.zone.wallClockOf(Date.parse(activity.at))).toISOString().slice(0, 10);
      const means = meaningOf(activity, book.now, day);
      if (means.becomes === 'kept') return { leadId, fields: {}, extra: { [means.name]: means.text } };
      if (means.becomes === 'call') return { ...means.call, lead: await book.leadOfCall(leadId, record.of) };
      book.counts.signals += 1;
      await book.writer.put({ kind: 'signal', leadId, signal: means.signal }, isNew);
      return undefined;
    }
  }
}

/** Merges what was found out about leads into them. */
async function addMore(more: More[], book: Import): Promise<void> {
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
  for (const lead of leads.values()) await book.writer.put({ kind: 'lead', lead }, false);
}

/** Whom a planned call is with, from what its row says where the lead is not at hand. */
export const nameOf = ({ name, email, company }: LeadReference): string => name ?? email ?? company ?? '';
