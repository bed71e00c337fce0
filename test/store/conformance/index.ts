import type { DynamoDBClient } from '../../../lambda/store/dynamodb/client.ts';
import { dynamoDbStore } from '../../../lambda/store/dynamodb/index.ts';
import type { Problem } from '../../../lambda/store/dynamodb/items.ts';
import { ensureTable } from '../../../lambda/store/dynamodb/table.ts';
import type { ImportStore } from '../../../lambda/store/store.ts';
import { calendarFacts } from './calendar.ts';
import { heatFacts } from './heat.ts';
import { interruptionFacts } from './interruption.ts';
import { isolationFacts } from './isolation.ts';
import { leadFacts } from './leads.ts';
import { linkFacts } from './links.ts';
import { loggingFacts } from './logging.ts';
import { nameFacts, repairFacts } from './names.ts';
import { repFacts } from './reps.ts';
import { reviewFacts } from './review.ts';
import { stayFacts, visitFacts } from './stays.ts';
import { unreadableFacts } from './unreadable.ts';

/** A store with a team nobody else uses, the table under it and what it reported. */
export type Bench = {
  store: ImportStore;
  team: string;
  scope: { team: string; rep: string };
  client: DynamoDBClient;
  table: string;
  problems: Problem[];
  /** How many requests of a kind, such as `BatchWriteItemCommand`, were sent since the bench was set up. */
  sent: (command: string) => number;
  /** Lets so many writes through and refuses all after them, as if the program had died there. */
  stopAfter: (writes: number) => void;
};
export type SetUp = () => Bench;

/** What every DynamoDB must let the store do; what holds on one implementation only is a fault. */
export function conformance(name: string, open: () => Promise<{ client: DynamoDBClient; close(): Promise<void> }>) {
  describe(`the store on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    let teams = 0;
    let sent: string[] = [];
    let writesLeft = Number.POSITIVE_INFINITY;
    const table = 'conformance';
    beforeAll(async () => {
      opened = await open();
      opened.client.middlewareStack.add(
        (next, context) => async (args) => {
          const command = String(context.commandName);
          sent.push(command);
          if (/Put|Write|Update|Delete/.test(command)) writesLeft -= 1;
          if (writesLeft < 0) throw new Error('stopped');
          return next(args);
        },
        { step: 'initialize' },
      );
      await ensureTable(opened.client, table);
    }, 60_000);
    afterAll(() => opened?.close());

    const setUp: SetUp = () => {
      const problems: Problem[] = [];
      const { client } = opened;
      teams += 1;
      const team = `team ${teams}`;
      sent = [];
      writesLeft = Number.POSITIVE_INFINITY;
      return {
        store: dynamoDbStore({ client, table, report: (problem) => problems.push(problem) }),
        team,
        scope: { team, rep: 'dana' },
        client,
        table,
        problems,
        sent: (command) => sent.filter((name) => name === command).length,
        stopAfter: (writes) => {
          writesLeft = writes;
        },
      };
    };

    describe('reps', () => repFacts(setUp));
    describe('where reps are', () => stayFacts(setUp));
    describe('visits', () => visitFacts(setUp));
    describe('links', () => linkFacts(setUp));
    describe('leads', () => leadFacts(setUp));
    describe('reviews', () => reviewFacts(setUp));
    describe('what reps log', () => loggingFacts(setUp));
    describe('leads by what was heard', () => nameFacts(setUp));
    describe('whom words mean', () => repairFacts(setUp));
    describe('the calendar', () => calendarFacts(setUp));
    describe('the orders of a book', () => heatFacts(setUp));
    describe('what cannot be read', () => unreadableFacts(setUp));
    describe('an import that stops anywhere', () => interruptionFacts(setUp));
    describe('isolation', () => isolationFacts(setUp));
  });
}
