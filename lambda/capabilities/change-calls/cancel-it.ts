import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk } from '../../turn/turn.ts';

/**
 * "Cancel it": a no to what stands to be confirmed; what was just put down, taken back, unless that moved the call, which
 * may be what is meant; else the call spoken of. Without one it is as "cancel".
 */
export async function cancelIt(desk: Desk): Promise<Answer> {
  const { pending, logged, call } = desk.memory;
  if (pending?.kind === 'offer' && pending.yes.intent === 'SaveChangeIntent')
    return { again: askIntent('AMAZON.NoIntent') };
  const [todo] = logged?.at(-1)?.todos ?? [];
  const last = todo ? (await desk.store.followUps(desk.scope)).find(({ id }) => id === todo) : undefined;
  if (last?.state === 'open' && last.change?.kind !== 'move') return { again: askIntent('UndoIntent') };
  if (call === undefined) return { again: askIntent('AMAZON.CancelIntent') };
  return { again: askIntent('CancelCallIntent') };
}
