import type { Stage } from '../../../lambda/domain/lead.ts';
import { activitySheets, always, lasting, state } from '../../sheets/activity-sheets.ts';
import { answerColumns } from '../../sheets/written-answers.ts';
import { hubspotOutcomes } from '../../sheets/written-outcomes.ts';
import { idIn, type LearnedLead, scoreColumns, sheet, type WrittenSheet } from '../../sheets/written-sheet.ts';

/** Life-cycle labels; HubSpot has none for an accepted lead, and a nurtured or dropped one keeps the one it has. */
const lifecycle: Partial<Record<Stage, string>> = {
  MQL: 'Marketing Qualified Lead',
  SQL: 'Sales Qualified Lead',
  customer: 'Customer',
};
const status: Partial<Record<Stage, string>> = { dropped: 'Unqualified', nurture: 'Bad Timing' };

const recordId = ({ lead }: LearnedLead) => idIn('hubspot', lead);
/** HubSpot finds a contact by its record id or its address. */
const needs = ({ lead }: LearnedLead) => idIn('hubspot', lead) !== undefined || lead.email !== undefined;

/** Files for HubSpot's importer: contacts with properties of our own, and activities beside them. */
export const hubspotSheets: readonly WrittenSheet[] = [
  sheet({
    file: 'contacts.csv',
    of: 'leads',
    needs,
    columns: [
      ['Record ID', recordId],
      ['Email', ({ lead }) => lead.email],
      ['First Name', ({ lead }) => lead.firstName],
      ['Last Name', ({ lead }) => lead.lastName],
      ['Lifecycle Stage', ({ moved }) => moved && lifecycle[moved]],
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
        ['Record ID - Contact', recordId],
        ['Email', 'email'],
        ['Call title', 'subject'],
        ['Activity date', 'time'],
        ['Call outcome', ({ call }) => hubspotOutcomes[call.outcome]],
        ['Call duration', lasting(60_000)],
        ['Call status', always('COMPLETED')],
      ],
    },
    notes: {
      file: 'notes.csv',
      columns: [
        ['Record ID - Contact', recordId],
        ['Email', 'email'],
        ['Activity date', 'time'],
        ['Note body', 'text'],
      ],
    },
    'follow-ups': {
      file: 'tasks.csv',
      columns: [
        ['Record ID - Contact', recordId],
        ['Email', 'email'],
        ['Task title', 'what'],
        ['Due date', 'day'],
        ['Task status', state('COMPLETED', 'NOT_STARTED')],
      ],
    },
  }),
];
