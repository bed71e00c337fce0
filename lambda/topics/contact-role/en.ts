import { readPart } from '../../language/en/readers/text-answer.ts';
import type { TopicWords } from '../topic.ts';

/** English for contact role. */
export const en: TopicWords = {
  name: 'what part they play in the decision',
  noun: 'the part our contact plays',
  yes: 'our contact has a say in it',
  no: 'our contact has no say in it',
  ask: 'What part does your contact play in the decision?',
  cues: [
    {
      width: 60,
      says: /\b(?:(?:he|she|they)(?:'s|'re| is| are)? (?:only|just|merely|really|actually)? ?(?:the |a |an |one of )?(?:end user|user|influencer|recommender|evaluator|technical evaluator|gatekeeper|messenger|researcher|blocker|advisor|adviser)s?|(?:has|have) (?:a|no) say|only (?:a|the) (?:user|messenger)|just (?:a|the) (?:user|messenger)|part (?:he|she|they) plays?|no influence|only recommends?|gathering information|one of several)\b/,
    },
  ],
  reads: readPart,
};
