import { fileURLToPath } from 'node:url';
import { loadDemo } from '../demo/load-demo.ts';
import { type Handler, skillHandler, type TurnLog } from '../lambda/alexa/skill.ts';
import type { Rep } from '../lambda/domain/rep.ts';
import { identifyBySpeaker } from '../lambda/identity/identify.ts';
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import type { BookStore } from '../lambda/store/book-store.ts';
import { dynamoDbBookStore } from '../lambda/store/dynamodb/book.ts';
import { dynamoDbFeeds } from '../lambda/store/dynamodb/feeds.ts';
import type { FeedStore } from '../lambda/store/feed-store.ts';
import type { ImportStore } from '../lambda/store/store.ts';
import { readModel, readModelIn } from '../model/files.ts';
import { type Conversation, openConversation } from './converse.ts';
import { openDatabase } from './database.ts';
import type { Device } from './request.ts';
import { createEar } from './understand.ts';

/** Everything of Lead Scout on this machine: the real handler over an embedded DynamoDB, and a way to talk to it. */
export type LocalSkill = {
  store: ImportStore & BookStore;
  feeds: FeedStore;
  /** A new container for the same data, as Lambda starts one. */
  handler: () => Handler;
  conversation: (setting: { locale: string; zone: string; now: () => number; handler?: Handler }) => Conversation;
  close: () => Promise<void>;
};

/** The Echo on the demo rep's desk. */
export const demoDevice: Device = {
  applicationId: 'amzn1.ask.skill.lead-scout-on-this-machine',
  userId: 'amzn1.ask.account.demo-rep',
  deviceId: 'amzn1.ask.device.demo-echo',
  hasScreen: false,
};

const root = fileURLToPath(new URL('..', import.meta.url));

/** Opens the skill over the data in a folder, or in memory without one. `report` hears of unreadable items and turns. */
export async function openLocalSkill(options: {
  folder?: string;
  /** The folder of the models to listen with, when not the committed ones. */
  models?: string | undefined;
  clock: () => number;
  log?: (line: TurnLog) => void;
  report?: (problem: object) => void;
}): Promise<LocalSkill> {
  const database = await openDatabase(options.folder === undefined ? {} : { folder: options.folder });
  const table = { client: database.client, table: database.table, report: options.report ?? (() => {}) };
  const store = dynamoDbBookStore(table);
  const handler = () =>
    skillHandler({
      store,
      identify: identifyBySpeaker(store, options.clock),
      dayOneCard: dayOneCard(),
      applicationId: demoDevice.applicationId,
      clock: options.clock,
      log: options.log ?? (() => {}),
    });
  return {
    store,
    feeds: dynamoDbFeeds(table),
    handler,
    conversation: ({ locale, zone, now, handler: chosen }) => {
      const model = options.models === undefined ? readModel(root, locale) : readModelIn(options.models, locale);
      return openConversation({
        handler: chosen ?? handler(),
        ear: createEar(model),
        invocationName: model.interactionModel.languageModel.invocationName,
        device: demoDevice,
        locale,
        zone,
        now,
        clock: options.clock,
      });
    },
    close: () => database.close(),
  };
}

/** Lays the demo company's book around today and puts its rep before the demo device. */
export async function openDemo(store: ImportStore & BookStore, at: number, zone?: string): Promise<Rep> {
  const rep = await loadDemo(store, new Date(at).toISOString(), zone);
  await store.linkSpeaker(demoDevice.userId, { team: rep.team, rep: rep.id });
  return rep;
}
