import { createHash } from 'node:crypto';
import type { Problem } from './items.ts';

/** A problem as it may stand in a log: which kinds of item and field, and a mark by which it is known again. */
export type LoggedProblem = { item: string; mark: string; schema: string; fields: string[] };

/** The kinds in a key, without what they are of: `TEAM#acme#LEAD#l1` is `TEAM#LEAD`. */
const kindsIn = (pk: string) =>
  pk
    .split('#')
    .filter((_, index) => index % 2 === 0)
    .join('#');

/**
 * Takes the ids, addresses and names out of a problem: keys hold a rep's address, and what cannot be read may hold
 * anything, in the name of its schema and of its fields too.
 */
export const loggable = ({ pk, sk, schema, fields }: Problem): LoggedProblem => ({
  item: `${kindsIn(pk)} ${sk.split('#')[0]}`,
  mark: createHash('sha256').update(`${pk} ${sk}`).digest('base64url').slice(0, 10),
  schema: /^[a-z-]{1,30}\/\d{1,3}$/.test(schema) ? schema : 'unknown',
  // Below the first name there may be a record's own keys.
  fields: [...new Set(fields.map((field) => field.split('.')[0] ?? ''))],
});
