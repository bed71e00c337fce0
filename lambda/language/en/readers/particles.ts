/** English words that say what a name next to them is. */
export const particles = {
  rulesOut: /^(?:not|isn't|wasn't)$/i,
  beforeWorkplace: /^(?:from|at|of|with)$/i,
  before: /^(?:for|at|on|with|from|about|over|in|re|regarding)$/i,
  belongings: /^(?:budget|need|pain|timeline|goal|competitor|decision|champion)s?$/i,
  isBefore:
    /^(?:the|a|an|not|just|got|still|been|going|all|in|on|up|our|only|dead|really|very|also|already|now|looking|after|keen|happy|worried|scared|using|running|about|like|no|never)$/i,
  subject: 'he',
  possessive: 'their',
  is: "he's",
};
