import type { Stage } from '../../../lambda/domain/lead.ts';
import { answerColumns } from '../../sheets/written-answers.ts';
import { salesforceOutcomes } from '../../sheets/written-outcomes.ts';
import {
  day,
  idIn,
  type LearnedLead,
  ourId,
  scoreColumns,
  sheet,
  type WrittenSheet,
} from '../../sheets/written-sheet.ts';

/** Lead statuses of a new Salesforce; a converted lead is Salesforce's to convert. */
const status: Partial<Record<Stage, string>> = { SAL: 'Working - Contacted', dropped: 'Closed - Not Converted' };

const recordId = ({ lead }: LearnedLead) => idIn('salesforce', lead);
const needs = (row: LearnedLead) => recordId(row) !== undefined;
const isContact = (row: LearnedLead) => recordId(row)?.startsWith('003') === true;
const isLead = (row: LearnedLead) => recordId(row)?.startsWith('00Q') === true;

/** The roles the rep is sure of, joined to those that were there. */
function buyerAttributes({ lead, answers }: LearnedLead): string | undefined {
  const known = new Set(lead.extra?.['Buyer Attributes']?.split(';').map((each) => each.trim()));
  const says = (topic: 'decision-maker' | 'champion', answer: 'yes' | 'no') => {
    const value = answers.get(topic)?.value;
    return value?.type === 'answer' && value.answer === answer;
  };
  if (says('decision-maker', 'yes')) known.add('DecisionMaker');
  if (says('decision-maker', 'no')) known.delete('DecisionMaker');
  if (says('champion', 'yes')) known.add('Champion').delete('Detractor');
  if (says('champion', 'no')) known.delete('Champion');
  return known.size > 0 ? [...known].join(';') : undefined;
}

/** Files for Data Loader and the import wizard, by API names; leads and contacts are different objects. */
export const salesforceSheets: readonly WrittenSheet[] = [
  sheet({
    file: 'leads.csv',
    of: 'leads',
    needs: isLead,
    columns: [
      ['Id', recordId],
      ['FirstName', ({ lead }) => lead.firstName],
      ['LastName', ({ lead }) => lead.lastName],
      ['Status', ({ moved }) => moved && status[moved]],
      ...scoreColumns,
      ...answerColumns,
    ],
  }),
  sheet({
    file: 'contacts.csv',
    of: 'leads',
    needs: isContact,
    columns: [
      ['Id', recordId],
      ['FirstName', ({ lead }) => lead.firstName],
      ['LastName', ({ lead }) => lead.lastName],
      ['BuyerAttributes', buyerAttributes],
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
      ['WhoId', recordId],
      ['Subject', ({ lead }) => `Call with ${lead.name}`],
      ['ActivityDate', ({ call }, context) => day(call.at, context)],
      ['Status', () => 'Completed'],
      ['TaskSubtype', () => 'Call'],
      ['CallDisposition', ({ call }) => salesforceOutcomes[call.outcome]],
      ['CallDurationInSeconds', ({ call }) => (call.minutes === undefined ? undefined : String(call.minutes * 60))],
    ],
  }),
  sheet({
    file: 'notes.csv',
    of: 'notes',
    needs,
    columns: [
      [ourId, ({ note }) => note.id],
      ['WhoId', recordId],
      ['Subject', () => 'Note'],
      ['ActivityDate', ({ note }, context) => day(note.at, context)],
      ['Status', () => 'Completed'],
      ['Description', ({ note }) => note.text],
    ],
  }),
  sheet({
    file: 'tasks.csv',
    of: 'follow-ups',
    needs,
    columns: [
      [ourId, ({ followUp }) => followUp.id],
      ['WhoId', recordId],
      ['Subject', ({ followUp }) => followUp.what],
      ['ActivityDate', ({ followUp }, context) => day(followUp.due, context)],
      ['Status', ({ followUp }) => (followUp.state === 'done' ? 'Completed' : 'Not Started')],
    ],
  }),
];
