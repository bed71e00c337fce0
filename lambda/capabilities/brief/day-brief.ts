import { agendaIn, spanAsked } from '../../conversation/days-asked.ts';
import { fileOrder, questions } from '../../conversation/orders.ts';
import { ahead, busy } from '../../schedule/agenda.ts';
import { overlapsIn } from '../../schedule/overlaps.ts';
import type { Desk, Slots } from '../../turn/turn.ts';
import type { DayBrief } from './says.ts';

/** What a rep should know about a day; nothing when the question names no single day. */
export async function dayBrief(slots: Slots, desk: Desk): Promise<DayBrief | undefined> {
  const span = spanAsked(slots, desk, '');
  if (span?.unit !== 'day') return undefined;
  const [agenda, waiting, followUps] = await Promise.all([
    agendaIn(span, desk),
    questions.WaitingOnMeIntent?.({}, desk),
    desk.store.followUps(desk.scope),
  ]);
  const left = ahead(agenda.calls, desk.now);
  const ids = [...new Set(left.map(({ call }) => call.lead.id))];
  const order = left.length > 1 ? await fileOrder(ids, 'calls-worth', desk, left) : undefined;
  const best = order?.placed.toSorted((a, b) => worth(b) - worth(a))[0];
  const today = desk.now.toISODate() ?? '';
  return {
    span,
    calls: agenda.calls,
    left,
    best,
    clash: overlapsIn(busy(agenda)).some(({ first, second }) => 'call' in first || 'call' in second),
    waiting: waiting?.placed.find(({ lead }) => !ids.includes(lead.id)),
    overdue: followUps.filter(({ state, due }) => state === 'open' && due.slice(0, 10) < today),
  };
}

const worth = ({ amount, likelihood }: { amount?: { amount: number }; likelihood: number }) =>
  (amount?.amount ?? 1) * likelihood;
