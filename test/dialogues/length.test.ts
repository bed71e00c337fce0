import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LONGEST_ANSWER, LONGEST_BREATH, LONGEST_TOLD, longestBreath, secondsOf } from '../../lambda/speech/seconds.ts';
import { readDialogue } from './dialogue.ts';

/** What is told before the question that ends an answer: the offer of more, or the next question. */
const told = (answer: string): string => answer.replace(/(?:^|(?<=[.!?]\s))[^.!?]*(?:[ap]\.m\.[^.!?]*)*\?$/, '');

const files = readdirSync(__dirname, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name.endsWith('.yaml'))
  .map((entry) => join(entry.parentPath, entry.name));

describe('an answer in a dialogue', () => {
  it('tells no more than twenty seconds, at 150 words a minute, before its question', () => {
    const answers = files.flatMap((file) => readDialogue(file).turns.map(({ alexa }) => alexa));
    expect(answers.length).toBeGreaterThan(50);
    const long = answers
      .map((answer) => ({ answer, seconds: secondsOf(told(answer)) }))
      .filter(({ seconds }) => seconds > LONGEST_TOLD);
    expect(long).toEqual([]);
  });

  it('takes no more than thirty seconds with its question, and one idea to a breath', () => {
    const answers = files.flatMap((file) => readDialogue(file).turns.map(({ alexa }) => alexa));
    expect(answers.filter((answer) => secondsOf(answer) > LONGEST_ANSWER)).toEqual([]);
    expect(answers.filter((answer) => longestBreath(answer) > LONGEST_BREATH)).toEqual([]);
  });

  it.each([
    ['At two p.m. in the afternoon you speak to Jones. Shall I go on?', 10],
    ['One two three. Four five: six.', 3],
  ])('“%s” is said in breaths of at most %s words', (answer, words) => expect(longestBreath(answer)).toBe(words));

  it.each([
    ['Yes. Jones is at ninety percent. Want to hear why?', 'Yes. Jones is at ninety percent. '],
    ['Which one: Sarah or Ann?', ''],
    ['Good luck with your calls.', 'Good luck with your calls.'],
  ])('%s', (answer, before) => expect(told(answer)).toBe(before));
});
