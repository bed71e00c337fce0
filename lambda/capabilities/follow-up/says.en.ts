import { offer, say } from '../../speech/say.ts';
import type { FollowUpWords } from './says.ts';

/** English for questions that only name a new subject. */
export const en: FollowUpWords = {
  remembered: say`I'll remember that.`,
  forgotten: ({ heard }) => say`Forgotten: I will take ${heard} as I hear it again.`,
  nothingRemembered: say`There is nobody's name to forget.`,
  askNext: say`What would you like to know?`,
  noOther: say`I know nobody else by that name.`,
  nothingToFollow: say`I'm not sure what to tell you about that. You can ask ${offer('who is my next call with')}. What would you like to know?`,
  askAgain: say`Which one did you mean?`,
  whatAbout: ({ lead }) =>
    say`What about ${lead.name}${lead.company ? say` from ${lead.company}` : say``}: ${offer('the score')}, ${offer('the gaps')}, or ${offer('our next call')}?`,
  stillOpen: say`I did not catch which one.`,
};
