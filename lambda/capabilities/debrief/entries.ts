import type { Case } from '../../conversation/lead-case.ts';
import { stampOf } from '../../conversation/logging/write-stamp.ts';
import { keepPlace } from '../../conversation/reorder.ts';
import { type LogEntry, signalsFrom } from '../../domain/log-entry.ts';
import type { Speech } from '../../speech/say.ts';
import type { Desk, Reply } from '../../turn/turn.ts';

type Body<E> = E extends LogEntry ? Omit<E, 'id' | 'by' | 'at'> : never;

/** Writes entries of a lead's log, each once whatever is repeated, and puts the lead where it then belongs; gives their ids. */
export async function log(
  { file, card }: Case,
  bodies: Body<LogEntry>[],
  desk: Desk,
  part: '-outcome' | '-flag' | '-note',
): Promise<string[]> {
  const stamp = stampOf(desk, part);
  const entries = bodies.map((body): LogEntry => ({ id: stamp.id(), by: stamp.by, at: stamp.at, ...body }));
  await Promise.all(entries.map((entry) => desk.store.saveLogEntry(desk.scope, file.lead, entry)));
  keepPlace({ ...file, signals: [...signalsFrom(entries), ...file.signals] }, card, desk);
  return entries.map(({ id }) => id);
}

/** Asks, and takes whatever is said next as the answer of an intent. */
export const answering = (intent: string, leadCase: Case, ask: Speech, reprompt?: Speech): Reply => ({
  tell: [],
  ask,
  ...(reprompt ? { reprompt } : {}),
  pending: { kind: 'answer', intent, slot: 'answer' },
  remember: { lead: leadCase.file.lead.id },
});

/** The words of a slot, or nothing. */
export const trimmed = (heard: string | undefined): string => heard?.trim() ?? '';
