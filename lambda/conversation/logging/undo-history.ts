import type { Memory } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';

type Logged = NonNullable<Memory['logged']>;
/** What one turn wrote: facts and entries about a lead, or things to do. Ids. */
type Batch = { lead: string; facts?: string[]; entries?: string[]; todos?: string[] };

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
