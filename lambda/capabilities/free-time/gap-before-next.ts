import { spokenOf } from '../../conversation/calls-heard.ts';
import { agendaIn } from '../../conversation/days-asked.ts';
import { busy, nextAfter, runningAt } from '../../schedule/agenda.ts';
import { gapBefore, minutesOf } from '../../schedule/free-time.ts';
import { today } from '../../schedule/span.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { freeTimeWords as words } from './languages.ts';

/** How long it is until the next call. */
export async function beforeNext(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const agenda = await agendaIn(today(desk.now), desk);
  const next = nextAfter(agenda.calls, desk.now);
  if (!next) return { tell: [say.nothingAhead], ask: say.askNext };
  const others = busy(agenda).filter((one) => one !== next);
  const last = others.findLast((one) => one.start < next.start && one.end > desk.now) ?? runningAt(others, desk.now);
  const minutes = minutesOf(gapBefore(next, others, desk.now));
  const tell =
    minutes > 0 ? say.gapBefore({ minutes, next, last, now: desk.now }) : say.noGap({ next, last, now: desk.now });
  return { tell: [tell], ask: say.askNext, remember: spokenOf(next) };
}
