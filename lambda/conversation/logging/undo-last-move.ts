import type { LeadFile } from '../../domain/lead-file.ts';
import { newestMove } from '../../domain/log-entry.ts';
import type { Memory } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';

type Logged = NonNullable<Memory['logged']>;

/** The writes of the session without a move. */
export const withoutMove = (desk: Desk, move: string): Logged =>
  (desk.memory.logged ?? []).filter(({ entries }) => !entries.includes(move));

/** Whether the last thing this rep wrote about a lead was a stage move, in this session or, where it knows none, at all. */
export function lastWasMove({ lead, facts, log = [] }: LeadFile, desk: Desk): boolean {
  const move = newestMove(log);
  if (move?.by !== desk.rep.id) return false;
  const logged = desk.memory.logged?.findLast((one) => one.lead === lead.id);
  if (logged) return logged.entries.includes(move.id);
  return !facts.some(({ by, source, at }) => by === desk.rep.id && source === 'voice' && at > move.at);
}
