import type { Topic } from '../../../domain/fact.ts';

/** Words that tell what a clause is about. The first that fits counts, so the narrower stands before the wider. */
export type Cue = { topic: Topic; says: RegExp };

/** English cues, the narrower before the wider. */
export const cues: readonly Cue[] = [
  {
    topic: 'decision-process',
    says: /\b(?:anything|everything|sums?|amounts?) (?:over|above|beyond) .*\b(?:needs?|takes?|requires?|has to|goes|must)\b/,
  },
  {
    topic: 'competition',
    says: /\b(?:(?:also |still )?(?:looking at|talking to|considering|comparing(?: us)? (?:with|to|against)|evaluating|trialing|trialling|shortlisted) (?!for\b|it\b|this\b|that\b|ways\b|how\b)|competitors?|competition|up against|other vendors?|other solutions?|other options?|alternatives?|against us|nobody else is in|only us in)/,
  },
  {
    topic: 'budget-approved',
    says: /\b(?:(?:isn't|is not|not|hasn't been|has been|is|was|got|gets|already|still being|being|to be|needs to be|has to be|awaiting|waiting for|pending|needs) (?:yet )?(?:approved|approval|signed off|released|green ?lit|greenlighted|sign off)|(?:got|have|has) (?:\S+ ){1,6}approved|needs? (?:the |their )?(?:board|management|committee|cfo|ceo|finance)(?:'s)? approval|approved (?:budget|money|funds)|budget approval|approval (?:of|for) the (?:budget|money)|unapproved|(?:budget|money) (?:has been |is |was )?(?:approved|released))\b/,
  },
  {
    topic: 'economic-buyer',
    says: /\b(?:(?:comes?|coming|paid|goes) (?:out of|from|out)|out of the .+ budget|pays for (?:it|this)|who pays|(?:pays|funds|is funding|will fund|will pay)(?: for)? (?:it|this)?|holds the (?:purse|budget|money)|budget (?:holder|owner)|owns the budget|economic buyer|purse strings|foots the bill)\b/,
  },
  {
    topic: 'decision-process',
    says: /\b(?:board (?:signs|approves|has to approve|decides)|signs anything|anything over|(?:legal|procurement|security|compliance|purchasing)(?: team| department)? (?:needs?|takes?|wants?|has to|have to|must|will|reviews?)|goes (?:through|to) (?:legal|procurement|purchasing|the board|a committee|security|a review)|decision process|process is|(?:decide|decided|decision is (?:made|taken)) (?:in|by) (?:a |the )?(?:committee|board|group|vote)|steps?|tender|rfp|security review|legal review|vendor (?:review|onboarding)|approval process|buying process|proof of concept|pilot first)\b/,
  },
  {
    topic: 'contact-role',
    says: /\b(?:(?:he|she|they)(?:'s|'re| is| are)? (?:only|just|merely|really|actually)? ?(?:the |a |an |one of )?(?:end user|user|influencer|recommender|evaluator|technical evaluator|gatekeeper|messenger|researcher|blocker|advisor|adviser)s?|(?:has|have) (?:a|no) say|only (?:a|the) (?:user|messenger)|just (?:a|the) (?:user|messenger)|part (?:he|she|they) plays?|no influence|only recommends?|gathering information|one of several)\b/,
  },
  {
    topic: 'decision-maker',
    says: /\b(?:decision ?makers?|(?:boss|board|cfo|ceo|cto|coo|owner|md|he|she|they|director|vp|head of \w+|himself|herself|[a-z]+) (?:decides?|signs? off|makes the (?:call|decision|final decision)|has the (?:final|last) (?:say|word)|calls the shots)|final (?:say|decision|word)|signs? off|sign off|(?:has|have|needs?|must|will) (?:to )?sign(?: it| this| that)?$|signs$|signatory|calls the shots|takes the decision|in charge of (?:this|the decision)|decides?(?: himself| herself| alone)?$|needs (?:his|her|their) boss|(?:he|she|they) can sign|signs (?:it|the contract|the deal|himself|herself))\b/,
  },
  {
    topic: 'champion',
    says: /\b(?:champions?|advocate|on our side|fights? for us|fighting for us|sponsor|rooting for us|pushing for us|pushes for us|behind us|coach|backs us|wants us|speaks? (?:up )?for us|ally|no (?:friend|supporter))\b/,
  },
  {
    topic: 'stakeholders',
    says: /\b(?:(?:\w+|\d+) (?:people|persons|departments|teams|stakeholders|folks) (?:are |is |will be |would be |get |have to be |have to |need to |must )?(?:agree|involved|in (?:on )?it|in the (?:decision|room|group|deal)|take part|decide|have a say|want a say|on the committee)|stakeholders?|(?:people|persons|departments) involved|buying (?:group|committee|center)|also involved|involved in (?:it|this|the decision)|needs to be (?:involved|in the room)|involved$)\b/,
  },
  {
    topic: 'decision-criteria',
    says: /\b(?:criteria|criterion|must have|has to have|needs to have|(?:care|cares) (?:most )?about|matters? (?:most|to them)|most important (?:thing|is)|deal ?breakers?|(?:decide|judge|choose|compare) (?:by|on|based on)|price (?:matters|decides|is everything)|requirements? (?:are|is|list)|look(?:s|ing)? (?:for|at) (?:price|integration|security|support))\b/,
  },
  {
    topic: 'objections',
    says: /\b(?:objects?|objections?|objecting|concern(?:s|ed)?|worr(?:y|ies|ied)|too expensive|afraid|doubts?|skeptical|sceptical|hesitant|hesitat\w+|reservations?|pushback|pushed back|don't trust|doesn't trust|scared)\b/,
  },
  {
    topic: 'consequences',
    says: /\b(?:lose|losing|loses|lost|waste[sd]?|wasting|costs? them|costing them|costs? (?:about|around|\w+ hours?)|if they (?:do nothing|don't|wait)|otherwise|or else|consequences?|miss(?:es|ing)? (?:out|their|its|the)|hours? a week|hours? per week)\b/,
  },
  {
    topic: 'current-solution',
    says: /\b(?:(?:use|uses|using|have|has|run|runs|running|on|work with|works with|working with|do it|doing it|does it|manage it|track it|tracking it|stuck with|live in) .*\b(?:today|now|currently|at the moment|right now|so far|spreadsheets?|excel|by hand|manually|on paper)|spreadsheets?|excel|(?:current|old|existing|present) (?:tool|solution|system|crm|vendor|provider|software|supplier|contract)|replac(?:e|es|ing|ed)|currently (?:use|using|on|with|run|have)|(?:use|uses|using) (?:an? |the )?(?:crm|tool|hubspot|salesforce|pipedrive|zoho|homegrown|in house))\b/,
  },
  {
    topic: 'pain',
    says: /\b(?:pains?|pain points?|problems?|struggl\w+|suffer\w*|hurts?|hurting|frustrat\w+|takes (?:too long|forever|ages)|too slow|too long|challenges?|complain\w*|annoy\w*|headaches?|nightmare|mess|broken|bottleneck|(?:can't|cannot) (?:see|find|keep|track|measure|forecast|report|scale)|no (?:visibility|overview|control|pipeline view)|fed up|sick of|drowning)\b/,
  },
  {
    topic: 'urgency',
    says: /\b(?:urgen(?:t|cy|tly)|a\.?s\.?a\.?p|asap|as soon as possible|sooner|no (?:rush|hurry|urgency)|(?:in a|in no) (?:rush|hurry)|burning|right away|immediately|under pressure|pressing|can(?:'t|not) wait)\b/,
  },
  {
    topic: 'priority',
    says: /\b(?:priorit(?:y|ies|ised|ized)|on (?:the|their|his|her) list|number (?:one|two|three|four|five|\d) (?:on|for|thing)|back burner|top of (?:the|their)|top (?:one|two|three|\d)|nice to have)\b/,
  },
  {
    topic: 'metrics',
    says: /\b(?:metrics?|kpis?|k p i s|k p i|measures?|measured|measuring|success (?:is|means|would be|looks)|judged? by|track(?:s)? (?:success|it by)|conversion rate|win rate|quota attainment)\b/,
  },
  {
    topic: 'benefits',
    says: /\b(?:would (?:save|gain|bring|raise|increase|earn|free|help|give|let)|could (?:save|gain|raise|increase|free)|benefits?|return on|roi|payoff|pay off|upside|worth (?:it|\w+ (?:thousand|million|k|grand))|gains?|save (?:them|him|her|us|about|\w+ hours?))\b/,
  },
  {
    topic: 'goals',
    says: /\b(?:goals?|targets?|wants? to (?:grow|double|triple|reach|increase|hit|raise|cut|reduce|halve|expand|win|close|improve|shorten|get|become|be(?! (?:live|up and running|running)))|aims?|aiming|objectives?|ambitions?|hopes? to|trying to (?:reach|grow|double|hit|get))\b/,
  },
  {
    topic: 'timeline',
    says: /\b(?:timeline|time ?frame|deadline|(?:needs?|wants?) to be (?:live|running|up and running)|go(?:es|ing)? live|live (?:by|before|in|on|next|this)|(?:need|needs|want|wants) (?:it|this|to start|to begin|to be live|to have it|something|to launch|to roll)(?: (?:live|running|in place|done|up))?(?: (?:by|before|in|within|until|this|next|on|for|at|around|some|soon|live|running|after|not|from|end|q)\b|$)|start(?:s|ing)? (?:in|by|on|from|next|this|using|before|after|around|q)|kick ?off|roll ?out|roll it out|launch(?:es|ing)?|decide by|sign by|by the end of|by end of|end of (?:the |this |next )?(?:\w+ )?(?:month|quarter|year|week)|q ?(?:one|two|three|four|[1-4])|black friday|(?:contract|licen[cs]e|subscription) (?:ends|expires|runs out|is up|renews)|no (?:deadline|timeline|date)|(?:some time|sometime) (?:next|this|in)|next (?:year|quarter|month|week|spring|summer|fall|autumn|winter)|in (?:\w+|\d+|a couple of|a few) (?:weeks?|months?|days?|years?))\b/,
  },
  {
    topic: 'budget',
    says: /\b(?:budgets?|money|funds|funding|afford|spend(?:ing)?|dollars?|euros?|pounds?|bucks|grand|quid|rupees|thousand|million|mil|\d+ ?k|k|lakhs?|crores?|price range|price tag|invest(?:ment)?|cash|six figures?|five figures?|half a mil)\b/,
  },
  {
    topic: 'plans',
    says: /\b(?:plans?|planning|planned|roadmap|strategy|initiative|going to (?:hire|open|move|migrate|switch|launch|expand|merge|build)|about to (?:hire|open|move|migrate|switch|launch|expand|merge))\b/,
  },
  {
    topic: 'situation',
    says: /\b(?:team of|(?:\w+|\d+) (?:reps|sellers|salespeople|employees|people|offices|locations|users) (?:in|on|at|strong)|offices? in|they (?:are|'re) (?:a|in)|set ?up|organi[sz]ed|just (?:hired|moved|merged|bought)|recently (?:hired|moved|merged|bought)|heard (?:of|about) us)\b/,
  },
  {
    topic: 'need',
    says: /\b(?:needs?|requires?|looking for|wants? (?:a|an|to|something|better|more)|would like|in the market for|searching for)\b/,
  },
];

/** Clauses that begin so carry on with the one before, whatever words they hold. */
export const carriesOn =
  /^(?:maybe|perhaps|possibly|probably|or|not|no|sorry|i mean|the|a|an|their|his|her|which|who|because|since|as|to|and a half|at least|at most|tops|max|give or take|so)\b/;
