import { asSaid } from '../../lambda/conversation/logging/as-said.ts';

const texts = (value: string, read: string, whole: string) =>
  asSaid([{ topic: 'goals', value: { type: 'text', text: value }, sure: 'sure', words: read }], read, whole).map(
    (answer) => [answer.value.type === 'text' && answer.value.text, answer.words],
  );

describe('an answer in the words of whoever gave it', () => {
  it.each([
    [
      'he wants to cut churn',
      'he wants to cut churn this year',
      'Aisha wants to cut churn this year',
      'Aisha wants to cut churn',
    ],
    [
      'their goal is growth',
      'put down that their goal is growth',
      "put down that Acme's goal is growth",
      "Acme's goal is growth",
    ],
    ['they lose deals', 'they lose deals', 'they lose deals', 'they lose deals'],
    ['cut churn', 'he wants to cut churn', 'Aisha wants to cut churn', 'cut churn'],
  ])('%s, of “%s”', (value, read, whole, said) => expect(texts(value, read, whole)).toEqual([[said, whole]]));
});
