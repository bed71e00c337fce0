import { settingsApi } from './alexa/device-zone.ts';
import { remindersApi } from './alexa/reminders.ts';
import { skillHandler } from './alexa/skill.ts';
import { skillIdFrom } from './alexa/skill-id.ts';
import { identifyBySpeaker } from './identity/identify.ts';
import { issuerFrom, tokenCheck } from './identity/token.ts';
import { dayOneCard } from './scoring/day-one-card.ts';
import { dynamoDbStore } from './store/dynamodb/index.ts';
import { loggable } from './store/dynamodb/loggable.ts';
import { turnClientFrom } from './store/dynamodb/turn-client.ts';

const store = dynamoDbStore({
  client: turnClientFrom(process.env),
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
  log: (line) => console.log(JSON.stringify({ level: 'info', ...line })),
});
