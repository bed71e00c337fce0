import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDemo } from '../demo/load-demo.ts';
import { type Handler, skillHandler, type TurnLog } from '../lambda/alexa/skill.ts';
import type { Rep } from '../lambda/domain/rep.ts';
import { type Identify, identifyBySpeaker } from '../lambda/identity/identify.ts';
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import type { BookStore } from '../lambda/store/book-store.ts';
import { dynamoDbBookStore } from '../lambda/store/dynamodb/book.ts';
import type { DynamoDBClient } from '../lambda/store/dynamodb/client.ts';
import { dynamoDbFeeds } from '../lambda/store/dynamodb/feeds.ts';
import type { SignedClient } from '../lambda/store/dynamodb/port.ts';
import type { FeedStore } from '../lambda/store/feed-store.ts';
import type { ImportStore } from '../lambda/store/store.ts';
import type { Answered } from '../lambda/turn/answer.ts';
import { readModel, readModelIn } from '../model/files.ts';
import { type Conversation, openConversation } from './converse.ts';
import { openDatabase } from './database.ts';
import { withEveryTemplate } from './every-template.ts';
import { rememberingEar } from './remembering-ear.ts';
import type { Device } from './request.ts';
import { type Rewind, rewindable } from './rewind.ts';
import { createEar, type Ear } from './understand.ts';

/** Everything of Lead Scout on this machine: the real handler over an embedded DynamoDB, and a way to talk to it. */
export type LocalSkill = {
  store: ImportStore & BookStore;
  feeds: FeedStore;
  /** A new container for the same data, as Lambda starts one. */
  handler: () => Handler;
  conversation: (setting: {
    locale: string;
    zone: string;
    now: () => number;
    handler?: Handler;
    device?: Device;
  }) => Conversation;
  /** Remembers how the book stands now; what it gives puts it back. */
  rewindable: () => Promise<Rewind>;
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

type Listener = { ear: Ear; invocationName: string };
const listeners = new Map<string, Listener>();

/** The ear for a locale; it takes a second to build, so a file of a folder is heard with one ear for as long as it stays as it is. */
function listenerFor(folder: string | undefined, locale: string): Listener {
  const key = folder === undefined ? locale : `${folder} ${locale} ${statSync(join(folder, `${locale}.json`)).mtimeMs}`;
  const known = listeners.get(key);
  if (known) return known;
  const model = folder === undefined ? readModel(root, locale) : readModelIn(folder, locale);
  const listener = {
    ear: rememberingEar(createEar(withEveryTemplate(model))),
    invocationName: model.interactionModel.languageModel.invocationName,
  };
  listeners.set(key, listener);
  return listener;
}

/** The ear that listens with a locale's committed model, built once for a process. */
export const earFor = (locale: string): Ear => listenerFor(undefined, locale).ear;

type Elsewhere = { client: DynamoDBClient; table: string; close: () => Promise<void> };

/** Opens the skill over the data in a folder, or in memory without one. `report` hears of unreadable items and turns. */
export async function openLocalSkill(options: {
  folder?: string;
  /** A table elsewhere, instead of a folder's. */
  elsewhere?: Elsewhere | undefined;
  /** Says who speaks, where the links of the book do not. */
  identify?: Identify | undefined;
  /** Sees every store before the skill does, to look on at what is written. */
  throughStore?: (store: ImportStore & BookStore) => ImportStore & BookStore;
  watch?: (answered: Answered) => void;
  /** The folder of the models to listen with, when not the committed ones. */
  models?: string | undefined;
  clock: () => number;
  log?: (line: TurnLog) => void;
  report?: (problem: object) => void;
}): Promise<LocalSkill> {
  const database: Elsewhere & { direct?: SignedClient } =
    options.elsewhere ?? (await openDatabase(options.folder === undefined ? {} : { folder: options.folder }));
  const { client, from } = rewindable(database.direct ?? database.client);
  const table = { client, table: database.table, report: options.report ?? (() => {}) };
  const bare = dynamoDbBookStore(table);
  const store = options.throughStore?.(bare) ?? bare;
  const handler = () =>
    skillHandler({
      store,
      identify: options.identify ?? identifyBySpeaker(store, options.clock),
      dayOneCard: dayOneCard(),
      applicationId: demoDevice.applicationId,
      clock: options.clock,
      log: options.log ?? (() => {}),
      ...(options.watch ? { watch: options.watch } : {}),
    });
  return {
    store,
    // What is kept in memory alone may be sealed with any key.
    feeds: dynamoDbFeeds(table, options.folder === undefined ? 'this process' : undefined),
    handler,
    conversation: ({ locale, zone, now, handler: chosen, device = demoDevice }) => {
      return openConversation({
        handler: chosen ?? handler(),
        ...listenerFor(options.models, locale),
        device,
        locale,
        zone,
        now,
        clock: options.clock,
      });
    },
    rewindable: () => from(database),
    close: () => database.close(),
  };
}

/** Lays the demo company's book around today and puts its rep before the demo device. */
export async function openDemo(store: ImportStore & BookStore, at: number, zone?: string): Promise<Rep> {
  const rep = await loadDemo(store, new Date(at).toISOString(), zone);
  await store.linkSpeaker(demoDevice.userId, { team: rep.team, rep: rep.id });
  return rep;
}
