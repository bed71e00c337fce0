import { dayMs } from '../../domain/day.ts';
import type { Scope } from '../../domain/rep.ts';

/** When the table drops what was logged at an instant (`expires`, epoch seconds), where the team keeps it for a while only. */
export const keptUntil = ({ keepDays }: Scope, at: string): { expires?: number } =>
  keepDays === undefined ? {} : { expires: Math.floor((Date.parse(at) + keepDays * dayMs) / 1000) };
