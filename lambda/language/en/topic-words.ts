/** English words of questions about what is known, each with the name of the criterion it is about; the first that fits counts. */
export const topicWords: readonly { criterion: string; says: RegExp }[] = [
  {
    criterion: 'economic buyer',
    says: /\b(?:economic buyer|purse|holds? the money|pays|check ?book|signs? the che(?:ck|que)|eb)\b/,
  },
  {
    criterion: 'decision process',
    says: /\b(?:process|steps|how (?:do|does|will) they (?:decide|buy)|procurement|sign off process)\b/,
  },
  { criterion: 'decision criteria', says: /\b(?:criteria|criterion|judge|care about when|look for in|matters most)\b/ },
  {
    criterion: 'decision maker',
    says: /\b(?:decide[sr]?|decision ?makers?|decision|authority|who signs|calls the shots|boss|final say|dm)\b/,
  },
  {
    criterion: 'budget',
    says: /\b(?:budget|money|funds?|funding|afford|spend|cash|how much (?:do|does|can|have|has)|dough|bucks)\b/,
  },
  {
    criterion: 'champion',
    says: /\b(?:champion|advocate|rooting|in our corner|on our side|sponsor|fighting for us|pushing for us)\b/,
  },
  {
    criterion: 'competition',
    says: /\b(?:compet\w+|rivals?|up against|other vendors?|anybody else|anyone else|who else|alternatives?|running against)\b/,
  },
  { criterion: 'objections', says: /\b(?:objections?|concerns?|worr\w+|doubts?|reservations?|hesitat\w+|pushback)\b/ },
  {
    criterion: 'current solution',
    says: /\b(?:current(?:ly)? (?:solution|system|tool|use|using)|us(?:e|ing) (?:now|today|at the moment)|what (?:do|are|does) \S+ us(?:e|ing))\b/,
  },
  {
    criterion: 'timeline',
    says: /\b(?:timeline|timing|time ?frame|when (?:do|does|are|is|will|would)|deadline|go live|start date|how soon)\b/,
  },
  { criterion: 'urgency', says: /\b(?:urgen\w+|rush|hurry)\b/ },
  { criterion: 'priority', says: /\b(?:priorit\w+)\b/ },
  { criterion: 'metrics', says: /\b(?:metrics?|kpis?|measure\w*|numbers they)\b/ },
  { criterion: 'goals', says: /\b(?:goals?|targets?|achieve|aims?)\b/ },
  { criterion: 'plans', says: /\b(?:plans?|planning)\b/ },
  { criterion: 'consequences', says: /\b(?:consequences?|do nothing|doing nothing|happens if)\b/ },
  { criterion: 'implications', says: /\b(?:benefits?|gain|upside)\b/ },
  {
    criterion: 'identified pain',
    says: /\b(?:pains?|hurts?|hurting|problems?|headaches?|struggl\w+|trouble|challenges?|issues?)\b/,
  },
  { criterion: 'need', says: /\b(?:needs?|requirements?|looking for)\b/ },
  { criterion: 'situation', says: /\b(?:situation|set ?up)\b/ },
];
