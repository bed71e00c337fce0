import type { DynamoDBClient } from '../../../lambda/store/dynamodb/client.ts';
import { dynamoDbStore } from '../../../lambda/store/dynamodb/index.ts';
import type { Problem } from '../../../lambda/store/dynamodb/items.ts';
import type { Client, SignedClient } from '../../../lambda/store/dynamodb/port.ts';
import { ensureTable } from '../../../lambda/store/dynamodb/table.ts';
import type { ImportStore } from '../../../lambda/store/store.ts';
import { anyCalendarFacts, calendarFacts } from './calendar.ts';
import { heatFacts } from './heat.ts';
import { interruptionFacts } from './interruption.ts';
import { isolationFacts } from './isolation.ts';
import { leadFacts } from './leads.ts';
import { linkFacts } from './links.ts';
import { loggingFacts } from './logging.ts';
import { nameFacts, repairFacts, unheardFacts } from './names.ts';
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

/** The client with every command it is asked for counted first. */
const counting = (client: SignedClient, count: (command: string) => void): SignedClient => ({
  ...client,
  ask: async (operation, input, how) => {
    count(`${operation}Command`);
    return client.ask(operation, input, how);
  },
});

/**
 * What every DynamoDB must let the store do; what holds on one implementation only is a fault. `each request` leaves out what
 * sends the same requests over and over: stops at every write, large books, and draws at random.
 */
export function conformance(
  name: string,
  open: () => Promise<{
    client: DynamoDBClient;
    /** What the store is to ask by, where that is not the official client. */
    signed?: SignedClient;
    close(): Promise<void>;
  }>,
  how: 'all' | 'each request' = 'all',
) {
  describe(`the store on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    let teams = 0;
    let sent: string[] = [];
    let writesLeft = Number.POSITIVE_INFINITY;
    let asks: Client;
    const table = 'conformance';
    const count = (command: string) => {
      sent.push(command);
      if (/Put|Write|Update|Delete/.test(command)) writesLeft -= 1;
      if (writesLeft < 0) throw new Error('stopped');
    };
    beforeAll(async () => {
      opened = await open();
      const { client, signed } = opened;
      asks = signed ? counting(signed, count) : client;
      client.middlewareStack.add(
        (next, context) => async (args) => {
          count(String(context.commandName));
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
        store: dynamoDbStore({ client: asks, table, report: (problem) => problems.push(problem) }),
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
    describe('words that nothing was made of', () => unheardFacts(setUp));
    describe('the calendar', () => calendarFacts(setUp));
    describe('what cannot be read', () => unreadableFacts(setUp));
    if (how === 'each request') return;
    describe('any calendar', () => anyCalendarFacts(setUp));
    describe('the orders of a book', () => heatFacts(setUp));
    describe('an import that stops anywhere', () => interruptionFacts(setUp));
    describe('isolation', () => isolationFacts(setUp));
  });
}
