/**
 * How often the tests that draw at random draw, and how often those that kill a process do: in `npm test`, and in
 * `npm run test:long`. The facts are the same in both; `.ci/run` runs both.
 */
const counts = {
  calendars: [60, 1_000],
  cells: [120, 2_000],
  changesOfAScore: [400, 10_000],
  clockTimes: [250, 2_000],
  conversations: [40, 1_000],
  envelopes: [300, 4_000],
  /** Imports of mangled files. */
  mangledImports: [40, 1_500],
  /** Forged sessions that every capability is asked in, for each lead of somebody else's. */
  forgedSessions: [1, 6],
  heardHopes: [80, 1_000],
  heardLengths: [80, 1_000],
  heardPages: [80, 2_000],
  heardSums: [250, 10_000],
  /** Kills of a process while it imports. */
  kills: [1, 4],
  /** Every so many requests of an import, one at which it dies. */
  killedRequests: [8, 1],
  rankedLeads: [600, 4_000],
  scheduleCalendars: [300, 10_000],
  scoresOverTime: [50, 600],
  /** Calendars that another reader reads as well. */
  secondReadings: [250, 1_000],
  spokenForms: [300, 3_000],
  storeKeys: [120, 2_000],
  /** Sentences of voices kept aside, sent as Alexa sends them. */
  wholeSentences: [25, 300],
  /** Every so many templates of the model, one that is heard. */
  templates: [16, 1],
  worthOfQuestions: [80, 2_000],
} as const satisfies Record<string, readonly [usual: number, long: number]>;

/** Whether this is `npm run test:long`. */
export const isLong = process.env.LONG_TESTS === '1';

/** The count that is meant in this run. */
export const countOf = (what: keyof typeof counts): number => counts[what][isLong ? 1 : 0];

/**
 * The seed of tests whose draws are long stories: the same ones each time, so that a fault of one is a fault of what changed.
 * `SEED` draws others.
 */
export const seed = Number(process.env.SEED ?? 20_261_130);
