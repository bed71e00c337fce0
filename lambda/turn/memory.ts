import * as z from 'zod/mini';
import { topics } from '../topics/all.ts';

/** What is kept of a speech for "say that again", in characters. */
export const MOST_SAID = 2_000;

/** A name that was heard and is longer is not remembered. */
export const MOST_HEARD = 140;

/** How many leads the recogniser is told to expect. */
export const MOST_EXPECTED = 40;

const said = () => z.string().check(z.maxLength(MOST_SAID));

// No key in DynamoDB is longer, so no id of ours is.
const id = () => z.string().check(z.maxLength(2_048));

/** What was asked and is asked again by "and the seven p.m.?" or by a yes. */
const askedBefore = () =>
  z.object({
    intent: z.string().check(z.maxLength(60)),
    slots: z.record(
      z.string(),
      z.object({ heard: z.string(), values: z.array(z.object({ id: z.optional(z.string()), name: z.string() })) }),
    ),
  });

const word = () => z.string().check(z.maxLength(60));

const expectedName = () => z.string().check(z.maxLength(140));

const pending = () =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('offer'), yes: askedBefore(), no: z.optional(askedBefore()) }),
    /** Whatever is said next is the value of this slot; a yes, a no and "skip" too. */
    z.object({
      kind: z.literal('answer'),
      intent: word(),
      slot: word(),
      topic: z.optional(z.enum(topics)),
      /** The question of ours that takes the words, where the intent only brings them. */
      takenBy: z.optional(word()),
    }),
    /** A day, a time or both, said next, go into these slots of the question and take it up again. */
    z.object({ kind: z.literal('when'), resume: askedBefore(), day: word(), time: word() }),
    z.object({ kind: z.literal('which-lead'), leads: z.array(id()).check(z.maxLength(10)), resume: askedBefore() }),
  ]);

const written = () => ({
  lead: id(),
  facts: z.array(id()).check(z.maxLength(40)),
  entries: z.array(id()).check(z.maxLength(10)),
  todos: z.optional(z.array(id()).check(z.maxLength(3))),
});

/** What one turn wrote: facts and entries about a lead, or things to do; and what it moved away from another lead. */
const batch = () =>
  z.object({
    ...written(),
    from: z.optional(
      z.object({
        lead: id(),
        facts: z.array(id()).check(z.maxLength(40)),
        entries: z.array(id()).check(z.maxLength(10)),
        was: z.object(written()),
      }),
    ),
  });

const scoreHeard = () =>
  z.object({
    at: z.string().check(z.maxLength(40)),
    scorecard: z.string().check(z.maxLength(200)),
    likelihood: z.number(),
    contributions: z.record(z.string().check(z.maxLength(200)), z.number()),
  });

const memory = z.lazy(() =>
  z.object({
    version: z.literal(1),
    /** Set once the rep has said their code in this session. */
    unlocked: z.optional(z.boolean()),
    /** Whose conversation this is: what was said to one rep is not told to another who speaks next. */
    whose: z.optional(z.string().check(z.maxLength(4_200))),
    /** The rep of the team whose book is read out instead of the speaker's own; asked at every turn whether it may be. */
    list: z.optional(id()),
    /** The lead and the call we are talking about. */
    lead: z.optional(id()),
    call: z.optional(id()),
    /** The day we are talking about, as an ISO day. */
    day: z.optional(z.string().check(z.maxLength(10))),
    /** The order just told and the place in it, for "next" and "go back one". */
    walk: z.optional(
      z.object({ leads: z.array(id()).check(z.maxLength(10)), at: z.number(), why: z.string().check(z.maxLength(20)) }),
    ),
    /** Set when the rep wants it short. */
    short: z.optional(z.boolean()),
    /** Where the rep said they are, in this session: a container that knew them before may not have heard. */
    stay: z.optional(
      z.object({
        zone: z.string().check(z.maxLength(60)),
        place: z.optional(z.string().check(z.maxLength(140))),
        until: z.optional(z.string().check(z.maxLength(40))),
      }),
    ),
    /** A turn that broke off: its id, its time and what it asked, so that trying again writes nothing twice. */
    unsaved: z.optional(z.object({ id: z.string().check(z.maxLength(200)), at: z.number(), question: askedBefore() })),
    /** The question that has to wait until we know something first. */
    resume: z.optional(askedBefore()),
    /** The last question, for follow-ups that only name a new subject. */
    topic: z.optional(askedBefore()),
    pending: z.optional(pending()),
    /** A question that stays open while another of the rep's is answered, about whom it is, and how often it was put off. */
    open: z.optional(z.object({ ask: said(), pending: pending(), lead: z.optional(id()), times: z.number() })),
    /** What was said last, as plain words, for "say that again". */
    said: z.optional(z.object({ tell: said(), ask: said() })),
    /** The score of a lead that the rep had heard before this session's, for "what changed since last time". */
    before: z.optional(z.object({ lead: id(), score: z.optional(scoreHeard()) })),
    /** Whom the lead we talk about was compared with last. */
    compared: z.optional(id()),
    /** The question to ask the lead that was read out last, its criterion, and those given before it. */
    question: z.optional(z.object({ id: word(), criterion: word(), given: z.array(word()).check(z.maxLength(60)) })),
    /** The interview under way: its lead and framework, and the criterion asked now, and whether the one before was passed over. */
    interview: z.optional(
      z.object({ lead: id(), framework: word(), criterion: word(), passed: z.optional(z.boolean()) }),
    ),
    /** Something to do whose day was asked for. */
    todo: z.optional(z.string().check(z.maxLength(300))),
    /** The last writes, newest last, so that they can be undone, corrected or moved to another lead. */
    logged: z.optional(z.array(batch()).check(z.maxLength(6))),
    /** A sales-ready threshold that is tried out, in points; nothing is changed by it. */
    trial: z.optional(z.number()),
    /** Set once a threshold was kept: what had been written last by then, for "undo that" to tell which came later. */
    keptAfter: z.optional(z.string().check(z.maxLength(2_200))),
    /** The leads the recogniser was told to expect, last told first: telling it new ones makes it forget the others. */
    expected: z.optional(
      z
        .array(z.object({ id: id(), name: expectedName(), company: z.exactOptional(expectedName()) }))
        .check(z.maxLength(MOST_EXPECTED)),
    ),
    /** Set once the rep was told in this session how old the calendar is. */
    ageTold: z.optional(z.boolean()),
    /** The words by which whoever we talk about was called last. */
    heard: z.optional(z.string().check(z.maxLength(MOST_HEARD))),
    /** The words whose repair was remembered in the last turn: "forget that" is about it. */
    repaired: z.optional(z.string().check(z.maxLength(MOST_HEARD))),
    /** How many turns in a row were not understood. */
    misses: z.optional(z.number()),
    /** What was suggested to say in this session already, so that it is not always the same. */
    suggested: z.optional(z.array(word()).check(z.maxLength(12))),
  }),
);

/** What carries over from turn to turn; lives in the session, small and versioned. */
export type Memory = z.infer<typeof memory>;
export type Pending = z.infer<ReturnType<typeof pending>>;
export type AskedBefore = z.infer<ReturnType<typeof askedBefore>>;

/** What is remembered before anything was said. */
export const emptyMemory: Memory = { version: 1 };

/** Reads session attributes. Foreign, old or malformed content is an empty memory, never an error. */
export function recall(attributes: unknown): Memory {
  if (isNone(attributes)) return emptyMemory;
  const parsed = memory.safeParse(attributes);
  return parsed.success ? parsed.data : emptyMemory;
}

/** What a session begins with, and an unversioned nothing. */
const isNone = (attributes: unknown) =>
  attributes === undefined || (typeof attributes === 'object' && attributes !== null && !('version' in attributes));
