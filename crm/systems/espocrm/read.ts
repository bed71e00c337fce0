import * as column from '../../sheets/columns.ts';
import { type Mapping, spelled } from '../../sheets/mapping.ts';
import { activityRecord, leadRecord, moreRecord } from '../../sheets/records.ts';
import { sugarStatuses } from '../lead-statuses.ts';

const system = 'espocrm';

/** EspoCRM: the names of its fields, which stand in small and capital letters without spaces, and their labels. */
export const espocrm: Mapping = {
  id: system,
  name: 'EspoCRM',
  sheets: [
    {
      name: 'calls and meetings',
      about: 'others',
      needs: [
        ['name'],
        ['datestart', 'date start'],
        ['parentid', 'parenttype', 'contactsids', 'assigneduserid', 'parent'],
      ],
      columns: spelled({
        id: column.activityColumn.id(system),
        name: column.activityColumn.title,
        'datestart|date start': column.activityColumn.at,
        status: column.activityColumn.state({ planned: 'planned', held: 'done', 'not held': 'cancelled' }),
        'contactsids|contactid': column.leadBy('id', system),
        'contactsnames|contacts': column.leadBy('name'),
        parentid: column.related(system),
        accountid: column.companyById,
        accountname: column.leadBy('company'),
        'assignedusername|assigned user': column.owner,
        description: column.activityColumn.note,
      }),
      finish: activityRecord({ type: 'phone' }),
    },
    {
      name: 'opportunities',
      about: 'others',
      needs: [['name'], ['closedate', 'amountcurrency'], ['stage', 'amount']],
      columns: spelled({
        id: column.dealId,
        name: column.kept('Deal'),
        amount: column.amount,
        amountcurrency: column.text('currency'),
        stage: column.kept('Deal stage'),
        closedate: column.keptDay('Deal closes'),
        'contactid|contactsids': column.leadBy('id', system),
        accountid: column.companyById,
        accountname: column.leadBy('company'),
      }),
      finish: moreRecord('Deal'),
    },
    {
      name: 'accounts',
      about: 'companies',
      needs: [['name'], ['billingaddresscity', 'billingaddresscountry', 'siccode', 'shippingaddresscity']],
      columns: spelled({
        id: column.companyId,
        name: column.text('company'),
        industry: column.text('industry'),
        website: column.text('website'),
        billingaddresscity: column.text('city'),
        billingaddresscountry: column.text('country'),
      }),
      finish: moreRecord('Company'),
    },
    {
      name: 'leads and contacts',
      about: 'leads',
      needs: [
        ['lastname', 'firstname', 'name'],
        ['emailaddress', 'phonenumber', 'addresscity', 'salutationname', 'createdcontactid', 'assigneduserid'],
      ],
      columns: spelled({
        id: column.id(system),
        name: column.fullName,
        firstname: column.text('firstName'),
        lastname: column.text('lastName'),
        title: column.text('title'),
        accountname: column.text('company'),
        accountid: column.atCompanyId,
        createdcontactid: column.convertedInto(system),
        createdaccountid: column.atCompanyId,
        emailaddress: column.email,
        phonenumber: column.text('phone'),
        source: column.text('source'),
        status: column.stage(sugarStatuses, 'Status'),
        industry: column.text('industry'),
        website: column.text('website'),
        addresscity: column.text('city'),
        addresscountry: column.text('country'),
        assignedusername: column.owner,
        createdat: column.date('createdAt'),
        donotcall: column.ticked('do-not-contact'),
      }),
      finish: leadRecord,
    },
  ],
};
