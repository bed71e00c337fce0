import * as z from 'zod/mini';
import type { Understood, UnderstoodSlot } from '../understand.ts';

/** What Amazon's recogniser made of words. Nothing, where it kept them for itself. */
export type AmazonHeard = { intent?: string | undefined; slots: Record<string, UnderstoodSlot> };

const authority = z.object({
  authority: z.string(),
  values: z.optional(z.array(z.object({ name: z.optional(z.string()), id: z.optional(z.string()) }))),
});

/** A slot as Amazon's profiler and its evaluations give it. The schema of the latter has each authority once more below a name. */
export const amazonSlot = z.object({
  value: z.optional(z.string()),
  resolutions: z.optional(
    z.object({
      resolutionsPerAuthority: z.optional(z.array(z.union([authority, z.record(z.string(), authority)]))),
    }),
  ),
});
export const amazonIntent = z.object({
  name: z.optional(z.string()),
  slots: z.optional(z.record(z.string(), amazonSlot)),
});

/** An intent of Amazon's answer with the slots that something was said for. */
export function heardOf(intent: z.infer<typeof amazonIntent> | undefined): AmazonHeard {
  const slots = Object.entries(intent?.slots ?? {}).flatMap(([name, { value, resolutions }]) => {
    if (value === undefined || value === '') return [];
    const told = (resolutions?.resolutionsPerAuthority ?? []).flatMap((one) =>
      'authority' in one && typeof one.authority === 'string' ? [one as z.infer<typeof authority>] : Object.values(one),
    ) as z.infer<typeof authority>[];
    const authorities = told.map(({ authority: from, values = [] }) => ({
      source: 'static' as const,
      type: from.split('.').at(-1) ?? '',
      values: values.flatMap(({ name: resolved, id }) =>
        resolved === undefined ? [] : [{ name: resolved, ...(id !== undefined && { id }) }],
      ),
    }));
    return [[name, { value, ...(authorities.length > 0 && { resolutions: authorities }) }] as const];
  });
  return { intent: intent?.name, slots: Object.fromEntries(slots) };
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const DAY = 86_400_000;

/** The same, said on another day: "tomorrow" is the day after that one. */
export function movedBy(days: number, { intent, slots }: AmazonHeard): AmazonHeard {
  const moved = Object.entries(slots).map(([name, slot]) => {
    const at = day.test(slot.value) ? Date.parse(`${slot.value}T00:00:00Z`) + days * DAY : Number.NaN;
    return [name, Number.isNaN(at) ? slot : { ...slot, value: new Date(at).toISOString().slice(0, 10) }] as const;
  });
  return { intent, slots: Object.fromEntries(moved) };
}

/** What Amazon made of words as the skill's local door takes it. */
export const asUnderstood = ({ intent, slots }: AmazonHeard): Understood => ({
  intent: intent ?? 'AMAZON.FallbackIntent',
  slots,
  declared: Object.keys(slots),
  score: 1,
  rivals: [],
});
