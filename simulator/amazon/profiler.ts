import * as z from 'zod/mini';
import { type AmazonHeard, amazonIntent, heardOf } from './heard.ts';
import type { SkillManagement } from './skill-management.ts';

const profiled = z.object({
  sessionEnded: z.optional(z.boolean()),
  selectedIntent: z.optional(amazonIntent),
});

/** How many sentences are asked about at once. */
const AT_ONCE = 2;

export type Skill = { id: string; stage: string; locale: string };

/**
 * Asks Amazon's utterance profiler about each sentence, in turn with a few others. `heard` is told as soon as Amazon has
 * answered, so that nothing is lost where it stops halfway.
 */
export async function profile(
  ask: SkillManagement,
  { id, stage, locale }: Skill,
  utterances: readonly string[],
  heard: (utterance: string, heard: AmazonHeard) => void,
): Promise<void> {
  const path = `/v1/skills/${id}/stages/${stage}/interactionModel/locales/${locale}/profileNlu`;
  const waiting = [...utterances];
  const askInTurn = async () => {
    for (let utterance = waiting.shift(); utterance !== undefined; utterance = waiting.shift()) {
      const { selectedIntent, sessionEnded } = profiled.parse(await ask('POST', path, { utterance }));
      // Amazon leaves the skill by itself where somebody says so.
      heard(
        utterance,
        sessionEnded && !selectedIntent ? { intent: 'AMAZON.StopIntent', slots: {} } : heardOf(selectedIntent),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
}
