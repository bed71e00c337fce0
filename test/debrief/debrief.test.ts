import type { CalendarEntry } from '../../lambda/domain/call.ts';
import type { Fact, FactValue, Topic } from '../../lambda/domain/fact.ts';
import { type Scope, scopeOf } from '../../lambda/domain/rep.ts';
import type { Signal } from '../../lambda/domain/signal.ts';
import { secondsOf } from '../../lambda/speech/seconds.ts';
import { plainStore } from '../random/plain-store.ts';
import { talkTo } from '../worlds/conversation.ts';
import { callWith, dana, hart, jones } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';

/** Monday, four in the afternoon in New York; the call with Jones was at two. */
const now = Date.parse('2026-03-02T21:00:00Z');
const over = callWith(jones, '2026-03-02T14:00-05:00');
const asked: Signal[] = [{ id: 's1', kind: 'requested-demo', at: '2026-02-26T15:00:00.000Z' }];
const demoOn = (lead: typeof jones, start: string): CalendarEntry => {
  const call = callWith(lead, start);
  return call.kind === 'call' ? { ...call, type: 'demo' } : call;
};

/** A session after the call with Jones, who has this in the calendar and these answers on file. */
async function afterTheCall(entries: CalendarEntry[] = [], known: [Topic, FactValue][] = []) {
  const { store } = plainStore(dana.rep, [jones, hart]);
  const facts = known.map(
    ([topic, value], n): Fact => ({
      id: `known-${n}`,
      topic,
      value,
      by: dana.rep.id,
      at: '2026-03-01T15:00:00.000Z',
      sure: 'sure',
      source: 'voice',
    }),
  );
  for (const fact of facts) await store.saveFact(scopeOf(dana.rep), jones, fact);
  const own = {
    ...store,
    // Jones has asked for a demo, so that nothing stands against acceptance.
    leadFile: async (scope: Scope, id: string) => {
      const file = await store.leadFile(scope, id);
      return file && { ...file, signals: [...file.signals, ...asked] };
    },
    entriesBetween: async (_scope: unknown, from: string, to: string) =>
      [over, ...entries].filter(({ start }) => start >= from && start < to),
  };
  const clock = () => now;
  return talkTo(handlerOver(own, clock), clock);
}

/** Plays a debrief to its end; gives the last thing said. */
async function debriefed(...args: Parameters<typeof afterTheCall>): Promise<string> {
  const { hear } = await afterTheCall(...args);
  for (const said of ['log my last call', 'connected', 'nothing else']) await hear(said);
  return (await hear('send the quote tomorrow at nine')).speech;
}

describe('qualify before you sell', () => {
  const mentioned = /a demo with Jones is booked on Thursday, and I still don't know (.+): qualify before you sell/;
  const demo = demoOn(jones, '2026-03-05T14:00-05:00');
  const money: [Topic, FactValue] = ['budget', { type: 'amount', min: 50_000, max: 50_000 }];
  const decider: [Topic, FactValue] = ['decision-maker', { type: 'person', name: 'Dana Fox' }];
  const need: [Topic, FactValue] = ['need', { type: 'text', text: 'one place for everything' }];

  it('is said at the end of a debrief when a demo is booked with somebody of whom little is known', async () => {
    expect(await debriefed([demo])).toMatch(mentioned);
  });

  it('names what is worth most to ask, and never what is known', async () => {
    const [, open] = mentioned.exec(await debriefed([demo], [money])) ?? [];
    expect(open).toBeDefined();
    expect(open).not.toMatch(/money/);
  });

  it('is not said once most is known', async () => {
    expect(await debriefed([demo], [money, decider, need])).not.toMatch(/qualify/);
  });

  it.each<[string, CalendarEntry[]]>([
    ['nothing is booked', []],
    ['the next call is no demo', [callWith(jones, '2026-03-05T14:00-05:00')]],
    ['the demo is with somebody else', [demoOn(hart, '2026-03-05T14:00-05:00')]],
    ['the demo is weeks away', [demoOn(jones, '2026-03-30T14:00-05:00')]],
  ])('is not said when %s', async (_when, entries) => {
    expect(await debriefed(entries)).not.toMatch(/qualify/);
  });

  it('is said when the deal is moved on to a demo or a proposal', async () => {
    const { hear } = await afterTheCall();
    await hear('how likely is Jones Watson to buy');
    for (const step of ['demo', 'proposal']) {
      const { speech } = await hear(`move it to ${step}`);
      expect(speech).toMatch(/Jones has not got .*a confirmed budget/);
      await hear('no');
    }
  });
});

describe('a normal debrief takes less than a minute', () => {
  /** Until the device has heard the end of a sentence and Alexa begins, and until the rep begins after her, in seconds. */
  const PAUSES = 1.5;
  const debriefs: Record<string, string[]> = {
    'with three answers in one breath and a next step': [
      'log my last call',
      'connected, twenty minutes',
      'he has fifty grand, the CFO signs off, and they need it by the end of June',
      'nothing else',
      'send the quote tomorrow at nine',
      'yes',
    ],
    'with a flag and an answer': [
      'I just got off the phone with Jones Watson',
      'he knew the project inside out, and the CFO signs off',
      'nothing else',
      'call him again on Friday at ten',
    ],
    'of a voicemail': ['left a voicemail for Jones Watson', 'yes'],
    'of a call that nobody came to': ['log my last call', 'no show', 'no'],
  };

  it.each(Object.entries(debriefs))('%s', async (_what, said) => {
    const { hear } = await afterTheCall();
    let seconds = 0;
    for (const words of said) {
      const { speech } = await hear(words);
      expect(speech).not.toMatch(/did not get that|did not hear/);
      seconds += secondsOf(words) + PAUSES + secondsOf(speech);
    }
    expect(seconds).toBeLessThan(60);
  });
});
