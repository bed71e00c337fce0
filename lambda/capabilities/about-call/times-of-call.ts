import { calendarAround } from '../../conversation/calls-heard.ts';
import { type Appointment, nextAfter, runningAt } from '../../schedule/agenda.ts';
import { minutesOf } from '../../schedule/free-time.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { closingQuestion, spoken } from './closing-question.ts';
import { aboutCallWords } from './languages.ts';

/** How long a call is, or is still on. */
export function howLong(found: Appointment, _intent: string, desk: Desk): Reply {
  const say = aboutCallWords[desk.language];
  const isOn = found.start <= desk.now && found.end > desk.now;
  const left = isOn ? found.end.diff(desk.now, 'minutes').minutes : undefined;
  return {
    tell: [say.length({ ...spoken(found, desk), minutes: minutesOf(found), left })],
    ...closingQuestion(found, desk),
  };
}

/** How long it is until a call. */
export function howSoon(found: Appointment, intent: string, desk: Desk): Reply {
  if (found.start <= desk.now) return howLate(found, intent, desk);
  const minutes = found.start.diff(desk.now, 'minutes').minutes;
  return {
    tell: [aboutCallWords[desk.language].until({ ...spoken(found, desk), minutes })],
    ...closingQuestion(found, desk),
  };
}

/** For how long a call has been on. */
export function howLate(found: Appointment, _intent: string, desk: Desk): Reply {
  const minutes = desk.now.diff(found.start, 'minutes').minutes;
  return {
    tell: [aboutCallWords[desk.language].late({ ...spoken(found, desk), minutes, over: found.end <= desk.now })],
    ...closingQuestion(found, desk),
  };
}

/** When nobody is named: what is left of the call that is on; else, unless one was spoken of, how long until the next. */
export async function howLongNow(desk: Desk): Promise<Reply | undefined> {
  const { calls } = await calendarAround(desk);
  const running = runningAt(calls, desk.now);
  if (running) return howLong(running, 'HowLongIntent', desk);
  const next = nextAfter(calls, desk.now);
  if (desk.memory.call || !next) return undefined;
  const minutes = next.start.diff(desk.now, 'minutes').minutes;
  return { tell: [aboutCallWords[desk.language].untilNext({ minutes, next })], ...closingQuestion(next, desk) };
}
