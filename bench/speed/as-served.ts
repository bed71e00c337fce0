import { quickOffsets } from '../../lambda/schedule/offsets-of-zones.ts';
import { dynamoDbBookStore } from '../../lambda/store/dynamodb/book.ts';
import { wiredSkill } from '../../lambda/wired-skill.ts';
import { openDatabase } from '../../simulator/database.ts';
import { demoDevice, openDemo } from '../../simulator/local-skill.ts';
import { measuredAt } from './turns.ts';

/** The skill as `lead-scout serve --data` answers from a folder's book, behind the checks of signatures: with many reps on one book. */
async function opened() {
  quickOffsets('en-US');
  const database = await openDatabase({ folder: process.env.BOOK ?? '' });
  const store = dynamoDbBookStore({ client: database.direct, table: database.table, report: console.error });
  const { team, id: rep } = await openDemo(store, measuredAt);
  for (let at = 0; at < Number(process.env.REPS); at += 1)
    await store.linkSpeaker(`${demoDevice.userId}.${at}`, { team, rep });
  return wiredSkill({
    applicationId: demoDevice.applicationId,
    issuer: undefined,
    client: database.direct,
    table: database.table,
    unreadable: console.error,
    turn: () => {},
  });
}

/** Once it is there, it answers. */
export const ready = opened();

/** Answers one request. */
export const handler = async (event: unknown) => (await ready)(event);
