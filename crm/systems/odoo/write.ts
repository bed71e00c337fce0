import type { Stage } from '../../../lambda/domain/lead.ts';
import { activitySheets, always } from '../../sheets/activity-sheets.ts';
import { answerColumns } from '../../sheets/written-answers.ts';
import { plainOutcomes } from '../../sheets/written-outcomes.ts';
import { idIn, type LearnedLead, scoreColumns, sheet, type WrittenSheet } from '../../sheets/written-sheet.ts';

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
  ...activitySheets({
    needs,
    calls: {
      file: 'calls.csv',
      columns: [
        ['res_id/id', recordId],
        ['activity_type_id', always('Call')],
        ['summary', ({ lead, call }) => `Call with ${lead.name}: ${plainOutcomes[call.outcome]}`],
        ['date_deadline', 'day'],
        ['contact_name', 'name'],
      ],
    },
    notes: {
      file: 'notes.csv',
      columns: [
        ['res_id/id', recordId],
        ['activity_type_id', always('To-Do')],
        ['summary', always('Note')],
        ['note', 'text'],
        ['date_deadline', 'day'],
        ['contact_name', 'name'],
      ],
    },
    'follow-ups': {
      file: 'mail.activity.csv',
      columns: [
        ['res_id/id', recordId],
        ['activity_type_id', always('To-Do')],
        ['summary', 'what'],
        ['date_deadline', 'day'],
        ['contact_name', 'name'],
      ],
    },
  }),
];
