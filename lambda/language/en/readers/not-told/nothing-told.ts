import { anyOf, opening, type Row } from './row.ts';

/** Words that tell nothing about anybody, whatever they speak of. */
export const nothingTold: readonly Row[] = [
  {
    for: 'imagine he has fifty grand; if he had the money; I hope there is a budget',
    says: anyOf(
      `${opening}(?:just |let's |lets |let us |let me )?(?:imagine|suppose|supposing|assume|assuming|pretend|picture|say (?:he|she|they|@) (?:has|had|have|decides))\\b`,
      `${opening}if (?:@|he|she|they|it|there|the \\w+|their \\w+) (?:only )?(?:had|were)\\b`,
      `${opening}(?:let's say|lets say|say|what if|if only|only if|as if|were|had) (?:@|he|she|they|it|there|we|the|their|his|her)\\b`,
      `${opening}(?:i|we)(?:'d| would| do|'m| am|'re| are)?(?: (?:really|just|only|so|still|do))* (?:hope|hoping|wish|pray|praying|dream|dreaming)\\b(?! (?:so|not)$)`,
      `${opening}(?:fingers crossed|here's hoping|god willing|wouldn't it be)\\b`,
    ),
  },
  {
    for: 'Klaus asked whether we have a budget',
    says: /(?<!\b(?:i|we|i've|we've|i have|we have|i had) (?:also |just |then )?)\b(?:asked|asks|asking|wondered|wonders|wondering|inquired|enquired|quizzed|queried)(?: (?:me|us|him|her|them))?(?: (?:again|twice|straight out))? (?:whether|if|what|how|when|who|why|where|which|about whether)\b/,
  },
  {
    for: 'ask Klaus whether there is a budget',
    says: anyOf(
      `${opening}(?:(?:can you|could you|someone) )*(?:tell|ask|text|email|message|call|ring|let) (?:@|he|him|she|her|they|them|their \\w+|the \\w+)(?: (?:up|back|and ask))? (?:that|whether|if|know|about)\\b`,
    ),
  },
  {
    for: 'put down that he has no budget is wrong; … but I do not believe it; … just kidding',
    says: anyOf(
      "\\b(?:that|it|which)(?:'s| is| was) (?:just |plain |simply |completely |totally )?(?:false|untrue|a lie|not true)$",
      "\\b(?:i|we) (?:do not|don't|dont) (?:actually |really )?(?:believe|buy) (?:it|that|him|her|them|a word of it)$",
      "\\b(?:just|only) (?:kidding|joking|a joke)$|\\b(?:i am|i'm) (?:kidding|joking)$",
      // Of what is wrong with them, nothing is taken back.
      '^(?!.*\\b(?:that|because|problem|issue|pain|headache)\\b).*\\b(?:has|have|had|is|decides|needs)\\b.*\\b(?:is|was) (?:just |plain |simply |completely |totally )?(?:wrong|false|untrue|a lie|not (?:true|right|so|correct))$',
    ),
  },
  {
    for: 'I wonder whether he has fifty grand; I forgot who decides; find out if there is a budget',
    says: anyOf(
      `${opening}(?:i|we)(?:'m| am|'re| are| was| were|'ve| have|'d| would| just| really| still|'ll| will)*(?: (?:just|really|still|like to|love to|want to|wanted to|need to|have to|has to|got to|must|should|ought to|might|could|better|gotta|be))* (?:wonder|wondering|forget|forgot|forgotten|find out|found out|ask|check|see|work out|figure out|know|clarify|confirm|remember|recall)(?: again| still)?(?: (?:him|her|them|@|he|she|they|the \\w+))? (?:whether|if)\\b`,
      `${opening}(?:i|we)(?:'ve| have)? (?:wonder|forget|forgot|forgotten) (?:whether|if|who|what|when|how|why|where|which)\\b`,
      `${opening}(?:i|we) (?:don't|do not|dont|can't|cannot|didn't) (?:quite |really |even )?(?:remember|recall)\\b`,
      `${opening}(?:go (?:and )?|let's |i'd say )?(?:find out|check|see|ask|ask around|double check|figure out|work out|clarify|confirm) (?:whether|if|who|what|when|how|why|where|which)\\b`,
      `${opening}any (?:idea|clue) (?:whether|if|who|what|when|how)\\b`,
      `\\b(?:grand|thousand|k|million|budget|money|decides|signs)(?: off)? (?:right|correct|am i right|or am i wrong|isn't it|innit|then)$`,
      `\\b(?:needs?|has|wants?|decides?) (?:what|who|how much|which|when)(?: \\w+)?$`,
      `${opening}(?:i'm |i am )?curious (?:whether|if|who|what|when|how|why)\\b`,
      `${opening}(?:the|my|our|one|a|big|open|only) (?:\\w+ )?question (?:is|was|remains|would be)\\b.* (?:whether|if|who|what|when|how|why)\\b`,
      `${opening}what (?:i|we) (?:still |really )?(?:need|want|have|must|should)(?: to)? (?:find out|know|ask|learn|check|hear) (?:is|was)\\b`,
      `${opening}(?:let me guess|tell me (?!about\\b|that\\b)(?:@|he|she|they|it|there)\\b|don't tell me|you(?:'d| would)? (?:think|reckon))\\b`,
    ),
  },
];

const kin =
  '(?:brother|sister|wife|husband|missus|better half|other half|partner|girlfriend|boyfriend|fiance|fiancee|kids?|child|children|son|daughter|baby|mum|mom|mam|mother|dad|father|parents|folks|gran|granny|grandma|grandpa|grandfather|grandmother|uncle|aunt|auntie|cousin|nephew|niece|family|in laws|brother in law|sister in law|mother in law|father in law|dog|cat|horse|car|van|bike|house|flat|apartment|garden|kitchen|landlord|landlady|neighbou?rs?|flatmate|roommate|doctor|dentist|accountant|plumber|builder|bank|wedding|birthday|holidays?|vacation|back|knee|head|stomach|phone|laptop)';
const does =
  "(?: (?:also|just|still|really|already|only|never|does|do|did))*(?: (?:is|are|was|were|has|have|had|needs?|wants?|decides?|uses?|looks?|starts?|said|says|thinks?|would|will|can|could|must|should|might|may|got|gets|pays?|signs?|likes?|hates?|hurts?|loves?|prefers?|runs?|takes?|costs?|hopes?|wanted|needed|decided)\\b|'s\\b|'re\\b)";
/** "My contact", "my gut", "my guess": these speak of the deal. */
const ofTheDeal =
  '(?:contact|champion|coach|sponsor|guy|man|woman|girl|lady|person|source|friend|pal|buddy|buyer|lead|prospect|customer|client|deal|account|call|demo|meeting|price|quote|offer|proposal|product|tool|guess|gut|hunch|feeling|sense|impression|read|reading|take|bet|understanding|information|notes?|opinion|view|money|best|biggest|main|only|last|first|next|two|three|one|eleven|ten|nine|noon)';

/** The rep's own life and people: nobody's lead. */
export const ownLife: readonly Row[] = [
  {
    for: 'my brother in law has fifty grand; the missus wants a car; me and the wife; our kids need shoes; my wife’s budget',
    says: anyOf(
      `${opening}(?:(?:me|myself|both) and )?(?:my|our) (?:\\w+ ){0,2}?${kin}(?: (?:in law|law|\\p{L}+))?${does}`,
      `${opening}(?:(?:me|myself|both) and )?the (?:missus|wife|wifey|hubby|husband|kids|dog|cat|in laws|folks|old man|other half|better half)${does}`,
      `${opening}my (?!(?:\\w+ )?${ofTheDeal}\\b)(?:\\p{L}[\\p{L}'-]* ){0,2}\\p{L}[\\p{L}'-]*?${does}`,
      `${opening}(?:me|myself) and (?:my|the|our) \\w+`,
      `${opening}our (?:own )?(?:office|boss|manager|landlord|team lead|canteen|kitchen|dog|expenses|travel)${does}`,
    ),
  },
  {
    for: 'I have fifty grand; I need a drink; I am in a hurry; we have a budget of our own for travel',
    says: anyOf(
      `${opening}i(?:'ve| have)? ?(?:have|got|had) (?:(?:no|some|enough|about|around|over|only|a|an|the|\\w+ty|\\w+teen|\\d+|hundred|thousand|grand|k|million|budget|money)[ ]?)+(?: (?:left|saved|in the bank|in my \\w+|for myself|myself|of my own|to spend))?$`,
      `${opening}i(?:'m| am) in (?:a|an|no|quite a|such a) (?:\\w+ )?(?:hurry|rush)\\b`,
      `${opening}i (?:really |just |also )?(?:need|want) (?!to say|to know|to hear|to see|you to|say\\b)(?:it|a|an|more|some|my|new|lunch|coffee|food|sleep|holidays?)\\b`,
      `${opening}i (?:decide|earn|make) (?:what|when|how|where|\\w+ty|\\d|a )`,
      `\\bof (?:my|our) own\\b`,
      `${opening}i(?:'ve| have)? (?:got )?(?:\\w+ ){1,4}in (?:the|my) bank\\b`,
    ),
  },
];
