import { filled } from '../../conversation/heard-slots.ts';
import { ahead } from '../../schedule/agenda.ts';
import { weeksOn } from '../../schedule/span.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { type Asked, inDetail, MOST_AT_ONCE, otherDay, remember, step } from './calls-asked-about.ts';
import { words } from './languages.ts';
import type { DayCount } from './says.ts';

/** How many there are and when; by day over a longer stretch. */
export function count(leadCase: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const { calls, when, span, kind } = leadCase;
  const of = { n: calls.length, when, ...(kind ? { kind } : {}) };
  if (span.unit !== 'day' && calls.length > 0) return countPerDay(leadCase, desk);
  const shown = step(calls.length);
  const passed = calls.filter((call) => call.end <= desk.now).length;
  const times = calls.slice(0, shown).map((call) => call.start);
  const tell = [say.count({ ...of, times, more: calls.length - shown, passed })];
  if (calls.length === 0) return { tell, ask: otherDay(leadCase, desk), remember: remember(leadCase) };
  return {
    tell,
    ask: calls.length === 1 ? say.askWithWhomOne : say.askWithWhom,
    pending: inDetail(leadCase.slots, 0),
    remember: remember(leadCase),
  };
}

function countPerDay(leadCase: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const { calls, when, span, kind } = leadCase;
  const isLong = span.unit === 'quarter' || span.unit === 'season' || span.unit === 'year';
  const days: DayCount[] = [];
  for (const { start } of calls) {
    const last = days.at(-1);
    if (last?.day.hasSame(start, isLong ? 'month' : 'day')) last.n += 1;
    else days.push({ day: start, n: 1 });
  }
  const shown = days.slice(0, span.unit === 'week' ? 7 : MOST_AT_ONCE);
  const more = calls.length - shown.reduce((sum, { n }) => sum + n, 0);
  const tell = [
    say.perDay({ n: calls.length, when, span, days: shown, more, now: desk.now, ...(kind ? { kind } : {}) }),
  ];
  const isOver = span.unit === 'week' && desk.now < span.to && ahead(calls, desk.now).length === 0;
  if (!isOver) {
    const ask = calls.length === 1 ? say.askWithWhomOne : say.askWithWhom;
    return { tell, ask, pending: inDetail(leadCase.slots, 0), remember: remember(leadCase) };
  }
  const nextWeek = weeksOn(span, 1).from.toFormat("kkkk-'W'WW");
  return {
    tell,
    ask: say.askNextWeek,
    pending: { kind: 'offer', yes: askIntent('ListCallsIntent', { date: filled(nextWeek) }) },
    remember: remember(leadCase),
  };
}
