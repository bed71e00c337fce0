import type { Stage } from '../../../lambda/domain/lead.ts';
import * as column from '../../sheets/columns.ts';
import { type Mapping, spelled } from '../../sheets/mapping.ts';
import { activityRecord, colleagueRecord, leadRecord, moreRecord } from '../../sheets/records.ts';

const system = 'dynamics';

const statuses: Readonly<Record<string, Stage>> = {
  new: 'IQL',
  contacted: 'SAL',
  qualified: 'SQL',
  lost: 'dropped',
  'cannot contact': 'dropped',
  'no longer interested': 'dropped',
  canceled: 'dropped',
};

const states = {
  open: 'planned',
  scheduled: 'planned',
  busy: 'planned',
  'not started': 'planned',
  'in progress': 'planned',
  completed: 'done',
  made: 'done',
  received: 'done',
  sent: 'done',
  canceled: 'cancelled',
  cancelled: 'cancelled',
} as const;

const hidden = ['(do not modify) row checksum', '(do not modify) modified on', 'statecode', 'ownerid', 'ownerid type'];

const notRead = spelled({ '(do not modify) row checksum': column.ignored, versionnumber: column.ignored });

const regarding = spelled({
  'regardingobjectid|regardingobjectid value|regarding id': column.related(system),
  'regarding|regardingobjectidname|call to|customer|required attendees': column.leadBy('name'),
  'owner|owneridname': column.owner,
  'description|notes': column.activityColumn.note,
});

/** Dynamics 365: labels of "Export to Excel", with its hidden columns, and the logical names of Dataverse. */
export const dynamics: Mapping = {
  id: system,
  name: 'Dynamics 365',
  sheets: [
    {
      name: 'users',
      about: 'colleagues',
      needs: [
        ['primary email', 'internalemailaddress'],
        ['full name', 'fullname', 'last name', 'lastname', 'user name'],
      ],
      unless: ['email', 'company name', 'topic'],
      columns: spelled({
        'primary email|internalemailaddress': column.colleague.id,
        'full name|fullname|user name': column.colleague.name,
        'first name|firstname': column.text('firstName'),
        'last name|lastname': column.text('lastName'),
      }),
      finish: colleagueRecord,
    },
    {
      name: 'activities',
      about: 'others',
      needs: [
        ['subject'],
        [
          '(do not modify) phone call',
          '(do not modify) appointment',
          '(do not modify) task',
          '(do not modify) activity',
          'activityid',
          'regarding',
        ],
        // An id and a subject alone stand in anybody's list.
        [
          'start time',
          'scheduledstart',
          'due date',
          'due',
          'actual start',
          'actualstart',
          'date sent',
          'regardingobjectid',
        ],
      ],
      columns: {
        ...notRead,
        ...regarding,
        ...spelled({
          '(do not modify) phone call|(do not modify) appointment|(do not modify) task|(do not modify) activity|activityid':
            column.activityColumn.id(system),
          subject: column.activityColumn.title,
          'start time|scheduledstart|due date|due|actual start|actualstart|date sent': column.activityColumn.at,
          'duration|actualdurationminutes|scheduleddurationminutes': column.activityColumn.minutes('minutes'),
          'activity type|activitytypecode|activitytypecodename': column.activityColumn.type({
            'phone call': 'phone',
            phonecall: 'phone',
            appointment: 'meeting',
            'teams meeting': 'meeting',
            email: 'mail',
          }),
          'activity status|status|statecodename|statuscodename|status reason': column.activityColumn.state(states),
        }),
      },
      finish: activityRecord({ type: 'phone' }),
    },
    {
      name: 'opportunities',
      about: 'others',
      needs: [
        ['(do not modify) opportunity', 'opportunityid', 'est. revenue', 'estimatedvalue'],
        ['topic', 'name', 'est. close date', 'estimatedclosedate', 'parentcontactid', 'customerid', 'statecode'],
      ],
      unless: ['(do not modify) lead', 'leadid'],
      columns: {
        ...notRead,
        ...spelled({
          '(do not modify) opportunity|opportunityid': column.dealId,
          'topic|name': column.kept('Deal'),
          'contact|parentcontactidname': column.leadBy('name'),
          'parentcontactid| parentcontactid value|parentcontactid value': column.leadBy('id', system),
          'potential customer|account|parentaccountidname|customeridname': column.leadBy('company'),
          'parentaccountid|parentaccountid value|customerid|customerid value': column.related(system),
          'email|email address': column.leadBy('email'),
          'est. revenue|estimatedvalue|actual revenue|actualvalue': column.amount,
          'currency|transactioncurrencyidname|isocurrencycode': column.text('currency'),
          'est. close date|estimatedclosedate': column.keptDay('Deal closes'),
          'actual close date|actualclosedate': column.keptDay('Deal closed'),
          'pipeline phase|stepname|sales stage|salesstagename': column.kept('Deal stage'),
          'status|statecodename|statecode|status reason|statuscodename': column.kept('Deal outcome'),
        }),
      },
      finish: moreRecord('Deal'),
    },
    {
      name: 'leads',
      about: 'leads',
      needs: [
        ['(do not modify) lead', 'leadid'],
        ['name', 'full name', 'fullname', 'first name', 'firstname', 'lastname', 'last name', 'email', 'emailaddress1'],
      ],
      columns: {
        ...notRead,
        ...spelled({
          '(do not modify) lead|leadid': column.id(system),
          'parentcontactid|parentcontactid value|parent contact for lead': column.convertedInto(system),
          'parentaccountid|parentaccountid value': column.atCompanyId,
          'name|full name|fullname': column.fullName,
          'first name|firstname': column.text('firstName'),
          'last name|lastname': column.text('lastName'),
          'topic|subject': column.kept('Topic'),
          'company name|companyname': column.text('company'),
          'job title|jobtitle': column.text('title'),
          'email|emailaddress1': column.email,
          'emailaddress2|emailaddress3|email address 2|email address 3': column.moreEmails,
          'business phone|mobile phone|telephone1|mobilephone': column.text('phone'),
          'lead source|leadsourcecodename|leadsourcecode': column.text('source'),
          'industry|industrycodename': column.text('industry'),
          'no. of employees|number of employees|numberofemployees': column.employees,
          'status reason|statuscodename': column.stage(statuses, 'Status Reason'),
          'website|websiteurl': column.text('website'),
          'city|address 1: city|address1 city': column.text('city'),
          'country/region|address 1: country/region|address1 country': column.text('country'),
          'owner|owneridname': column.owner,
          'created on|createdon': column.date('createdAt'),
        }),
      },
      finish: leadRecord,
    },
    {
      name: 'accounts',
      about: 'companies',
      needs: [
        ['account name', 'name'],
        ['(do not modify) account', 'accountid', 'primarycontactid', 'address 1: city', 'primary contact'],
      ],
      unless: ['full name', 'fullname', 'lastname', 'last name', 'opportunityid', 'leadid', 'contactid'],
      columns: {
        ...notRead,
        ...spelled({
          '(do not modify) account|accountid': column.companyId,
          'account name|name': column.text('company'),
          'industry|industrycodename': column.text('industry'),
          'no. of employees|number of employees|numberofemployees': column.employees,
          'website|websiteurl': column.text('website'),
          'address 1: city|address1 city|city': column.text('city'),
          'address 1: country/region|address1 country|country/region': column.text('country'),
        }),
      },
      finish: moreRecord('Company'),
    },
    {
      name: 'contacts',
      about: 'leads',
      needs: [
        ['full name', 'fullname', 'first name', 'firstname', 'last name', 'lastname', 'email', 'emailaddress1'],
        [
          '(do not modify) contact',
          'contactid',
          'parentcustomerid',
          'parentcustomerid value',
          'address 1: city',
          'address 1: country/region',
          ...hidden,
        ],
      ],
      unless: ['(do not modify) lead', '(do not modify) opportunity', '(do not modify) account', 'leadid'],
      columns: {
        ...notRead,
        ...spelled({
          '(do not modify) contact|contactid': column.id(system),
          'full name|fullname': column.fullName,
          'first name|firstname': column.text('firstName'),
          'last name|lastname': column.text('lastName'),
          'company name|parentcustomeridname|account name': column.text('company'),
          'parentcustomerid|parentcustomerid value|accountid|accountid value|(do not modify) company name':
            column.atCompanyId,
          'job title|jobtitle': column.text('title'),
          'email|emailaddress1': column.email,
          'emailaddress2|emailaddress3|email address 2|email address 3': column.moreEmails,
          'business phone|mobile phone|telephone1|mobilephone': column.text('phone'),
          'city|address 1: city|address1 city': column.text('city'),
          'country/region|address 1: country/region|address1 country': column.text('country'),
          'website|websiteurl': column.text('website'),
          'owner|owneridname': column.owner,
          'created on|createdon': column.date('createdAt'),
          'do not allow emails|donotemail': column.ticked('unsubscribed'),
        }),
      },
      finish: leadRecord,
    },
  ],
};
