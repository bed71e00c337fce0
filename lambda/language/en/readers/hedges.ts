const hedges =
  /\b(?:about|around|roughly|approximately|approx|maybe|probably|prob|probs|perhaps|possibly|presumably|i think|i guess|i believe|i reckon|i suppose|i assume|i would say|i'd say|i want to say|i wanna say|if i remember|from memory|something like|somewhere|in the region|ballpark|give or take|more or less|likely|could be|could well be|might|may be|not (?:quite |entirely |totally |really )?sure|or so|or thereabouts|ish|near|nearly|almost|just (?:under|over|shy)|close to|circa|kind of|sort of|odd|something|plus or minus|apparently|supposedly|it sounded like|sounds like|sounded like|seems?|seemed|guess(?:ing)?|hopefully|hop(?:es?|ing|ed) to|ideally|some time|sometime|some point|tentatively|rumou?r|i heard|a couple|couple|some)\b|\w+ish\b/;
const doubts =
  /\b(?:allegedly|(?:somebody|someone|a bird|a little bird|linkedin|the internet|google|his assistant|her assistant|the receptionist) (?:told me|says|said|thinks|reckons|claims|believes)|i(?:'d| would)? bet|(?:ought to|could|should|must) (?:well )?have (?!to\b)|could well|claims? (?:that |to |(?:he|she|they|@) )|(?:do not|don't|dont) (?:hold|quote) me|(?:could|would|can)(?: not|n't|nt|n’t)? swear|(?:my|me) gut|gut feeling|get the feeling|got a feeling|i(?:'d| would|d) (?:bet|wager|put (?:a|my|ten|some) \w+ on)|if i had to (?:bet|guess)|just (?:me|my) (?:reading|guess\w*|read|take|hunch)|poss|not (?:a )?(?:hundred|100) percent|(?:not|ain't|aint|isn't) (?:too |so |that )?(?:certain|clear|positive)|idk|hunch|notion|inkling|as far as i (?:know|can tell|could tell)|pretty sure|fairly sure|reading between the lines|take (?:it|that) with a (?:grain|pinch)|could be wrong|might be wrong|if i (?:heard|got) (?:him|her|it|them|that) right|if i am not mistaken|if i'm not mistaken|smells like|looks like|strikes me|feels like|(?:had|have|having|got) a (?:feeling|suspicion|sense)|(?:would not|wouldn't|wouldnt) (?:surprise me|be surprised|put it past)|(?:i )?low ?key (?:think|feel)|word is|what i gather|i gather|i suspect|according to|one suspects|if i (?:read|heard|understood) (?:him|her|it|them|that) (?:right|correctly)|if i (?:am|'m) (?:reading|hearing) (?:him|her|it|them|that) right|don't take my word|(?:ain't|aint|isn't|isnt) (?:certain|positive))\b/;
const strongHedges =
  /\b(?:i think|i guess|i believe|i suppose|i reckon|i assume|maybe|perhaps|prob|probs|probably|possibly|apparently|presumably|not sure|it seems|seems like|(?:it )?sounded like|(?:it )?sounds like|seems to|might|may be|could be|supposedly|rumou?r has it)\b/;
const notHedges =
  /\b(?:finish|british|english|spanish|danish|swedish|polish|turkish|publish|establish|accomplish|refurbish|might have been|about (?:it|that|this|us|them)|something (?:else|new|better))\b/g;

/** Whether the rep left it open how sure this is: "about", "I think", "forty-ish". Text must be evened out. */
export const isHedged = (text: string): boolean => hedges.test(text.replace(notHedges, ' ')) || doubts.test(text);

const wouldNot =
  "(?:do not|don't|dont|did not|didn't|didnt|doesn't|does not|doesnt|wouldn't|would not|wouldnt|couldn't|could not|couldnt|can't|cannot|can not|cant|won't|will not|wont|never)";
const unknown = new RegExp(
  `\\b(?:(?:i|we|he|she|they|@|nobody) ${wouldNot} (?:really |actually |even |for the life of me )?(?:know|say|tell|want to say|want to tell|answer|disclose|figure|find out|get out of|work out|give me)|no idea|no clue|not (?:a|the foggiest) ?clue|(?:hasn't|haven't|ain't|hasnt|havent|aint) (?:got )?(?:a|any|no) (?:clue|idea|notion)|(?:i'm|i am|he's|she's|they're|he is|she is|they are)? ?not sure|dunno|(?:don't|do not|dont|doesn't|doesnt|didn't|didnt) (?:himself |herself |themselves |even )?know|who knows|beats me|unclear|unknown|still unclear|hard to say|(?:couldn't|could not|couldnt|can't|cannot|can't|cant|wouldn't|wouldnt) (?:say|tell|find out|figure|get)(?! (?:enough|over|on board|behind))|nobody could tell|(?:he|she|they) dodged|avoid(?:s|ed|ing) the (?:topic|question|subject)|(?:got|heard) (?:crickets|no answer|nothing back)|no (?:straight )?answer|(?:an|a straight) answer out of|no luck (?:finding|getting|with)|, no luck|kept it vague|remains to be seen|to be determined|tbd|god knows|search me|clammed up)\\b`,
);

/** Whether the rep doubts the whole of it: "could be", "just my hunch"; words such as "about" may only be part of what is told. */
export const isDoubted = (text: string): boolean => strongHedges.test(text) || doubts.test(text);

/** Whether this says that nobody knows, or that they would not say. */
export const isUnknown = (text: string): boolean => unknown.test(text);

/** Hedges that hold a "not" and deny nothing. */
const denyingHedges =
  /\b(?:(?:do not|don't|dont) (?:quote|hold) me(?: (?:on|to) (?:it|that))?|(?:do not|don't|dont) ask(?: me)?(?: why| how)?|(?:it )?(?:would not|wouldn't|wouldnt) (?:surprise me|be surprised|swear to it|bet on it)|(?:could not|couldn't|can't|cannot|cant) swear(?: to it)?|not (?:a )?(?:hundred|100|one hundred) ?(?:percent|%)?(?: (?:sure|certain))?|(?:i'm |i am |im )?not (?:so |too |quite |entirely |totally |really |all that |that |completely )?(?:sure|certain|positive)(?: (?:but|though|mind|on that|about that))?|if i'm not (?:mistaken|wrong)|if i am not (?:mistaken|wrong)|unless i'm (?:mistaken|wrong)|(?:ain't|aint|isn't|isnt) (?:certain|sure|clear)|(?:can't|cant|cannot|can not|couldn't|couldnt) wait|no time to (?:lose|waste)|not a moment too soon|not only|nothing less than|no matter (?:what|who|how|when)|(?:can't|cant|cannot|can not) (?:do|live|manage|work) without|needs? no (?:convincing|persuading))\b/g;

/** The words without hedges that hold a "not": "he might be the one, but don't quote me". */
export const withoutDenyingHedges = (text: string): string => text.replace(denyingHedges, ' ');
