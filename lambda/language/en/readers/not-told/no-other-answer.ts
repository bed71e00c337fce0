import { anyOf, opening, type Row } from './row.ts';

const treat =
  '(?:coffee|cuppa|tea|drink|beer|wine|pint|whisky|whiskey|water|juice|lunch|dinner|breakfast|brunch|sandwich|snack|food|bite|meal|pizza|cigarette|smoke|vape|break|rest|nap|kip|sleep|lie down|lie in|lie-down|holiday|holidays|vacation|day off|haircut|shave|shower|bath|hug|kiss|massage|doctor|dentist|nurse|plaster|aspirin|pill|painkiller|therapist|glasses|keys|wallet|jacket|coat|umbrella|shoes|car|lift|ride|taxi|cab|minute|moment|second|sec|breather|bathroom|bathroom break|toilet|loo|divorce|girlfriend|boyfriend|puppy|wee|pee|bed|early night|good night|slap|kick|spanking|miracle|life)';
const deed =
  '(?:eat|sleep|sit down|lie down|calm down|chill|chill out|relax|breathe|cool off|cool down|rest|go home|go to bed|pee|cry|grow up|lighten up|shave|shower|lose weight|get (?:out more|home|some sleep|some rest|a life|laid|a grip)|have (?:lunch|dinner|a \\w+)|catch (?:a|his|her|their) (?:train|flight|plane|bus|breath))';

/** What somebody needs for themselves, and nothing we sell. */
export const noNeedOfOurs: readonly Row[] = [
  {
    for: 'he needs a coffee, a haircut, to lie down; she is looking for her keys; they want lunch',
    says: anyOf(
      `\\b(?:needs?|needed|wants?|wanted|would like|'d like|would love|'d love|could (?:really )?(?:use|do with|murder)|fancies|craves|(?:is|are|was|'s) (?:dying|desperate|gasping|craving|looking) for|deserves?|(?:is|was|'s) after)(?: (?:a|an|some|his|her|their|another|one|new|good|long|stiff|strong|quick|little|big|nice|proper|hot|cold|glass of|cup of|pint of|bit of|bite of|real|proper))* ${treat}(?: (?:break|or two|to eat|to drink|to the \\w+|after (?:that|this)|first|now|badly|today|tonight|already|please|soon|something|i think|poor \\w+))*$`,
      `\\b(?:needs?|has|wants?) to (?:\\w+ )?${deed}(?: (?:something|first|now|a bit|badly|today|after that|more))*$`,
    ),
  },
  {
    for: 'the legal team needs four weeks; they need some more time',
    says: /\b(?:needs?|needed|wants?)(?: (?:about|around|at least|up to|roughly|another|a|an|some|few|couple|of|more|bit|little|\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty))+ (?:minutes?|hours?|days?|weeks?|months?|fortnight|time)\b/u,
  },
];

/** "May need", "will need": nobody says that they do not. */
export const needClaimed =
  /\b(?:may|might|could|will|'ll|would|does|do|did|also|certainly|definitely|probably|really)(?: (?:well|also|really|soon|even))* need\b|\bneeds? (?:more|another|extra|additional|at least)\b/u;

const event =
  '(?:birthday|wedding|anniversary|honeymoon|funeral|surgery|operation|marathon|due date|baby|maternity|paternity|sabbatical|jury duty|graduation)';
const away =
  '(?:on (?:holiday|holidays|vacation|leave|paternity leave|maternity leave|sick leave|a trip|safari)|away|out of (?:the )?(?:office|town|country)|off sick|off work|travell?ing|abroad|back)';

/** Days in words that are not when they want to start, one kind a row. */
export const noStartOfTheirs: readonly Row[] = [
  {
    for: 'he won’t start in March; they can’t start by June; she does not want it in May',
    says: /\b(?:won't|wont|will not|can't|cant|cannot|can not|couldn't|could not|(?:does|do|did)(?:n't| not) (?:want|need|plan|intend|have)|not going to|not able to|not planning to)\b(?: \S+){0,5}? (?:in|by|on|at|this|next) (?!(?:the )?(?:house|moment)\b)(?!.*\b(?:until|till|before|unless|earlier|sooner|but|rather|so)\b)(?<!.*\b(?:until|till|before|wait|unless|earlier|sooner)\b.*)/u,
  },
  {
    for: 'he was supposed to start in March; they wanted to start in March but can’t',
    says: /\b(?:was|were) (?:supposed|meant|due|scheduled|going) to\b|\b(?:wanted|hoped|planned|meant|intended) to\b.*\bbut\b(?! (?:now|it'll|it will|will|realistically|more like|actually))/u,
  },
  {
    for: 'his birthday is in June; she is on holiday until March; they had a baby in March',
    says: anyOf(
      `\\b${event}\\b(?!.*\\b(?:start|begin|go live|sign|buy|decide|roll)\\w*\\b)`,
      `\\b(?:is|are|was|were|'s|'re|goes|go|will be|he'll be|she'll be|they'll be) (?:\\w+ )?${away}\\b(?!.*\\b(?:start|begin|go live|sign|buy|decide|roll)\\w*\\b)`,
      '\\b(?:had a baby|got married|gets married|getting married|moved house|moving house|ran a marathon)\\b',
    ),
  },
  {
    for: 'he joined in March; she started there in June; he leaves in June',
    says: /\b(?:joined|joins|left|leaves(?! (?:it|them|us)\b)|(?:is|are|was|were|'s|'re) leaving|quit|quits|resigned|resigns|retire[sd]?|(?:is|are|'s|was) retiring|was (?:hired|promoted|born|fired|appointed)|got (?:hired|promoted|fired|the job)|started (?:there|at|with them|as|out|his|her)|moved (?:house|in|there|here|to))\b(?!.*\b(?:so|then) (?:they|he|she|it)\b)/u,
  },
  {
    for: 'I told him we can start in March; we can deliver by June; I meet him in June; he never said March',
    says: anyOf(
      `${opening}(?:i|we)(?:'ve| have|'m| am|'re| are|'ll)? ?(?:also |just |already )?(?:told|promised|offered|suggested|proposed|pitched|can|could|meet|meeting|met|see|saw|seeing|on|away|off|travell?ing|spoke|ship|deliver)\\b(?!.*\\b(?:and|but|so) (?:he|she|they|@|it|that)\\b)`,
    ),
  },
];

/** Somebody of whom the words do not say that they decide, one kind a row. */
export const noDeciderOfTheirs: readonly Row[] = [
  {
    for: 'he wishes he could decide; would like to decide; pretends to; used to; decided before the merger; decides on lunch',
    says: anyOf(
      "\\b(?:wish(?:es|ed)?|pretends?|pretended|dreams?|would (?:like|love)|'d (?:like|love)|acts? (?:like|as if|as though)|tries|thinks|believes) (?:to |of |that )?(?:he |she |they |it )?(?:could |can |gets? to |is |are |was |were )?(?:be |being )?(?:the one |able to )?(?:to )?(?:decid|sign|approv|the (?:boss|decider|decision))\\w*",
      '\\bused to (?:decide|sign|approve|be|own|run|make|call)\\b|\\b(?:predecessor|successor)\\b',
      '\\bdecided (?:before|until|back|in the past|last)\\b|\\bwill (?:decide|sign|approve) (?:once|when|if|after|as soon as)\\b',
      "\\bdecides? (?:only )?(?:on|about) (?:the |what(?:'s| is) for |who makes )?(?:coffee|tea|lunch|dinner|snacks|biscuits|cookies|furniture|christmas|party|drinks|curtains|carpets?|weather)\\b",
      '\\bonly decides?\\b|\\bfar from deciding\\b|\\bdecides? nothing\\b',
    ),
  },
];

/** A rival who is out of it: nobody who is being looked at. */
export const noRivalOfOurs: readonly Row[] = [
  {
    for: 'he dropped HubSpot; ruled it out; turned it down; stopped talking to Salesforce; would never go with them',
    says: anyOf(
      '\\b(?:dropped|drops|dropping|ditched|binned|dumped|ruled (?:\\S+ ){0,3}?out|ruling (?:\\S+ ){0,3}?out|turned (?:\\S+ ){0,3}?down|rejected|eliminated|discarded|crossed (?:\\S+ ){0,3}?off|said no to|said goodbye to|gave up on|given up on|walked away from|moved on from|parted ways with|done with|finished with|fed up with|stopped (?:talking|looking|speaking|considering|using|dealing))\\b',
      "\\b(?:no longer|not|n't|never)\\b.*\\b(?:any ?more|any longer)\\b|\\bno longer\\b|\\bwould never\\b|\\bwouldn't touch\\b",
      "\\b(?:is|are|was|'s|got|fell) (?:now |already )?out(?: of (?:it|the (?:running|race|picture|game)))?$",
      "\\bhates?\\b|\\bcan't stand\\b",
    ),
  },
];
