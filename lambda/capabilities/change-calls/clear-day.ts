import { filled } from '../../conversation/heard-slots.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { planClearing } from './calls-to-clear.ts';
import { changeCallsWords } from './languages.ts';
import type { Plan } from './plan.ts';
import { keep } from './save-change.ts';

/** So many changes are taken back by one "undo that". */
const MOST_UNDONE = 3;

export async function clear(slots: Slots, desk: Desk): Promise<Reply> {
  const say = changeCallsWords[desk.language];
  const clearing = await planClearing(slots, desk);
  if (clearing.kind === 'reply') return clearing.reply;
  if (clearing.kind === 'not-said') return { tell: [say.notSaid], ask: say.askWhen };
  const { calls, within, lead, confirmed } = clearing;
  const [first] = calls;
  if (!first) {
    const none = within && lead === undefined ? say.nothingToClear({ ...within, now: desk.now }) : say.noCall;
    return { tell: [none], ask: say.askNext };
  }
  if (!confirmed) {
    const plan: Plan = {
      kind: 'cancel',
      lead: first.call.lead,
      call: first,
      count: calls.length,
      ...(within ? { within } : {}),
      ...(lead === undefined ? {} : { allTheirs: true }),
    };
    const { tell, ask } = say.ask({ plan, clashes: [], now: desk.now });
    const day = within?.span.from.toISODate();
    const named = { ...(day ? { date: filled(day) } : {}), ...(lead === undefined ? {} : { chosen: filled(lead) }) };
    const yes = askIntent('ClearDayIntent', { ...named, ...slots, sure: filled('yes') });
    return {
      tell,
      ask,
      pending: { kind: 'offer', yes },
      remember: { ...(day ? { day } : {}), ...(lead ? { lead } : {}) },
    };
  }
  const kept = await Promise.all(
    calls.map((one, i) => keep({ kind: 'cancel', lead: one.call.lead, call: one }, one.call.id, `-${i}`, desk)),
  );
  // Only a few can be undone in one word; of more, the last.
  const logged = withLogged(desk, { lead: first.call.lead.id, todos: kept.slice(-MOST_UNDONE) });
  return { tell: [say.notedMany({ n: calls.length }), say.byHand], ask: say.askNext, remember: { logged } };
}
