import { plainOutcomes } from '../../sheets/written-outcomes.ts';
import {
  answerText,
  day,
  ourId,
  scoreColumns,
  sheet,
  type WrittenSheet,
  wallTime,
} from '../../sheets/written-sheet.ts';

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
  sheet({
    file: 'calls.csv',
    of: 'calls',
    columns: [
      [ourId, ({ call }) => call.id],
      ['Lead', ({ lead }) => lead.id],
      ['Subject', ({ lead }) => `Call with ${lead.name}`],
      ['Type', () => 'Call'],
      ['Date', ({ call }, context) => wallTime(call.at, context)],
      ['Duration', ({ call }) => call.minutes?.toString()],
      ['Status', () => 'done'],
      ['Outcome', ({ call }) => plainOutcomes[call.outcome]],
    ],
  }),
  sheet({
    file: 'notes.csv',
    of: 'notes',
    columns: [
      [ourId, ({ note }) => note.id],
      ['Lead', ({ lead }) => lead.id],
      ['Subject', () => 'Note'],
      ['Type', () => 'Note'],
      ['Date', ({ note }, context) => wallTime(note.at, context)],
      ['Notes', ({ note }) => note.text],
    ],
  }),
  sheet({
    file: 'follow-ups.csv',
    of: 'follow-ups',
    columns: [
      [ourId, ({ followUp }) => followUp.id],
      ['Lead', ({ lead }) => lead.id],
      ['Subject', ({ followUp }) => followUp.what],
      ['Type', () => 'Task'],
      ['Due date', ({ followUp }, context) => day(followUp.due, context)],
      ['Status', ({ followUp }) => (followUp.state === 'done' ? 'done' : 'open')],
    ],
  }),
];
