import type { Stage } from '../../../lambda/domain/lead.ts';
import { activitySheets, always, lasting, state } from '../../sheets/activity-sheets.ts';
import { answerColumns } from '../../sheets/written-answers.ts';
import { salesforceOutcomes } from '../../sheets/written-outcomes.ts';
import { idIn, type LearnedLead, scoreColumns, sheet, type WrittenSheet } from '../../sheets/written-sheet.ts';

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
  ...activitySheets({
    needs,
    calls: {
      file: 'calls.csv',
      columns: [
        ['WhoId', recordId],
        ['Subject', 'subject'],
        ['ActivityDate', 'day'],
        ['Status', always('Completed')],
        ['TaskSubtype', always('Call')],
        ['CallDisposition', ({ call }) => salesforceOutcomes[call.outcome]],
        ['CallDurationInSeconds', lasting(60)],
      ],
    },
    notes: {
      file: 'notes.csv',
      columns: [
        ['WhoId', recordId],
        ['Subject', always('Note')],
        ['ActivityDate', 'day'],
        ['Status', always('Completed')],
        ['Description', 'text'],
      ],
    },
    'follow-ups': {
      file: 'tasks.csv',
      columns: [
        ['WhoId', recordId],
        ['Subject', 'what'],
        ['ActivityDate', 'day'],
        ['Status', state('Completed', 'Not Started')],
      ],
    },
  }),
];
