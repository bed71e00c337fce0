import type { Fact, FactValue, Topic } from '../../../lambda/domain/fact.ts';
import type { Stage } from '../../../lambda/domain/lead.ts';
import type { SignalKind } from '../../../lambda/domain/signal.ts';
import { readCount, readFlag, readNumber, readZone } from '../cells.ts';
import { readDate } from '../dates.ts';
import { withoutEntities } from '../entities.ts';
import { foldText } from '../fold.ts';
import type { Column } from '../mapping.ts';
import { readMoneyOf } from '../money.ts';
import { ownOf } from '../own.ts';
import { partOfName, personName } from '../person-name.ts';
import { addressesIn } from './addresses.ts';
import { asDigits, asInstant, asText, dates, into, type Reader, recordId } from './into.ts';

type TextField =
  | 'firstName'
  | 'lastName'
  | 'title'
  | 'company'
  | 'phone'
  | 'industry'
  | 'country'
  | 'city'
  | 'source'
  | 'website'
  | 'linkedin'
  | 'currency';

const fieldNames: Partial<Record<TextField, string>> = { firstName: 'first name', lastName: 'last name' };

/** A field of the lead, as text; the first column that fills it counts. */
export const text = (field: TextField): Column =>
  into(fieldNames[field] ?? field, readText(field), (value, { lead }) => {
    lead[field] ??= value;
  });

const readText = (field: TextField): Reader<string> =>
  field === 'firstName' || field === 'lastName'
    ? (cell) => ({ ok: partOfName(withoutEntities(cell)) })
    : field === 'phone'
      ? // Google writes several in one cell.
        (cell, context) => asDigits(withoutEntities(cell).split(' ::: ')[0] ?? cell, context)
      : (cell) => ({ ok: withoutEntities(cell) });

/** The lead's address; of several in one cell the first is the lead's and the rest are kept. */
export const email: Column = {
  ...into('email', asText, (value, { addresses, extra }) => {
    const found = addressesIn(value);
    if (found.length === 0) extra['Email as written'] = value;
    addresses.push(...found);
  }),
  several: true,
};

/** Further addresses of the lead. */
export const moreEmails: Column = {
  ...into('further addresses', asText, (value, { moreAddresses, extra }) => {
    const found = addressesIn(value);
    if (found.length === 0) extra['Email as written'] = value;
    moreAddresses.push(...found);
  }),
  several: true,
};

/** The record's id in its system; ids of different systems never meet. */
export const id = (system: string): Column =>
  into('id', asDigits, (value, draft) => {
    draft.id = recordId(system, value);
  });

/** The full name of the lead. */
export const fullName: Column = into('name', asText, (value, draft) => {
  draft.name ??= personName(withoutEntities(value));
});

/** A date of the lead. */
export const date = (field: 'createdAt' | 'lastContactAt'): Column =>
  dates(
    into(field === 'createdAt' ? 'created' : 'last contact', asInstant, (value, { lead }) => {
      if (lead[field] === undefined || (field === 'lastContactAt' && value > lead[field])) lead[field] = value;
    }),
  );

/** How many people work at the company; `11-50` is read as its lower end. */
export const employees: Column = into(
  'employees',
  (cell) => readCount(cell.replace(/^([\d.,']+)\s*(?:(?:[-–]|to|bis)\s*[\d.,']+|\+)?(?:\s*employees)?$/i, '$1')),
  (value, { lead }) => {
    lead.employees = value;
  },
);

/** The value of the deal, with its currency where the cell has one. */
export const amount: Column = {
  ...into(
    'amount',
    (cell, { decimal }) => readMoneyOf(cell, decimal),
    (value, { lead }) => {
      lead.amount = value.amount;
      if (value.currency) lead.currency ??= value.currency;
    },
  ),
  amounts: true,
};

/** The value of the deal in millionths, as some systems store money. */
export const amountInMicros: Column = into('amount', readNumber, (value, { lead }) => {
  lead.amount = value / 1e6;
});

/** A column of the system's own bookkeeping. */
export const ignored: Column = { becomes: 'not read', put: () => undefined };

/** HubSpot writes `America/New_York` as "America slash New York" and as `america_slash_new_york`. */
const zoneWords = (cell: string) =>
  /[ _]slash[ _]/i.test(cell)
    ? cell
        .replace(/[ _]slash[ _]/gi, '/')
        .replace(/[a-z]+/gi, (word) => word.slice(0, 1).toUpperCase() + word.slice(1))
        .replaceAll(' ', '_')
    : cell;

/** The lead's time zone; what is no zone is kept as it is. */
export const zone: Column = {
  becomes: 'zone',
  put: (cell, { lead, extra }) => {
    const found = readZone(zoneWords(cell));
    if ('ok' in found) lead.zone = found.ok;
    else extra['Time zone'] = cell;
    return undefined;
  },
};

const stages: Readonly<Record<string, Stage>> = {
  iql: 'IQL',
  mql: 'MQL',
  sal: 'SAL',
  sql: 'SQL',
  customer: 'customer',
  nurture: 'nurture',
  dropped: 'dropped',
};

/** How far the lead has come, by a system's words; the words are kept too, and decide nothing we do not know. */
export const stage = (words: Readonly<Record<string, Stage>>, keptAs?: string): Column => ({
  becomes: 'stage',
  put: (cell, { lead, extra }) => {
    const found = ownOf(words, foldText(cell)) ?? ownOf(stages, foldText(cell));
    if (found) lead.stage = found;
    if (keptAs && !(found && ownOf(stages, foldText(cell)) !== undefined)) extra[keptAs] = cell;
    else if (!found) return `"${cell}" is no stage we know`;
    return undefined;
  },
});

/** Who owns the lead: addresses or names, several with `;`. */
export const owner: Column = into('owner', asText, (value, { owners }) => {
  owners.push(...value.split(';').map((each) => each.trim()));
});

/** A column that is kept, under a name of ours. */
export const kept = (name: string, read: (cell: string) => string = (cell) => cell): Column =>
  into(`kept as "${name}"`, asText, (value, { extra }) => {
    const found = read(value);
    extra[name] = extra[name] === undefined ? found : `${extra[name]}; ${found}`;
  });

/** A date that is kept, under a name of ours, as an ISO day in the rep's zone. */
export const keptDay = (name: string): Column =>
  dates({
    becomes: `kept as "${name}"`,
    put: (cell, { extra }, { zone, order }) => {
      const found = readDate(cell, zone, order);
      extra[name] = typeof found === 'string' ? cell : new Date(zone.wallClockOf(found.at)).toISOString().slice(0, 10);
      return undefined;
    },
  });

/** Something that happened on a date. */
export const happened = (kind: SignalKind, detail?: string): Column =>
  dates(
    into(`signal ${kind}`, asInstant, (at, { signs }) => {
      signs.set(kind, { ...signs.get(kind), at, ...(detail && { detail }) });
    }),
  );

/** Something that happened so many times; none is no signal. */
export const counted = (kind: SignalKind): Column =>
  into(`signal ${kind}`, readCount, (count, { signs }) => {
    if (count > 0) signs.set(kind, { ...signs.get(kind), count });
  });

/** A box that, when ticked, is a signal. */
export const ticked = (kind: SignalKind): Column =>
  into(`signal ${kind}`, readFlag, (is, { signs }) => {
    if (is) signs.set(kind, { ...signs.get(kind) });
  });

/** Words that say a signal happened and what it was about. */
export const signalWhen = (kind: SignalKind, when: RegExp = /./): Column =>
  into(`signal ${kind}`, asText, (detail, { signs }) => {
    if (when.test(detail)) signs.set(kind, { ...signs.get(kind), detail });
  });

/** A CRM's roles of a contact as answers; several with `;`. What is no answer is kept. */
export const roles = (name: string, meanings: Readonly<Record<string, [Topic, FactValue, Fact['sure']]>>): Column =>
  into(`answers (${name})`, asText, (cell, { answers, extra }) => {
    for (const role of cell.split(';').map((each) => each.trim())) {
      const [topic, value, sure] = ownOf(meanings, foldText(role).replaceAll(' ', '')) ?? [];
      if (topic && value && sure) answers.set(topic, { value, sure });
    }
    extra[name] = cell;
  });
