import { type Topic, topics } from '../lambda/domain/fact.ts';
import type { Lead, Stage } from '../lambda/domain/lead.ts';
import { signalKinds } from '../lambda/domain/signal.ts';
import { type Read, readAnswer, readInstant, readMoney, readNumber, readZone } from './cells.ts';
import { fold } from './fold.ts';
import type { Column, Draft } from './mapping.ts';

type TextField = {
  [F in keyof Lead]-?: Lead[F] extends string | undefined ? F : never;
}[keyof Lead];

/** Puts what a reader understands of a cell into the row; what it does not is an error of that cell. */
const into = <T>(
  becomes: string,
  read: (cell: string, zone: string) => Read<T>,
  put: (value: T, draft: Draft) => void,
): Column => ({
  becomes,
  put: (cell, draft, { zone }) => {
    const value = read(cell, zone);
    if ('wrong' in value) return value.wrong;
    put(value.ok, draft);
    return undefined;
  },
});

const asText = (cell: string): Read<string> => ({ ok: cell });

/** A field of the lead, as text. */
export const text = (field: Exclude<TextField, 'stage' | 'createdAt' | 'lastContactAt' | 'zone'>): Column =>
  into(field, asText, (value, { lead }) => {
    lead[field] = value;
  });

/** A date of the lead. */
export const date = (field: 'createdAt' | 'lastContactAt'): Column =>
  into(field, readInstant, (value, { lead }) => {
    lead[field] = value;
  });

/** How many people work at the company; `11-50` is read as its lower end. */
export const employees: Column = into(
  'employees',
  (cell) => readNumber(cell.replace(/^([\d.,]+)\s*(?:[-–]\s*[\d.,]+|\+)$/, '$1')),
  (value, { lead }) => {
    lead.employees = value;
  },
);

/** The value of the deal, with its currency where the cell has one. */
export const amount: Column = into('amount', readMoney, (value, { lead }) => {
  lead.amount = value.amount;
  if (value.currency) lead.currency = value.currency;
});

/** The lead's time zone. */
export const zone: Column = into('zone', readZone, (value, { lead }) => {
  lead.zone = value;
});

const stages: Readonly<Record<string, Stage>> = {
  iql: 'IQL',
  mql: 'MQL',
  sal: 'SAL',
  sql: 'SQL',
  customer: 'customer',
  nurture: 'nurture',
  dropped: 'dropped',
};

/** How far the lead has come, in our own words; each system's words are its mapping's. */
export const stage = (words: Readonly<Record<string, Stage>> = {}): Column =>
  into(
    'stage',
    (cell): Read<Stage> => {
      const found = words[fold(cell)] ?? stages[fold(cell)];
      return found ? { ok: found } : { wrong: `"${cell}" is no stage we know` };
    },
    (value, { lead }) => {
      lead.stage = value;
    },
  );

/** Who owns the lead: addresses or names, several with `;`. */
export const owner: Column = into('owner', asText, (value, { owners }) => {
  owners.push(...value.split(';').map((each) => each.trim()));
});

/** How a row of a signal, fact or activity names its lead. */
export const leadBy = (how: 'id' | 'email' | 'name' | 'company'): Column =>
  into(`the lead's ${how}`, asText, (value, { of }) => {
    of[how] = value;
  });

/** The columns of a file of signals. */
export const signalColumn = {
  id: into('id', asText, (value, { signal }) => {
    signal.id = value;
  }),
  kind: into('kind', oneOf(signalKinds), (value, { signal }) => {
    signal.kind = value;
  }),
  at: into('when', readInstant, (value, { signal }) => {
    signal.at = value;
  }),
  count: into('count', readNumber, (value, { signal }) => {
    signal.count = value;
  }),
  detail: into('detail', asText, (value, { signal }) => {
    signal.detail = value;
  }),
};

/** The columns of a file of answers. */
export const factColumn = {
  id: into('id', asText, (value, { fact }) => {
    fact.id = value;
  }),
  topic: into('topic', oneOf(topics), (value: Topic, { fact }) => {
    fact.topic = value;
  }),
  value: into('answer', asText, (value, { fact }) => {
    fact.value = readAnswer(value);
  }),
  words: into("the rep's words", asText, (value, { fact }) => {
    fact.words = value;
  }),
  by: into('logged by', asText, (value, { fact }) => {
    fact.by = value;
  }),
  at: into('logged at', readInstant, (value, { fact }) => {
    fact.at = value;
  }),
  sure: into('how sure', oneOf(['sure', 'guess'] as const), (value, { fact }) => {
    fact.sure = value;
  }),
};

function oneOf<T extends string>(values: readonly T[]): (cell: string) => Read<T> {
  return (cell) => {
    const found = values.find((value) => value === fold(cell).replaceAll(' ', '-'));
    return found ? { ok: found } : { wrong: `"${cell}" is none of ${values.join(', ')}` };
  };
}
