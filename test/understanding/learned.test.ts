import { resolve } from 'node:path';
import { masked } from '../../lambda/language/en/masked-words.ts';
import { hearKinds, hearStatements } from '../../lambda/understanding/engine.ts';
import { featuresOf, maskedWords } from '../../lambda/understanding/features.ts';
import { asText, classifierFrom } from '../../lambda/understanding/linear-classifier.ts';
import { learnFrom, readCorpus } from '../../model/words/learn.ts';

const root = resolve(__dirname, '../..');

describe('the corpus', () => {
  const rows = readCorpus(root, 'en');
  it('has every row once, with a meaning', () => {
    expect(rows.length).toBeGreaterThan(3_000);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  // That the committed weights are those of the whole corpus is checked by `npm run words:check`.
  it('gives the same weights each time, bit for bit', () => {
    const some = rows.slice(0, 60);
    expect(JSON.stringify(learnFrom(some))).toBe(JSON.stringify(learnFrom(some)));
  });
});

describe('masked words', () => {
  it.each([
    ["what's @ worth", ['what', 'is', '@', 'worth']],
    ['he has fifty thousand dollars', ['he', 'has', '#', '%money']],
    ['€40k by next tuesday?', ['%money', '#', 'by', 'next', '%day', '?']],
    ['40-50k in march', ['#', 'in', '%month']],
  ])('%j', (said, words) => expect(maskedWords(said, masked)).toEqual(words));
});

describe('what is heard', () => {
  it.each([
    ['am i wasting my time with @', 'lead_likelihood'],
    ['who have i not spoken to in ages', 'ignored'],
    ['@ has thirty thousand', 'write'],
    ['she is not the one who decides', 'write'],
    ['play some music', 'nothing'],
  ])('%j is %s', async (words, label) => expect((await hearKinds(words, 'en'))[0]?.label).toBe(label));

  it.each([
    ['they have no money for this', 'budget:no'],
    ['he is not the decision maker', 'decision-maker:no'],
    ['nobody else is in the running', 'competition:no'],
    ['they want to start in march', 'timeline:value'],
  ])('%j says %s', async (words, label) => expect((await hearStatements(words, 'en'))[0]?.label).toBe(label));

  it('shares sum to one, and no words at all are no error', async () => {
    for (const words of ['', '@', 'zzz qqq']) {
      const kinds = await hearKinds(words, 'en');
      expect(kinds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });
});

it('a stored classifier of one feature speaks for its label', () => {
  const [feature = 0] = featuresOf(['hello']).keys();
  const numbers = { gaps: asText([feature + 1]), counts: asText([1]), of: asText([1]), weights: asText([3]) };
  const classify = classifierFrom({ labels: ['a', 'b'], least: 1, step: 2, bias: [0, 0], ...numbers });
  expect(classify(featuresOf(['hello']))[0]?.label).toBe('b');
  expect(classify(featuresOf(['other']))[0]?.share).toBeCloseTo(0.5);
});
