import { signalKinds } from '../../../lambda/domain/signal.ts';
import { topics } from '../../../lambda/topics/all.ts';
import { readAnswer, readNumber } from '../cells.ts';
import type { Column } from '../mapping.ts';
import { asInstant, asText, dates, into, oneOf, recordId } from './into.ts';

/** How a row names its lead. */
export const leadBy = (how: 'id' | 'email' | 'name' | 'company', system = ''): Column =>
  into(`the lead's ${how}`, asText, (value, { of }) => {
    of[how] ??= how === 'id' ? recordId(system, value) : value;
  });

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
