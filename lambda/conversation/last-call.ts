import type { Appointment } from '../schedule/agenda.ts';
import type { Desk } from '../turn/turn.ts';
import { agendaIn } from './days-asked.ts';

const LOOK_BACK = { days: 7 };

/** The rep's last call that has begun, within the last seven days. */
export async function lastCall(desk: Desk): Promise<Appointment | undefined> {
  const from = desk.now.startOf('day').minus(LOOK_BACK);
  const { calls } = await agendaIn({ from, to: desk.now.plus({ minutes: 1 }), unit: 'week' }, desk);
  return calls.filter(({ start }) => start <= desk.now).at(-1);
}
