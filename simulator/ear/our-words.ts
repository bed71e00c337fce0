import type { Word } from '../../lambda/language/en/built-in-slots/words.ts';
import { determiners } from './function-words.ts';

/**
 * What only a skill like ours is asked about: whoever says one of these hardly meant another skill. Words that are at home
 * elsewhere too stay out: a bank has scores and budgets.
 */
const ours = new Set(
  'meeting meetings appointment appointments calendar diary agenda event events reminder reminders calls lead leads'.split(
    ' ',
  ),
);

const beforeThing = new Set([...determiners, 'next', 'first', 'last', 'scheduled', "'s"]);

/** Which words are such; "call" is where it is a thing: "my call", not "call me a cab". */
export const areOurs = (words: readonly Word[]): boolean[] =>
  words.map(({ word }, at) => ours.has(word) || (word === 'call' && beforeThing.has(words[at - 1]?.word ?? '')));
