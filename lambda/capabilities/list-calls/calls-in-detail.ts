import { heardIn } from '../../conversation/heard-slots.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { type Asked, inDetail, otherDay, remember, STEP } from './calls-asked-about.ts';
import { count } from './count-calls.ts';
import { words } from './languages.ts';

/** Over several days each call is told with its day, which takes longer to say. */
const STEP_OVER_DAYS = 2;

/** With whom the calls are, some at a time. */
export function detail(leadCase: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const { calls, slots, span } = leadCase;
  const atOnce = span.unit === 'day' ? STEP : STEP_OVER_DAYS;
  const from = Math.min(Number(heardIn(slots, 'from')?.heard ?? 0) || 0, calls.length);
  const shown = calls.slice(from, from + atOnce);
  const rest = calls.length - from - shown.length;
  if (calls.length === 0) return count(leadCase, desk);
  const names = shown.map(({ call }) => call.lead);
  const tell = [say.withWhom({ calls: shown, withDay: span.unit !== 'day', now: desk.now })];
  if (shown.length === 0) return { tell: [], ask: otherDay(leadCase, desk) };
  if (rest === 0) return { tell, ask: say.askWhoFirst, names, remember: remember(leadCase) };
  return {
    tell,
    ask: say.askMore({ n: Math.min(atOnce, rest) }),
    pending: inDetail(slots, from + shown.length),
    names,
    remember: remember(leadCase),
  };
}
