import { type LogEntry, signalsFrom, withDeal } from '../../domain/log-entry.ts';
import type { Desk } from '../../turn/turn.ts';
import type { Case } from '../lead-case.ts';
import { keepPlace } from '../reorder.ts';
import { stampOf } from './write-stamp.ts';

type Body<E> = E extends LogEntry ? Omit<E, 'id' | 'by' | 'at'> : never;

/** Writes entries of a lead's log, each once whatever is repeated, and puts the lead where it then belongs; gives their ids. */
export async function log(
  { file, card }: Case,
  bodies: Body<LogEntry>[],
  desk: Desk,
  part: '-outcome' | '-flag' | '-note' | '-deal' | '-there',
): Promise<string[]> {
  if (bodies.length === 0) return [];
  const stamp = stampOf(desk, part);
  const entries = bodies.map((body): LogEntry => ({ id: stamp.id(), by: stamp.by, at: stamp.at, ...body }));
  await Promise.all(entries.map((entry) => desk.store.saveLogEntry(desk.scope, file.lead, entry)));
  keepPlace(
    { ...file, lead: withDeal(file.lead, entries), signals: [...signalsFrom(entries), ...file.signals] },
    card,
    desk,
  );
  return entries.map(({ id }) => id);
}
