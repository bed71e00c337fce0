import type { Stage } from '../../../lambda/domain/lead.ts';
import { answerColumns } from '../../sheets/written-answers.ts';
import { hubspotOutcomes } from '../../sheets/written-outcomes.ts';
import {
  day,
  idIn,
  type LearnedLead,
  ourId,
  scoreColumns,
  sheet,
  type WrittenSheet,
  wallTime,
} from '../../sheets/written-sheet.ts';

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
  sheet({
    file: 'calls.csv',
    of: 'calls',
    needs,
    columns: [
      [ourId, ({ call }) => call.id],
      ['Record ID - Contact', recordId],
      ['Email', ({ lead }) => lead.email],
      ['Call title', ({ lead }) => `Call with ${lead.name}`],
      ['Activity date', ({ call }, context) => wallTime(call.at, context)],
      ['Call outcome', ({ call }) => hubspotOutcomes[call.outcome]],
      ['Call duration', ({ call }) => (call.minutes === undefined ? undefined : String(call.minutes * 60_000))],
      ['Call status', () => 'COMPLETED'],
    ],
  }),
  sheet({
    file: 'notes.csv',
    of: 'notes',
    needs,
    columns: [
      [ourId, ({ note }) => note.id],
      ['Record ID - Contact', recordId],
      ['Email', ({ lead }) => lead.email],
      ['Activity date', ({ note }, context) => wallTime(note.at, context)],
      ['Note body', ({ note }) => note.text],
    ],
  }),
  sheet({
    file: 'tasks.csv',
    of: 'follow-ups',
    needs,
    columns: [
      [ourId, ({ followUp }) => followUp.id],
      ['Record ID - Contact', recordId],
      ['Email', ({ lead }) => lead.email],
      ['Task title', ({ followUp }) => followUp.what],
      ['Due date', ({ followUp }, context) => day(followUp.due, context)],
      ['Task status', ({ followUp }) => (followUp.state === 'done' ? 'COMPLETED' : 'NOT_STARTED')],
    ],
  }),
];
