import { join } from 'node:path';
import { readModel } from '../../model/files.ts';
import { lint, rules } from '../../model/lint/index.ts';
import { waysOfWords, withWholeWords } from '../../model/whole-words.ts';

const committed = readModel(join(__dirname, '../..'), 'en-US');
const sayIntent = (way: (typeof waysOfWords)[number]) =>
  withWholeWords(committed, way).interactionModel.languageModel.intents.find(({ name }) => name === 'SayIntent');

describe('how words that fit no intent reach the skill', () => {
  it.each([...waysOfWords])('%s breaks no rule', (way) => {
    const model = withWholeWords(committed, way);
    expect(lint({ 'en-US': model }, rules).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a sentence alone, behind its opening, or only where it was asked for', () => {
    expect(sayIntent('sentence')?.samples).toEqual(['{words}']);
    expect(sayIntent('carriers')?.samples).toEqual(['{opening} {words}']);
    expect(sayIntent('asked')?.samples).not.toContain('{words}');
    const types = withWholeWords(committed, 'carriers').interactionModel.languageModel.types ?? [];
    const openings = types.find(({ name }) => name === 'OPENING')?.values.map(({ name }) => name.value);
    expect(openings).toEqual(expect.arrayContaining(['what', 'how', 'who', 'put']));
  });
});
