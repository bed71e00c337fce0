import * as z from 'zod/mini';
import { factValue } from '../../domain/fact-value.ts';
import { flagKinds } from '../../domain/flag.ts';
import { dealSteps, outcomes } from '../../domain/log-entry.ts';
import { hearings, listRules } from '../../domain/rep.ts';
import { signalKinds } from '../../domain/signal.ts';
import { scorecardSchema } from '../../scoring/scorecard.ts';
import { topics } from '../../topics/all.ts';
import { upgraded } from './upgrades.ts';

const text = z.string();
const instant = z.string().check(z.refine((value) => !Number.isNaN(Date.parse(value)), 'not an instant'));
const maybe = z.exactOptional;

const fact = () =>
  z.object({
    id: text,
    topic: z.enum(topics),
    value: factValue,
    words: maybe(text),
    by: text,
    at: instant,
    sure: z.enum(['sure', 'guess']),
    source: z.enum(['voice', 'import']),
    supersedes: maybe(text),
    withdrawn: maybe(z.boolean()),
    undoes: maybe(z.boolean()),
  });

const stage = () => z.enum(['IQL', 'MQL', 'SAL', 'SQL', 'customer', 'nurture', 'dropped']);
const logged = { id: text, by: text, at: instant };
const sum = () => ({ amount: z.number(), currency: maybe(text) });
const logEntry = () =>
  z.discriminatedUnion('kind', [
    z.object({
      ...logged,
      kind: z.literal('outcome'),
      outcome: z.enum(outcomes),
      minutes: maybe(z.number()),
      call: maybe(text),
    }),
    z.object({ ...logged, kind: z.literal('flag'), flag: z.enum(flagKinds), words: maybe(text) }),
    z.object({ ...logged, kind: z.literal('note'), text }),
    z.object({ ...logged, kind: z.literal('stage'), stage: stage(), reason: maybe(text), comeBack: maybe(text) }),
    z.object({ ...logged, kind: z.literal('step'), step: z.enum(dealSteps) }),
    z.object({
      ...logged,
      kind: z.literal('deal'),
      ...sum(),
      sure: z.enum(['sure', 'guess']),
      words: maybe(text),
      was: maybe(z.object(sum())),
    }),
    z.object({ ...logged, kind: z.literal('framework'), framework: text }),
    z.object({ ...logged, kind: z.literal('undo'), undoes: text }),
  ]);

const entryBase = () => ({
  id: text,
  title: text,
  start: instant,
  end: instant,
  location: maybe(text),
  attendees: z.array(z.object({ name: maybe(text), email: maybe(text) })),
  sources: maybe(z.array(text)),
});

const rep = () =>
  z.object({
    team: text,
    id: text,
    name: text,
    email: maybe(text),
    zone: maybe(text),
    framework: text,
    domains: z.array(text),
    role: maybe(z.literal('manager')),
  });

const teamRules = () =>
  z.object({ hearing: z.enum(hearings), keepDays: maybe(z.number()), lists: maybe(z.enum(listRules)) });

/** What each kind of item holds beside its key, by the name and version its `schema` attribute states. */
export const shapes = {
  'rep/1': rep,
  'speaker/1': () => z.object({ speaker: text, rep: rep(), rules: maybe(teamRules()) }),
  'speaker-of-rep/1': () =>
    z.object({
      speaker: text,
      kind: maybe(z.enum(['voice', 'account'])),
      at: maybe(instant),
      account: maybe(text),
    }),
  'passcode/1': () => z.object({ salt: text, hash: text }),
  'voice-of-account/1': () => z.object({ voice: text }),
  'link-code/1': () =>
    z.object({
      hash: text,
      team: text,
      rep: text,
      until: z.number(),
      wholeAccount: maybe(z.boolean()),
      usedBy: maybe(text),
    }),
  'link-code-of-rep/1': () => z.object({ hash: text }),
  'team-rules/1': () => z.object({ rules: teamRules() }),
  'tries/1': () => z.object({ times: z.number() }),
  'lead/1': () =>
    z.object({
      id: text,
      name: text,
      firstName: maybe(text),
      lastName: maybe(text),
      title: maybe(text),
      company: maybe(text),
      email: maybe(text),
      phone: maybe(text),
      industry: maybe(text),
      employees: maybe(z.number()),
      country: maybe(text),
      city: maybe(text),
      zone: maybe(text),
      source: maybe(text),
      website: maybe(text),
      linkedin: maybe(text),
      stage: maybe(stage()),
      amount: maybe(z.number()),
      currency: maybe(text),
      createdAt: maybe(instant),
      lastContactAt: maybe(instant),
      owners: z.array(text),
      extra: maybe(z.record(text, text)),
      /** Reps whose share of the lead an import was about to write or remove; gone when it finished. */
      settling: maybe(z.array(text)),
    }),
  /** A further owner's share of a lead: what index 1 needs. */
  'owner/1': () => z.object({ id: text, name: text, company: maybe(text), title: maybe(text) }),
  'name/1': () => z.object({ id: text, name: text, company: maybe(text), title: maybe(text) }),
  /** Where an import was about to write or remove names; gone when it finished. */
  /** The places are one text: a note of a thousand as nested values costs as much as writing them. */
  'naming/1': () => z.object({ places: text }),
  'signal/1': () =>
    z.object({
      id: text,
      kind: z.enum(signalKinds),
      at: instant,
      count: maybe(z.number()),
      detail: maybe(text),
    }),
  'fact/1': fact,
  'log/1': () => z.object({ entry: logEntry() }),
  'interview/1': () =>
    z.object({
      lead: text,
      name: text,
      framework: text,
      startedAt: instant,
      at: instant,
      passed: z.array(z.object({ criterion: text, at: instant })),
      request: maybe(text),
      state: z.enum(['open', 'done']),
    }),
  'follow-up/1': () =>
    z.object({
      id: text,
      what: text,
      due: text,
      lead: maybe(text),
      by: text,
      at: instant,
      reminder: maybe(text),
      change: maybe(
        z.object({
          kind: z.enum(['book', 'move', 'cancel', 'late']),
          call: maybe(text),
          start: maybe(instant),
          end: maybe(instant),
          minutes: maybe(z.number()),
        }),
      ),
      state: z.enum(['open', 'done', 'undone']),
    }),
  'stay/1': () => z.object({ zone: text, place: maybe(text), until: maybe(instant) }),
  'visits/1': () => z.object({ times: z.number(), at: instant }),
  'heard-as/1': () =>
    z.object({
      heardAs: z.object({
        heard: text,
        lead: z.object({ id: text, name: text, company: maybe(text), title: maybe(text) }),
        at: instant,
      }),
    }),
  'unheard/1': () => z.object({ words: text, at: instant }),
  'heat/1': () => z.object({ id: text, name: text, company: maybe(text), title: maybe(text), heat: text }),
  'score-heard/1': () =>
    z.object({
      at: instant,
      scorecard: text,
      likelihood: z.number(),
      contributions: z.record(text, z.number()),
    }),
  'entry/1': () =>
    z.object({
      /** When this item's stretch of the entry begins; differs from the start for entries longer than a day. */
      from: instant,
      entry: z.discriminatedUnion('kind', [
        z.object({
          ...entryBase(),
          kind: z.literal('call'),
          type: z.enum(['phone', 'meeting', 'demo']),
          lead: z.object({ id: text, name: text, company: maybe(text), title: maybe(text) }),
          tentative: maybe(z.boolean()),
          movedFrom: maybe(instant),
        }),
        z.object({
          ...entryBase(),
          kind: z.literal('other'),
          why: z.enum(['internal', 'no-lead', 'all-day', 'declined', 'cancelled', 'free', 'private', 'personal']),
        }),
      ]),
    }),
  'result/1': () =>
    z.object({
      result: z.object({
        lead: text,
        name: text,
        owners: z.array(text),
        closedAt: instant,
        won: z.boolean(),
        reason: maybe(text),
        amount: maybe(z.number()),
        currency: maybe(text),
        source: maybe(text),
        deal: maybe(text),
        takenBack: maybe(z.boolean()),
        forecast: z.object({
          at: instant,
          scorecard: text,
          likelihood: z.number(),
          bins: z.record(text, text),
          afterwards: maybe(z.boolean()),
        }),
      }),
    }),
  'scorecard/1': () => z.object({ card: scorecardSchema, before: maybe(text) }),
};

export type Shape = keyof typeof shapes;
export type Body<S extends Shape> = z.output<ReturnType<(typeof shapes)[S]>>;

/** An item that could not be read. Names its place and the fields at fault, never their values. */
export type Problem = { pk: string; sk: string; schema: string; fields: string[] };
export type Report = (problem: Problem) => void;

/** An item as it comes from the table, before anything is believed about it. */
export type RawItem = Readonly<Record<string, unknown>>;

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** Reads one item at the border. One that does not fit its shape is reported and is nothing. */
export function readItem<S extends Shape>(shape: S, item: RawItem, report: Report): Body<S> | undefined {
  return readAs(shape, [shape], item, report);
}

/** Reads a row of an index over leads: a projection of the lead itself or of a further owner's share. */
export const readLeadRow = (item: RawItem, report: Report): Body<'owner/1'> | undefined =>
  readAs('owner/1', ['lead/1', 'owner/1'], item, report);

// A schema is made when its kind is first read: a turn reads few of them.
const made = new Map<Shape, z.ZodMiniType>();
function schemaOf(shape: Shape): z.ZodMiniType {
  const known = made.get(shape) ?? shapes[shape]();
  made.set(shape, known);
  return known;
}

function readAs<S extends Shape>(shape: S, schemas: string[], raw: RawItem, report: Report): Body<S> | undefined {
  const item = upgraded(raw);
  const schema = asText(item.schema);
  const problem = { pk: asText(item.pk), sk: asText(item.sk), schema };
  if (!schemas.includes(schema)) {
    report({ ...problem, fields: ['schema'] });
    return undefined;
  }
  const read = z.safeParse(schemaOf(shape), item);
  if (read.success) return read.data as Body<S>;
  report({ ...problem, fields: read.error.issues.map((issue) => issue.path.join('.')) });
  return undefined;
}
