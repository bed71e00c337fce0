import { earFor } from '../../simulator/local-skill.ts';

const ear = earFor('en-US');
const elicit = { intent: 'LogFactIntent', slot: 'answer' };
const hear = (text: string) => {
  const { intent, slots } = ear.understand(text, { today: '2026-03-02', elicit });
  return [intent, slots.answer?.value ?? ''];
};

describe('a question that takes any words', () => {
  it.each([
    'purchasing',
    'Wilma Quartz',
    'sixty, maybe seventy thousand',
    "I don't know",
    "half a mil, but don't put that down yet",
  ])('takes the whole of %j', (text) => expect(hear(text)).toEqual(['LogFactIntent', text]));

  it.each([
    ['undo that', 'UndoIntent'],
    ['help', 'AMAZON.HelpIntent'],
    ['stop', 'AMAZON.StopIntent'],
    ['how many calls do I have today', 'ListCallsIntent'],
    ['yes', 'AMAZON.YesIntent'],
  ])('leaves %j to %s', (text, intent) => expect(hear(text)[0]).toBe(intent));
});
