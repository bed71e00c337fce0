const hedges =
  /\b(?:about|around|roughly|approximately|approx|maybe|probably|perhaps|possibly|presumably|i think|i guess|i believe|i reckon|i suppose|i assume|i would say|i'd say|i want to say|i wanna say|if i remember|from memory|something like|somewhere|in the region|ballpark|give or take|more or less|likely|could be|could well be|might|may be|not (?:quite |entirely |totally |really )?sure|or so|or thereabouts|ish|near|nearly|almost|just (?:under|over|shy)|close to|circa|kind of|sort of|odd|something|plus or minus|apparently|supposedly|it sounded like|sounds like|sounded like|seems?|seemed|guess(?:ing)?|hopefully|ideally|some time|sometime|some point|tentatively|rumou?r|i heard|a couple|couple|some)\b|\w+ish\b/;
const doubts =
  /\b(?:(?:do not|don't|dont) (?:hold|quote) me|(?:could|would|can)(?: not|n't|nt|n’t)? swear|(?:my|me) gut|gut feeling|get the feeling|got a feeling|i(?:'d| would|d) (?:bet|wager|put (?:a|my|ten|some) \w+ on)|if i had to (?:bet|guess)|just (?:me|my) (?:reading|guess\w*|read|take|hunch)|poss|not (?:a )?(?:hundred|100) percent|(?:not|ain't|aint|isn't) (?:too |so |that )?(?:certain|clear|positive)|idk|hunch|notion|inkling|as far as i (?:know|can tell|could tell)|pretty sure|fairly sure|reading between the lines|take (?:it|that) with a (?:grain|pinch)|could be wrong|might be wrong|if i (?:heard|got) (?:him|her|it|them|that) right|if i am not mistaken|if i'm not mistaken|smells like|looks like|strikes me)\b/;
const notHedges =
  /\b(?:finish|british|english|spanish|danish|swedish|polish|turkish|publish|establish|accomplish|refurbish|might have been|about (?:it|that|this|us|them)|something (?:else|new|better))\b/g;

/** Whether the rep left it open how sure this is: "about", "I think", "forty-ish". Text must be evened out. */
export const isHedged = (text: string): boolean => hedges.test(text.replace(notHedges, ' ')) || doubts.test(text);

const unknown =
  /\b(?:(?:i|we|he|she|they) (?:do not|don't|did not|didn't|doesn't|does not|wouldn't|would not|couldn't|could not|won't) (?:really |actually |even )?(?:know|say|tell|want to say|want to tell|answer|disclose)|no idea|no clue|not a clue|haven't a clue|(?:i'm|i am|he's|she's|they're|he is|she is|they are)? ?not sure|dunno|don't know|do not know|who knows|beats me|unclear|unknown|still unclear|hard to say|can't say|cannot say|couldn't tell|(?:he|she|they) dodged|no answer|kept it vague|remains to be seen|to be determined|tbd|i've no idea|god knows|search me)\b/;

/** Whether this says that nobody knows, or that they would not say. */
export const isUnknown = (text: string): boolean => unknown.test(text);
