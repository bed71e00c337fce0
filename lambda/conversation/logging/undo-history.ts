import type { LeadFile } from '../../domain/lead-file.ts';
import { newestMove } from '../../domain/log-entry.ts';
import type { Memory } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';

type Logged = NonNullable<Memory['logged']>;
/** What one turn wrote: facts and entries about a lead, or things to do. Ids. */
type Batch = { lead: string; facts?: string[]; entries?: string[]; todos?: string[] };

/** How the ids of entries about the size of a deal end. */
const dealId = /-deal-\d+$/;

/** So many writes back can be undone in a session. */
const MOST = 6;

/** The writes of the session with those of this turn added, so that "undo that" finds them; a turn that wrote nothing adds none. */
export function withLogged(desk: Desk, { lead, facts = [], entries = [], todos = [] }: Batch): Logged {
  const before = desk.memory.logged ?? [];
  if (facts.length + entries.length + todos.length === 0) return before;
  return [...before.slice(1 - MOST), { lead, facts, entries, ...(todos.length > 0 ? { todos } : {}) }];
}

/** The writes of the session where the last of them wrote some more entries. */
export const withEntries = (logged: Logged, added: string[]): Logged =>
  logged.map((batch, at) => (at === logged.length - 1 ? { ...batch, entries: [...batch.entries, ...added] } : batch));

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

/** The lead whose deal's size was the last thing written in this session. */
export const lastDealSaid = ({ logged }: Memory): string | undefined => {
  const last = logged?.at(-1);
  return last?.entries.some((id) => dealId.test(id)) ? last.lead : undefined;
};

/** Names the last write of a session; two are the same only where nothing was written in between. */
export const lastWrite = ({ logged }: Memory): string => {
  const last = logged?.at(-1);
  return [last?.facts.at(-1), last?.entries.at(-1), last?.todos?.at(-1)].map((id) => (id ?? '').slice(-700)).join(' ');
};

/** Whether a threshold was kept after everything else that was written in this session. */
export const lastWasThreshold = (memory: Memory): boolean =>
  memory.keptAfter !== undefined && memory.keptAfter === lastWrite(memory);
