import type { Stage } from '../../../lambda/domain/lead.ts';
import { activitySheets, always, state } from '../../sheets/activity-sheets.ts';
import { answerColumns } from '../../sheets/written-answers.ts';
import { zohoOutcomes } from '../../sheets/written-outcomes.ts';
import { idIn, type LearnedLead, scoreColumns, sheet, type WrittenSheet } from '../../sheets/written-sheet.ts';

const status: Partial<Record<Stage, string>> = {
  SAL: 'Contacted',
  SQL: 'Pre-Qualified',
  nurture: 'Contact in Future',
  dropped: 'Not Qualified',
};

const recordId = ({ lead }: LearnedLead) => idIn('zoho', lead);
const needs = ({ lead }: LearnedLead) => idIn('zoho', lead) !== undefined || lead.email !== undefined;

/** Files for Zoho CRM's importer: leads, calls and tasks. */
export const zohoSheets: readonly WrittenSheet[] = [
  sheet({
    file: 'leads.csv',
    of: 'leads',
    needs,
    columns: [
      ['Record Id', recordId],
      ['First Name', ({ lead }) => lead.firstName],
      ['Last Name', ({ lead }) => lead.lastName],
      ['Company', ({ lead }) => lead.company],
      ['Email', ({ lead }) => lead.email],
      ['Lead Status', ({ moved }) => moved && status[moved]],
      ...scoreColumns,
      ...answerColumns,
    ],
  }),
  ...activitySheets({
    needs,
    calls: {
      file: 'calls.csv',
      columns: [
        ['Subject', 'subject'],
        ['Call Type', always('Outbound')],
        ['Contact Name.id', recordId],
        ['Contact Name', 'name'],
        ['Call Start Time', 'second'],
        ['Call Duration', ({ call }) => (call.minutes === undefined ? undefined : `${call.minutes}:00`)],
        ['Call Status', always('Completed')],
        ['Call Result', ({ call }) => zohoOutcomes[call.outcome]],
      ],
    },
    notes: {
      file: 'notes.csv',
      columns: [
        ['Note Content', 'text'],
        ['Parent ID', recordId],
        ['Created Time', 'second'],
      ],
    },
    'follow-ups': {
      file: 'tasks.csv',
      columns: [
        ['Subject', 'what'],
        ['Due Date', 'day'],
        ['Status', state('Completed', 'Not Started')],
        ['Contact Name', 'name'],
      ],
    },
  }),
];
