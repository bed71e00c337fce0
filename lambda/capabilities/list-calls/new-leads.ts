import type { Appointment } from '../../schedule/agenda.ts';
import { lastSpoke } from '../../scoring/waiting.ts';
import type { Desk } from '../../turn/turn.ts';

/** The calls with leads nobody has spoken to yet, as far as we know. */
export async function newLeads(calls: Appointment[], desk: Desk): Promise<Appointment[]> {
  const ids = [...new Set(calls.map(({ call }) => call.lead.id))];
  const files = await Promise.all(ids.map((id) => desk.store.leadFile(desk.scope, id)));
  const met = new Set(
    files.flatMap((file) => (file && lastSpoke(file, desk.now.toMillis()) !== undefined ? [file.lead.id] : [])),
  );
  return calls.filter(({ call }) => !met.has(call.lead.id));
}
