/** Put as a question, and asked of nobody: what comes after it is told. */
const rhetoric =
  /^(?:(?:so|and|but|well|oh|hey|okay|ok|right|man|mate|honestly),? )*(?:(?:can|could|would) you believe(?: it)?(?: that)?|(?:did|have|had) i (?:ever )?(?:mention|told you|tell you|say|said)(?: to you)?(?: that| yet)?|you(?:'ll)? (?:know|never guess) what|(?:want to|wanna) know what|(?:know|guess) what|who(?:'d| would|d) have thought(?: it)?(?: that)?|who knew(?: that)?|where (?:would|do|should|shall) (?:i|we) (?:even )?(?:start|begin)|what can i (?:say|tell you)|is(?:n't|nt) it (?:something|funny|odd)(?: how)?|what do you know|how about that|would you look at that|wouldn't you know(?: it)?)(?: ?[,?:–-])* (?=\S+ \S+ \S)/i;

/** What only opens a question: "remind me who the one o'clock is" puts down nothing to do. */
const reminding =
  /^(?:(?:so|and|but|well|oh|hey|okay|ok|please|can you|could you|just),? )*(?:remind|refresh) me (?:again )?(?=(?:who|what|when|where|why|how|which|whose)\b)/i;

/** The words without what only opens them as a question: "can you believe they're still faxing", "remind me who that is". */
export const withoutRhetoric = (spoken: string): string => spoken.replace(rhetoric, '').replace(reminding, '');
