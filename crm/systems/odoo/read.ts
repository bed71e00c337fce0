import type { Stage } from '../../../lambda/domain/lead.ts';
import { plainText } from '../../sheets/cells.ts';
import * as column from '../../sheets/columns.ts';
import { type Mapping, spelled } from '../../sheets/mapping.ts';
import { activityRecord, leadRecord, moreRecord } from '../../sheets/records.ts';

const system = 'odoo';

const stages: Readonly<Record<string, Stage>> = {
  new: 'MQL',
  qualified: 'SQL',
  proposition: 'SQL',
  won: 'customer',
};

const linked = spelled({
  'opportunity|opportunity id|document name|res name': column.kept('Opportunity'),
  'opportunity/id|opportunity id/id|related document id|res id': column.leadBy('id', system),
  'customer/id|partner id/id|attendees/id|partner ids/id': column.related(system),
  'attendees|partner ids|contact name|customer|partner id': column.leadBy('name'),
  email: column.leadBy('email'),
});

/** Odoo: labels, or technical names in import-compatible exports with `id` as the external id. */
export const odoo: Mapping = {
  id: system,
  name: 'Odoo',
  sheets: [
    {
      name: 'calendar events',
      about: 'others',
      needs: [
        ['start', 'start date', 'starting at'],
        ['stop', 'stop date', 'ending at', 'duration'],
        ['name', 'meeting subject', 'subject'],
      ],
      columns: {
        ...linked,
        ...spelled({
          'id|external id': column.activityColumn.id(system),
          'name|meeting subject|subject': column.activityColumn.title,
          'start|start date|starting at': column.activityColumn.at,
          'organizer|user id|responsible': column.owner,
          description: column.activityColumn.note,
        }),
      },
      finish: activityRecord({ type: 'meeting' }),
    },
    {
      name: 'activities',
      about: 'others',
      needs: [
        ['activity', 'activity type id', 'activity type'],
        ['due date', 'date deadline'],
        ['summary', 'document name', 'res name'],
      ],
      columns: {
        ...linked,
        ...spelled({
          'id|external id': column.activityColumn.id(system),
          'activity|activity type id|activity type': column.activityColumn.type({
            call: 'phone',
            meeting: 'meeting',
            email: 'mail',
          }),
          summary: column.activityColumn.title,
          'due date|date deadline': column.activityColumn.at,
          'assigned to|user id': column.owner,
          note: column.activityColumn.note,
          'state|status': column.activityColumn.state({
            overdue: 'planned',
            today: 'planned',
            planned: 'planned',
            done: 'done',
          }),
        }),
      },
      finish: activityRecord({ type: 'task' }),
    },
    {
      name: 'companies',
      about: 'companies',
      needs: [
        ['is a company', 'is company'],
        ['name', 'display name', 'complete name'],
      ],
      unless: ['related company', 'parent id', 'related company/id', 'parent id/id', 'job position', 'function'],
      columns: spelled({
        'id|external id': column.companyId,
        'name|display name|complete name': column.text('company'),
        'industry id|industry': column.text('industry'),
        'website|website link': column.text('website'),
        city: column.text('city'),
        'country id|country': column.text('country'),
      }),
      finish: moreRecord('Company'),
    },
    {
      name: 'contacts',
      about: 'leads',
      needs: [
        ['name', 'display name', 'complete name'],
        [
          'related company',
          'parent id',
          'related company/id',
          'parent id/id',
          'is a company',
          'is company',
          'company type',
          'verbundenes unternehmen',
          'ist ein unternehmen',
        ],
      ],
      columns: spelled({
        'id|external id': column.id(system),
        'name|complete name': column.fullName,
        'related company|parent id|company name|commercial company name|verbundenes unternehmen':
          column.text('company'),
        'related company/id|parent id/id': column.atCompanyId,
        'email|e mail': column.email,
        'phone|mobile|telefon|mobil': column.text('phone'),
        'function|job position|stelle|position': column.text('title'),
        'website|website link|websiten link': column.text('website'),
        'user id|salesperson|verkaufer': column.owner,
        'city|stadt|ort': column.text('city'),
        'country id|country|land': column.text('country'),
        'create date|created on': column.date('createdAt'),
      }),
      finish: leadRecord,
    },
    {
      name: 'leads and opportunities',
      about: 'leads',
      needs: [
        ['opportunity', 'contact name', 'partner name', 'email from', 'company name', 'customer'],
        [
          'salesperson',
          'user id',
          'stage id',
          'expected revenue',
          'sales team',
          'team id',
          'email from',
          'automated probability',
        ],
      ],
      columns: spelled({
        'id|external id': column.id(system),
        'name|opportunity': column.kept('Opportunity'),
        'contact name': column.fullName,
        'partner name|company name|customer|partner id': column.text('company'),
        'customer/id|partner id/id': column.atCompanyId,
        'email from|email': column.email,
        'phone|mobile': column.text('phone'),
        'function|job position': column.text('title'),
        website: column.text('website'),
        'user id|salesperson|user id/id': column.owner,
        'stage id|stage': column.stage(stages, 'Stage'),
        'expected revenue': column.amount,
        'lost reason id|lost reason': column.kept('Deal lost because'),
        'date deadline|expected closing': column.keptDay('Deal closes'),
        'date closed|closed date': column.keptDay('Deal closed'),
        'source id|source': column.text('source'),
        city: column.text('city'),
        'country id|country': column.text('country'),
        'create date|created on': column.date('createdAt'),
        'date last stage update|last stage update': column.date('lastContactAt'),
        'email state|email quality': column.signalWhen('bounced', /incorrect/i),
        'description|notes': column.kept('Notes', plainText),
      }),
      finish: leadRecord,
    },
  ],
};
