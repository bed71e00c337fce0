import type { Stage } from '../../../lambda/domain/lead.ts';
import * as column from '../../sheets/columns.ts';
import { type Mapping, spelled } from '../../sheets/mapping.ts';
import { leadRecord } from '../../sheets/records.ts';

const system = 'frappe';

const statuses: Readonly<Record<string, Stage>> = {
  new: 'IQL',
  contacted: 'SAL',
  nurture: 'nurture',
  qualified: 'SQL',
  unqualified: 'dropped',
  junk: 'dropped',
};

/** Frappe CRM: the labels of its leads. */
export const frappe: Mapping = {
  id: system,
  name: 'Frappe CRM',
  sheets: [
    {
      name: 'leads',
      about: 'leads',
      needs: [
        ['first name', 'full name'],
        ['lead owner'],
        ['mobile no.', 'mobile no', 'organization', 'territory', 'first response time'],
      ],
      columns: spelled({
        'id|name': column.id(system),
        'first name': column.text('firstName'),
        'last name': column.text('lastName'),
        'full name': column.fullName,
        'job title': column.text('title'),
        organization: column.text('company'),
        email: column.email,
        'mobile no.|mobile no|phone': column.text('phone'),
        website: column.text('website'),
        status: column.stage(statuses, 'Status'),
        source: column.text('source'),
        industry: column.text('industry'),
        'no. of employees|no of employees': column.employees,
        'lead owner': column.owner,
        'created on|creation': column.date('createdAt'),
        'last modified|modified': column.date('lastContactAt'),
        linkedin: column.text('linkedin'),
      }),
      finish: leadRecord,
    },
  ],
};
