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
  wallTime,
} from '../../sheets/written-sheet.ts';

const recordId = ({ lead }: LearnedLead) => idIn('pipedrive', lead);

/** Files for Pipedrive's importer, which links by name. */
export const pipedriveSheets: readonly WrittenSheet[] = [
  sheet({
    file: 'people.csv',
    of: 'leads',
    columns: [
      ['Person - ID', recordId],
      ['Person - Name', ({ lead }) => lead.name],
      ['Person - Email', ({ lead }) => lead.email],
      ['Organization - Name', ({ lead }) => lead.company],
      ...scoreColumns,
      ...answerColumns,
    ],
  }),
  sheet({
    file: 'activities.csv',
    of: 'calls',
    columns: [
      [ourId, ({ call }) => call.id],
      ['Activity - Subject', ({ lead }) => `Call with ${lead.name}`],
      ['Activity - Type', () => 'Call'],
      ['Activity - Due date', ({ call }, context) => day(call.at, context)],
      ['Activity - Due time', ({ call }, context) => wallTime(call.at, context).slice(11)],
      ['Activity - Duration', ({ call }) => clock(call.minutes)],
      ['Activity - Done', () => 'Done'],
      ['Activity - Note', ({ call }) => plainOutcomes[call.outcome]],
      ['Person - Name', ({ lead }) => lead.name],
      ['Organization - Name', ({ lead }) => lead.company],
    ],
  }),
  sheet({
    file: 'follow-ups.csv',
    of: 'follow-ups',
    columns: [
      [ourId, ({ followUp }) => followUp.id],
      ['Activity - Subject', ({ followUp }) => followUp.what],
      ['Activity - Type', () => 'Task'],
      ['Activity - Due date', ({ followUp }, context) => day(followUp.due, context)],
      ['Activity - Done', ({ followUp }) => (followUp.state === 'done' ? 'Done' : 'To do')],
      ['Person - Name', ({ lead }) => lead.name],
      ['Organization - Name', ({ lead }) => lead.company],
    ],
  }),
  sheet({
    file: 'notes.csv',
    of: 'notes',
    columns: [
      [ourId, ({ note }) => note.id],
      ['Note - Content', ({ note }) => note.text],
      ['Note - Add time', ({ note }, context) => wallTime(note.at, context, 'seconds')],
      ['Person - Name', ({ lead }) => lead.name],
      ['Organization - Name', ({ lead }) => lead.company],
    ],
  }),
];

const clock = (minutes: number | undefined) =>
  minutes === undefined
    ? undefined
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
