import * as z from 'zod/mini';
import { frameworks } from '../lambda/frameworks/index.ts';
import type { HeardSlot } from '../lambda/turn/turn.ts';
import { conversationName } from './conversations.ts';
import type { Brought } from './door.ts';
import type { Reach } from './rights.ts';

/** The tools, by name. */
export const toolNames = [
  'list_calls',
  'find_call',
  'brief_call',
  'check_likelihood',
  'explain_likelihood',
  'compare_leads',
  'find_gaps',
  'suggest_questions',
  'rank_leads',
  'read_notes',
  'free_time',
  'review_pipeline',
  'log_answer',
  'undo',
  'say',
] as const;
export type ToolName = (typeof toolNames)[number];

/** What a tool asks of the capabilities, in the skill's own questions; what writes brings the rep's words and nothing else. */
export type Tool = {
  name: ToolName;
  reach: Reach;
  /** Whether it can take away what was there. */
  destroys: boolean;
  input: z.ZodMiniObject;
  /** Reads what a client sent; nothing where it does not fit. */
  bring: (given: unknown) => Given | undefined;
};

/** What a client brings with a tool. */
type Given = Pick<Brought, 'said' | 'conversation'>;

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const pattern = (like: RegExp) => z.string().check(z.regex(like));

const lead = text(140);
const day = pattern(/^\d{4}-(?:\d{2}-\d{2}|W\d{2})$/);
const time = pattern(/^\d{2}:\d{2}$/);
const words = text(2_000);
const conversation = z.optional(pattern(conversationName));

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

const framework = z.enum(frameworks.map(({ id }) => id) as [string, ...string[]]);
const frameworkSlot = (id: string | undefined): HeardSlot | undefined => {
  const found = frameworks.find((one) => one.id === id);
  return found && { heard: found.words.en.name, values: [{ id: found.id, name: found.words.en.name }] };
};

function tool<Shape extends z.core.$ZodShape>(
  name: ToolName,
  how: Pick<Tool, 'reach' | 'destroys'>,
  shape: Shape,
  said: (given: z.infer<z.ZodMiniObject<Shape>>) => Brought['said'],
): Tool {
  const own = z.object(shape);
  const input = z.object({ ...shape, conversation });
  const whose = z.object({ conversation });
  return {
    name,
    ...how,
    input,
    bring: (given) => {
      const [asked, going] = [own.safeParse(given), whose.safeParse(given)];
      return asked.success && going.success ? { said: said(asked.data), ...going.data } : undefined;
    },
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

const oneOf = <Name extends string>(table: Readonly<Record<Name, string>>) =>
  z.enum(Object.keys(table) as [Name, ...Name[]]);

/** The tools, in the order they are listed. */
export const tools: readonly Tool[] = [
  tool('list_calls', reads, { date: z.optional(day) }, ({ date }) => question('ListCallsIntent', { date })),
  tool('find_call', reads, { time: z.optional(time), date: z.optional(day) }, (at) =>
    at.time === undefined && at.date === undefined ? question('NextCallIntent') : question('WhoIsItIntent', at),
  ),
  tool(
    'brief_call',
    reads,
    { lead: z.optional(lead), time: z.optional(time), date: z.optional(day) },
    ({ date, ...whose }) => {
      if (date !== undefined) return question('BriefDayIntent', { date });
      return whose.lead === undefined && whose.time === undefined
        ? question('BriefNextIntent')
        : question('BriefCallIntent', whose);
    },
  ),
  tool('check_likelihood', reads, { lead }, (whose) => question('LikelihoodIntent', whose)),
  tool('explain_likelihood', reads, { lead, side: z.optional(oneOf(sides)) }, ({ lead, side = 'for' }) =>
    question(sides[side], { lead }),
  ),
  tool('compare_leads', reads, { lead, other: text(140) }, (both) => question('CompareIntent', both)),
  tool('find_gaps', reads, { lead, framework: z.optional(framework) }, ({ lead, framework: named }) =>
    question('GapsIntent', { lead, framework: frameworkSlot(named) }),
  ),
  tool('suggest_questions', reads, { lead, criterion: z.optional(text(60)) }, (asked) =>
    question('QuestionsIntent', asked),
  ),
  tool('rank_leads', reads, { order: z.optional(oneOf(orders)) }, ({ order = 'first' }) => question(orders[order])),
  tool('read_notes', reads, { lead, record: z.optional(oneOf(records)) }, ({ lead, record = 'notes' }) =>
    question(records[record], { lead }),
  ),
  tool(
    'free_time',
    reads,
    {
      date: z.optional(day),
      time: z.optional(time),
      duration: z.optional(pattern(/^PT(?:\d{1,2}H)?(?:\d{1,3}M)?$/)),
    },
    (when) => question('FreeIntent', when),
  ),
  tool('review_pipeline', reads, { of: z.optional(oneOf(reviews)) }, ({ of = 'pipeline' }) => question(reviews[of])),
  tool('log_answer', { reach: 'logs', destroys: false }, { words }, (given) => ({ words: given.words })),
  tool('undo', { reach: 'logs', destroys: true }, { words }, (given) => ({ words: given.words })),
  tool('say', { reach: 'orders', destroys: true }, { words }, (given) => ({ words: given.words })),
];
