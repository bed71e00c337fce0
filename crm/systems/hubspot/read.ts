import type { Stage } from '../../../lambda/domain/lead.ts';
import * as column from '../../sheets/columns.ts';
import { type Column, type Mapping, spelled } from '../../sheets/mapping.ts';
import { activityRecord, leadRecord, linkRecord, moreRecord } from '../../sheets/records.ts';

const system = 'hubspot';

const lifecycle: Readonly<Record<string, Stage>> = {
  subscriber: 'IQL',
  lead: 'IQL',
  'marketing qualified lead': 'MQL',
  marketingqualifiedlead: 'MQL',
  'sales qualified lead': 'SQL',
  salesqualifiedlead: 'SQL',
  opportunity: 'SQL',
  customer: 'customer',
  evangelist: 'customer',
  'marketing qualifizierter lead': 'MQL',
  'sales qualifizierter lead': 'SQL',
  'lead qualifie marketing': 'MQL',
  'lead qualifie ventes': 'SQL',
  'lead calificado para marketing': 'MQL',
  'lead calificado para ventas': 'SQL',
  kunde: 'customer',
  client: 'customer',
  cliente: 'customer',
};

const outcomes = {
  connected: true,
  'left live message': true,
  busy: false,
  'left voicemail': false,
  'no answer': false,
  'wrong number': false,
};

const meetings = {
  scheduled: 'planned',
  completed: 'done',
  rescheduled: 'cancelled',
  'no show': 'cancelled',
  canceled: 'cancelled',
} as const;

const linked = spelled({
  // Associations are exported as `Jane Roe (151)` or `Jane Roe (jane@acme.example)`, several with `;`; the first is meant.
  'associated contact|associated contacts|contact': {
    becomes: "the lead's id, address or name",
    put: (cell, { of }) => {
      const [, name = cell, id, email] =
        /^\s*([^;]*?)\s*(?:\((?:(\d+)|([^()\s;]+@[^()\s;]+))\))?\s*(?:;|$)/.exec(cell) ?? [];
      if (id) of.id ??= column.recordId(system, id);
      if (email) of.email ??= email;
      of.name ??= name;
      return undefined;
    },
  },
  'associated contact ids|associated contact id|associated contact ids (primary)|record id contact|associations.contacts':
    column.leadBy('id', system),
  'associated contact email|associated contact emails|contact email': column.leadBy('email'),
  'associated company ids|associated company id|associated company ids (primary)|primary associated company id|associatedcompanyid|record id company':
    column.companyById,
  'associated deal ids|associated deal id|record id deal': column.related(system),
  'associated deal|associated deals': {
    becomes: 'what it is about, by id',
    put: (cell, { of }) => {
      const id = /\((\d+)\)/.exec(cell)?.[1];
      if (id) of.also = [...(of.also ?? []), column.linkId(id)];
      return undefined;
    },
  },
  'associated company|associated companies|associated company (primary)|primary company|company|company name': {
    becomes: "the lead's company",
    put: (cell, { of }) => {
      const [, id] = /\((\d+)\)/.exec(cell) ?? [];
      if (id) of.companyId ??= column.linkId(id);
      of.company ??= cell.replace(/\s*\(\d+\).*$|;.*$/g, '');
      return undefined;
    },
  },
});

/** `Acme (9001)`: the name and the id; of several with `;` the first. */
const company: Column = {
  becomes: 'company',
  put: (cell, { lead, extra }) => {
    const [, name = cell, id] = /^\s*([^;]*?)\s*(?:\((\d+)\))?\s*(?:;|$)/.exec(cell) ?? [];
    lead.company ??= name;
    if (id) extra[column.companyIdField] ??= id;
    return undefined;
  },
};

/** HubSpot: column labels of list and object exports, their API names, and the Finnish labels. */
export const hubspot: Mapping = {
  id: system,
  name: 'HubSpot',
  sheets: [
    {
      name: 'associations',
      about: 'links',
      needs: [
        ['contact id', 'record id contact', 'associated contact ids', 'contact record id'],
        [
          'company id',
          'record id company',
          'associated company ids',
          'company record id',
          'deal id',
          'record id deal',
          'associated deal ids',
          'deal record id',
        ],
      ],
      unless: ['first name', 'email', 'deal name', 'company name', 'call title', 'note body', 'meeting name', 'name'],
      columns: spelled({
        'contact id|record id contact|associated contact ids|contact record id': column.leadBy('id', system),
        'company id|record id company|associated company ids|company record id': column.companyById,
        'deal id|record id deal|associated deal ids|deal record id': column.dealId,
      }),
      finish: linkRecord,
    },
    {
      name: 'calls',
      about: 'others',
      needs: [
        ['call title', 'hs call title'],
        ['call outcome', 'call status', 'call direction', 'hs call disposition', 'hs call status'],
      ],
      columns: {
        ...linked,
        ...spelled({
          'record id|hs object id': column.activityColumn.id(system),
          'call title|hs call title': column.activityColumn.title,
          'activity date|hs timestamp|call date': column.activityColumn.at,
          'call duration|hs call duration': column.activityColumn.minutes('milliseconds'),
          'call outcome|hs call disposition': column.activityColumn.outcome(outcomes),
          'call status|hs call status': column.activityColumn.state({
            completed: 'done',
            canceled: 'cancelled',
            queued: 'planned',
            'calling crm user': 'planned',
          }),
          'call notes|hs call body': column.activityColumn.note,
          'activity assigned to|assigned to': column.owner,
        }),
      },
      finish: activityRecord({ type: 'phone' }),
    },
    {
      name: 'meetings',
      about: 'others',
      needs: [
        ['meeting name', 'meeting title', 'hs meeting title'],
        ['meeting start time', 'hs meeting start time', 'activity date'],
      ],
      columns: {
        ...linked,
        ...spelled({
          'record id|hs object id': column.activityColumn.id(system),
          'meeting name|meeting title|hs meeting title': column.activityColumn.title,
          'meeting start time|hs meeting start time|activity date': column.activityColumn.at,
          'meeting outcome|hs meeting outcome': column.activityColumn.state(meetings),
          'meeting description|hs meeting body': column.activityColumn.note,
          'activity assigned to|assigned to': column.owner,
        }),
      },
      finish: activityRecord({ type: 'meeting' }),
    },
    {
      name: 'notes',
      about: 'others',
      needs: [['note body', 'hs note body']],
      columns: {
        ...linked,
        ...spelled({
          'record id|hs object id': column.activityColumn.id(system),
          'activity date|hs timestamp|create date': column.activityColumn.at,
          'note body|hs note body': column.activityColumn.note,
          'activity assigned to': column.owner,
        }),
      },
      finish: activityRecord({ type: 'task', title: 'Note', state: 'done' }),
    },
    {
      name: 'activities',
      about: 'others',
      needs: [
        ['activity type'],
        ['activity date'],
        [
          'associated contact',
          'associated contacts',
          'associated contact email',
          'associated contact ids',
          'activity owner',
        ],
      ],
      unless: ['call title', 'meeting name', 'note body'],
      columns: {
        ...linked,
        ...spelled({
          'activity id|record id|hs object id': column.activityColumn.id(system),
          'activity type': column.activityColumn.type({
            call: 'phone',
            meeting: 'meeting',
            demo: 'demo',
            email: 'mail',
          }),
          'activity date': column.activityColumn.at,
          'call/meeting title/subject|activity title|title|subject': column.activityColumn.title,
          'call outcome': column.activityColumn.outcome(outcomes),
          'meeting outcome': column.activityColumn.state(meetings),
          'notes/description|activity notes|body|notes': column.activityColumn.note,
          'activity owner|activity assigned to|assigned to': column.owner,
        }),
      },
      finish: activityRecord({ type: 'task' }),
    },
    {
      name: 'deals',
      about: 'others',
      needs: [
        ['deal name', 'dealname'],
        ['deal stage', 'dealstage', 'pipeline', 'amount'],
      ],
      columns: {
        ...linked,
        ...spelled({
          'deal name|dealname': column.kept('Deal'),
          amount: column.amount,
          currency: column.text('currency'),
          'deal stage|dealstage': column.kept('Deal stage'),
          'close date|closedate': column.keptDay('Deal closes'),
          'closed lost reason': column.kept('Deal lost because'),
          'closed won reason': column.kept('Deal won because'),
          'record id|record id deal|hs object id|deal id': column.dealId,
        }),
      },
      finish: moreRecord('Deal'),
    },
    {
      name: 'companies',
      about: 'companies',
      needs: [
        ['company name', 'name'],
        ['company domain name', 'domain', 'company owner'],
        ['industry', 'number of employees', 'website url', 'record id'],
      ],
      columns: spelled({
        'company name|name': column.text('company'),
        'company domain name|website url': column.text('website'),
        industry: column.text('industry'),
        'number of employees|numberofemployees': column.employees,
        'country/region|country': column.text('country'),
        city: column.text('city'),
        'record id|record id company|hs object id|company id': column.companyId,
      }),
      finish: moreRecord('Company'),
    },
    {
      name: 'contacts',
      about: 'leads',
      needs: [
        [
          'first name',
          'last name',
          'firstname',
          'lastname',
          'email',
          'etunimi',
          'sukunimi',
          'sahkopostiosoite',
          'sahkoposti',
        ],
        [
          'lifecycle stage',
          'contact owner',
          'associated company',
          'associated company ids',
          'associated company ids (primary)',
          'associatedcompanyid',
          'lead status',
          'lifecyclestage',
          'hs lead status',
          'record id contact',
          'hubspot owner id',
          'marketing contact status',
          'elinkaaren vaihe',
          'yhteyshenkilon omistaja',
        ],
      ],
      columns: spelled({
        'record id|record id contact|hs object id|contact id|tietueen tunnus|tietueen id': column.id(system),
        'first name|firstname|etunimi': column.text('firstName'),
        'last name|lastname|sukunimi': column.text('lastName'),
        'email|sahkoposti|sahkopostiosoite': column.email,
        'phone number|mobile phone number|phone|mobilephone|puhelinnumero': column.text('phone'),
        'job title|jobtitle|tehtavanimike|titteli': column.text('title'),
        'company name|associated company|associated company (primary)|primary company|company|yrityksen nimi|yritys':
          company,
        'associated company ids|associated company id|associated company ids (primary)|primary associated company id|associatedcompanyid|record id company':
          column.atCompanyId,
        'lifecycle stage|lifecyclestage|elinkaaren vaihe': column.stage(lifecycle, 'Lifecycle Stage'),
        'lead status|hs lead status|liidin tila': column.stage(
          { unqualified: 'dropped', 'bad timing': 'nurture' },
          'Lead Status',
        ),
        'contact owner|hubspot owner id|yhteyshenkilon omistaja': column.owner,
        'create date|createdate|luontipaivamaara|luontipaiva': column.date('createdAt'),
        'last activity date|last contacted|notes last contacted|notes last updated|viimeisin aktiviteettipaiva':
          column.date('lastContactAt'),
        'city|kaupunki': column.text('city'),
        'country/region|country|maa/alue': column.text('country'),
        'time zone|hs timezone|aikavyohyke': column.zone,
        'industry|toimiala': column.text('industry'),
        'website url|website|associated company domain': column.text('website'),
        'number of employees|numberofemployees|numemployees': column.employees,
        'linkedin bio|linkedin url|hs linkedin url': column.text('linkedin'),
        'original source|original traffic source|hs analytics source|alkuperainen lahde': column.text('source'),
        'number of pageviews|hs analytics num page views': column.counted('visited-site'),
        'number of form submissions|num conversion events': column.counted('submitted-form'),
        'first conversion|recent conversion|recent conversion event name': column.signalWhen('submitted-form'),
        'recent conversion date': column.happened('submitted-form'),
        'marketing emails opened|hs email open': column.counted('opened-email'),
        'marketing emails clicked|hs email click': column.counted('clicked-email'),
        'marketing emails replied|hs email replied': column.counted('replied-email'),
        'marketing emails bounced|hs email bounce': column.counted('bounced'),
        'additional email addresses|hs additional emails|work email': column.moreEmails,
        'unsubscribed from all email|hs email optout': column.ticked('unsubscribed'),
      }),
      finish: leadRecord,
    },
  ],
};
