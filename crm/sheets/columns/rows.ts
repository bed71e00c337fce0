import { signalKinds } from '../../../lambda/domain/signal.ts';
import { topics } from '../../../lambda/topics/all.ts';
import { readAnswer, readNumber } from '../cells.ts';
import { withoutEntities } from '../entities.ts';
import type { Column } from '../mapping.ts';
import { personName } from '../person-name.ts';
import { addressesIn } from './addresses.ts';
import { asDigits, asInstant, asText, dates, into, linkId, oneOf, recordId } from './into.ts';

/** How a row names its lead. */
export const leadBy = (how: 'id' | 'email' | 'name' | 'company', system = ''): Column =>
  into(`the lead's ${how}`, how === 'id' ? asDigits : asText, (value, { of }) => {
    of[how] ??= readReference(how, system, value);
  });

/** Under which field a lead keeps the id of its company. */
export const companyIdField = 'Company id';

const firstOf = (cell: string) => cell.split(/[;,]/)[0]?.trim() ?? cell;

function readReference(how: 'id' | 'email' | 'name' | 'company', system: string, cell: string): string {
  switch (how) {
    case 'id':
      return recordId(system, firstOf(cell));
    case 'email':
      return addressesIn(cell)[0] ?? cell;
    case 'name':
      return personName(withoutEntities(cell));
    case 'company':
      return withoutEntities(cell);
  }
}

/** The id of a row about a company, by which other tables name it. */
export const companyId: Column = into("the company's id", asDigits, (value, { of, extra }) => {
  of.companyId = linkId(value);
  extra[companyIdField] = value;
});

/** The id of the company a lead is at: kept with the lead, so that the company is found when it comes. */
export const atCompanyId: Column = into("the company's id", asDigits, (value, { extra }) => {
  extra[companyIdField] ??= firstOf(value);
});

/** The id of the company a deal or an activity is with. */
export const companyById: Column = into("the company's id", asDigits, (value, { of }) => {
  of.companyId ??= linkId(firstOf(value));
});

/** What a deal's own id becomes. */
export const itsOwnId = "the deal's id";

/** The id of a row about a deal. */
export const dealId: Column = into(itsOwnId, asDigits, (value, draft) => {
  draft.deal = linkId(value);
  draft.extra['Deal id'] = value;
});

/** An id that may be a deal's, a company's or a person's. */
export const related = (system: string): Column =>
  into('what it is about, by id', asDigits, (value, { of }) => {
    const first = firstOf(value);
    of.also = [...(of.also ?? []), recordId(system, first), linkId(first)];
  });

/** What the column that names a converted lead's contact becomes. */
export const becameContact = 'the contact it became';

/** The id under which a converted lead stands among the contacts. */
export const convertedInto = (system: string): Column =>
  into(becameContact, asDigits, (value, draft) => {
    draft.sameAs = recordId(system, value);
  });

/** A colleague's id, by which owner columns name them, and the names and addresses it stands for. */
export const colleague = {
  id: into("a colleague's id", asText, (value, draft) => {
    draft.id = value;
  }),
  name: into("a colleague's name", asText, (value, { owners }) => {
    owners.push(value);
  }),
};

/** The columns of a file of signals. */
export const signalColumn = {
  id: into('id', asText, (value, { signal }) => {
    signal.id = value;
  }),
  kind: into('kind', oneOf(signalKinds), (value, { signal }) => {
    signal.kind = value;
  }),
  at: dates(
    into('when', asInstant, (value, { signal }) => {
      signal.at = value;
    }),
  ),
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
  topic: into('topic', oneOf(topics), (value, { fact }) => {
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
  at: dates(
    into('logged at', asInstant, (value, { fact }) => {
      fact.at = value;
    }),
  ),
  sure: into('how sure', oneOf(['sure', 'guess'] as const), (value, { fact }) => {
    fact.sure = value;
  }),
};
