import * as column from '../../sheets/columns.ts';
import { foldHeader } from '../../sheets/fold.ts';
import { type Column, type Mapping, spelled as spelledSo } from '../../sheets/mapping.ts';
import { activityRecord, factRecord, leadRecord, moreRecord, signalRecord } from '../../sheets/records.ts';
import { ourId } from '../../sheets/written-sheet.ts';

/** As people write headers: `Due Date`, `DueDate` and `due_date` are one. */
const spelled = (table: Readonly<Record<string, Column>>): Record<string, Column> => {
  const apart = spelledSo(table);
  return {
    ...Object.fromEntries(Object.entries(apart).map(([name, each]) => [name.replaceAll(' ', ''), each])),
    ...apart,
  };
};

const closedUp = (...names: string[]) => [...new Set(names.flatMap((name) => [name, name.replaceAll(' ', '')]))];

const naming = spelled({
  'lead|lead id': column.leadBy('id'),
  'email|e mail|lead email': column.leadBy('email'),
  'name|lead name|full name|contact|contact name': column.leadBy('name'),
  'company|organization|organisation|account': column.leadBy('company'),
});

const someLead = closedUp(
  'lead',
  'lead id',
  'email',
  'e mail',
  'lead email',
  'name',
  'lead name',
  'contact',
  'contact name',
);

/** Any system's leads, signals, answers, deals and activities, as people call the columns of a spreadsheet. */
export const generic: Mapping = {
  id: '',
  name: 'spreadsheet',
  sheets: [
    {
      name: 'rows that Lead Scout wrote',
      about: 'others',
      needs: [[foldHeader(ourId)]],
      columns: {},
      finish: () => ({ lacks: 'id' }),
    },
    {
      name: 'book that Lead Scout wrote',
      about: 'nothing',
      needs: [['lead.id'], ['lead.name'], ['learned']],
      columns: {},
      finish: () => ({ lacks: 'lead' }),
    },
    {
      name: 'report that Lead Scout wrote',
      about: 'nothing',
      needs: [['file'], ['line'], ['what became of it']],
      columns: {},
      finish: () => ({ lacks: 'lead' }),
    },
    {
      name: 'list of products',
      about: 'nothing',
      needs: [
        ['product', 'product name'],
        ['sales price', 'price', 'unit price', 'list price'],
      ],
      columns: {},
      finish: () => ({ lacks: 'lead' }),
    },
    {
      name: 'sales team',
      about: 'nothing',
      needs: [['sales agent', 'sales rep', 'rep'], ['manager'], ['regional office', 'region', 'office', 'team']],
      columns: {},
      finish: () => ({ lacks: 'lead' }),
    },
    {
      // A company nobody is known at yet is a lead under its own name.
      name: 'accounts',
      about: 'leads',
      needs: [
        ['account', 'account name'],
        ['sector', 'industry', 'revenue', 'employees', 'office location', 'website'],
      ],
      unless: ['account id', 'account owner'],
      columns: spelled({
        id: column.id(''),
        'account|account name': column.text('company'),
        'sector|industry': column.text('industry'),
        'employees|number of employees': column.employees,
        'office location|country': column.text('country'),
        city: column.text('city'),
        'website|url': column.text('website'),
        'owner|account owner': column.owner,
      }),
      finish: leadRecord,
    },
    {
      name: 'signals',
      about: 'others',
      needs: [someLead, ['kind', 'signal'], ['at', 'when', 'date']],
      columns: {
        ...naming,
        ...spelled({
          'id|signal id': column.signalColumn.id,
          'kind|signal': column.signalColumn.kind,
          'at|when|date': column.signalColumn.at,
          'count|how many': column.signalColumn.count,
          'detail|details|note': column.signalColumn.detail,
        }),
      },
      finish: signalRecord,
    },
    {
      name: 'answers',
      about: 'others',
      needs: [someLead, ['topic'], ['value', 'answer']],
      columns: {
        ...naming,
        ...spelled({
          'id|fact id': column.factColumn.id,
          topic: column.factColumn.topic,
          'value|answer': column.factColumn.value,
          'words|quote': column.factColumn.words,
          'by|logged by': column.factColumn.by,
          'at|when|date|logged at': column.factColumn.at,
          'sure|how sure': column.factColumn.sure,
        }),
      },
      finish: factRecord,
    },
    {
      name: 'activities',
      about: 'others',
      needs: [
        someLead,
        ['subject', 'activity title'],
        closedUp('type', 'activity type'),
        closedUp('due date', 'date', 'activity date'),
      ],
      columns: {
        ...naming,
        ...spelled({
          'id|activity id': column.activityColumn.id(''),
          'subject|activity title': column.activityColumn.title,
          'type|activity type': column.activityColumn.type({
            call: 'phone',
            meeting: 'meeting',
            demo: 'demo',
            email: 'mail',
          }),
          'due date|date|activity date': column.activityColumn.at,
          'time|due time': column.activityColumn.time,
          'duration|minutes': column.activityColumn.minutes('minutes'),
          status: column.activityColumn.state({
            done: 'done',
            completed: 'done',
            open: 'planned',
            cancelled: 'cancelled',
          }),
          'notes|note': column.activityColumn.note,
          'owner|assigned to': column.owner,
        }),
      },
      finish: activityRecord({ type: 'task' }),
    },
    {
      name: 'deals',
      about: 'others',
      needs: [
        [...someLead, 'company', 'account'],
        ['deal name', 'deal', 'opportunity', 'product', 'deal id', 'opportunity id'],
        ['amount', 'value', 'stage', 'deal stage', 'close value'],
      ],
      columns: {
        ...naming,
        ...spelled({
          'deal id|opportunity id': column.kept('Deal id'),
          'deal name|deal|opportunity|product': column.kept('Deal'),
          'amount|value|close value|estimated value|expected value': column.amount,
          currency: column.text('currency'),
          'stage|deal stage': column.kept('Deal stage'),
          'close date': column.keptDay('Deal closes'),
          'engage date|create date|created': column.keptDay('Deal begun'),
        }),
      },
      finish: moreRecord('Deal'),
    },
    {
      name: 'leads',
      about: 'leads',
      needs: [
        [
          ...'full name|fullname|first name|firstname|last name|lastname|email|e mail|email address|emailaddress|e mail address'.split(
            '|',
          ),
          ...'contact name|lead name|vorname|nachname|prenom|apellidos|nombre|cognome|etunimi|sukunimi|name'.split('|'),
        ],
      ],
      unless: [
        ...'product code|productcode|sku|unit price|price|list price|quantity|isbn|barcode|case number|casenumber'.split(
          '|',
        ),
        ...'ticket number|invoice number|campaign id|campaignid'.split('|'),
      ],
      columns: spelled({
        'id|lead id|record id|external id': column.id(''),
        'name|full name|fullname|contact name|lead name|contact|nom complet|nombre completo|vollstandiger name|nimi':
          column.fullName,
        'first name|firstname|given name|first|vorname|prenom|nombre|nome|etunimi|voornaam|fornamn|imie':
          column.text('firstName'),
        'last name|lastname|surname|family name|last|nachname|familienname|nom|apellido|apellidos|cognome|sukunimi|achternaam|efternamn|nazwisko':
          column.text('lastName'),
        'title|job title|jobtitle|role|position|organization title|funktion|stelle|poste|fonction|cargo|puesto|titteli|functie':
          column.text('title'),
        'company|company name|companyname|organization|organisation|account|account name|organization name|employer|firma|unternehmen|firmenname|firm|business|business name|employer name|societe|entreprise|empresa|azienda|yritys|bedrijf|foretag':
          column.text('company'),
        'email|e mail|email address|emailaddress|e mail address|e mail 1 value|mail|courriel|adresse e mail|adresse de messagerie|adresse electronique|correo|correo electronico|e mail adresse|sahkoposti|e post':
          column.email,
        'phone|phone number|telephone|mobile|mobile phone|cell|cell phone|telefon|telefonnummer|telephone portable|telefono|puhelin|handy':
          column.text('phone'),
        'industry|branche|secteur|sector|toimiala': column.text('industry'),
        'employees|number of employees|no. of employees|company size|mitarbeiter|mitarbeiterzahl|effectif|empleados':
          column.employees,
        'country|country/region|land|pays|pais|maa': column.text('country'),
        'city|stadt|ort|ville|ciudad|kaupunki|town': column.text('city'),
        'zone|time zone|timezone': column.zone,
        'source|lead source|original source|quelle': column.text('source'),
        'website|website url|url|web site|webseite|site web|homepage': column.text('website'),
        'linkedin|linkedin url|linkedin profile': column.text('linkedin'),
        'stage|lead stage|status': column.stage({}, 'Stage'),
        'amount|value|deal value|deal amount|estimated value|est. value|est value|expected value|expected revenue|estimated revenue|potential value|opportunity value|opportunity amount|contract value|deal size|betrag|wert|montant|importe|valor|budget amount':
          column.amount,
        'currency|wahrung|devise|moneda': column.text('currency'),
        'created|created at|create date|created date|createdat': column.date('createdAt'),
        'last contact|last contacted|last contact at|last activity date|last contact date':
          column.date('lastContactAt'),
        'owner|owners|lead owner|contact owner|assigned to|sales rep': column.owner,
      }),
      finish: leadRecord,
    },
  ],
};
