import type { Stage } from '../../../lambda/domain/lead.ts';
import { answerColumns } from '../../sheets/written-answers.ts';
import { plainOutcomes } from '../../sheets/written-outcomes.ts';
import {
  day,
  idIn,
  type LearnedLead,
  ourId,
  scoreColumns,
  sheet,
  type WrittenSheet,
} from '../../sheets/written-sheet.ts';

const stages: Partial<Record<Stage, string>> = { SQL: 'Qualified', customer: 'Won' };

/** Odoo finds a record by its external id alone; without one it would make a new record. */
const recordId = ({ lead }: LearnedLead) => idIn('odoo', lead);
const needs = (row: LearnedLead) => recordId(row) !== undefined;

/** Files for Odoo's importer, in technical names; calls and notes become done activities in words. */
export const odooSheets: readonly WrittenSheet[] = [
  sheet({
    file: 'crm.lead.csv',
    of: 'leads',
    needs,
    columns: [
      ['id', recordId],
      ['contact_name', ({ lead }) => lead.name],
      ['email_from', ({ lead }) => lead.email],
      ['stage_id', ({ moved }) => moved && stages[moved]],
      ...scoreColumns,
      ...answerColumns,
    ],
  }),
  sheet({
    file: 'calls.csv',
    of: 'calls',
    needs,
    columns: [
      [ourId, ({ call }) => call.id],
      ['res_id/id', recordId],
      ['activity_type_id', () => 'Call'],
      ['summary', ({ lead, call }) => `Call with ${lead.name}: ${plainOutcomes[call.outcome]}`],
      ['date_deadline', ({ call }, context) => day(call.at, context)],
      ['contact_name', ({ lead }) => lead.name],
    ],
  }),
  sheet({
    file: 'notes.csv',
    of: 'notes',
    needs,
    columns: [
      [ourId, ({ note }) => note.id],
      ['res_id/id', recordId],
      ['activity_type_id', () => 'To-Do'],
      ['summary', () => 'Note'],
      ['note', ({ note }) => note.text],
      ['date_deadline', ({ note }, context) => day(note.at, context)],
      ['contact_name', ({ lead }) => lead.name],
    ],
  }),
  sheet({
    file: 'mail.activity.csv',
    of: 'follow-ups',
    needs,
    columns: [
      [ourId, ({ followUp }) => followUp.id],
      ['res_id/id', recordId],
      ['activity_type_id', () => 'To-Do'],
      ['summary', ({ followUp }) => followUp.what],
      ['date_deadline', ({ followUp }, context) => day(followUp.due, context)],
      ['contact_name', ({ lead }) => lead.name],
    ],
  }),
];
