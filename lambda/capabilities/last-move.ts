import type { LeadFile } from '../domain/lead.ts';
import { newestOf } from '../domain/log-entry.ts';
import type { Memory } from '../memory.ts';
import type { Desk } from '../turn.ts';

type Logged = NonNullable<Memory['logged']>;

/** The writes of the session with a stage move added, so that "undo that" finds it. */
export const withMove = (desk: Desk, lead: string, entry: string): Logged => [
  ...(desk.memory.logged ?? []).slice(-5),
  { lead, facts: [], entries: [entry] },
];

/** The writes of the session without the stage moves of a lead. */
export const withoutMoves = (desk: Desk, lead: string): Logged =>
  (desk.memory.logged ?? []).filter((one) => one.lead !== lead || one.entries.length === 0);

/** Whether the last thing this rep wrote about a lead was a stage move, in this session or, where it knows none, at all. */
export function lastWasMove({ lead, facts, log = [] }: LeadFile, desk: Desk): boolean {
  const move = newestOf(log, 'stage');
  if (move?.by !== desk.rep.id) return false;
  const logged = desk.memory.logged?.findLast((one) => one.lead === lead.id);
  if (logged) return logged.entries.includes(move.id);
  return !facts.some(({ by, source, at }) => by === desk.rep.id && source === 'voice' && at > move.at);
}
