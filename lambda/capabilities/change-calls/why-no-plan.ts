import { spokenOf } from '../../conversation/calls-heard.ts';
import type { Appointment } from '../../schedule/agenda.ts';
import type { Speech } from '../../speech/say.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { changeCallsWords } from './languages.ts';
import type { OpenWhen, Planned } from './plan.ts';

/** Asks when, and takes what is said next as the day and the time of it. */
const asksWhen = (tell: Speech[], ask: Speech, when: OpenWhen | undefined, call?: Appointment): Reply => ({
  tell,
  ask,
  ...(when ? { pending: { kind: 'when', ...when } } : {}),
  ...(call ? { remember: spokenOf(call) } : {}),
});

export function unplanned(planned: Exclude<Planned, { kind: 'plan' }>, desk: Desk): Reply {
  const say = changeCallsWords[desk.language];
  const { now } = desk;
  switch (planned.kind) {
    case 'reply':
      return planned.reply;
    case 'no-time':
      return {
        tell: [],
        ask: say.noTime({ ...planned, now }),
        pending: { kind: 'offer', yes: planned.yes },
        remember: { lead: planned.lead.id },
      };
    case 'no-room':
      return asksWhen([say.noRoom({ ...planned, now })], say.askWhen, planned.when);
    case 'past':
      return asksWhen([say.past({ ...planned, now })], say.askWhen, planned.when);
    case 'no-call':
      return { tell: [say.noCall], ask: say.askNext };
    case 'not-a-call':
      return { tell: [say.notACall(planned)], ask: say.askNext };
    case 'no-entry':
      return { tell: [say.noEntry(planned)], ask: say.askNext };
    case 'not-said': {
      const { call, when } = planned;
      return call
        ? asksWhen([], say.askMovedWhen({ call, now }), when, call)
        : asksWhen([say.notSaid], say.askWhen, when);
    }
  }
}
