import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TurnLog } from '../../lambda/alexa/skill.ts';
import { skillHandler } from '../../lambda/alexa/skill.ts';
import { turnLine } from '../../lambda/alexa/turn-metrics.ts';
import { identifyBySpeaker } from '../../lambda/identity/identify.ts';
import { dayOneCard } from '../../lambda/scoring/day-one-card.ts';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import { type MeteredClient, metered } from '../../lambda/store/dynamodb/metered.ts';
import { readModel } from '../../model/files.ts';
import { openConversation } from '../../simulator/converse.ts';
import { type Database, openDatabase } from '../../simulator/database.ts';
import { demoDevice, earFor, openDemo } from '../../simulator/local-skill.ts';

const root = join(__dirname, '../..');
const at = Date.parse('2026-11-21T13:55:00Z');

describe('what a deployed skill tells of its turns', () => {
  let database: Database;
  let client: MeteredClient;
  const lines: Record<string, unknown>[] = [];
  let hear: (words: string) => Promise<Record<string, unknown>>;

  beforeAll(async () => {
    database = await openDatabase();
    client = metered(database.client);
    const store = dynamoDbBookStore({ client, table: database.table, report: () => {} });
    const rep = await openDemo(store, at);
    client.take();
    const handler = skillHandler({
      store,
      identify: identifyBySpeaker(store, Date.now),
      dayOneCard: dayOneCard(),
      clock: () => performance.now(),
      log: (line: TurnLog) => lines.push(JSON.parse(turnLine(line, client.take(), 'ours', at))),
    });
    const model = readModel(root, 'en-US');
    const conversation = openConversation({
      handler,
      ear: earFor('en-US'),
      invocationName: model.interactionModel.languageModel.invocationName,
      device: demoDevice,
      locale: 'en-US',
      zone: rep.zone,
      now: () => at,
      clock: () => performance.now(),
    });
    hear = async (words) => {
      await conversation.hear(words);
      return lines.at(-1) ?? {};
    };
  }, 60_000);
  afterAll(() => database.close());

  it('is a line a turn that CloudWatch reads as metrics: each named one is there, as a number, under its dimension', async () => {
    const line = await hear('how many sales calls do I have today');
    const { _aws } = line as {
      _aws: {
        Timestamp: number;
        CloudWatchMetrics: { Namespace: string; Dimensions: string[][]; Metrics: { Name: string }[] }[];
      };
    };
    expect(_aws.Timestamp).toBe(at);
    const [{ Namespace, Dimensions, Metrics } = { Namespace: '', Dimensions: [], Metrics: [] }] =
      _aws.CloudWatchMetrics;
    expect(Namespace).toBe('LeadScout');
    expect(Dimensions).toEqual([['Function']]);
    expect(line.Function).toBe('ours');
    for (const { Name } of Metrics) expect(typeof line[Name]).toBe('number');
    expect(line).toMatchObject({ level: 'info', Turns: 1, TurnsFailed: 0 });
  });

  it('counts trips and the units that DynamoDB charges for', async () => {
    const read = await hear('who is the two o’clock with');
    expect(read.Trips).toBeGreaterThan(0);
    expect(read.Trips).toBeLessThanOrEqual(3);
    expect(read.ReadUnits).toBeGreaterThan(0);
    const written = await hear('put down that Jones has fifty thousand dollars');
    expect(written.WriteUnits).toBeGreaterThan(0);
  });

  it('counts what was not understood, “which one?”, and interviews that came to their end', async () => {
    await hear('cancel');
    const lost = await hear('xylophone wombat');
    expect(lost).toMatchObject({ intent: 'AMAZON.FallbackIntent', Fallbacks: 1 });
    expect(await hear('is Cheng interested')).toMatchObject({ WhichOnes: 1 });
    await hear('cancel');
    expect(await hear('log BANT for Jones')).toMatchObject({ InterviewsFinished: 0 });
    const rest: unknown[] = [];
    for (let i = 0; i < 6 && rest.at(-1) !== 1; i += 1) rest.push((await hear('skip')).InterviewsFinished);
    expect(rest.filter((done) => done === 1)).toHaveLength(1);
  });

  it('holds nothing of what was said, and no name', () => {
    const all = JSON.stringify(lines);
    for (const word of ['Jones', 'Watson', 'SilverOaks', 'fifty', 'wombat', 'Sarah']) expect(all).not.toContain(word);
  });

  it('holds the metrics that the alarms and the dashboard look at', () => {
    const stack = readFileSync(join(root, 'infrastructure/skill-stack.yaml'), 'utf8');
    const told = new Set(Object.keys(lines[0] ?? {}));
    const looked = [
      ...stack.matchAll(/\[(?:"LeadScout"|"\."|\.\.\.)?, ?"(\w+)", "(?:Function|\.)"/g),
      ...stack.matchAll(/Namespace: LeadScout\n +MetricName: (\w+)/g),
    ].map(([, name]) => name ?? '');
    expect(looked.length).toBeGreaterThan(5);
    for (const name of looked.filter((one) => one !== 'Errors' && one !== 'Throttles')) expect(told).toContain(name);
  });

  it('counts a failed turn, and only tells of what is no turn', () => {
    const used = { requests: 0, trips: 0, readUnits: 0, writeUnits: 0 };
    const line = (log: TurnLog) => JSON.parse(turnLine(log, used, 'ours', at));
    expect(line({ request: '', capability: 'none', outcome: 'failed', ms: 0, error: 'X' })).toMatchObject({
      TurnsFailed: 1,
      level: 'error',
    });
    expect(line({ request: '', capability: 'none', outcome: 'foreign-application', ms: 0 })._aws).toBeUndefined();
  });
});
