import { readText } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for stakeholders. */
export const en: TopicWords = {
  name: 'who else is involved',
  noun: 'who else is involved',
  yes: 'we know who else is involved',
  no: 'we do not know who else is involved',
  ask: 'Who else is involved?',
  cues: [
    {
      width: 90,
      says: /\b(?:(?:\w+|\d+) (?:people|persons|departments|teams|stakeholders|folks) (?:are |is |will be |would be |get |have to be |have to |need to |must )?(?:agree|involved|in (?:on )?it|in the (?:decision|room|group|deal)|take part|decide|have a say|want a say|on the committee)|stakeholders?|(?:people|persons|departments) involved|buying (?:group|committee|center)|also involved|involved in (?:it|this|the decision)|needs to be (?:involved|in the room)|involved$)\b/,
    },
  ],
  reads: readText,
  said: {
    LogPeopleIntent: 'there are {answer} people involved',
  },
};
