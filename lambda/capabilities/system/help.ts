import { say } from '../../speech/say.ts';
import type { Answerer } from './answerer.ts';
import { whatNow } from './what-now.ts';

const MOST_EXAMPLES = 3;

/** What can be asked now, with examples. */
export const help: Answerer = async (words, desk) => {
  const { memory } = desk;
  if (memory.pending?.kind === 'answer' && memory.said)
    return { tell: [words.helpAnswering], ask: say`${memory.said.ask}`, pending: memory.pending };
  const { suggestions, emptyBook } = await whatNow(desk);
  // What is always there comes first: help is asked by whoever does not know the skill.
  const examples = [...suggestions.slice(-1), ...suggestions.slice(0, -1)].slice(0, MOST_EXAMPLES);
  return emptyBook
    ? { tell: [words.canTell, words.emptyBook], ask: words.askHelp }
    : { tell: [words.canTell, words.examples({ suggestions: examples })], ask: words.askHelp };
};
