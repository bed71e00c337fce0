import * as column from '../../sheets/columns.ts';
import { type Mapping, spelled } from '../../sheets/mapping.ts';
import { activityRecord, leadRecord, linkRecord, moreRecord } from '../../sheets/records.ts';
import { sugarStatuses } from '../lead-statuses.ts';

const system = 'suitecrm';

const states = {
  planned: 'planned',
  'not started': 'planned',
  'in progress': 'planned',
  held: 'done',
  completed: 'done',
  'not held': 'cancelled',
} as const;

const linked = spelled({
  'contact id': column.leadBy('id', system),
  'contact name': column.leadBy('name'),
  'parent id|related to id': column.related(system),
  'account id': column.companyById,
  'account name': column.leadBy('company'),
  'assigned user name|assigned to': column.owner,
});

/** SuiteCRM and SugarCRM: the names of their fields, and the labels of their exports. */
export const suitecrm: Mapping = {
  id: system,
  name: 'SuiteCRM',
  sheets: [
    {
      name: 'links of contacts',
      about: 'links',
      needs: [['contact id'], ['account id', 'opportunity id'], ['date modified', 'deleted', 'contact role']],
      unless: ['name', 'last name', 'first name', 'subject'],
      columns: spelled({
        'contact id': column.leadBy('id', system),
        'account id': column.companyById,
        'opportunity id': column.dealId,
      }),
      finish: linkRecord,
    },
    {
      name: 'calls, meetings and tasks',
      about: 'others',
      needs: [
        ['name', 'subject'],
        ['date start', 'start date', 'date due', 'due date'],
        ['parent type', 'parent id', 'duration hours', 'direction', 'date end', 'assigned user id', 'related to'],
        ['status'],
      ],
      columns: {
        ...linked,
        ...spelled({
          id: column.activityColumn.id(system),
          'name|subject': column.activityColumn.title,
          'date start|start date|date due|due date': column.activityColumn.at,
          'duration minutes': column.activityColumn.minutes('minutes'),
          status: column.activityColumn.state(states),
          'type|module': column.activityColumn.type({ call: 'phone', meeting: 'meeting', task: 'task' }, 'meeting'),
          description: column.activityColumn.note,
        }),
      },
      finish: activityRecord({ type: 'phone' }),
    },
    {
      name: 'opportunities',
      about: 'others',
      needs: [
        ['name', 'opportunity name'],
        ['sales stage'],
        ['date closed', 'expected close date', 'amount', 'opportunity amount'],
      ],
      columns: {
        ...linked,
        ...spelled({
          id: column.dealId,
          'name|opportunity name': column.kept('Deal'),
          'amount|opportunity amount': column.amount,
          'currency|currency iso4217': column.text('currency'),
          'sales stage': column.kept('Deal stage'),
          'date closed|expected close date': column.keptDay('Deal closes'),
          'next step': column.kept('Deal next step'),
        }),
      },
      finish: moreRecord('Deal'),
    },
    {
      name: 'accounts',
      about: 'companies',
      needs: [
        ['name', 'account name'],
        ['account type', 'billing address city', 'billing city', 'ownership', 'sic code', 'ticker symbol'],
      ],
      unless: ['last name', 'first name', 'sales stage', 'billingcity'],
      columns: spelled({
        id: column.companyId,
        'name|account name': column.text('company'),
        industry: column.text('industry'),
        employees: column.employees,
        website: column.text('website'),
        'billing address city|billing city': column.text('city'),
        'billing address country|billing country': column.text('country'),
      }),
      finish: moreRecord('Company'),
    },
    {
      name: 'leads and contacts',
      about: 'leads',
      needs: [
        ['last name', 'first name', 'full name'],
        [
          'primary address city',
          'primary address country',
          'assigned user name',
          'assigned user id',
          'phone work',
          'office phone',
          'email1',
          'lead source description',
          'converted',
        ],
      ],
      columns: spelled({
        id: column.id(system),
        'full name': column.fullName,
        'first name': column.text('firstName'),
        'last name': column.text('lastName'),
        'title|job title': column.text('title'),
        department: column.kept('Department'),
        'account name|company': column.text('company'),
        'account id': column.atCompanyId,
        'contact id': column.convertedInto(system),
        'email1|email address|email addresses primary|email': column.email,
        'email2|email addresses non primary|non primary e mails': column.moreEmails,
        'phone work|office phone|phone mobile|mobile|phone': column.text('phone'),
        'lead source': column.text('source'),
        status: column.stage(sugarStatuses, 'Status'),
        website: column.text('website'),
        'primary address city': column.text('city'),
        'primary address country': column.text('country'),
        'assigned user name|assigned to': column.owner,
        'date entered|date created': column.date('createdAt'),
        'do not call': column.ticked('do-not-contact'),
      }),
      finish: leadRecord,
    },
  ],
};
