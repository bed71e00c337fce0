import type { Memory } from '../../turn/memory.ts';

/** Names the last write of a session; two are the same only where nothing was written in between. */
export const lastWrite = ({ logged }: Memory): string => {
  const last = logged?.at(-1);
  return [last?.facts.at(-1), last?.entries.at(-1), last?.todos?.at(-1)].map((id) => (id ?? '').slice(-700)).join(' ');
};

/** Whether a threshold was kept after everything else that was written in this session. */
export const lastWasThreshold = (memory: Memory): boolean =>
  memory.keptAfter !== undefined && memory.keptAfter === lastWrite(memory);
