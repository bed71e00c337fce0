import { activitySheets, always, lasting, state } from '../../sheets/activity-sheets.ts';
import { plainOutcomes } from '../../sheets/written-outcomes.ts';
import { answerText, scoreColumns, sheet, type WrittenSheet } from '../../sheets/written-sheet.ts';

/** Plain files for anything else: leads, answers, calls, notes and follow-ups. */
export const csvSheets: readonly WrittenSheet[] = [
  sheet({
    file: 'leads.csv',
    of: 'leads',
    columns: [
      ['ID', ({ lead }) => lead.id],
      ['Name', ({ lead }) => lead.name],
      ['Email', ({ lead }) => lead.email],
      ['Company', ({ lead }) => lead.company],
      ['Stage', ({ stage }) => stage],
      ...scoreColumns,
    ],
  }),
  sheet({
    file: 'answers.csv',
    of: 'answers',
    columns: [
      ['ID', ({ fact }) => fact.id],
      ['Lead', ({ lead }) => lead.id],
      ['Topic', ({ fact }) => fact.topic],
      ['Answer', ({ fact }) => (fact.value.type === 'answer' ? fact.value.answer : answerText(fact))],
      ['Words', ({ fact }) => fact.words],
      ['By', ({ fact }) => fact.by],
      ['At', ({ fact }) => fact.at],
      ['Sure', ({ fact }) => fact.sure],
    ],
  }),
  ...activitySheets({
    calls: {
      file: 'calls.csv',
      columns: [
        ['Lead', 'lead'],
        ['Subject', 'subject'],
        ['Type', always('Call')],
        ['Date', 'time'],
        ['Duration', lasting(1)],
        ['Status', always('done')],
        ['Outcome', ({ call }) => plainOutcomes[call.outcome]],
      ],
    },
    notes: {
      file: 'notes.csv',
      columns: [
        ['Lead', 'lead'],
        ['Subject', always('Note')],
        ['Type', always('Note')],
        ['Date', 'time'],
        ['Notes', 'text'],
      ],
    },
    'follow-ups': {
      file: 'follow-ups.csv',
      columns: [
        ['Lead', 'lead'],
        ['Subject', 'what'],
        ['Type', always('Task')],
        ['Due date', 'day'],
        ['Status', state('done', 'open')],
      ],
    },
  }),
];
