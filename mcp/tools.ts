import * as z from 'zod';
import { frameworks } from '../lambda/frameworks/index.ts';
import type { HeardSlot } from '../lambda/turn/turn.ts';
import { conversationName } from './conversations.ts';
import type { Brought } from './door.ts';
import type { Reach } from './rights.ts';
import { doorWords, type ToolName } from './says.ts';

/** What a tool asks of the capabilities, in the skill's own questions; what writes brings the rep's words and nothing else. */
export type Tool = {
  name: ToolName;
  reach: Reach;
  /** Whether it can take away what was there. */
  destroys: boolean;
  input: z.ZodObject;
  /** Reads what a client sent, which is not trusted to fit. */
  bring: (given: unknown) => { said: Brought['said']; conversation?: string | undefined };
};

const { arguments: about } = doorWords.en;

const lead = z.string().min(1).max(140).describe(about.lead);
const day = z
  .string()
  .regex(/^\d{4}-(?:\d{2}-\d{2}|W\d{2})$/)
  .describe(about.date);
const time = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .describe(about.time);
const words = z.string().min(1).max(2_000).describe(about.words);
const conversation = z.string().regex(conversationName).describe(about.conversation).optional();

type Filled = Readonly<Record<string, string | HeardSlot | undefined>>;

const slot = (value: string | HeardSlot): HeardSlot =>
  typeof value === 'string' ? { heard: value, values: [] } : value;

const question = (intent: string, filled: Filled = {}): Brought['said'] => ({
  ask: {
    kind: 'intent',
    intent,
    slots: Object.fromEntries(
      Object.entries(filled).flatMap(([name, value]): [string, HeardSlot][] =>
        value === undefined ? [] : [[name, slot(value)]],
      ),
    ),
  },
});

const framework = z.enum(frameworks.map(({ id }) => id) as [string, ...string[]]).describe(about.framework);
const frameworkSlot = (id: string | undefined): HeardSlot | undefined => {
  const found = frameworks.find((one) => one.id === id);
  return found && { heard: found.words.en.name, values: [{ id: found.id, name: found.words.en.name }] };
};

function tool<Shape extends z.ZodRawShape>(
  name: ToolName,
  how: Pick<Tool, 'reach' | 'destroys'>,
  shape: Shape,
  said: (given: z.infer<z.ZodObject<Shape>>) => Brought['said'],
): Tool {
  const own = z.object(shape);
  const input = z.object({ ...shape, conversation });
  const whose = z.object({ conversation });
  return {
    name,
    ...how,
    input,
    bring: (given) => ({ said: said(own.parse(given)), conversation: whose.parse(given).conversation }),
  };
}

const reads = { reach: 'reads', destroys: false } as const;

const sides = {
  for: 'WhyIntent',
  against: 'AgainstIntent',
  'why-not-higher': 'WhyNotHigherIntent',
  'how-sure': 'HowSureIntent',
  'what-changed': 'WhatChangedIntent',
} as const;
const orders = {
  first: 'CallFirstIntent',
  hottest: 'HottestIntent',
  'todays-calls': 'RankCallsIntent',
  ignored: 'IgnoredIntent',
  waiting: 'WaitingOnMeIntent',
  cold: 'GoneColdIntent',
  drop: 'DropIntent',
} as const;
const records = {
  notes: 'NotesIntent',
  'last-conversation': 'LastConversationIntent',
  flags: 'FlagsIntent',
  deal: 'DealIntent',
  engagement: 'EngagementIntent',
} as const;
const reviews = { pipeline: 'PipelineIntent', forecast: 'ForecastIntent', accuracy: 'AccuracyIntent' } as const;

const oneOf = <Name extends string>(table: Readonly<Record<Name, string>>, what: string) =>
  z.enum(Object.keys(table) as [Name, ...Name[]]).describe(what);

/** The tools, in the order they are listed. */
export const tools: readonly Tool[] = [
  tool('list_calls', reads, { date: day.optional() }, ({ date }) => question('ListCallsIntent', { date })),
  tool('find_call', reads, { time: time.optional(), date: day.optional() }, (at) =>
    at.time === undefined && at.date === undefined ? question('NextCallIntent') : question('WhoIsItIntent', at),
  ),
  tool(
    'brief_call',
    reads,
    { lead: lead.optional(), time: time.optional(), date: day.optional() },
    ({ date, ...whose }) => {
      if (date !== undefined) return question('BriefDayIntent', { date });
      return whose.lead === undefined && whose.time === undefined
        ? question('BriefNextIntent')
        : question('BriefCallIntent', whose);
    },
  ),
  tool('check_likelihood', reads, { lead }, (whose) => question('LikelihoodIntent', whose)),
  tool('explain_likelihood', reads, { lead, side: oneOf(sides, about.side).optional() }, ({ lead, side = 'for' }) =>
    question(sides[side], { lead }),
  ),
  tool('compare_leads', reads, { lead, other: lead.describe(about.other) }, (both) => question('CompareIntent', both)),
  tool('find_gaps', reads, { lead, framework: framework.optional() }, ({ lead, framework: named }) =>
    question('GapsIntent', { lead, framework: frameworkSlot(named) }),
  ),
  tool(
    'suggest_questions',
    reads,
    { lead, criterion: z.string().min(1).max(60).describe(about.criterion).optional() },
    (asked) => question('QuestionsIntent', asked),
  ),
  tool('rank_leads', reads, { order: oneOf(orders, about.order).optional() }, ({ order = 'first' }) =>
    question(orders[order]),
  ),
  tool('read_notes', reads, { lead, record: oneOf(records, about.record).optional() }, ({ lead, record = 'notes' }) =>
    question(records[record], { lead }),
  ),
  tool(
    'free_time',
    reads,
    {
      date: day.optional(),
      time: time.optional(),
      duration: z
        .string()
        .regex(/^PT(?:\d{1,2}H)?(?:\d{1,3}M)?$/)
        .describe(about.duration)
        .optional(),
    },
    (when) => question('FreeIntent', when),
  ),
  tool('review_pipeline', reads, { of: oneOf(reviews, about.review).optional() }, ({ of = 'pipeline' }) =>
    question(reviews[of]),
  ),
  tool('log_answer', { reach: 'logs', destroys: false }, { words }, (given) => ({ words: given.words })),
  tool('undo', { reach: 'logs', destroys: true }, { words }, (given) => ({ words: given.words })),
  tool('say', { reach: 'orders', destroys: true }, { words }, (given) => ({ words: given.words })),
];
