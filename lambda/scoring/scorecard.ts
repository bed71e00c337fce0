import * as z from 'zod/mini';
import { signalKinds } from '../domain/signal.ts';
import { families } from './family.ts';

const finite = () => z.number().check(z.refine((value) => Number.isFinite(value), 'must be a finite number'));

/**
 * When a bin holds. Of a characteristic's bins the first that holds counts, and `missing` where none does: `is` one of these values (letter case and
 * outer spaces aside), `words` any of these whole words, `exactly` one of these numbers, a number in [`from`, `below`),
 * `missing` when nothing is known, `other` for everything else.
 */
const when = () =>
  z.union([
    z.object({ is: z.array(z.string()) }),
    z.object({ words: z.array(z.string()) }),
    z.object({ exactly: z.array(finite()) }),
    z.object({ from: z.optional(finite()), below: z.optional(finite()) }),
    z.literal('missing'),
    z.literal('other'),
  ]);
export type When = z.infer<ReturnType<typeof when>>;

/** One row of a characteristic's table; `seen` is how many known outcomes fell into it, and how many of them were won. */
const bin = () =>
  z.object({
    when: when(),
    logOdds: finite(),
    seen: z.optional(z.object({ outcomes: finite(), won: finite() })),
    /** How far the log-odds may be off: numbers that doubts of other rows share, added up before they are squared, and last the variance of its own. */
    doubt: z.optional(z.array(finite())),
  });
export type Bin = z.infer<ReturnType<typeof bin>>;

const characteristic = () =>
  z.object({
    /** Unique within the card; rows of one name that read the same thing belong in one characteristic. */
    name: z.string(),
    family: z.enum(families),
    /** What is read from a lead: a key of `readings.ts`, or the column of an imported history. */
    reads: z.string(),
    bins: z.array(bin()),
    /** Behaviour fades: the bin's log-odds halve every so many days since the signal. */
    halfLifeDays: z.optional(z.number().check(z.positive())),
    /** The group whose summed contributions are capped together. */
    group: z.optional(z.string()),
    /** Whether a larger number never lowers ("up") or never raises ("down") the score. */
    monotone: z.optional(z.enum(['up', 'down'])),
    /** Where the row comes from: ids of `docs/concepts.md`, a study, or the history it was learned from. */
    source: z.optional(z.string()),
  });
export type Characteristic = z.infer<ReturnType<typeof characteristic>>;

const axis = () => z.object({ reads: z.string(), bins: z.array(when()) });

/** A two-way table: what two characteristics say together beyond what each says alone; `cells[i][j]` in log-odds. */
const pair = () =>
  z.object({
    name: z.string(),
    family: z.enum(families),
    first: axis(),
    second: axis(),
    cells: z.array(z.array(finite())),
    /** The variance of what each cell says. */
    doubts: z.optional(z.array(z.array(finite()))),
    source: z.optional(z.string()),
  });
export type Pair = z.infer<ReturnType<typeof pair>>;

/** A red flag is said first and caps the likelihood; it adds nothing to the sum. */
const redFlagRule = () =>
  z.object({
    name: z.string(),
    reads: z.string(),
    when: when(),
    cap: z.number().check(z.gt(0), z.lte(1)),
    source: z.optional(z.string()),
  });
export type RedFlagRule = z.infer<ReturnType<typeof redFlagRule>>;

/** Points are whole numbers: `points` stand for `odds` to one, and `pointsToDouble` more double the odds. */
const scale = () =>
  z.object({
    points: finite(),
    odds: z.number().check(z.positive()),
    pointsToDouble: z.number().check(z.positive()),
    floor: z.optional(finite()),
    ceiling: z.optional(finite()),
  });
export type Scale = z.infer<ReturnType<typeof scale>>;

/** What the card rests on: experts' points alone, or so many known outcomes. */
const restsOn = () =>
  z.union([
    z.object({ kind: z.literal('experts') }),
    z.object({ kind: z.literal('history'), outcomes: finite(), won: finite() }),
  ]);
export type RestsOn = z.infer<ReturnType<typeof restsOn>>;

/** What follows from something that happened and whom it happened to; `value-hypotheses.ts` says how it is read. */
const valueHypothesis = () =>
  z.object({
    signals: z.array(z.enum(signalKinds)),
    /** Whole words of a title, any of them; absent means whoever it is. */
    titleWords: z.optional(z.array(z.string())),
    /** A benefit we have words for, or the team's own sentence, spoken as it stands. */
    benefit: z.string(),
  });
export type ValueHypothesis = z.infer<ReturnType<typeof valueHypothesis>>;

/** The shape of a stored scorecard; reading one that is not a scorecard is an error that names the path. */
export const scorecardSchema = z.lazy(() =>
  z.object({
    format: z.literal(1),
    version: z.string(),
    title: z.string(),
    /** Log-odds before anything is known about a lead. */
    base: finite(),
    scale: scale(),
    /** "Within ninety days": the horizon of every likelihood. */
    horizonDays: z.number().check(z.positive()),
    /** False where the history had no dates: then nothing is known of days, and none are said. */
    dated: z.optional(z.boolean()),
    restsOn: restsOn(),
    /** Where the base of starting rules comes from: what the team says it usually wins, or its first results; absent means what is usual. */
    baseRestsOn: z.optional(
      z.union([
        z.object({ kind: z.literal('said'), share: finite() }),
        z.object({
          kind: z.literal('results'),
          outcomes: finite(),
          won: finite(),
          /** By version of the card, how far its base was moved. */
          shifts: z.record(z.string(), finite()),
        }),
      ]),
    ),
    /** How far the base may be off, as a bin's doubt has it; absent on cards that do not know. */
    baseDoubt: z.optional(z.array(finite())),
    /** Least points of each tier; below medium is low. */
    tiers: z.object({ high: finite(), medium: finite() }),
    /** Least points of a sales-ready lead. */
    salesReady: finite(),
    /** No characteristic counts for more than this, either way. */
    characteristicCap: z.optional(z.number().check(z.positive())),
    /** No group of characteristics counts for more than this, either way. */
    groupCaps: z.optional(z.record(z.string(), z.number().check(z.positive()))),
    /** How much of a bin's log-odds a guessed answer is worth. */
    guessWeight: z.optional(z.number().check(z.gte(0), z.lte(1))),
    characteristics: z.array(characteristic()),
    pairs: z.optional(z.array(pair())),
    redFlags: z.array(redFlagRule()),
    /** By what is read: values that stand where an answer should be, and count as missing. */
    notAnswers: z.optional(z.record(z.string(), z.array(z.string()))),
    /** Said when the history could not tell won from lost. */
    cannotTell: z.optional(z.boolean()),
    /** The team's own benefits, most fitting first; absent means the usual ones. */
    valueHypotheses: z.optional(z.array(valueHypothesis())),
    /** Thresholds changed by voice: who, when (ISO instant), from what to what; newest last. */
    thresholdChanges: z.optional(
      z.array(
        z.object({
          from: finite(),
          to: finite(),
          by: z.string(),
          at: z.string(),
          /** What the card was called before. */
          version: z.optional(z.string()),
          back: z.optional(z.boolean()),
        }),
      ),
    ),
    /** Who agreed to this card, and when: an ISO day. */
    signedOff: z.optional(z.array(z.object({ name: z.string(), role: z.string(), on: z.string() }))),
  }),
);

/**
 * The model: characteristics, their bins, the log-odds of each; reviewable as a table and versioned as one file. The day-one
 * card and a learned card are the same kind of thing.
 */
export type Scorecard = z.infer<typeof scorecardSchema>;

/** Values of what is read that a card takes for no answer; columns may be named anything, "constructor" too. */
export const notAnswersTo = ({ notAnswers }: Scorecard, reads: string): readonly string[] =>
  (notAnswers && Object.hasOwn(notAnswers, reads) ? notAnswers[reads] : undefined) ?? [];
