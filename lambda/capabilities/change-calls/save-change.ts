import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { stampOf } from '../../conversation/logging/write-stamp.ts';
import { isoInstant } from '../../schedule/instant.ts';
import { plainWords } from '../../speech/say.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { changeCallsWords } from './languages.ts';
import type { Plan } from './plan.ts';

/** The plan as slots, so that a yes to it writes exactly what was asked. */
export const asSlots = (plan: Plan): Slots => {
  const { kind, lead, call, start, end, minutes } = plan;
  const parts: Record<string, string | undefined> = {
    change: kind,
    chosen: lead.id,
    name: lead.name,
    company: lead.company,
    call: call?.call.id,
    start: start && isoInstant(start),
    end: end && isoInstant(end),
    minutes: minutes === undefined ? undefined : String(minutes),
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, filled(value)]])),
  );
};

const text = (slots: Slots, name: string) => heardIn(slots, name)?.heard;

/** Writes what the rep said yes to, once: a repeated request has the same id. */
export async function save(slots: Slots, desk: Desk): Promise<Reply> {
  const say = changeCallsWords[desk.language];
  const kind = text(slots, 'change');
  const lead = text(slots, 'chosen');
  if (lead === undefined || (kind !== 'book' && kind !== 'move' && kind !== 'cancel' && kind !== 'late'))
    return { tell: [say.notSaid], ask: say.askNext };
  const at = (name: string) => {
    const instant = text(slots, name);
    return instant === undefined ? undefined : desk.now.plus(Date.parse(instant) - desk.now.toMillis());
  };
  const [start, end] = [at('start'), at('end')];
  const company = text(slots, 'company');
  const minutes = Number(text(slots, 'minutes') ?? Number.NaN);
  const plan: Plan = {
    kind,
    lead: { id: lead, name: text(slots, 'name') ?? '', ...(company ? { company } : {}) },
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(Number.isFinite(minutes) ? { minutes } : {}),
  };
  const todo = await keep(plan, text(slots, 'call'), '', desk);
  return {
    tell: [say.noted({ plan, now: desk.now }), say.byHand],
    ask: say.askNext,
    remember: { lead, logged: withLogged(desk, { lead, todos: [todo] }) },
  };
}

/** Puts a change down among what the rep has to do; gives its id. */
export async function keep(plan: Plan, call: string | undefined, part: string, desk: Desk): Promise<string> {
  const stamp = stampOf(desk, part);
  const { by, at } = stamp;
  const id = stamp.id();
  const { kind, start, end, minutes } = plan;
  await desk.store.saveFollowUp(desk.scope, {
    id,
    by,
    at,
    what: plainWords(changeCallsWords[desk.language].what({ plan, now: desk.now })),
    due: at,
    lead: plan.lead.id,
    change: {
      kind,
      ...(call === undefined ? {} : { call }),
      ...(start ? { start: isoInstant(start) } : {}),
      ...(end ? { end: isoInstant(end) } : {}),
      ...(minutes === undefined ? {} : { minutes }),
    },
    state: 'open',
  });
  return id;
}
