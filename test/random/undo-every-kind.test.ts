import { factsInForce } from '../../lambda/domain/fact.ts';
import { entriesInForce } from '../../lambda/domain/log-entry.ts';
import { scopeOf } from '../../lambda/domain/rep.ts';
import { talkTo } from '../worlds/conversation.ts';
import { callWith, dana, jones } from '../worlds/dana.ts';
import { handlerOver } from '../worlds/handler.ts';
import { leadOf, plainStore } from './plain-store.ts';

/** A call this afternoon that may be moved. */
const planned = [callWith(jones, '2026-03-02T14:00-05:00')];
const leads = [leadOf('jones', 'Jones Watson', 'SilverOaks'), leadOf('wei', 'Wei Zhang', 'Brightwater')];

/** What is written in a session, and all that stands in the book. */
function session() {
  let at = Date.UTC(2026, 2, 2, 15);
  const { store } = plainStore(dana.rep, leads);
  const whole = {
    ...store,
    // Every write of a move has its result, which this book keeps nowhere.
    saveResults: async () => undefined,
    entriesBetween: async (_scope: unknown, from: string, to: string) =>
      planned.filter(({ start }) => start >= from && start < to),
  };
  const clock = () => at;
  const { hear } = talkTo(handlerOver(whole, clock), clock);
  const standing = async () => {
    const files = await Promise.all(leads.map(({ id }) => store.leadFile(scopeOf(dana.rep), id)));
    const todos = (await store.followUps(scopeOf(dana.rep))).filter(({ state }) => state === 'open');
    return JSON.stringify([
      files.map((file) => [
        factsInForce(file?.facts ?? []).map(({ id }) => id),
        entriesInForce(file?.log ?? []).map(({ id }) => id),
        file?.lead.amount,
        file?.lead.stage,
      ]),
      todos.map(({ id, lead, change }) => [id, lead, change]),
    ]);
  };
  return {
    standing,
    say: async (words: string) => {
      at += 7_000;
      return (await hear(words)).speech;
    },
  };
}

describe('undo gives back what stood before, to the item', () => {
  it.each<[string, ...string[]]>([
    ['an answer', 'put down that Jones has fifty thousand dollars'],
    [
      'an answer in place of another',
      'put down that Jones has maybe fifty thousand dollars',
      'put down that Jones has sixty thousand dollars',
    ],
    ['two answers in a breath', 'note that Jones has fifty thousand dollars and the decision maker is Tom Hill'],
    ['a correction', 'put down that Jones has fifty thousand dollars', 'change the budget to sixty thousand dollars'],
    ['a note', 'add a note to Jones, he likes short demos'],
    ['a flag', 'how likely is Jones Watson', 'it went great'],
    ['the size of a deal', 'the deal with Jones Watson is worth ninety thousand dollars'],
    ['a move of the lead', 'mark Jones Watson as lost'],
    ['something to do', 'remind me to call Jones tomorrow at nine'],
    ['an answer moved to another', 'put down that Jones has fifty thousand dollars', 'that was for Brightwater'],
    ['a denial', 'Jones has no budget'],
    ['an answer and a note in a breath', 'Jones has no budget until next year'],
    ['a confirmed guess', 'put down that Jones has some money', 'fifty thousand dollars'],
    ['how a call ended', 'I just talked to Jones Watson'],
    ['how a call ended, and how it went', 'how likely is Jones Watson', 'the call went great'],
    ['a red flag in words', 'how likely is Jones Watson', 'red flag Jones'],
    ['a lead that is won', 'mark Jones Watson as won'],
    ['a step of the deal', 'move Jones Watson to discovery'],
    ['a correction of the deal', 'the deal with Jones Watson is worth ninety thousand dollars', 'no, eighty thousand'],
    ['a call that is booked', 'book a call with Wei Zhang on Thursday at three', 'yes'],
    ['a call that is moved', "move my two o'clock to four", 'yes'],
    ['a call that is cancelled', "cancel my two o'clock", 'yes'],
    ['an answer of an interview', 'log BANT for Jones Watson', 'fifty thousand dollars'],
    [
      'what stood before in an interview',
      'put down that Jones has maybe thirty thousand dollars',
      'log BANT for Jones Watson',
      'fifty thousand dollars',
    ],
    ['a note moved to another', 'add a note to Jones, he likes short demos', 'that was for Brightwater'],
    ['something to do moved to another', 'remind me to call Jones tomorrow at nine', 'that was for Brightwater'],
  ])('%s', async (_kind, ...said) => {
    const { say, standing } = session();
    const last = said.pop() ?? '';
    for (const words of said) await say(words);
    const before = await standing();
    await say(last);
    const written = await standing();
    expect(written).not.toBe(before);
    await say('undo that');
    expect(await standing()).toBe(before);
  });

  it('a whole interview so far, answer by answer, newest first', async () => {
    const { say, standing } = session();
    const steps = [await standing()];
    await say('log BANT for Jones Watson');
    for (const answer of ['fifty thousand dollars', 'Tom Hill', 'slow reports']) {
      await say(answer);
      steps.push(await standing());
    }
    expect(new Set(steps).size).toBe(4);
    for (const before of steps.slice(0, -1).reverse()) {
      await say('undo that');
      expect(await standing()).toBe(before);
    }
  });

  it('what was said twice is one thing, and one undo takes it back', async () => {
    const { say, standing } = session();
    const before = await standing();
    await say('put down that Jones has fifty thousand dollars');
    const once = await standing();
    expect(await say('put down that Jones has fifty thousand dollars')).toMatch(/^That stands already/);
    expect(await standing()).toBe(once);
    await say('undo that');
    expect(await standing()).toBe(before);
  });
});
