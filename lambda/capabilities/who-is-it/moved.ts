import { DateTime } from 'luxon';
import { calendarAround, look } from '../../conversation/calls-heard.ts';
import { heardIn } from '../../conversation/heard-slots.ts';
import { daysAhead } from '../../schedule/span.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { whoIsItWords } from './languages.ts';
import { about, LOOK_AHEAD_DAYS } from './one-call.ts';

const MOST_CHANGES = 3;

/** Which calls were moved, and what was called off, in the days asked about or else those to come. */
export async function movedOne(slots: Slots, desk: Desk): Promise<Answer> {
  const say = whoIsItWords[desk.language];
  const isPlaced = ['date', 'time'].some((slot) => heardIn(slots, slot));
  const seen = await look(slots, desk, '', isPlaced ? undefined : daysAhead(desk.now, LOOK_AHEAD_DAYS));
  const { calls } = await calendarAround(desk);
  const within = (at: DateTime) => seen !== undefined && at >= seen.span.from && at < seen.span.to;
  const moved = calls.flatMap((one) => {
    if (one.call.movedFrom === undefined) return [];
    const from = DateTime.fromISO(one.call.movedFrom, { zone: desk.now.zone });
    const isMeant = seen?.time ? seen.calls.some(({ call }) => call.id === one.call.id) : true;
    return isMeant && (within(one.start) || within(from)) ? [{ ...one, from }] : [];
  });
  const off = seen?.time ? [] : (seen?.agenda.others ?? []).filter(({ entry }) => entry.why === 'cancelled');
  const after =
    off.length > 0
      ? [
          say.cancelledOnes({
            some: off.slice(0, MOST_CHANGES),
            more: Math.max(0, off.length - MOST_CHANGES),
            now: desk.now,
          }),
        ]
      : [];
  const [found, ...more] = moved;
  if (!found) return { tell: after.length > 0 ? after : [say.noneMoved], ask: say.askOther };
  if (more.length === 0) return about(found, desk, { itself: say.moved({ ...found, now: desk.now }), after });
  const some = moved.slice(0, MOST_CHANGES);
  return {
    tell: [say.movedOnes({ some, more: moved.length - some.length, now: desk.now }), ...after],
    ask: say.askWhichOf,
    names: some.map(({ call }) => call.lead),
    pending: {
      kind: 'which-lead',
      leads: some.map(({ call }) => call.lead.id),
      resume: askIntent('LikelihoodIntent'),
    },
  };
}
