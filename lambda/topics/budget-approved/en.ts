import { yesNoByWords } from '../../language/en/readers/yes-no.ts';
import type { TopicWords } from '../topic.ts';

// Made when it is asked for: a start needs no reader.
const approved = (text: string) =>
  yesNoByWords({
    no: /\b(?:isn't|is not|not|hasn't|has not|wasn't|unapproved|awaiting|waiting|pending|needs?|still|to be|has to|will be|yet to|without)\b|\b(?:once|as soon as|until|till|unless)\b.*\b(?:approv|releas|sign)/,
    yes: /\b(?:approved|approval|released|green ?lit|greenlighted|signed off)\b/,
  })(text);

/** English for budget approved. */
export const en: TopicWords = {
  name: 'an approved budget',
  noun: 'the approval of the budget',
  yes: 'the budget is approved',
  no: 'the budget is not approved yet',
  ask: 'Is the budget approved?',
  cues: [
    {
      width: 30,
      says: /\b(?:(?:isn't|is not|not|hasn't been|has been|is|was|got|gets|already|still being|being|to be|needs to be|has to be|awaiting|waiting for|pending|needs) (?:yet )?(?:approved|approval|signed off|released|green ?lit|greenlighted|sign off)|(?:got|have|has) (?:\S+ ){1,6}approved|needs? (?:the |their )?(?:board|management|committee|cfo|ceo|finance)(?:'s)? approval|approved (?:budget|money|funds)|budget approval|approval (?:of|for) the (?:budget|money)|unapproved|(?:budget|money) (?:has been |is |was )?(?:approved|released))\b/,
    },
  ],
  reads: (text) => approved(text),
};
