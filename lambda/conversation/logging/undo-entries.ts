import type { Lead } from '../../domain/lead.ts';
import type { LeadFile } from '../../domain/lead-file.ts';
import { type EntryOf, entriesOf, type LogEntry } from '../../domain/log-entry.ts';
import type { Desk } from '../../turn/turn.ts';
import type { Case } from '../lead-case.ts';
import { keepPlace } from '../reorder.ts';
import { asOfRequestStart } from './record-facts.ts';
import { stampOf } from './write-stamp.ts';

/** What a rep noticed or noted about a call or a deal: what "undo that" takes back beside answers and moves. */
export type Noticed = EntryOf<'outcome' | 'flag' | 'note' | 'deal'>;

const newestFirst = (a: LogEntry, b: LogEntry) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1);

/** All that this rep noticed or noted about a lead and that stands. */
export const noticedIn = (file: LeadFile, desk: Desk): Noticed[] =>
  (['outcome', 'flag', 'note', 'deal'] as const)
    .flatMap((kind): Noticed[] => entriesOf(asOfRequestStart(file, desk).log ?? [], kind))
    .filter(({ by }) => by === desk.rep.id);

/**
 * What the rep noticed last about a lead, all of one turn: what this session remembers to have logged last, or, where it
 * remembers nothing, what is newer than every answer of theirs.
 */
export function lastEntries(file: LeadFile, desk: Desk): Noticed[] {
  const { facts, lead } = asOfRequestStart(file, desk);
  const noticed = noticedIn(file, desk);
  const logged = desk.memory.logged?.findLast((one) => one.lead === lead.id);
  if (logged) return noticed.filter(({ id }) => logged.entries.includes(id));
  const [newest] = noticed.sort(newestFirst);
  const answered = facts.some(
    ({ by, source, at }) => by === desk.rep.id && source === 'voice' && newest && at > newest.at,
  );
  return newest && !answered ? noticed.filter(({ at }) => at === newest.at) : [];
}

/**
 * Takes entries back, or what took them back: more entries, nothing deleted. Gives their ids, and the lead as it then is
 * where its deal may have another size.
 */
export async function undoEntries(
  { file, card }: Case,
  entries: readonly (Noticed | { id: string; kind?: never })[],
  desk: Desk,
  part: '-undo' | '-back' = '-undo',
): Promise<{ lead?: Lead; ids: string[] }> {
  const stamp = stampOf(desk, part);
  const undoing = entries.map(
    ({ id }): LogEntry => ({ id: stamp.id(), by: stamp.by, at: stamp.at, kind: 'undo', undoes: id }),
  );
  await Promise.all(undoing.map((entry) => desk.store.saveLogEntry(desk.scope, file.lead, entry)));
  // Outcomes are read as signals, so the lead's place is worked out without those taken back.
  const gone = new Set(entries.map(({ id }) => `log-${id}`));
  // What an import said stands under what a rep said of the deal, and is read again with that gone.
  const isDeal = entries.some(({ kind }) => kind === 'deal' || kind === undefined);
  const lead = isDeal ? (await desk.store.leadFile(desk.scope, file.lead.id))?.lead : undefined;
  const signals = file.signals.filter(({ id }) => !gone.has(id));
  keepPlace({ ...file, ...(lead ? { lead } : {}), signals }, card, desk);
  return { ...(lead ? { lead } : {}), ids: undoing.map(({ id }) => id) };
}
