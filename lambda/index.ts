import { settingsApi } from './alexa/device-zone.ts';
import { remindersApi } from './alexa/reminders.ts';
import { skillHandler } from './alexa/skill.ts';
import { skillIdFrom } from './alexa/skill-id.ts';
import { turnLine } from './alexa/turn-metrics.ts';
import { identifyBySpeaker } from './identity/identify.ts';
import { issuerFrom, tokenCheck } from './identity/token.ts';
import { quickOffsets } from './schedule/offsets-of-zones.ts';
import { dayOneCard } from './scoring/day-one-card.ts';
import { dynamoDbStore } from './store/dynamodb/index.ts';
import { loggable } from './store/dynamodb/loggable.ts';
import { metered } from './store/dynamodb/metered.ts';
import { turnClientFrom } from './store/dynamodb/turn-client.ts';

quickOffsets('en-US');

const client = metered(turnClientFrom(process.env));
const store = dynamoDbStore({
  client,
  table: process.env.TABLE_NAME ?? 'lead-scout',
  report: (problem) =>
    console.error(JSON.stringify({ level: 'error', outcome: 'unreadable-item', ...loggable(problem) })),
});

const applicationId = skillIdFrom(process.env);
const issuer = issuerFrom(process.env);

/** The function that Alexa invokes. */
export const handler = skillHandler({
  store,
  identify: identifyBySpeaker(store, Date.now, issuer && tokenCheck(issuer, Date.now)),
  linkedInApp: issuer !== undefined,
  dayOneCard: dayOneCard(),
  applicationId,
  deviceZone: settingsApi(fetch),
  reminders: remindersApi(fetch),
  clock: Date.now,
  // Written bare: what goes through the console gets a time and an id in front, and is no JSON any more.
  log: (line) =>
    process.stdout.write(
      `${turnLine(line, client.take(), process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'lead-scout', Date.now())}\n`,
    ),
});
