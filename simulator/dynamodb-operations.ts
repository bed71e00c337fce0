import batchGetItem from 'dynalite/actions/batchGetItem.js';
import batchWriteItem from 'dynalite/actions/batchWriteItem.js';
import createTable from 'dynalite/actions/createTable.js';
import deleteItem from 'dynalite/actions/deleteItem.js';
import describeTable from 'dynalite/actions/describeTable.js';
import getItem from 'dynalite/actions/getItem.js';
import putItem from 'dynalite/actions/putItem.js';
import query from 'dynalite/actions/query.js';
import scan from 'dynalite/actions/scan.js';
import updateItem from 'dynalite/actions/updateItem.js';
import type { Engine } from 'dynalite/db/index.js';
import batchGetItemChecks from 'dynalite/validations/batchGetItem.js';
import batchWriteItemChecks from 'dynalite/validations/batchWriteItem.js';
import createTableChecks from 'dynalite/validations/createTable.js';
import deleteItemChecks from 'dynalite/validations/deleteItem.js';
import describeTableChecks from 'dynalite/validations/describeTable.js';
import getItemChecks from 'dynalite/validations/getItem.js';
import validations from 'dynalite/validations/index.js';
import putItemChecks from 'dynalite/validations/putItem.js';
import queryChecks from 'dynalite/validations/query.js';
import scanChecks from 'dynalite/validations/scan.js';
import updateItemChecks from 'dynalite/validations/updateItem.js';
import { noteTaken, quickQuery } from './quick-query.ts';

/** The operations of DynamoDB the embedded one answers. */
const operations = new Map([
  ['BatchGetItem', { run: batchGetItem, checks: batchGetItemChecks }],
  ['BatchWriteItem', { run: batchWriteItem, checks: batchWriteItemChecks }],
  ['CreateTable', { run: createTable, checks: createTableChecks }],
  ['DeleteItem', { run: deleteItem, checks: deleteItemChecks }],
  ['DescribeTable', { run: describeTable, checks: describeTableChecks }],
  ['GetItem', { run: getItem, checks: getItemChecks }],
  ['PutItem', { run: putItem, checks: putItemChecks }],
  ['Query', { run: query, checks: queryChecks }],
  ['Scan', { run: scan, checks: scanChecks }],
  ['UpdateItem', { run: updateItem, checks: updateItemChecks }],
]);

/** What goes back over the wire. */
export type Answer = { status: number; body: object };

const isRefusal = (error: unknown): error is { statusCode: number; body: object } =>
  typeof error === 'object' && error !== null && 'statusCode' in error && 'body' in error;

/** A refusal by DynamoDB's rules as it says it; anything else, such as a full disk, as an error inside the database. */
function answerTo(error: unknown): Answer {
  if (isRefusal(error)) return { status: error.statusCode, body: error.body };
  const type = 'com.amazonaws.dynamodb.v20120810#InternalServerError';
  return { status: 500, body: { __type: type, message: String(error) } };
}

/** Performs one operation on the engine; every failure is an answer, none is thrown. */
export async function perform(engine: Engine, operation: string, request: object): Promise<Answer> {
  if (operation !== 'Query') return byDynalite(engine, operation, request);
  try {
    const quick = await quickQuery(engine, request);
    if (quick) return { status: 200, body: quick };
    const answer = await byDynalite(engine, operation, request);
    if (answer.status === 200) noteTaken(request);
    return answer;
  } catch (error) {
    return answerTo(error);
  }
}

function byDynalite(engine: Engine, operation: string, request: object): Promise<Answer> {
  const known = operations.get(operation);
  const unknown = { __type: 'com.amazon.coral.service#UnknownOperationException' };
  if (!known) return Promise.resolve({ status: 400, body: unknown });
  return new Promise((resolve) => {
    try {
      const checked = validations.checkTypes(request, known.checks.types);
      validations.checkValidations(checked, known.checks.types, known.checks.custom, engine);
      known.run(engine, checked, (error, answer = {}) =>
        resolve(error ? answerTo(error) : { status: 200, body: answer }),
      );
    } catch (error) {
      resolve(answerTo(error));
    }
  });
}
