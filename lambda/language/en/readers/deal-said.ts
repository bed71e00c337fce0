import { evenOut } from './text.ts';

const money =
  '(?:\\d[\\d.,]* ?(?:k|m|mil|million|thousand|grand|hundred|lakhs?|crores?|dollars?|euros?|pounds?|quid|bucks)\\b|\\d{4,}\\b|(?:[a-z]+ ){0,5}?(?:hundred|thousand|grand|k|mil|million|lakhs?|crores?)\\b)';
const size = '(?:deal|opportunity|opp|contract value|deal size|deal value|order value|acv|tcv)';
const rows: readonly RegExp[] = [
  // "The deal is worth ninety thousand", "their opportunity could come to eighty k".
  new RegExp(
    `\\b${size}(?: (?:size|value|amount|itself|there|now|with \\S+|at \\S+|for \\S+))*(?: (?:is|was|would|will|could|might|should|may|must|looks?|comes?|came|stands?|sits?|went|goes|grew|'s))(?: (?:be|come|go|now|only|about|around|roughly|nearly|almost|probably|more|like|to|at|up|out|down|worth|going|a|an|over|just|under|well|maybe|say|in|the|region|of))* ${money}`,
  ),
  // "It's a ninety thousand deal", "we're looking at an eighty k opportunity".
  new RegExp(
    `\\b(?:it's|it is|that's|that is|this is|is|at|be) (?:now |about |around |roughly |probably )*(?:a|an) ${money}(?: \\S+)? (?:deal|opportunity|contract|order)\\b`,
  ),
  // "Put Globex at eighty thousand": a name, and no budget.
  new RegExp(
    `^(?:(?:please|and|so|ok|okay) )*(?:put|pencil|mark|set) (?!(?:it|that|this|the|their|his|her|him|them|a|an)\\b)\\p{L}[\\p{L}'-]*(?: \\p{L}[\\p{L}'-]*){0,3}? (?:down |in )?at (?:about |around |roughly )?${money}`,
    'u',
  ),
];
/** What the same shape says of something else. */
const notOfDeal =
  /\b(?:budget|spend|afford|percent|per cent|approved|save|saves|saving|cost|costs|losing|lose)\b|%|\bworth (?:it|\S+ \S+ (?:to|for) (?:them|him|her|us))\b/;

/** Whether words say how big a deal is: no budget of theirs, and nothing they would gain. */
export function saysDealSize(spoken: string): boolean {
  const text = evenOut(spoken).replace(/ ,/g, '');
  return !notOfDeal.test(text) && rows.some((row) => row.test(text));
}
