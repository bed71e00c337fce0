import { turnLine } from './alexa/turn-metrics.ts';
import { quickOffsets } from './schedule/offsets-of-zones.ts';
import { metered } from './store/dynamodb/metered.ts';
import { turnClientFrom } from './store/dynamodb/turn-client.ts';
import { whoseRequests, wiredSkill } from './wired-skill.ts';

quickOffsets('en-US');

const client = metered(turnClientFrom(process.env));

/** The function that Alexa invokes. */
export const handler = wiredSkill({
  ...whoseRequests(process.env),
  client,
  table: process.env.TABLE_NAME ?? 'lead-scout',
  unreadable: (line) => console.error(JSON.stringify(line)),
  // Written bare: what goes through the console gets a time and an id in front, and is no JSON any more.
  turn: (line) =>
    process.stdout.write(
      `${turnLine(line, client.take(), process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'lead-scout', Date.now())}\n`,
    ),
});
