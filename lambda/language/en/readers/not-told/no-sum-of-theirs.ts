import { anyOf, opening, type Row, somebody, sum } from './row.ts';

const relation =
  '(?:boss|manager|brother|sister|wife|husband|competitor|rival|neighbou?r|friend|colleague|assistant|secretary|cousin|father|mother|son|daughter|predecessor|successor|landlord|supplier|vendor|customer|client|mate|partner)';
const other =
  '(?:other|old|previous|former|current|last|rival|competing|different) (?:vendor|supplier|provider|company|firm|tool|system|one|guys|people)';
const counted =
  '(?:customers?|employees|people|heads|leads|users|seats|reps|units|contacts|accounts|clients|staff|stores|shops|visitors|licen[cs]es|tickets|emails|mails|records|orders|products|members|patients|students|subscribers|machines|vehicles|trucks|square|rows|calls|invoices|transactions|downloads|followers|miles|kilomet\\w+|hours|pages|parts|policies|devices)';

/** Sums in words that are none they have to spend, one kind a row. */
export const noSumOfTheirs: readonly Row[] = [
  {
    for: 'he said no to fifty grand; she laughed at it; they walked away from fifty',
    says: anyOf(
      `${opening}(?:a )?(?:no|nope|never|nah)(?: way)? to \\S`,
      '\\b(?:said|says|say|saying) (?:a )?(?:big |flat |hard |clear )?(?:no|nope|never|nah)(?: way)? (?:to|on|about)\\b',
      '\\b(?:laugh(?:ed|s|ing)?|balk(?:ed|s|ing)?|baulk(?:ed|s|ing)?|flinch(?:ed|es)?|chok(?:ed|es)|winc(?:ed|es)|gasp(?:ed|s)|blanched|scoff(?:ed|s)|snorted|gagged|freaked(?: out)?|walked(?: away| out)?|ran a mile|hung up|recoiled|groaned|grimaced) (?:right |straight )?(?:at|from|when|over|on|out)\\b',
      '\\b(?:passed|passes|pass) on\\b',
      '\\b(?:refus(?:ed|es|ing)|reject(?:ed|s|ing)?|declin(?:ed|es|ing)|den(?:y|ied|ies|ying)|turn(?:ed|s|ing)? (?:\\S+ ){0,3}?down|shot (?:\\S+ ){0,3}?down|knocked (?:\\S+ ){0,3}?back)\\b',
      '\\b(?:made|makes|scared|scares|put|puts) (?:\\S+ ){1,2}(?:laugh|off|choke|cry|flinch|cringe|gasp)\\b',
      '\\bbut (?:they|the \\w+|he|she|(?:his|her|their) \\w+) said no$',
    ),
  },
  {
    for: 'fifty is too expensive; out of reach; nowhere near fifty; fifty grand short; lacks fifty',
    says: anyOf(
      "\\b(?:is|was|are|were|be|'s|sounds?|seems?|feels?|looks?) (?:way |far |much |a bit |just |simply |still )*(?:too (?:much|expensive|high|rich|steep|dear|pricey|costly)|out of (?:reach|range|the question|their league|his league|her league)|over (?:the top|budget)|beyond (?:him|her|them|reach)|unaffordable|a stretch too far)\\b",
      "\\b(?:out of|beyond) (?:\\w+ )?reach\\b|\\b(?:nowhere|not anywhere|n't anywhere) (?:near|close)\\b|\\bfar (?:away )?from\\b|(?<!\\b(?:just|bit|little|hair|tad|touch) )\\bshort of (?!cash|money|time|staff)|\\b(?:grand|thousand|k|million|dollars|euros|pounds) short\\b|\\black(?:s|ed|ing)?\\b",
    ),
  },
  {
    for: 'no way he has fifty grand; I doubt it; he wishes he had it; neither he nor his boss',
    says: anyOf(
      '\\b(?:no way|no chance|not a chance|fat chance|hell will freeze)\\b(?! (?:under|below|less))',
      "\\b(?:i|we) (?:really |seriously |highly |very much |strongly )?doubt\\b|\\b(?:it's|it is|that's|that is) (?:a lie|not true|untrue|false|nonsense|rubbish|wrong) that\\b",
      "\\b(?:wish(?:es|ed)?|dream(?:s|ed|t)?|would (?:love|kill|die)|'d (?:love|kill))\\b(?: to have| for| of| (?:he|she|they) had)",
      '\\bneither\\b.*\\bnor\\b',
    ),
  },
  {
    for: 'they spent fifty on the other vendor; he pays fifty for Salesforce; it costs him fifty; she earns fifty',
    says: anyOf(
      '\\b(?:spent|blew|blown|burned|burnt|wasted|squandered|lost|loses|losing|owes?|owed|owing|earns?|earned|earning|sold|sells|selling|grosse[sd]|turn(?:s|ed)? over|brought in|brings in|in debt|in the red|minus)\\b(?! (?:interest|sleep|touch|faith|patience|track|itself|out|us))',
      `(?<!\\b(?:to|can|could|would|will|'d|'ll|might|may|gladly|happily|they|able to) )\\b(?:paid|saves)\\b(?! (?:off|attention|lip|up to|it (?:up|for|aside)))|\\bpays\\b(?=.*\\b(?:for|to) (?!it\\b|this\\b|us\\b))|\\b(?:would|will|'d|'ll|could|can|to) save\\b`,
      `\\b(?:costs?|costing|cost)\\b(?! (?:is|are|was) (?:no|not|fine|ok))(?=.*${sum})`,
      `\\bmakes? ${sum}|\\bmade ${sum}(?!.*\\bavailable\\b)|\\braised ${sum}(?!.*\\b(?:internally|for (?:this|it|us|the project))\\b)`,
      `\\b(?:to|on|with|for) (?:the|their|his|her|an?) ${other}\\b`,
    ),
  },
  {
    for: 'his salary is fifty; a revenue of fifty million; fifty thousand customers',
    says: anyOf(
      '\\b(?:salary|bonus|wages?|paycheck|commission|revenues?|turnover|profits?|income|mortgage|debts?|rent|loan|pension|savings|invoice|bill|valuation|market cap|fine|penalty|severance|quota|arr|ebitda|payroll)\\b(?! (?:budget|tool|software|system))',
      `(?:thousand|hundred|million|\\dk| k|\\d{4,}) (?:\\w+ )?${counted}\\b`,
    ),
  },
  {
    for: 'his boss has fifty; the competitor has fifty; unlike Acme with its fifty; more than Acme’s fifty',
    says: anyOf(
      `\\b(?:his|her|their|@'s|\\w+'s|the) (?:own |old |new )?${relation}(?:'s)?(?: (?:has|has got|'s got|got|have|holds|sits on|gets|is on|makes)| (?:budget|salary) is) ${sum}`,
      `\\b(?:unlike|compared (?:to|with)|as opposed to|not like|n't like|is no|half of what|half as much as|twice what|the same as|as much as|(?:more|less|fewer|higher|lower|bigger|smaller) than) (?:@|(?!(?:that|this|a|an|the|last|what we|we|our|he|she|they|it|${sum})\\b)\\p{L}+)(?:'s)?\\b`,
      `\\bunlike\\b|\\bcompared (?:to|with)\\b|\\bis no \\p{L}+ with\\b|\\bfor them$`,
      `${sum}.* is (?:more|less|bigger|smaller|higher|lower) than (?:@|he|she|they|\\p{L}+) (?:has|have)\\b|'s ${sum}(?: \\w+)? is (?:more|less|bigger|smaller|higher|lower|half|twice)\\b`,
      `(?:has|have|got) ${sum}.*,? (?:and |but )?(?:he|she|they|@|\\p{L}+) (?:doesn't|does not|don't|hasn't|has not|haven't|has (?:nothing|none))$`,
    ),
  },
  {
    for: 'fifty was last year’s; his old budget was fifty; he had fifty before the layoffs; it is gone; it got cut',
    says: anyOf(
      "\\b(?:last (?:year|quarter|month|week|time|spring|summer|autumn|fall|winter)'?s|yesterday's)\\b",
      '\\b(?:had|used to (?:be|have)|spent)\\b(?!.*\\b(?:approved|signed|confirmed|released|granted|agreed|allocated|set aside)\\b).*\\blast (?:year|quarter|month|week|spring|summer|autumn|fall|winter)\\b|\\blast (?:year|quarter|month|spring|summer|autumn|fall|winter)\\b.*\\b(?:was|were|had|used to)\\b(?! (?:approved|signed|confirmed|released|granted|agreed|allocated))',
      '\\b(?:was|were|is) (?:for |from )?last (?:year|quarter|month|spring|summer|autumn|fall|winter)\\b',
      "\\b(?:old|previous|former|prior|original|initial|last year's) budget (?:was|had been)\\b|\\bused to be\\b",
      "\\bhad\\b.*\\bbefore (?:the|they|he|she|it|that|covid)\\b|\\bhad\\b.*\\bbut (?:it|that|they)(?:'s| is| are|'re) (?:all |now |long )?(?:gone|spent|used|frozen)\\b",
      '\\b(?:froze|frozen|freeze|axed|scrapped|withdrawn|reallocated|clawed back|evaporated|vanished|dried up)\\b(?! at\\b)|\\b(?:took|takes|taken|take) (?:\\S+ ){0,4}away\\b|\\b(?:cut|slashed)\\b(?! (?:back |down |it )*(?:to|from|by)\\b)(?!.*\\b(?:cost|time|admin|corners|in half)\\b)',
      `\\b(?:asked|asking|hoped|hoping|hopes|begged|begging|applied|fought|bid) for (?:a budget of )?${sum}`,
      "\\b(?:asked|hoped|wanted|pushed|fought|applied|begged|went|bid)\\b.*\\b(?:but|and) (?:he |she |they |@ )?(?:got|were given|was given|received|ended up with|has|have|there's|there was|came (?:away|back) with) (?:none|nothing|zero|nada|zilch)\\b",
    ),
  },
  {
    for: 'I told him fifty; we quoted them fifty; our price is fifty; he got our offer of fifty; Acme quoted them fifty',
    says: anyOf(
      `${opening}(?:i|we)(?:'ve| have|'d| had)?(?: (?:just|already|also|first|then|only))* (?:told|gave|sent|pitched|asked|offered|proposed|suggested|floated|mentioned|named)\\b(?!.*\\b(?:and|but|so) (?:he|she|they|@|it|that)\\b)(?!.*\\b(?:approved|budget)\\b)`,
      `${opening}(?:i|we)(?:'ve| have|'d)? said ${sum}.* to (?:@|he|him|she|her|they|them|\\p{L}+)$`,
      '\\b(?:quoted|charg(?:es?|ed|ing)|invoiced|billed)\\b',
      `\\b(?:our|my|the) (?:\\w+ )?(?:price|quote|offer|rate|pricing|proposal|fee|estimate|asking price)(?! (?:range|limit|cap|ceiling|bracket|tag)\\b)(?: \\S+){0,5}? (?:is|was|costs?|starts|comes|would be|stands|runs)\\b`,
      '\\b(?:got|has|have|received|saw|read|likes?|liked) (?:our|my) (?:\\w+ )?(?:offer|quote|proposal|price|estimate)\\b',
      `\\bwants? ${sum}.* (?:from|off)\\b|\\bdiscount of\\b|\\bwhy (?:it|we|you|that) (?:costs?|charge)|\\bif ${sum}.* is (?:the|our|my)\\b`,
    ),
  },
];

/** What somebody is or has only under a condition, said first: "if she gets the promotion she decides". */
export const onCondition: readonly Row[] = [
  {
    for: 'if the board says yes he has fifty thousand; once the merger closes she decides; should he get the money he buys',
    says: anyOf(
      `${opening}(?:if|unless|provided|providing|once|as soon as|in case|should|were|only if|on condition|assuming|as long as|when) (?!i\\b|i'm\\b|you\\b)${somebody}(?: \\S+)+ (?:@|he|she|they|there|it|we|\\p{L}+) (?:has|have|'ll have|will have|would have|gets?|will get|decides?|signs?|buys?|would|will|can|could|call)\\b`,
    ),
  },
];

/** What a sum is only under a condition, said after it: "he could have fifty if he tried". */
export const sumOnCondition: readonly Row[] = [
  {
    for: 'he could have fifty if he tried; in theory he has fifty if the merger closes',
    says: anyOf(
      "\\b(?:would|could|'d) have\\b.*\\bif\\b|\\bin theory\\b.*\\bif\\b",
      '\\bif (?:he|she|they|@|the \\w+|it|(?:his|her|their) \\w+) (?:gets?|got|tried|tries|gives?|gave|says?|said|agrees?|approves?|signs?|closes?|can|could|were|was|is|wins?|goes)\\b',
    ),
  },
];
