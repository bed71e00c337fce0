import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import { type AmazonHeard, amazonIntent, heardOf } from './heard.ts';
import type { Skill } from './profiler.ts';
import { AmazonRefused, type SkillManagement } from './skill-management.ts';

/** A sentence of an annotation set: any of these intents would be right. */
export type Annotated = { utterance: string; intents: readonly string[] };

const made = z.object({ id: z.string() });
const state = z.object({
  status: z.enum(['PASSED', 'FAILED', 'IN_PROGRESS', 'ERROR']),
  errorMessage: z.optional(z.string()),
});
const results = z.object({
  paginationContext: z.optional(z.object({ nextToken: z.optional(z.string()) })),
  testCases: z.optional(
    z.array(
      z.object({
        status: z.optional(z.enum(['PASSED', 'FAILED'])),
        inputs: z.object({ utterance: z.string() }),
        actual: z.optional(z.object({ intent: z.optional(amazonIntent) })),
      }),
    ),
  ),
});

const BETWEEN_LOOKS = 5_000;
const MOST_LOOKS = 240;
const NAME = 'Lead Scout corpus';

/**
 * Has Amazon evaluate sentences as an annotation set, which is removed again: what it made of each, and how many it counts
 * as passed, where intent and slots are one of those that are expected. Days are reckoned from `reference`.
 */
export async function evaluateSet(
  ask: SkillManagement,
  { id, stage, locale }: Skill,
  annotated: readonly Annotated[],
  reference: string,
  between = BETWEEN_LOOKS,
): Promise<{ heard: Map<string, AmazonHeard>; passed: number }> {
  const sets = `/v1/skills/${id}/nluAnnotationSets`;
  const { id: set } = made.parse(await ask('POST', sets, { locale, name: NAME }));
  try {
    await ask('POST', `${sets}/${set}/annotations`, {
      data: annotated.map(({ utterance, intents }) => ({
        inputs: { utterance, referenceTimestamp: reference },
        expected: intents.map((name) => ({
          intent: { name, slots: name === 'SayIntent' ? { words: { value: utterance } } : {} },
        })),
      })),
    });
    const evaluations = `/v1/skills/${id}/nluEvaluations`;
    const started = await ask('POST', evaluations, { stage, locale, source: { annotationId: set } });
    const evaluation = `${evaluations}/${made.parse(started).id}`;
    await done(ask, evaluation, between);
    return await resultsOf(ask, evaluation);
  } finally {
    await ask('DELETE', `${sets}/${set}`);
  }
}

/** Waits until an evaluation is through. */
async function done(ask: SkillManagement, evaluation: string, between: number): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { status, errorMessage = 'no reason is given' } = state.parse(await ask('GET', evaluation));
    if (status === 'PASSED' || status === 'FAILED') return;
    if (status === 'ERROR')
      throw new AmazonRefused(`Amazon's evaluation failed: ${errorMessage}.`, 'Try the profiler.');
    await wait(between);
  }
  throw new AmazonRefused("Amazon's evaluation takes longer than we wait.", 'Try the profiler, or fewer sentences.');
}

async function resultsOf(
  ask: SkillManagement,
  evaluation: string,
): Promise<{ heard: Map<string, AmazonHeard>; passed: number }> {
  const heard = new Map<string, AmazonHeard>();
  let passed = 0;
  let token: string | undefined;
  do {
    const query = token === undefined ? '' : `&nextToken=${encodeURIComponent(token)}`;
    const page = results.parse(await ask('GET', `${evaluation}/results?maxResults=1000${query}`));
    for (const { status, inputs, actual } of page.testCases ?? []) {
      heard.set(inputs.utterance, heardOf(actual?.intent));
      if (status === 'PASSED') passed += 1;
    }
    token = page.paginationContext?.nextToken;
  } while (token);
  return { heard, passed };
}
