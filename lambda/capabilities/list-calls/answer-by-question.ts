import { ahead, busy } from '../../schedule/agenda.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { type Asked, inDetail, MOST_AT_ONCE, otherDay, remember, step } from './calls-asked-about.ts';
import { detail } from './calls-in-detail.ts';
import { count } from './count-calls.ts';
import { words } from './languages.ts';
import { newLeads } from './new-leads.ts';

function left(leadCase: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const coming = ahead(leadCase.calls, desk.now);
  const shown = step(coming.length);
  const times = coming.slice(0, shown).map((call) => call.start);
  return {
    tell: [say.left({ n: coming.length, when: leadCase.when, times, more: coming.length - shown })],
    ask: coming.length === 0 ? otherDay(leadCase, desk) : say.askWhoFirst,
    remember: remember(leadCase),
  };
}

function busyThen(leadCase: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const taken = busy(leadCase.agenda).filter((one) => !('call' in one)).length;
  const { calls } = leadCase;
  return {
    tell: [
      say.busy({
        n: calls.length,
        calls: calls.slice(0, MOST_AT_ONCE),
        others: leadCase.time ? 0 : taken,
        when: leadCase.when,
      }),
    ],
    ask: calls.length === 0 ? otherDay(leadCase, desk) : calls.length === 1 ? say.askWithWhomOne : say.askWithWhom,
    ...(calls.length > 0 ? { pending: inDetail(leadCase.slots, 0) } : {}),
    remember: remember(leadCase),
  };
}

function were(leadCase: Asked, desk: Desk): Reply {
  const say = words[desk.language];
  const { span, when } = leadCase;
  // What one had is over; what is still to come is told beside it.
  const over = leadCase.calls.filter(({ end }) => end <= desk.now);
  const shown = over.slice(0, MOST_AT_ONCE);
  const left = leadCase.calls.length - over.length;
  const of = { more: over.length - shown.length, when, left, withDay: span.unit !== 'day', now: desk.now };
  return {
    tell: [say.were({ calls: shown, ...of })],
    ask: leadCase.calls.length === 0 ? otherDay(leadCase, desk) : say.askWhoFirst,
    names: shown.map(({ call }) => call.lead),
    remember: remember(leadCase),
  };
}

const others = (leadCase: Asked, desk: Desk): Reply => ({
  tell: [
    words[desk.language].others({ others: leadCase.agenda.others.map(({ entry }) => entry), when: leadCase.when }),
  ],
  ask: words[desk.language].askNext,
  remember: remember(leadCase),
});

async function unmet(leadCase: Asked, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const found = await newLeads(leadCase.calls, desk);
  return {
    tell: [say.newOnes({ n: leadCase.calls.length, unmet: found, when: leadCase.when })],
    ask: leadCase.calls.length === 0 ? otherDay(leadCase, desk) : say.askWhoFirst,
    remember: remember(leadCase),
  };
}

/** What is told for each question about a list of calls. */
export const answers: Readonly<Record<string, (leadCase: Asked, desk: Desk) => Reply | Promise<Reply>>> = {
  ListCallsIntent: count,
  CallsInDetailIntent: detail,
  CallsLeftIntent: left,
  WhyThisManyIntent: others,
  BusyIntent: busyThen,
  PastCallsIntent: were,
  NewLeadsIntent: unmet,
};
