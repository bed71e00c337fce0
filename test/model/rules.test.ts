import { resolve } from 'node:path';
import { readHears } from '../../model/hears.ts';
import { readRules, rulesFile, rulesOf, UnknownRule, withRules } from '../../model/rules.ts';

const rules = readRules('# what reps say for each other\ncall = call|meeting\n\nmy = my|the\n');

it('a rule stands for its choices wherever a template names it', () => {
  expect(withRules('is <my> {lead} <call> [still] on', rules)).toBe('is (my|the) {lead} (call|meeting) [still] on');
  expect(readHears('StillOnIntent\n  is <my> <call> on', 'hears', rules)).toEqual({
    StillOnIntent: ['is (my|the) (call|meeting) on'],
  });
});

it.each([
  ['a rule that nobody wrote', () => withRules('the <diary>', rules)],
  ['a rule with one choice', () => readRules('call = call')],
  ['a slot in a rule', () => readRules('call = call|{lead}')],
  ['a rule in a rule', () => readRules('call = <my> call|meeting')],
])('%s is told, with where rules stand', (_what, read) => expect(read).toThrow(UnknownRule));

it('the English rules are read from the folder of English', () => {
  const root = resolve(__dirname, '../..');
  expect(rulesOf(root, 'en').get('call')).toBe('call|meeting|appointment');
  expect(rulesFile('en')).toBe('lambda/language/en/rules.txt');
});
