import type { Desk, Slots } from '../../turn/turn.ts';
import { whichCall } from './find-call.ts';
import type { Planned } from './plan.ts';

export async function planCancelling(slots: Slots, desk: Desk): Promise<Planned> {
  const which = await whichCall('CancelCallIntent', slots, desk);
  if (which.kind !== 'call') return which;
  const { call } = which;
  return { kind: 'plan', plan: { kind: 'cancel', lead: call.call.lead, call }, clashes: [] };
}
