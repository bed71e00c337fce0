/** English words that say what a name next to them is. */
export const particles = {
  rulesOut: /^(?:not|isn't|wasn't)$/i,
  beforeWorkplace: /^(?:from|at|of|with)$/i,
  before: /^(?:for|at|on|with|from|about|over|in|re|regarding)$/i,
  belongings: /^(?:budget|need|pain|timeline|goal|competitor|decision|champion)s?$/i,
  subject: 'he',
  possessive: 'their',
};
