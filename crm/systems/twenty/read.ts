import * as column from '../../sheets/columns.ts';
import { type Mapping, spelled } from '../../sheets/mapping.ts';
import { activityRecord, leadRecord, linkRecord, moreRecord } from '../../sheets/records.ts';

const system = 'twenty';

/** Twenty: labels of its exports, where a field's parts stand behind a slash, and the names of its API. */
export const twenty: Mapping = {
  id: system,
  name: 'Twenty',
  sheets: [
    {
      name: 'targets of tasks and notes',
      about: 'links',
      needs: [
        ['taskid', 'noteid'],
        ['personid', 'targetpersonid'],
        ['companyid', 'targetcompanyid', 'opportunityid', 'targetopportunityid'],
      ],
      columns: spelled({
        'personid|targetpersonid': column.leadBy('id', system),
        'companyid|targetcompanyid': column.companyById,
        'opportunityid|targetopportunityid': column.dealId,
      }),
      finish: linkRecord,
    },
    {
      name: 'tasks',
      about: 'others',
      needs: [['title'], ['due date', 'dueat'], ['status', 'assignee', 'assigneeid', 'relations']],
      unless: ['email', 'first name', 'subject'],
      columns: spelled({
        id: column.activityColumn.id(system),
        title: column.activityColumn.title,
        'due date|dueat': column.activityColumn.at,
        status: column.activityColumn.state({
          done: 'done',
          todo: 'planned',
          'to do': 'planned',
          'in progress': 'planned',
        }),
        'body|bodyv2.markdown|body / markdown': column.activityColumn.note,
        'person id|personid|relations / person id': column.leadBy('id', system),
        'company id|companyid|relations / company id': column.companyById,
        'opportunity id|opportunityid|relations / opportunity id': column.related(system),
        'relations|person|people': column.leadBy('name'),
        assignee: column.owner,
      }),
      finish: activityRecord({ type: 'task' }),
    },
    {
      name: 'opportunities',
      about: 'others',
      needs: [
        ['name'],
        [
          'amount / amount',
          'amount / amount micros',
          'amount.amountmicros',
          'point of contact / id',
          'point of contact id',
          'pointofcontactid',
          'point of contact',
        ],
      ],
      columns: spelled({
        id: column.dealId,
        name: column.kept('Deal'),
        'amount / amount|amount': column.amount,
        'amount.amountmicros|amount / amount micros|amountmicros': column.amountInMicros,
        'amount / currency|amount / currency code|amount.currencycode': column.text('currency'),
        'close date|closedate': column.keptDay('Deal closes'),
        stage: column.kept('Deal stage'),
        'company / id|company id|companyid': column.companyById,
        'company|company / name|company.name': column.leadBy('company'),
        'point of contact / id|point of contact id|pointofcontactid': column.leadBy('id', system),
        'point of contact|point of contact / name': column.leadBy('name'),
      }),
      finish: moreRecord('Deal'),
    },
    {
      name: 'companies',
      about: 'companies',
      needs: [
        ['name'],
        [
          'domain name',
          'domain name / link url',
          'domain name / primary link url',
          'domainname.primarylinkurl',
          'icp',
          'idealcustomerprofile',
          'account owner id',
          'accountownerid',
        ],
      ],
      unless: ['email', 'name / first name'],
      columns: spelled({
        id: column.companyId,
        name: column.text('company'),
        'domain name|domain name / link url|domain name / primary link url|domain name / url|domainname.primarylinkurl':
          column.text('website'),
        employees: column.employees,
        'address / city|address / address city|address.addresscity': column.text('city'),
        'address / country|address / address country|address.addresscountry': column.text('country'),
      }),
      finish: moreRecord('Company'),
    },
    {
      name: 'people',
      about: 'leads',
      needs: [
        ['name / first name', 'first name (name)', 'name.firstname', 'emails / primary email', 'emails.primaryemail'],
      ],
      columns: spelled({
        id: column.id(system),
        'name / first name|first name (name)|name.firstname': column.text('firstName'),
        'name / last name|last name (name)|name.lastname': column.text('lastName'),
        'emails / primary email|primary email (emails)|emails.primaryemail|email': column.email,
        'emails / additional emails|additional emails (emails)|emails.additionalemails': column.moreEmails,
        'phones / primary phone number|phones.primaryphonenumber|phone': column.text('phone'),
        'job title|jobtitle': column.text('title'),
        'company / id|company id|companyid': column.atCompanyId,
        'company|company / name|company.name': column.text('company'),
        city: column.text('city'),
        'linkedin / link url|linkedin / primary link url|linkedin / url|linkedinlink.primarylinkurl':
          column.text('linkedin'),
        'creation date|created at|createdat': column.date('createdAt'),
      }),
      finish: leadRecord,
    },
  ],
};
