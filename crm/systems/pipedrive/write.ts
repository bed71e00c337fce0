import { activitySheets, always, state } from '../../sheets/activity-sheets.ts';
import { answerColumns } from '../../sheets/written-answers.ts';
import { plainOutcomes } from '../../sheets/written-outcomes.ts';
import { idIn, type LearnedLead, scoreColumns, sheet, type WrittenSheet } from '../../sheets/written-sheet.ts';

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
  ...activitySheets({
    calls: {
      file: 'activities.csv',
      columns: [
        ['Activity - Subject', 'subject'],
        ['Activity - Type', always('Call')],
        ['Activity - Due date', 'day'],
        ['Activity - Due time', 'hour'],
        ['Activity - Duration', ({ call }) => clock(call.minutes)],
        ['Activity - Done', always('Done')],
        ['Activity - Note', ({ call }) => plainOutcomes[call.outcome]],
        ['Person - Name', 'name'],
        ['Organization - Name', 'company'],
      ],
    },
    'follow-ups': {
      file: 'follow-ups.csv',
      columns: [
        ['Activity - Subject', 'what'],
        ['Activity - Type', always('Task')],
        ['Activity - Due date', 'day'],
        ['Activity - Done', state('Done', 'To do')],
        ['Person - Name', 'name'],
        ['Organization - Name', 'company'],
      ],
    },
    notes: {
      file: 'notes.csv',
      columns: [
        ['Note - Content', 'text'],
        ['Note - Add time', 'second'],
        ['Person - Name', 'name'],
        ['Organization - Name', 'company'],
      ],
    },
  }),
];

const clock = (minutes: number | undefined) =>
  minutes === undefined
    ? undefined
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
