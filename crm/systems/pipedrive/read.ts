import * as column from '../../sheets/columns.ts';
import { type Mapping, spelled } from '../../sheets/mapping.ts';
import { activityRecord, leadRecord, moreRecord } from '../../sheets/records.ts';

const system = 'pipedrive';

/** Pipedrive's lists link records by name; exports by connectors and over the API by id. */
const linked = spelled({
  'contact person|person name|activity contact person|deal contact person|lead contact person': column.leadBy('name'),
  'person email': column.leadBy('email'),
  'person id|deal person id|deal contact person id|activity person id|activity contact person id|lead person id|contact person id|note person id':
    column.leadBy('id', system),
  'organization id|org id|deal organization id|activity organization id|lead organization id|note organization id':
    column.companyById,
  'deal id|activity deal id|note deal id': column.related(system),
  'organization|organization name|deal organization|activity organization|lead organization': column.leadBy('company'),
});

const types = {
  call: 'phone',
  meeting: 'meeting',
  lunch: 'meeting',
  demo: 'demo',
  email: 'mail',
  task: 'task',
  deadline: 'task',
} as const;

/**
 * Tables by connectors and over the API name their fields without the entity before them; what they link to tells them. Their
 * activities are left alone and told: by the id of a deal alone they would be joined to the person who has the same number.
 */
const withoutEntity: Mapping['sheets'] = [
  {
    name: 'deals, by plain names',
    about: 'others',
    needs: [['title'], ['value', 'stage', 'stage id', 'status'], ['person id', 'organization id', 'org id']],
    columns: {
      ...linked,
      ...spelled({
        id: column.dealId,
        title: column.kept('Deal'),
        value: column.amount,
        currency: column.text('currency'),
        stage: column.kept('Deal stage'),
        status: column.kept('Deal outcome'),
        'expected close date': column.keptDay('Deal closes'),
        'close time|won time|lost time': column.keptDay('Deal closed'),
        'lost reason': column.kept('Deal lost because'),
      }),
    },
    finish: moreRecord('Deal'),
  },
  {
    name: 'people, by plain names',
    about: 'leads',
    needs: [['id'], ['name'], ['organization id', 'org id']],
    columns: spelled({
      id: column.id(system),
      name: column.fullName,
      'first name': column.text('firstName'),
      'last name': column.text('lastName'),
      email: column.email,
      phone: column.text('phone'),
      'job title': column.text('title'),
      'organization name|org name|organization': column.text('company'),
      'organization id|org id': column.atCompanyId,
      'created|add time': column.date('createdAt'),
    }),
    finish: leadRecord,
  },
];

/** Pipedrive: headers are `Entity - Field`; folding turns the dash into a space. */
export const pipedrive: Mapping = {
  id: system,
  name: 'Pipedrive',
  sheets: [
    {
      name: 'activities',
      about: 'others',
      needs: [['activity subject'], ['activity due date']],
      columns: {
        ...linked,
        ...spelled({
          'activity id|activity pipedrive system id': column.activityColumn.id(`${system}:activity`),
          'activity subject': column.activityColumn.title,
          'activity type': column.activityColumn.type(types),
          'activity due date': column.activityColumn.at,
          'activity due time': column.activityColumn.time,
          'activity duration': column.activityColumn.minutes('hh:mm'),
          'activity done': column.activityColumn.state({
            done: 'done',
            '1': 'done',
            'to do': 'planned',
            undone: 'planned',
            'not done': 'planned',
            '0': 'planned',
          }),
          'activity note': column.activityColumn.note,
          'activity assigned to user|activity owner': column.owner,
        }),
      },
      finish: activityRecord({ type: 'task' }),
    },
    {
      name: 'notes',
      about: 'others',
      needs: [['note content']],
      columns: {
        ...linked,
        ...spelled({
          'note pipedrive system id|note id': column.activityColumn.id(`${system}:note`),
          'note content': column.activityColumn.note,
          'note creation date|note add time': column.activityColumn.at,
        }),
      },
      finish: activityRecord({ type: 'task', title: 'Note', state: 'done' }),
    },
    {
      name: 'deals',
      about: 'others',
      needs: [['deal title'], ['deal value', 'deal deal value', 'deal stage', 'deal stage (pipeline)', 'deal status']],
      columns: {
        ...linked,
        ...spelled({
          'deal title': column.kept('Deal'),
          'deal value|deal deal value': column.amount,
          'deal currency of value|deal currency': column.text('currency'),
          'deal stage|deal stage (pipeline)': column.kept('Deal stage'),
          'deal status': column.kept('Deal outcome'),
          'deal expected close date': column.keptDay('Deal closes'),
          'deal closed on|deal won time|deal lost time': column.keptDay('Deal closed'),
          'deal lost reason': column.kept('Deal lost because'),
          'deal pipedrive system id|deal id': column.dealId,
        }),
      },
      finish: moreRecord('Deal'),
    },
    {
      name: 'leads',
      about: 'others',
      needs: [['lead title']],
      columns: {
        ...linked,
        ...spelled({
          'lead title': column.kept('Lead'),
          'lead source channel': column.text('source'),
          'lead value': column.amount,
          'lead pipedrive system id': column.kept('Lead id'),
        }),
      },
      finish: moreRecord('Lead'),
    },
    {
      name: 'organizations',
      about: 'companies',
      needs: [
        ['organization name'],
        [
          'organization address',
          'organization owner',
          'organization labels',
          'organization pipedrive system id',
          'organization id',
        ],
      ],
      columns: spelled({
        'organization name': column.text('company'),
        'organization city/town/village/locality of address|organization address city/town/village/locality of address':
          column.text('city'),
        'organization country of address|organization address country of address': column.text('country'),
        'organization industry': column.text('industry'),
        'organization number of employees|organization employees': column.employees,
        'organization website': column.text('website'),
        'organization pipedrive system id|organization id': column.companyId,
      }),
      finish: moreRecord('Company'),
    },
    {
      name: 'people',
      about: 'leads',
      needs: [['person name', 'person first name', 'person last name']],
      columns: spelled({
        'person pipedrive system id|person id|id': column.id(system),
        'person name': column.fullName,
        'person first name': column.text('firstName'),
        'person last name': column.text('lastName'),
        'person email|person email (work)|person email (home)|person email (other)': column.email,
        'person phone|person phone (work)|person phone (mobile)|person phone (home)|person phone (other)':
          column.text('phone'),
        'person job title|person title': column.text('title'),
        'organization name|person organization|organization': column.text('company'),
        'person organization id|organization id': column.atCompanyId,
        'person owner': column.owner,
        'person creation date|person person created': column.date('createdAt'),
        'person last activity date': column.date('lastContactAt'),
        'person marketing status': column.signalWhen('unsubscribed', /unsubscribed/i),
      }),
      finish: leadRecord,
    },
    ...withoutEntity,
  ],
};
