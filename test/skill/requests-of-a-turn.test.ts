import { join } from 'node:path';
import { skillHandler } from '../../lambda/alexa/skill.ts';
import { identifyBySpeaker } from '../../lambda/identity/identify.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import { metered } from '../../lambda/store/dynamodb/metered.ts';
import { readModel } from '../../model/files.ts';
import { type Conversation, openConversation } from '../../simulator/converse.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { demoDevice, earFor, openDemo } from '../../simulator/local-skill.ts';

const at = Date.parse('2026-11-30T13:55:00Z');
let database: Database;
let opened: () => Conversation;
let taken: () => number;

beforeAll(async () => {
  database = await openDatabase();
  const client = metered(database.direct);
  const store = dynamoDbBookStore({ client, table: database.table, report: () => {} });
  const rep = await openDemo(store, at);
  const handler = skillHandler({
    store,
    identify: identifyBySpeaker(store, () => at),
    dayOneCard: dayOneCard(),
    clock: () => performance.now(),
    log: () => {},
  });
  const model = readModel(join(__dirname, '../..'), 'en-US');
  const ear = earFor('en-US');
  opened = () =>
    openConversation({
      handler,
      ear,
      invocationName: model.interactionModel.languageModel.invocationName,
      device: demoDevice,
      locale: 'en-US',
      zone: rep.zone,
      now: () => at,
      clock: () => performance.now(),
    });
  taken = () => client.take().requests;
  await opened().hear('how likely is Jones Watson to buy');
}, 60_000);
afterAll(() => database.close());

/** How many requests the last of some sentences takes, where the speaker was heard before. */
async function requestsOf(said: readonly string[]): Promise<number> {
  const conversation = opened();
  let requests = 0;
  for (const words of said) {
    taken();
    const { speech } = await conversation.hear(words);
    expect(speech).toMatch(/Jones|Robert/);
    requests = taken();
  }
  return requests;
}

// Who speaks, the card and what the words meant before are one request; the others are the names, the lead, and the score
// that the rep has heard now.
test.each<[number, ...string[]]>([
  [4, 'how likely is Jones Watson to buy'],
  [4, 'is Mr. Jones interested'],
  [3, 'why is Jones Watson likely to buy'],
  [3, 'what am I missing on SilverOaks'],
  [3, 'how sure are you about Jones Watson'],
  [3, 'how likely is Jones Watson to buy', 'what changed'],
  [2, 'how likely is Jones Watson to buy', 'why'],
  [3, "who is the two o'clock with"],
])('a question about a lead takes %d requests: %s', async (most, ...said) => {
  expect(await requestsOf(said)).toBeLessThanOrEqual(most);
});
