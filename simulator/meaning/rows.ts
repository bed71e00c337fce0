import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { topics } from '../../lambda/topics/all.ts';
import type { Script } from '../sessions.ts';

const wantedFact = z.object({
  lead: z.optional(z.string()),
  topic: z.string(),
  value: z.union([
    z.string(),
    z.looseObject({
      amount: z.optional(z.array(z.number())),
      from: z.optional(z.string()),
      to: z.optional(z.string()),
    }),
  ]),
  sure: z.boolean(),
});
export type WantedFact = z.infer<typeof wantedFact>;

const row = z.object({
  id: z.string(),
  text: z.string(),
  context: z.optional(
    z.object({ focus: z.optional(z.string()), asked: z.optional(z.string()), before: z.optional(z.array(z.string())) }),
  ),
  expect: z.union([
    z.object({ write: z.array(wantedFact) }),
    z.object({ do: z.string(), lead: z.optional(z.string()) }),
    z.object({ nothing: z.literal(true) }),
    z.object({ answer: z.string(), lead: z.optional(z.string()) }),
    z.object({ ask: z.string() }),
  ]),
});
/** A sentence with what is open when it is said, and what a careful colleague would make of it. */
export type MeaningRow = z.infer<typeof row>;

/** The rows of a file in JSON Lines. */
export const readRows = (file: string): MeaningRow[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => row.parse(JSON.parse(line)));

/** A row as a session: what was said before it, or whom it is about, and the sentence itself. */
export const scriptOf = ({ id, text, context = {} }: MeaningRow): Script => {
  const before = context.before ?? (context.focus ? [`tell me about ${context.focus}`] : []);
  const until = topics.find((topic) => topic === context.asked);
  return { id, say: [...before, text], ...(until ? { until } : {}) };
};
