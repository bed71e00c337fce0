import type { Fact, FactValue, Topic } from '../../../lambda/domain/fact.ts';
import type { Stage } from '../../../lambda/domain/lead.ts';
import * as column from '../../sheets/columns.ts';
import { type Mapping, spelled } from '../../sheets/mapping.ts';
import { activityRecord, leadRecord, moreRecord } from '../../sheets/records.ts';

const system = 'salesforce';

const statuses: Readonly<Record<string, Stage>> = {
  'open not contacted': 'IQL',
  'working contacted': 'SAL',
  qualified: 'SQL',
  'closed converted': 'SQL',
  'closed not converted': 'dropped',
  unqualified: 'dropped',
  nurturing: 'nurture',
};

const yes: FactValue = { type: 'answer', answer: 'yes' };

/** `BuyerAttributes` that answer a question; the rest (evaluator, business user …) say nothing about authority. */
const buyerAttributes: Readonly<Record<string, [Topic, FactValue, Fact['sure']]>> = {
  decisionmaker: ['decision-maker', yes, 'sure'],
  executivesponsor: ['decision-maker', yes, 'guess'],
  buyer: ['economic-buyer', yes, 'sure'],
  champion: ['champion', yes, 'sure'],
  detractor: ['champion', { type: 'answer', answer: 'no' }, 'sure'],
};

/** The last lines of a report: totals, who made it and when, whose it is. */
const footer =
  /^(copyright\b|confidential\b|generated (by|on)|grand total|total records|filtered by|as of \d|\d[\d,]* records?\b)/i;

const outcomes = {
  connected: true,
  reached: true,
  interested: true,
  'call back later': true,
  'no answer': false,
  'left voicemail': false,
  'left message': false,
  busy: false,
  'wrong number': false,
};

const states = {
  completed: 'done',
  closed: 'done',
  'not started': 'planned',
  'in progress': 'planned',
  open: 'planned',
  deferred: 'planned',
  'waiting on someone else': 'planned',
} as const;

/** Salesforce: API names of Data Loader and weekly exports, field labels, and report labels. */
export const salesforce: Mapping = {
  id: system,
  name: 'Salesforce',
  sheets: [
    {
      name: 'events',
      about: 'others',
      needs: [
        ['startdatetime', 'start date time', 'start'],
        ['subject'],
        ['whoid', 'name id', 'contact', 'contact/lead id', 'whatid', 'name'],
      ],
      footer,
      columns: spelled({
        'id|event id|activity id': column.activityColumn.id(system),
        subject: column.activityColumn.title,
        'startdatetime|start date time|start': column.activityColumn.at,
        'isalldayevent|all day event': column.activityColumn.allDay,
        'activitydate|due date only': column.kept('Due date'),
        durationinminutes: column.activityColumn.minutes('minutes'),
        'whoid|name id|contact/lead id': column.leadBy('id', system),
        'name|contact|lead': column.leadBy('name'),
        'company / account|account name': column.leadBy('company'),
        email: column.leadBy('email'),
        'ownerid|assigned to|assigned': column.owner,
        description: column.activityColumn.note,
      }),
      finish: activityRecord({ type: 'meeting' }),
    },
    {
      name: 'tasks',
      about: 'others',
      needs: [
        ['subject'],
        ['activitydate', 'due date', 'date'],
        ['status', 'calltype', 'call type', 'call result', 'calldisposition', 'tasksubtype', 'task subtype'],
      ],
      footer,
      columns: spelled({
        'id|task id|activity id': column.activityColumn.id(system),
        subject: column.activityColumn.title,
        'activitydate|due date|date': column.activityColumn.at,
        status: column.activityColumn.state(states),
        'whoid|contact/lead id': column.leadBy('id', system),
        'contact|lead|name': column.leadBy('name'),
        'company / account|account name': column.leadBy('company'),
        email: column.leadBy('email'),
        'ownerid|assigned to|assigned': column.owner,
        'activity type|tasksubtype|task subtype': column.activityColumn.type({
          call: 'phone',
          email: 'mail',
          meeting: 'meeting',
        }),
        'calldurationinseconds|call duration': column.activityColumn.minutes('seconds'),
        'calldisposition|call result': column.activityColumn.outcome(outcomes),
        'description|comments|full comments': column.activityColumn.note,
      }),
      finish: activityRecord({ type: 'task' }),
    },
    {
      name: 'opportunities',
      about: 'others',
      needs: [
        ['stagename', 'stage'],
        ['closedate', 'close date'],
        ['accountid', 'account id', 'account name', 'opportunity name', 'opportunity id'],
      ],
      footer,
      columns: spelled({
        'id|opportunity id': column.kept('Deal id'),
        'name|opportunity name': column.kept('Deal'),
        'account name': column.leadBy('company'),
        'contactid|contact id|primary contact id': column.leadBy('id', system),
        'primary contact|contact name': column.leadBy('name'),
        'stagename|stage': column.kept('Deal stage'),
        amount: column.amount,
        'currencyisocode|amount currency': column.text('currency'),
        'closedate|close date': column.keptDay('Deal closes'),
        'nextstep|next step': column.kept('Deal next step'),
      }),
      finish: moreRecord('Deal'),
    },
    {
      name: 'accounts',
      about: 'companies',
      needs: [
        ['account name', 'name'],
        ['billingcity', 'billing city', 'account owner', 'numberofemployees', 'employees'],
        ['type', 'industry', 'account type', 'account site', 'accountnumber'],
      ],
      footer,
      columns: spelled({
        'name|account name': column.text('company'),
        industry: column.text('industry'),
        'numberofemployees|employees': column.employees,
        website: column.text('website'),
        'billingcity|billing city': column.text('city'),
        'billingcountry|billing country': column.text('country'),
      }),
      finish: moreRecord('Company'),
    },
    {
      name: 'leads and contacts',
      about: 'leads',
      needs: [
        ['lastname', 'last name', 'name', 'full name', 'email'],
        [
          'leadsource',
          'lead source',
          'lead status',
          'isconverted',
          'converted',
          'ownerid',
          'accountid',
          'lead owner',
          'contact owner',
          'company / account',
          'buyerattributes',
          'salutation',
          'email opt out',
          'hasoptedoutofemail',
          'no. of employees',
          'lead scout score',
        ],
      ],
      footer,
      columns: spelled({
        'id|lead id|contact id': column.id(system),
        'firstname|first name': column.text('firstName'),
        'lastname|last name': column.text('lastName'),
        'name|full name': column.fullName,
        title: column.text('title'),
        'company|company / account|account name': column.text('company'),
        email: column.email,
        'phone|mobilephone|mobile phone|mobile|business phone': column.text('phone'),
        'leadsource|lead source': column.text('source'),
        'status|lead status': column.stage(statuses, 'Lead Status'),
        industry: column.text('industry'),
        'numberofemployees|employees|no. of employees': column.employees,
        'city|mailingcity|mailing city': column.text('city'),
        'country|mailingcountry|mailing country': column.text('country'),
        website: column.text('website'),
        'ownerid|lead owner|contact owner|owner': column.owner,
        'createddate|created date|create date': column.date('createdAt'),
        'lastactivitydate|last activity': column.date('lastContactAt'),
        'hasoptedoutofemail|email opt out': column.ticked('unsubscribed'),
        'donotcall|do not call': column.ticked('do-not-contact'),
        'emailbouncedreason|email bounced reason': column.signalWhen('bounced'),
        'emailbounceddate|email bounced date': column.happened('bounced'),
        'buyerattributes|buyer attributes': column.roles('Buyer Attributes', buyerAttributes),
      }),
      finish: leadRecord,
    },
  ],
};
