import type { Stage } from '../../../lambda/domain/lead.ts';
import * as column from '../../sheets/columns.ts';
import { type Mapping, spelled } from '../../sheets/mapping.ts';
import { activityRecord, leadRecord, moreRecord } from '../../sheets/records.ts';

const system = 'zoho';

const statuses: Readonly<Record<string, Stage>> = {
  'not contacted': 'IQL',
  'attempted to contact': 'MQL',
  contacted: 'SAL',
  'pre qualified': 'SQL',
  'contact in future': 'nurture',
  'lost lead': 'dropped',
  'junk lead': 'dropped',
  'not qualified': 'dropped',
};

/** Exported ids look like `zcrm_5725767000000433001`. */
const linked = spelled({
  'contact name id|contact name.id|who id': column.leadBy('id', system),
  'contact name|who name|lead name': column.leadBy('name'),
  'account name.id|account name id': column.companyById,
  'related to.id|what id|related to id': column.related(system),
  'account name|related to|what name': column.leadBy('company'),
});

/** Zoho CRM: labels and API names of its modules. */
export const zoho: Mapping = {
  id: system,
  name: 'Zoho CRM',
  sheets: [
    {
      name: 'calls',
      about: 'others',
      needs: [
        ['call start time', 'call duration'],
        ['subject', 'call type', 'call purpose'],
      ],
      columns: {
        ...linked,
        ...spelled({
          'record id|id': column.activityColumn.id(system),
          subject: column.activityColumn.title,
          'call start time': column.activityColumn.at,
          'call duration|call duration (in seconds)': column.activityColumn.minutes('hh:mm'),
          'call status|outgoing call status': column.activityColumn.state({
            scheduled: 'planned',
            overdue: 'planned',
            completed: 'done',
            cancelled: 'cancelled',
          }),
          'call result': column.activityColumn.outcome({
            interested: true,
            'not interested': true,
            'requested more info': true,
            'requested call back': true,
            'no response/busy': false,
            'no response busy': false,
            'invalid number': false,
          }),
          description: column.activityColumn.note,
          'call owner|owner': column.owner,
        }),
      },
      finish: activityRecord({ type: 'phone' }),
    },
    {
      name: 'meetings',
      about: 'others',
      needs: [
        ['title', 'event title'],
        ['from', 'start datetime'],
        ['to', 'end datetime'],
      ],
      columns: {
        ...linked,
        ...spelled({
          'record id|id': column.activityColumn.id(system),
          'title|event title': column.activityColumn.title,
          'from|start datetime': column.activityColumn.at,
          'host|owner': column.owner,
          description: column.activityColumn.note,
        }),
      },
      finish: activityRecord({ type: 'meeting' }),
    },
    {
      name: 'deals',
      about: 'others',
      needs: [['deal name'], ['closing date'], ['stage', 'deal owner']],
      columns: {
        ...linked,
        ...spelled({
          'record id|deal id|id': column.dealId,
          'deal name': column.kept('Deal'),
          amount: column.amount,
          currency: column.text('currency'),
          stage: column.kept('Deal stage'),
          'closing date': column.keptDay('Deal closes'),
          'reason for loss reason for loss|reason for loss': column.kept('Deal lost because'),
        }),
      },
      finish: moreRecord('Deal'),
    },
    {
      name: 'tasks',
      about: 'others',
      needs: [['subject'], ['due date'], ['task owner', 'contact name.id', 'related to.id', 'closed time']],
      columns: {
        ...linked,
        ...spelled({
          'record id|task id|id': column.activityColumn.id(system),
          subject: column.activityColumn.title,
          'due date': column.activityColumn.at,
          status: column.activityColumn.state({
            completed: 'done',
            'not started': 'planned',
            'in progress': 'planned',
            deferred: 'planned',
            'waiting for input': 'planned',
          }),
          description: column.activityColumn.note,
          'task owner|owner': column.owner,
        }),
      },
      finish: activityRecord({ type: 'task' }),
    },
    {
      name: 'accounts',
      about: 'companies',
      needs: [
        ['account name'],
        ['account owner', 'account owner.id', 'account site', 'account number', 'account type', 'parent account'],
      ],
      unless: ['last name', 'deal name', 'contact name'],
      columns: spelled({
        'record id|account id|id': column.companyId,
        'account name': column.text('company'),
        industry: column.text('industry'),
        'employees|no. of employees': column.employees,
        website: column.text('website'),
        'billing city': column.text('city'),
        'billing country': column.text('country'),
      }),
      finish: moreRecord('Company'),
    },
    {
      name: 'leads and contacts',
      about: 'leads',
      needs: [
        ['last name', 'first name', 'email', 'lead name', 'contact name'],
        ['lead owner', 'contact owner', 'lead status', 'record id', 'owner', 'skype id', 'annual revenue'],
      ],
      columns: spelled({
        'record id|lead id|contact id|id': column.id(system),
        'account name.id|account name id|converted account.id': column.atCompanyId,
        'converted contact.id|converted contact id': column.convertedInto(system),
        'first name': column.text('firstName'),
        'last name': column.text('lastName'),
        'full name|lead name|contact name|name': column.fullName,
        'title|designation': column.text('title'),
        'company|account name': column.text('company'),
        email: column.email,
        'secondary email': column.moreEmails,
        'phone|mobile': column.text('phone'),
        'lead source': column.text('source'),
        'lead status': column.stage(statuses, 'Lead Status'),
        industry: column.text('industry'),
        'no. of employees|no of employees': column.employees,
        'city|mailing city|address city': column.text('city'),
        'country|mailing country|address country / region': column.text('country'),
        website: column.text('website'),
        'lead owner|contact owner|owner': column.owner,
        'created time': column.date('createdAt'),
        'last activity time': column.date('lastContactAt'),
        'email opt out': column.ticked('unsubscribed'),
        'linkedin|linkedin url': column.text('linkedin'),
      }),
      finish: leadRecord,
    },
  ],
};
