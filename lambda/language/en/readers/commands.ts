/**
 * What plain English orders, names standing as `@`: the first row that fits says which action it is. A precise reading
 * that comes before what was learned; whatever is not said outright is left to that.
 */
const rows: readonly (readonly [string, RegExp])[] = [
  // What was just done is taken back where whoever ordered it wavers.
  [
    'do:refuse',
    /^(?:(?:no|hmm+|wait|actually|oh) )*(?:don't|do not|dont) (?:save|do|mark|write|log|keep|record) (?:that|it|this)\b/,
  ],
  [
    'do:waver',
    /^(?:(?:no|hmm+|well|wait|actually|oh) )*(?:(?:i'm|i am|im) )?not (?:so |really |quite |too )?sure(?: (?:about|of) (?:that|it|this))?$|^(?:(?:hmm+|well|wait|actually|oh) )*(?:let me think|i don't (?:like|know about) that)\b/,
  ],
  [
    'do:note',
    /^(?:[a-z]+ ){0,2}?(?:add|make|take|put|write|leave|jot|drop|chuck|stick|pop)(?: down| in)? (?:me )?(?:a |one |this )?(?:quick |little |short )?note\b|^(?:please |pls )?note (?:for|on|to|@)|^jot (?:down|that)/,
  ],
  ['do:flag_red', /\bred flag\b.*@|^(?:put|raise|add|set|mark|stick).*\bred flag\b|@.*\bred flag\b/],
  ['do:flag_green', /\bgreen flag\b.*@|^(?:put|raise|add|set|mark|stick).*\bgreen flag\b|@.*\bgreen flag\b/],
  [
    'do:undo',
    /^(?:[a-z]+ ){0,3}?(?:undo|scratch|strike|scrap|erase|wipe|delete|reverse|take back) (?:that|it|the last|what i (?:just )?(?:said|told|logged))/,
  ],
  [
    'do:wrong_person',
    /\b(?:that|this|it|those) (?:was|is|were|one was) (?:meant )?(?:for|about) @|\bi (?:meant|said) @|\bno @ not @|^not @|\bthat was not @|\bthe other (?:@|one i mean)/,
  ],
  [
    'do:won',
    /\b(?:mark|put|log|set|close).*\bwon\b|\bclosed? won\b|@ (?:has |have |just |finally )*(?:signed|bought)(?= (?:on|up|today|this morning|with us|the (?:contract|papers?|deal|order|dotted)|from us|it)\b|$)/,
  ],
  [
    'do:lost',
    /\b(?:mark|put|log|set|close)\b(?: \S+){1,5}? lost(?= (?:to|please|for|and|then|now|deal)\b|$)|\bclosed? lost\b|@(?: deal)? (?:is|are) (?:\w+ )?lost\b|\bwe(?:'ve| have)? lost @/,
  ],
  [
    'do:drop',
    /^(?:[a-z]+ ){0,4}?(?:drop|bin|reject|disqualify|remove|delete|kick|ditch|dump|get rid of|strike|chuck) @|\b(?:take|cut|kick|throw|get) (?:out )?@ (?:off|out|loose|from|of)\b/,
  ],
  [
    'do:nurture',
    /\b(?:put|move|stick|send|park|keep|shelve|back) (?:@|him|her|them|it|that|this)\b.*\b(?:nurture|back burner|on hold|on ice|warm)\b|@ (?:to|into|in|back to) nurture\b|^nurture (?:@|him|her|them)|^(?:park|shelve) @/,
  ],
  [
    'do:running_late',
    /\b(?:late|delayed|behind)\b.*(?:@|#|call|meeting)|\b(?:running|be|am) (?:a bit |# (?:minutes|mins|min) )?late\b/,
  ],
  ['do:cancel_call', /^(?:[a-z]+ ){0,3}?(?:cancel|call off|scrap|kill)\b(?!.*\b(?:did|has|have)\b)/],
  [
    'do:move_call',
    /^(?:[a-z]+ ){0,4}?(?:push|move|reschedule|shift|postpone|bring|bump) (?:back )?(?:@|my|the|that|it|him|her|them)\b.*(?:#|%day|%month|tomorrow|noon|morning|afternoon|evening|week|forward|hour)|\bso (?:push|move|shift) @/,
  ],
  [
    'do:follow_up',
    /\bremind me (?:\w+ ){0,3}?(?:to|about|that i)\b|^follow up w|^(?:[a-z]+ ){0,2}?(?:set|make) (?:a |me a )?(?:reminder|task|follow up)\b|^i (?:have to|need to|must|gotta|promised to) (?:send|call|mail|email|ring|write|get back|follow)/,
  ],
  [
    'do:start_interview',
    /\b(?:log|start|do|run|make|go through|take me through|qualify with) (?:the )?(?:bant|meddic|champ|anum|spin|gpct)\b|^(?:let's |let us )?qualify @/,
  ],
  [
    'do:move_stage',
    /\b(?:move|put|bump|shift|promote|set|advance) @ (?:up |along |over |on )?(?:to|into|in) (?:the )?(?:sql|mql|sal|iql|proposal|propsal|negotiation|discovery|demo|contract|sales)\b/,
  ],
  [
    'do:set_deal_size',
    /^(?:[a-z]+ ){0,2}?(?:set|change|make|update|put|correct) (?:the )?(?:@ )?(?:deal|opportunity)(?: size| value| amount)?\b(?!.*\b(?:stage|won|lost|hold|nurture|note)\b)/,
  ],
  ['do:accept', /^(?:accept|take on|approve) @/],
  ['do:book_call', /^(?:[a-z]+ ){0,3}?(?:book|schedule|set up|pencil in|arrange|slot in)\b(?!.*\?)/],
  [
    'do:pause',
    /^(?:hold on|hang on|wait|pause|one (?:sec|second|minute|moment))\b.*\b(?:pause|moment|minute|second|sec)\b/,
  ],
];

/** The action that masked words order outright. */
export const commandIn = (masked: string): string | undefined => {
  const words = masked.toLowerCase().trim();
  return rows.find(([, says]) => says.test(words))?.[0];
};

const leadIns =
  /^.*?\b(?:remind me (?:to|about|that i (?:have|need) to)|(?:add|make|take|put|write|leave|jot)(?: down)? (?:me )?(?:a |one |this )?(?:quick |little |short )?note(?: down)?(?: (?:for|on|to|about) (?:@|him|her|them|that))?(?:,|:| that| saying)?|note (?:that|down|for|on|to)?|jot (?:down|that)|(?:set|make) (?:a |me a )?(?:reminder|task|follow up) (?:to|for)|i (?:have to|need to|must|gotta|promised to)(?= ))\s*/i;

/** Whether a note is asked for by that name. */
export const asksForNote = (spoken: string): boolean => /\b(?:a|one|quick|another) note\b/i.test(spoken);

/** "Remind me on Monday to send it": the day belongs to what there is to do. */
const dayFirst =
  /\bremind me (?<day>(?:on |next |this |tomorrow |in )?(?:\w+ ){0,3}?\w+) (?:to|that i (?:have|need) to) (?<what>.+)$/i;

/** What is left of an order to note or remember once the order itself is gone. */
export const withoutCommand = (spoken: string): string => {
  const dated = dayFirst.exec(spoken);
  if (dated?.groups) return `${dated.groups.what} ${dated.groups.day}`;
  const rest = spoken.replace(leadIns, '').trim();
  return rest === '' ? spoken : rest;
};
