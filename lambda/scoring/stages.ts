import { dayMs } from '../domain/day.ts';
import { factsInForce, type Topic } from '../domain/fact.ts';
import type { Stage } from '../domain/lead.ts';
import type { LeadFile } from '../domain/lead-file.ts';
import { type EntryOf, newestOf } from '../domain/log-entry.ts';
import type { Assessment, Contribution } from './assessment.ts';
import { answerOf, engagingKinds } from './readings.ts';
import { pointsAt } from './scale.ts';
import type { Scorecard } from './scorecard.ts';

/**
 * The ladder a lead climbs: information-qualified, marketing-qualified, sales-accepted, sales-qualified
 * (`docs/concepts.md` D11 to D14).
 */
export const ladder = ['IQL', 'MQL', 'SAL', 'SQL'] as const;
export type Level = (typeof ladder)[number];

/** What a level asks for beyond the one below it. */
export type Need =
  | 'engaged'
  | 'no-red-flag'
  | 'accepted'
  | 'sales-ready'
  | 'budget'
  | 'authority'
  | 'need'
  | 'timeline';

/** Which needs each level adds, in the order they are said. */
export const needsOf: Readonly<Record<Level, readonly Need[]>> = {
  IQL: [],
  MQL: ['engaged', 'no-red-flag'],
  SAL: ['accepted'],
  SQL: ['sales-ready', 'budget', 'authority', 'need', 'timeline'],
};

/** Two kinds of engagement in this many days, or one request to us, is what marketing hands over. */
const ENGAGED_DAYS = 90;
const ENGAGED_KINDS = 2;
const requests = ['requested-demo', 'requested-price', 'contacted-us', 'started-trial'];

const answeredBy: Readonly<Partial<Record<Need, readonly Topic[]>>> = {
  budget: ['budget-approved', 'budget'],
  authority: ['decision-maker', 'economic-buyer', 'contact-role'],
  need: ['need', 'pain'],
  timeline: ['timeline', 'urgency'],
};

/** A lead on the ladder: where it stands, what the rules say, and who put it where it is. */
export type StageStanding = {
  /** Where the lead stands: where it was put, else where the rules put it. */
  stage: Stage;
  byRules: Level;
  met: Need[];
  /** What is missing for the level above the one the rules give, none at the top. */
  missing: Need[];
  /** The move that put it where it is, when somebody made one by voice. */
  move?: EntryOf<'stage'>;
  /** What the rules would have asked for, where somebody put the lead higher than they do. */
  overridden: Need[];
};

const isLevel = (stage: Stage | undefined): stage is Level => ladder.some((level) => level === stage);
const upTo = (level: Level) => ladder.slice(0, ladder.indexOf(level) + 1).flatMap((one) => needsOf[one]);

function isEngaged({ signals }: LeadFile, now: number): boolean {
  const since = now - ENGAGED_DAYS * dayMs;
  const kinds = signals
    .filter(({ at }) => Date.parse(at) >= since && Date.parse(at) <= now)
    .map(({ kind }) => kind)
    .filter((kind) => engagingKinds.includes(kind));
  return new Set(kinds).size >= ENGAGED_KINDS || kinds.some((kind) => requests.includes(kind));
}

const isAnswered = ({ facts }: LeadFile, wanted: readonly Topic[]) =>
  factsInForce(facts).some(
    ({ topic, sure, value }) =>
      wanted.includes(topic) && sure === 'sure' && !['no', 'unknown'].includes(answerOf(value)),
  );

const checks = (file: LeadFile, assessment: Assessment, now: number): Record<Need, boolean> => {
  const answered = (need: Need) => isAnswered(file, answeredBy[need] ?? []);
  return {
    engaged: isEngaged(file, now),
    'no-red-flag': assessment.redFlags.length === 0,
    accepted: ['SAL', 'SQL', 'customer'].includes(file.lead.stage ?? ''),
    'sales-ready': assessment.salesReady,
    budget: answered('budget'),
    authority: answered('authority'),
    need: answered('need'),
    timeline: answered('timeline'),
  };
};

/** What a lead has not got of what a level and those below it ask for, as of `now` (epoch milliseconds). */
export function lacking(level: Level, file: LeadFile, assessment: Assessment, now: number): Need[] {
  const holds = checks(file, assessment, now);
  return upTo(level).filter((need) => !holds[need]);
}

/** Where a lead stands on the ladder as of `now` (epoch milliseconds), and why. */
export function stageOf(file: LeadFile, assessment: Assessment, now: number): StageStanding {
  const holds = checks(file, assessment, now);
  const unmet = ladder.findIndex((level) => needsOf[level].some((need) => !holds[need]));
  const byRules = ladder[(unmet === -1 ? ladder.length : unmet) - 1] ?? 'IQL';
  const next = ladder[ladder.indexOf(byRules) + 1];
  const stage = file.lead.stage ?? byRules;
  const move = newestOf(file.log ?? [], 'stage');
  const asked = isLevel(stage) ? upTo(stage) : [];
  const needs = ladder.flatMap((level) => needsOf[level]);
  return {
    stage,
    byRules,
    met: needs.filter((need) => holds[need]),
    missing: next ? needsOf[next].filter((need) => !holds[need]) : [],
    ...(move && move.stage === stage ? { move } : {}),
    overridden: move && move.stage === stage ? asked.filter((need) => !holds[need]) : [],
  };
}

/** Why a lead that would be sales-ready is not: a red flag, what speaks for care, or somebody who set it aside. */
export type HeldBack =
  | { kind: 'flag'; flag: string }
  | { kind: 'caution'; reason: Contribution; points: number }
  | { kind: 'set-aside'; stage: 'nurture' | 'dropped'; move?: EntryOf<'stage'> };

/** What holds a lead back, where something does that the lead's own merits do not explain. */
export function heldBack(file: LeadFile, assessment: Assessment, card: Scorecard): HeldBack | undefined {
  const { stage } = file.lead;
  if (stage === 'nurture' || stage === 'dropped') {
    const move = newestOf(file.log ?? [], 'stage');
    return { kind: 'set-aside', stage, ...(move?.stage === stage ? { move } : {}) };
  }
  if (assessment.salesReady) return undefined;
  const [flag] = assessment.redFlags;
  if (flag && pointsAt(card.scale, assessment.logOdds) >= card.salesReady) return { kind: 'flag', flag: flag.flag };
  const cautions = assessment.contributions.filter(({ family, logOdds }) => family === 'caution' && logOdds < 0);
  const without = cautions.reduce((sum, { logOdds }) => sum - logOdds, assessment.logOdds);
  const [strongest] = cautions;
  if (!strongest || pointsAt(card.scale, without) < card.salesReady) return undefined;
  return {
    kind: 'caution',
    reason: strongest,
    points: pointsAt(card.scale, without) - pointsAt(card.scale, assessment.logOdds),
  };
}
