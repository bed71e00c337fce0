import type { DoorWords } from './says.ts';

/** English for whoever stands at a door. */
export const en: DoorWords = {
  mayNotLog: 'This client may read the book and not write into it. Nothing was written.',
  mayNotForTeam: 'This client may not change what holds for the whole team. Nothing was changed.',
  byAnotherTool:
    'These words ask for something else than this tool does. Nothing was written. Pass them on with "say" if the rep wants that.',
  tooFast: 'That is too much at once. Try again in a minute.',
  brokenOff: 'Sorry, something went wrong here. Say it once more.',
};
