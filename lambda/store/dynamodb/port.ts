import type {
  BatchGetItemCommandInput,
  BatchGetItemCommandOutput,
  BatchWriteItemCommandInput,
  BatchWriteItemCommandOutput,
  DynamoDBClient,
  GetItemCommandInput,
  GetItemCommandOutput,
  PutItemCommandInput,
  PutItemCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
  UpdateItemCommandInput,
  UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb';

/** What the store asks of a table, by DynamoDB's own names. */
export type Operations = {
  GetItem: [GetItemCommandInput, GetItemCommandOutput];
  Query: [QueryCommandInput, QueryCommandOutput];
  PutItem: [PutItemCommandInput, PutItemCommandOutput];
  UpdateItem: [UpdateItemCommandInput, UpdateItemCommandOutput];
  BatchGetItem: [BatchGetItemCommandInput, BatchGetItemCommandOutput];
  BatchWriteItem: [BatchWriteItemCommandInput, BatchWriteItemCommandOutput];
};
export type Operation = keyof Operations;

/** How a request is sent: with a signal that gives it up, headers and body alike. */
export type How = { abortSignal?: AbortSignal };

/** A client that is asked by an operation's name: what a turn needs of DynamoDB, and no more. */
export type SignedClient = {
  ask<O extends Operation>(operation: O, input: Operations[O][0], how?: How): Promise<Answer<O>>;
  destroy(): void;
};
export type Answer<O extends Operation> = Omit<Operations[O][1], '$metadata'>;

/** Either of the two that a table can be reached by. */
export type Client = DynamoDBClient | SignedClient;
