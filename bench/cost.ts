// What a rep costs in a month: units measured on the demo company, at Amazon's published prices. npm run bench:cost
import { skillHandler } from '../lambda/alexa/skill.ts';
import { identifyBySpeaker } from '../lambda/identity/identify.ts';
import { dayOneCard } from '../lambda/scoring/day-one-card.ts';
import { dynamoDbBookStore } from '../lambda/store/dynamodb/book.ts';
import { metered, type Used } from '../lambda/store/dynamodb/metered.ts';
import { readModel } from '../model/files.ts';
import { openConversation } from '../simulator/converse.ts';
import { openDatabase } from '../simulator/database.ts';
import { withEveryTemplate } from '../simulator/every-template.ts';
import { demoDevice, openDemo } from '../simulator/local-skill.ts';
import { createEar } from '../simulator/understand.ts';

/** US East, on demand, in dollars; docs/deploy.md says where each was read and when. */
const prices = {
  millionReads: 0.125,
  millionWrites: 0.625,
  gigabyteMonth: 0.25,
  millionRequests: 0.2,
  /** A gigabyte second on arm64. */
  gigabyteSecond: 0.0000133334,
  logGigabyte: 0.5,
  metric: 0.3,
  alarm: 0.1,
  dashboard: 3,
  secret: 0.4,
};

/** A rep's working day: before the first call, between calls, after them. */
const day = [
  'open lead scout',
  'how many sales calls do I have today',
  'who is the two o’clock with',
  'is Mr. Jones interested and how likely is he to buy',
  'why',
  'what am I missing on SilverOaks',
  'brief me on my next call',
  'put down that Jones has fifty thousand dollars',
  'who should I call first',
  'log BANT for Jones',
  'fifty thousand',
  'the CFO signs off',
  'they need it for the new team',
  'next quarter',
  'remind me to send the quote tomorrow at nine',
  'what’s left today',
  'stop',
];
const workingDays = 21;
const sessionsADay = 3;
/** What a turn is billed for on Lambda, cold starts included, in milliseconds; `npm run bench:cold` measures one. */
const billedMs = 120;
const memoryGb = 1;
const lineBytes = 900;

const at = Date.parse('2026-11-21T13:55:00Z');
const database = await openDatabase();
const client = metered(database.client);
const store = dynamoDbBookStore({ client, table: database.table, report: () => {} });
const rep = await openDemo(store, at);
client.take();
const sum: Used & { turns: number } = { turns: 0, requests: 0, trips: 0, readUnits: 0, writeUnits: 0 };
const handler = skillHandler({
  store,
  identify: identifyBySpeaker(store, Date.now),
  dayOneCard: dayOneCard(),
  clock: () => performance.now(),
  log: () => {
    const used = client.take();
    sum.turns += 1;
    for (const one of ['requests', 'trips', 'readUnits', 'writeUnits'] as const) sum[one] += used[one];
  },
});
const model = readModel(process.cwd(), 'en-US');
const conversation = openConversation({
  handler,
  ear: createEar(withEveryTemplate(model)),
  invocationName: model.interactionModel.languageModel.invocationName,
  device: demoDevice,
  locale: 'en-US',
  zone: rep.zone,
  now: () => at,
  clock: () => performance.now(),
});
for (const words of day) await conversation.hear(words);
await database.close();

const per = (total: number) => total / sum.turns;
const turnsAMonth = sum.turns * sessionsADay * workingDays;
const aRep =
  (turnsAMonth / 1e6) *
    (per(sum.readUnits) * prices.millionReads + per(sum.writeUnits) * prices.millionWrites + prices.millionRequests) +
  turnsAMonth * ((billedMs / 1000) * memoryGb * prices.gigabyteSecond + (lineBytes / 1e9) * prices.logGigabyte);
/** A round every quarter of an hour, of at most so many calendars at half a second each: the others wait for the next. */
const roundsAMonth = 4 * 24 * 30;
const secondsACalendar = 0.5;
const mostARound = 520;
const syncGb = 0.5;
const aVisit =
  (2 * prices.millionReads + 2 * prices.millionWrites) / 1e6 + secondsACalendar * syncGb * prices.gigabyteSecond;
const calendarsFor = (reps: number) => Math.min(reps, mostARound) * roundsAMonth * aVisit;
const metrics = 9;
const alarms = 5;
const fixed = metrics * prices.metric + alarms * prices.alarm + prices.dashboard + prices.secret;

const figure = (value: number) => value.toFixed(2);
console.log(
  `${sum.turns} turns measured; a turn on average: ${figure(per(sum.trips))} trips, ${figure(per(sum.requests))} requests, ${figure(per(sum.readUnits))} read units, ${figure(per(sum.writeUnits))} write units.`,
);
console.log(`A rep who holds ${sessionsADay} such sessions on ${workingDays} days: ${turnsAMonth} turns a month.`);
console.log('reps    turns+table   calendars   storage   watching   a month (USD)');
for (const reps of [1, 100, 10_000]) {
  const storage = reps * 0.002 * prices.gigabyteMonth;
  const whole = reps * aRep + calendarsFor(reps) + storage + fixed;
  console.log(
    [
      String(reps).padEnd(7),
      figure(reps * aRep).padStart(12),
      figure(calendarsFor(reps)).padStart(11),
      figure(storage).padStart(9),
      figure(fixed).padStart(10),
      figure(whole).padStart(13),
    ].join(' '),
  );
}
