import { settingsApi } from './alexa/device-zone.ts';
import { inLine } from './alexa/in-line.ts';
import { remindersApi } from './alexa/reminders.ts';
import { type Handler, skillHandler, type TurnLog } from './alexa/skill.ts';
import { skillIdFrom } from './alexa/skill-id.ts';
import { identifyBySpeaker } from './identity/identify.ts';
import { issuerFrom, tokenCheck } from './identity/token.ts';
import { dayOneCard } from './scoring/day-one-card.ts';
import { dynamoDbStore } from './store/dynamodb/index.ts';
import { loggable } from './store/dynamodb/loggable.ts';
import type { Client } from './store/dynamodb/port.ts';

/** A table to answer from, and what hears of each turn and of items that cannot be read. */
export type Wires = ReturnType<typeof whoseRequests> & {
  client: Client;
  table: string;
  turn: (line: TurnLog) => void;
  unreadable: (line: object) => void;
};

/** Whose requests are answered, by the environment: the skill's, with the tokens of an issuer where one is named. */
export const whoseRequests = (env: NodeJS.ProcessEnv) => ({ applicationId: skillIdFrom(env), issuer: issuerFrom(env) });

/** The handler as it runs for Alexa, in Lambda or at an address of one's own. */
export function wiredSkill({ applicationId, issuer, client, table, turn, unreadable }: Wires): Handler {
  const store = dynamoDbStore({
    client,
    table,
    report: (problem) => unreadable({ level: 'error', outcome: 'unreadable-item', ...loggable(problem) }),
  });
  const handler = skillHandler({
    store,
    identify: identifyBySpeaker(store, Date.now, issuer && tokenCheck(issuer, Date.now)),
    linkedInApp: issuer !== undefined,
    dayOneCard: dayOneCard(),
    applicationId,
    deviceZone: settingsApi(fetch),
    reminders: remindersApi(fetch),
    clock: Date.now,
    log: turn,
  });
  return inLine(handler);
}
