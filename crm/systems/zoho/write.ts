import type { Stage } from '../../../lambda/domain/lead.ts';
import { answerColumns } from '../../sheets/written-answers.ts';
import { zohoOutcomes } from '../../sheets/written-outcomes.ts';
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
  sheet({
    file: 'calls.csv',
    of: 'calls',
    needs,
    columns: [
      [ourId, ({ call }) => call.id],
      ['Subject', ({ lead }) => `Call with ${lead.name}`],
      ['Call Type', () => 'Outbound'],
      ['Contact Name.id', recordId],
      ['Contact Name', ({ lead }) => lead.name],
      ['Call Start Time', ({ call }, context) => wallTime(call.at, context, 'seconds')],
      ['Call Duration', ({ call }) => (call.minutes === undefined ? undefined : `${call.minutes}:00`)],
      ['Call Status', () => 'Completed'],
      ['Call Result', ({ call }) => zohoOutcomes[call.outcome]],
    ],
  }),
  sheet({
    file: 'notes.csv',
    of: 'notes',
    needs,
    columns: [
      [ourId, ({ note }) => note.id],
      ['Note Content', ({ note }) => note.text],
      ['Parent ID', recordId],
      ['Created Time', ({ note }, context) => wallTime(note.at, context, 'seconds')],
    ],
  }),
  sheet({
    file: 'tasks.csv',
    of: 'follow-ups',
    needs,
    columns: [
      [ourId, ({ followUp }) => followUp.id],
      ['Subject', ({ followUp }) => followUp.what],
      ['Due Date', ({ followUp }, context) => day(followUp.due, context)],
      ['Status', ({ followUp }) => (followUp.state === 'done' ? 'Completed' : 'Not Started')],
      ['Contact Name', ({ lead }) => lead.name],
    ],
  }),
];
