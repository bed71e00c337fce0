import { readPerson } from '../../language/en/readers/person.ts';
import type { TopicWords } from '../topic.ts';

/** English for decision maker. */
export const en: TopicWords = {
  name: 'who decides',
  noun: 'the decision-maker',
  yes: 'we are talking to whoever decides',
  no: 'somebody else decides',
  ask: 'Who signs off?',
  example: 'A name, a role such as the C F O, or both.',
  cues: [
    {
      width: 70,
      says: /\b(?:decision ?makers?|(?:boss|board|cfo|ceo|cto|coo|owner|md|he|she|they|director|vp|head of \w+|himself|herself|[a-z]+) (?:decides?|signs? off|makes the (?:call|decision|final decision)|has the (?:final|last) (?:say|word)|calls the shots)|final (?:say|decision|word)|signs? off|sign off|(?:has|have|needs?|must|will) (?:to )?sign(?: it| this| that)?$|signs$|signatory|calls the shots|takes the decision|in charge of (?:this|the decision)|decides?(?: himself| herself| alone)?$|needs (?:his|her|their) boss|(?:he|she|they) can sign|signs (?:it|the contract|the deal|himself|herself))\b/,
    },
  ],
  reads: (text, { contact }) => readPerson(text, contact),
};
