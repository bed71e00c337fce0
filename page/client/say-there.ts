import type { TalkState } from './use-talk.ts';

/** Goes to the conversation and says something there. */
export function sayThere(say: TalkState['say'], words: string): void {
  location.hash = '#/talk';
  void say(words);
}
