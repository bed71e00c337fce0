import { understandLines } from '../../cli/understand.ts';
import { elicitationsOf } from '../../simulator/elicitations.ts';
import { hearing, sampleEar, sampleModel } from './sample-model.ts';

async function* given(lines: string[]) {
  yield* lines;
}

async function printed(lines: string[], json = true) {
  const options = {
    ear: sampleEar,
    invocationName: 'lead scout',
    hearing,
    json,
    elicited: elicitationsOf(sampleModel),
  };
  const answers: unknown[] = [];
  for await (const line of understandLines(given(lines), options)) answers.push(JSON.parse(line));
  return answers;
}

it('prints what each line means, plain or with its context', async () => {
  expect(
    await printed([
      'how many calls do i have tomorrow',
      '{"text": "sixty thousand", "context": {"focus": "Jones Watson", "asked": "budget"}}',
      'open lead scout',
      'ask lead scout who is the first one',
    ]),
  ).toEqual([
    { text: 'how many calls do i have tomorrow', intent: 'CountCallsIntent', slots: { day: '2026-11-22' } },
    { text: 'sixty thousand', intent: 'LogBudgetIntent', slots: { amount: '60000' } },
    { text: 'open lead scout', intent: 'LaunchRequest', slots: {} },
    { text: 'ask lead scout who is the first one', intent: 'WhoIsItIntent', slots: { position: 'first' } },
  ]);
});

it('names a line that cannot be read and goes on', async () => {
  const [broken, wrong, fine] = await printed(['{"text": ', '', '{"text": 7}', 'help'].filter(Boolean));
  expect(broken).toEqual({ line: 1, error: expect.stringContaining('not JSON') });
  expect(wrong).toEqual({ line: 2, error: expect.stringContaining('text') });
  expect(fine).toMatchObject({ intent: 'AMAZON.HelpIntent' });
});

it('prints one line each for people too', async () =>
  expect(await printed(['help'], false)).toEqual([{ text: 'help', intent: 'AMAZON.HelpIntent', slots: {} }]));

it('knows which slot a question elicits from the model alone', () => {
  const elicited = elicitationsOf(sampleModel);
  expect(elicited('amount')).toEqual({ intent: 'LogBudgetIntent', slot: 'amount' });
  expect(elicited('Budget')).toEqual({ intent: 'LogBudgetIntent', slot: 'amount' });
  expect(elicited('timeline')).toBeUndefined();
  expect(elicited('')).toBeUndefined();
});
