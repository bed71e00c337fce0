import { withoutDenyingHedges } from './hedges.ts';
import { holdsNoInIdiom, isNoInIdiom } from './idioms.ts';
import { withoutRhetoric } from './openings.ts';

const openings =
  '(?:(?:so|and|okay|ok|alright|all right|right|well|hey|um|uh|er|erm|now|but|wait|hang on|listen|look|please|oh|also|quick one|sorry|actually|just|then|say|by the way|btw|hmm|mate|yo) ?)*';
const asksWith =
  "(?:who|whos|who's|who'd|who're|who'll|whod|what|whats|what's|what'd|what're|what'll|when|whens|when's|when'd|where|wheres|where's|where'd|why|whys|why's|why'd|how|hows|how's|how'd|how're|which|whose|whom)";
const auxiliary =
  "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|am|isn't|aren't|wasn't|don't|doesn't|didn't|hasn't|haven't|can't|couldn't|won't|wouldn't|shouldn't|isnt|doesnt|didnt|hasnt|havent|any chance|any idea|ain't)";
const someone =
  '(?:@|he|she|they|it|we|i|you|u|there|the|my|any|anyone|anybody|anything|our|their|his|her|this|that|these|those|someone|somebody|everything|mr|mister|mrs|ms)';
const orders =
  "(?:tell me|remind me (?:who|what|when|where|why|how|which|if|whether|about)|gimme|give me|show me|read me|read back|read out|list|find|search|pull up|look up|brief me|prep me|catch me up|fill me in|run me through|walk me through|talk me through|let me know|let me hear|explain|compare|rank|help me|i (?:want|need|would like|'d like|wanna) (?:to )?(?:know|hear|see)|do you know|can you|could you|would you)";
const asking: readonly RegExp[] = [
  /\?/,
  new RegExp(`^${openings}${asksWith}\\b`, 'i'),
  new RegExp(`^${openings}${auxiliary} ${someone}\\b`, 'i'),
  new RegExp(`^${openings}${orders}\\b`, 'i'),
  // "@ is he interested", "@ is using which tool", "the call is at what time".
  new RegExp(`^${openings}@ ${auxiliary} (?:he|she|they|it)\\b`, 'i'),
  /\b(?:or not|or no|is what|is who|is where|is when|is which|with who|with whom|at what time|which \w+|how much|how many|gimme|give me|what|where|when|who)(?: (?:again|now|then|please|pls|already|today))?$/i,
  /\b(?:is|isn't|isnt|are|aren't|was|has|hasn't|have|did|didn't|does|doesn't|will|won't|can|would|ain't) (?:he|she|they|it|there|you|we)$/i,
  /\b(?:yes|right|correct|confirmed for \S+|on) (?:no|or what|yeah|eh|innit)$/i,
  // Put as a guess of one's own, to be confirmed: "so it's her wallet then".
  /^(?:so|oh so|okay so|ok so|and|right so) (?!i |i'm |i've |we )\S.* then$/i,
  /^(?:i don't suppose|i dont suppose|i do not suppose) /i,
  /^(?:so |and |but |well |do )?(?:you|u) (?:think|reckon|believe|figure|guess|say) /i,
  /\b(?:you (?:think|reckon|believe) (?:@|he|she|they)|@ when|@ where|@ how|@ what|which day|which one|gimme the|give me the|what do (?:i|we|you)|who do (?:i|we|you)|where are we|how likely)\b/i,
];

/** "What they judge it on is price" tells; "what is it they judge it on" asks. */
const whatIsTold =
  /^(?:so |and |but |well )?(?:what|how|when|where|why)(?:'d)? (?:happen if )?(?:he|she|they|it)(?: [^\s?]+){1,8} (?:is|are|was|depends|comes down) [^?]+$/i;

/** Whether words ask or order to be told something; names stand as they were said or as `@`. */
export const isAsking = (spoken: string): boolean => {
  const told = withoutRhetoric(spoken.trim());
  // "Can you believe they still fax?" asks nothing for all its mark.
  const words = told === spoken.trim() ? told : told.replace(/\?/g, '');
  return !isNoInIdiom(words) && !whatIsTold.test(words) && asking.some((sign) => sign.test(words));
};

const denial =
  /\b(?:no|not|ain't|never|none|nothing|nobody|no one|neither|nor|without|nah|nope|zero|cannot|lacks?)\b|n['’]t\b|\b(?:aint|isnt|arent|wasnt|dont|doesnt|didnt|hasnt|havent|cant|couldnt|wont|wouldnt)\b/i;

/** Who does something alone: "nobody else", "no one above her", "answers to nobody". */
const alone =
  /\b(?:(?:do(?:es)?n't|dont|doesnt|does not|do not) (?:answer to|need) (?:nobody|no one|anybody|anyone)|(?:nobody|no one|no one's|nobody's|there's nobody|there is nobody|don't nobody|ain't nobody) (?:else|above|over(?! (?:there|here)\b)|higher)|no (?:committee|board|boss|sign off|approval)(?= (?:needed|required|above|over|,|he|she|they)|$)|without (?:asking|going to|checking with|anyone|anybody))\b/gi;

/** Whether something is denied in the words. Of a person who does something, that nobody else does denies nothing. */
export const isDenying = (spoken: string, ofAPerson = false): boolean => {
  const told = withoutDenyingHedges(spoken.toLowerCase());
  const denied = ofAPerson ? told.replace(alone, ' ') : told;
  return denial.test(denied) || holdsNoInIdiom(denied);
};

const joint = /(,? (?:and|but|oh and|plus) |[,;] | - )/;
const LEAST_WORDS = 2;
/** "Dana Fox, the CFO": what somebody is goes with their name. */
const whatSomebodyIs = /^(?:the|a|an|his|her|their|our) \S+(?: (?!decides|pays|signs)\S+){0,2}$/i;

const shared =
  /^((?:(?:the|their|his|her) )?\p{L}+(?: \p{L}+)?)(?: ?,)? and ((?:(?:the|their|his|her) )?\p{L}+(?: \p{L}+)?) (?:are|were) ((?:both |all |still |also )*)(.+)$/iu;

/** "Budget and authority are unclear" says the same of both. */
function eachOf(spoken: string): { text: string; joint: string }[] | undefined {
  const [, one, other, , what] = shared.exec(spoken.trim()) ?? [];
  if (!one || !other || !what || joint.test(` ${what}`)) return undefined;
  return [
    { text: `${one} is ${what}`, joint: '' },
    { text: `${other} is ${what}`, joint: ' and ' },
  ];
}

/** The parts of a breath, each with what joins it to the one before: "and", "but", a comma. */
export function partsOf(spoken: string): { text: string; joint: string }[] {
  const each = eachOf(spoken);
  if (each) return each;
  const parts: { text: string; joint: string }[] = [];
  const pieces = spoken.split(joint);
  for (let at = 0; at < pieces.length; at += 2) {
    const [text, before] = [(pieces[at] ?? '').trim(), pieces[at - 1] ?? ''];
    const last = parts.at(-1);
    const isApposition = before.startsWith(',') && whatSomebodyIs.test(text);
    const isShort = (words: string) => words.split(/\s+/).length < LEAST_WORDS;
    // "A and b" is one thing.
    if (last && (isApposition || isShort(text) || isShort(last.text))) last.text += `${before}${text}`;
    else if (text !== '') parts.push({ text, joint: before });
  }
  return parts.length > 0 ? parts : [{ text: spoken, joint: '' }];
}

const lowest = /\b(?:least|worst|bottom|drop|forget about|weakest|coldest|last)\b/;

/** Whether the last or lowest of an order is asked for. */
export const asksForLowest = (spoken: string): boolean => lowest.test(spoken);

const done =
  /(?: (?:has|have)|'s|'ve)(?: just| already| now| finally| all)* (?:approved|okayed|released|signed off|signed|agreed|confirmed|allocated|set aside|green ?lit)\b/i;

/** Whether it is told as done, with no word that denies it: "the board has approved the money". */
export const isDone = (spoken: string): boolean => done.test(spoken) && !isDenying(spoken);

const withWhom = /\b(?:who|whos|who's|whom|names)\b/i;

/** Whether it is asked with whom: "the people I call tomorrow, what are their names". */
export const asksWithWhom = (spoken: string): boolean => withWhom.test(spoken);
