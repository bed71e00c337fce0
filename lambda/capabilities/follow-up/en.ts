import { offer, say } from '../../speech/say.ts';
import type { FollowUpWords } from './index.ts';

/** English for questions that only name a new subject. */
export const en: FollowUpWords = {
  utterances: {
    FollowUpIntent: [
      'and the {time} [one|call]',
      'and {time}',
      'and at {time}',
      'what about [the] {time} [one|call]',
      'how about [the] {time} [one|call]',
      'and the {position} [one|call]',
      'what about the {position} [one|call]',
      'how about the {position} [one|call]',
      'the {position}',
      'the {position} one',
      'and {date}',
      'what about {date}',
      'how about {date}',
      'and {lead}',
      'what about {lead}',
      'how about {lead}',
      'i mean {lead}',
      'i meant {lead}',
      'the one (at|from) {lead}',
      'no {lead}',
      'no i (mean|meant) {lead}',
      '{lead}',
    ],
    OtherOneIntent: [
      '[no] the other {lead}',
      '[no] not that {lead} the other one',
      '[no] the other one',
      '[no] not that one',
      "you've got the wrong (one|person)",
      'that is the wrong (one|person)',
      'wrong {lead}',
    ],
  },
  noOther: say`I know nobody else by that name.`,
  nothingToFollow: say`I'm not sure what to tell you about that. You can ask ${offer('who is my next call with')}. What would you like to know?`,
  askAgain: say`Which one did you mean?`,
  stillOpen: say`I did not catch which one.`,
};
