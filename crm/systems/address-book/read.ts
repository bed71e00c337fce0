import * as column from '../../sheets/columns.ts';
import { type Mapping, spelled } from '../../sheets/mapping.ts';
import { leadRecord } from '../../sheets/records.ts';

/** Address books without ids of their own: Outlook, Google Contacts and LinkedIn connections. */
export const addressBook: Mapping = {
  id: 'address-book',
  name: 'address book',
  sheets: [
    {
      name: 'LinkedIn connections',
      about: 'leads',
      needs: [['first name'], ['last name'], ['connected on'], ['company', 'position', 'url', 'email address']],
      columns: spelled({
        'first name': column.text('firstName'),
        'last name': column.text('lastName'),
        url: column.text('linkedin'),
        'email address': column.email,
        company: column.text('company'),
        position: column.text('title'),
        'connected on': column.keptDay('Connected on'),
      }),
      finish: leadRecord,
    },
    {
      name: 'Google contacts',
      about: 'leads',
      needs: [
        ['first name', 'given name', 'name', 'last name', 'family name', 'e mail 1 value'],
        [
          'e mail 1 value',
          'e mail 1 label',
          'e mail 1 type',
          'organization title',
          'organization 1 name',
          'phone 1 value',
        ],
      ],
      columns: spelled({
        name: column.fullName,
        'first name|given name': column.text('firstName'),
        'last name|family name': column.text('lastName'),
        'organization name|organization 1 name': column.text('company'),
        'organization title|organization 1 title': column.text('title'),
        'e mail 1 value': column.email,
        'e mail 2 value|e mail 3 value|e mail 4 value|e mail 5 value': column.moreEmails,
        'phone 1 value': column.text('phone'),
        'website 1 value': column.text('website'),
        'address 1 city': column.text('city'),
        'address 1 country': column.text('country'),
        'e mail 1 label|e mail 1 type|e mail 2 label|e mail 2 type|phone 1 label|phone 1 type|group membership|labels':
          column.ignored,
      }),
      finish: leadRecord,
    },
    {
      name: 'Thunderbird contacts',
      about: 'leads',
      needs: [['display name', 'first name', 'last name'], ['primary email']],
      columns: spelled({
        'display name': column.fullName,
        'first name': column.text('firstName'),
        'last name': column.text('lastName'),
        'primary email': column.email,
        'secondary email': column.moreEmails,
        organization: column.text('company'),
        'job title': column.text('title'),
        'work phone|mobile number': column.text('phone'),
        'work city': column.text('city'),
        'work country': column.text('country'),
        'web page 1': column.text('website'),
      }),
      finish: leadRecord,
    },
    {
      name: 'Outlook contacts',
      about: 'leads',
      needs: [
        ['first name', 'last name', 'display name'],
        ['e mail address', 'e mail display name', 'e mail 2 address', 'e mail type'],
      ],
      columns: spelled({
        'display name|full name': column.fullName,
        'first name': column.text('firstName'),
        'last name': column.text('lastName'),
        company: column.text('company'),
        'job title': column.text('title'),
        'e mail address': column.email,
        'e mail 2 address|e mail 3 address': column.moreEmails,
        'business phone|mobile phone|home phone': column.text('phone'),
        'business city': column.text('city'),
        'business country/region|business country': column.text('country'),
        'web page|business web page': column.text('website'),
        'e mail display name|e mail 2 display name|e mail 3 display name|e mail type|e mail 2 type|e mail 3 type':
          column.ignored,
      }),
      finish: leadRecord,
    },
  ],
};
