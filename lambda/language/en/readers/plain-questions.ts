import type { PlainQuestion } from '../../../understanding/plain-question.ts';
import { evenOut } from './text.ts';

const lead = '(?:(?:so|and|ok|okay|hey|alright|right|well|please|now|also|tell me|remind me|just) )*';
const callsOf = '(?:sales )?(?:calls|meetings|appointments|demos|conversations)';
const who = '(?:i|we)';
const rows: readonly (readonly [PlainQuestion, RegExp])[] = [
  // What somebody had is over, whatever is still to come.
  [
    'calls-had',
    new RegExp(
      `^${lead}(?:how many|what|which)(?: of my)? ${callsOf} (?:(?:have|had|'ve) ${who}|${who}(?:'ve| have)|did ${who}|were there) ?(?:already )?(?:had|have|done|do|made|make|held|been on|been through|taken|got through|finished)?\\b(?!.*\\b(?:left|to go|coming|ahead|planned|booked|scheduled|lined up)\\b)(?!.* got\\b)`,
    ),
  ],
  [
    'first-call',
    new RegExp(
      `^${lead}(?:when|what time|who)(?:'s| is|s) (?:my |the |today's |tomorrow's )?(?:very )?first (?:one|call|meeting|appointment)\\b`,
    ),
  ],
  [
    'last-call',
    new RegExp(
      `^${lead}(?:when|what time|who)(?:'s| is|s) (?:my |the |today's |tomorrow's )?(?:very )?last (?:one|call|meeting|appointment)(?: (?:of the day|today|tomorrow|on \\S+))?$`,
    ),
  ],
  [
    'time-left',
    new RegExp(
      `^${lead}(?:how (?:much time|much longer|long|many minutes)|what time)(?: is| are| have i| do i have| have i got|'s|'ve i)*(?: (?:left|there|still|got|remaining))*(?: (?:on|in|of|with|for|till|until|before))?(?: the end of)? (?:this|the current|that|my current) (?:one|call|meeting|demo|appointment)\\b`,
    ),
  ],
  [
    'clash',
    new RegExp(
      `^${lead}(?:do|does|are|will|would) (?:any of )?(?:those|these|they|them|the two|any)(?: two| calls| meetings| ones)* (?:clash|overlap|conflict|collide|clashing|overlapping|double booked)`,
    ),
  ],
  [
    'open-leads',
    new RegExp(
      `^${lead}how many (?:open |active |live )?(?:leads|prospects|accounts|contacts|people)(?: in total| altogether| all in all)? (?:do i have|have i got|i have|are (?:there )?(?:in (?:my|the) (?:book|pipeline)|mine)|am i (?:working|looking after|handling))(?: (?:in total|altogether|in my book|right now|now|open|at the moment))*$`,
    ),
  ],
  [
    'job-changes',
    new RegExp(
      `^${lead}(?:(?:has|have|did) (?:anyone|anybody|any of (?:my|the) (?:leads|contacts|people|champions)|some ?one) (?:recently |just )?(?:change|changed|move|moved|switch|switched|start|started|get|got|take|taken) (?:to )?(?:a )?(?:new )?(?:jobs?|compan(?:y|ies)|roles?|employers?)|who (?:has |have |'s |recently |just )*(?:changed|moved|switched|started|got)(?: to)? (?:a )?(?:new )?(?:jobs?|compan(?:y|ies)|roles?|employers?))(?: (?:recently|lately|this month|this week|this quarter))?$`,
    ),
  ],
  [
    'hiring',
    new RegExp(
      `^${lead}(?:who(?:'s| is|s) (?:hiring|growing|recruiting|taking on people)|(?:is|are) (?:anyone|anybody|any of (?:my|the) (?:leads|accounts|companies)) (?:hiring|recruiting|growing)|which (?:of my |of the )?(?:leads|accounts|companies) (?:is|are) (?:hiring|recruiting|growing))(?: (?:right now|now|at the moment|these days|lately))?$`,
    ),
  ],
];

/** The question that words ask outright, by how they put it, and what may name a day: "the first one" is no first of a month. */
export function plainQuestionIn(spoken: string): { asked: PlainQuestion; rest: string } | undefined {
  const text = evenOut(spoken).replace(/ ,/g, '');
  const asked = rows.find(([, asks]) => asks.test(text))?.[0];
  return asked && { asked, rest: text.replace(/\b(?:very )?(?:first|last) (?:one|call|meeting|appointment)\b/, ' ') };
}
