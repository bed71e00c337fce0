import * as z from 'zod';

const leadShape = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().optional(),
  company: z.string().optional(),
});

const callShape = z.object({
  lead: leadShape,
  start: z.string().describe('ISO, on the rep’s clock'),
  end: z.string(),
  kind: z.string(),
});

const sourceShape = z.object({
  rests_on: z.string().describe('signal, fact, field, or that nothing is known'),
  at: z.string().optional().describe('when it happened or was said, ISO'),
  by: z.string().optional().describe('who said or imported it'),
  words: z.string().optional().describe('the rep’s own words'),
});

const summandShape = z.object({ points: z.number().int(), because: z.string(), source: sourceShape.optional() });

const scoreShape = z.object({
  lead: leadShape,
  points: z.number().int(),
  likelihood: z.number().describe('0 to 1'),
  tier: z.enum(['high', 'medium', 'low']),
  sales_ready: z.boolean(),
  within_days: z.number().optional().describe('the horizon of the likelihood, where the history has dates'),
  rests_on: z.object({
    kind: z.enum(['experts', 'history']),
    outcomes: z.number().optional(),
    won: z.number().optional(),
  }),
  scorecard: z.string().describe('the version of the card'),
  start: z.number().int().describe('points before anything is known'),
  summands: z.array(summandShape).describe('start + these + rest = total'),
  rest: z.number().int().describe('what rounding leaves'),
  total: z.number().int(),
  red_flags: z.array(z.string()).describe('each caps the likelihood; points is total after that'),
});

const letterShape = z.object({
  letter: z.string(),
  name: z.string(),
  asks: z.string(),
  state: z.enum(['open', 'answered', 'doubtful', 'contradicted', 'stale']),
  known: z.array(z.object({ says: z.string(), at: z.string(), by: z.string(), sure: z.boolean() })),
});

const aboutShape = z.object({
  calls: z.array(callShape).optional(),
  score: scoreShape.optional(),
  framework: z.object({ lead: leadShape, name: z.string(), letters: z.array(letterShape) }).optional(),
  ranking: z.array(z.object({ lead: leadShape, likelihood: z.number() })).optional(),
});

/** What every tool gives beside the sentence: the figures it was spoken from, and how the conversation can go on. */
export const resultShape = z.object({
  sentence: z.string().describe('the answer, to be passed on as it stands'),
  question: z.string().optional().describe('what Lead Scout asks back'),
  waits_for: z.enum(['anything', 'yes-or-no', 'an-answer', 'which-lead', 'a-time']).optional(),
  which: z.array(leadShape).optional().describe('between whom to choose'),
  conversation: z.string().optional().describe('give it to the next tool to go on from here'),
  changed: z.boolean().describe('whether something was written down'),
  as_of: z.string().optional().describe('ISO, on the rep’s clock'),
  about: aboutShape.optional(),
});
export type Result = z.infer<typeof resultShape>;

/** Parts of a result. */
export type LeadTold = z.infer<typeof leadShape>;
export type CallTold = z.infer<typeof callShape>;
export type Score = z.infer<typeof scoreShape>;
export type Source = z.infer<typeof sourceShape>;
