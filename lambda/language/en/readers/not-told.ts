/** What is only supposed or wished for: "imagine he has fifty grand", "if he had the money", "I hope there is a budget". */
const supposed =
  /^(?:(?:and|but|so|well|now|ok|okay|right|please) )*(?:(?:just |let's |lets |let us |let me )?(?:imagine|suppose|supposing|assume|assuming|pretend|picture)\b|if (?:@|he|she|they|it|there|the \w+|their \w+) (?:only )?(?:had|were)\b|(?:say|what if|if only|only if|as if|were|had) (?:@|he|she|they|it|there|we|the|their|his|her)\b|(?:i|we)(?:'d| would| do|'m| am|'re| are)?(?: (?:really|just|only|so|still|do))* (?:hope|hoping|wish|pray|praying|dream|dreaming)\b(?! (?:so|not)$)|(?:fingers crossed|here's hoping|god willing|wouldn't it be)\b)/;

/** What they asked us: "Klaus asked whether we have a budget". Whoever asks "for" something wants it. */
const askedByThem =
  /(?<!\b(?:i|we|i've|we've|i have|we have|i had) (?:also |just |then )?)\b(?:asked|asks|asking|wondered|wonders|wondering|inquired|enquired|quizzed|queried)(?: (?:me|us|him|her|them))?(?: (?:again|twice|straight out))? (?:whether|if|what|how|when|who|why|where|which|about whether)\b/;

/** What somebody is to be told or asked: "ask Klaus whether there is a budget". */
const toBeSaid =
  /^(?:(?:please|can you|could you|someone) )*(?:tell|ask|text|email|message|call|ring|let) (?:@|he|him|she|her|they|them|their \w+|the \w+)(?: (?:up|back|and ask))? (?:that|whether|if|know|about)\b/;

/** What was so and is no more: "they used to have fifty grand". */
const noMore =
  /\b(?:(?:he|she|they|it|there|@) used to (?:have|be|need|want|decide|own|hold|sign)|(?:not|n't)\b.* any ?more$|no longer (?:have|has|is|are)\b)/;

/** What the same breath takes back: "put down that … is wrong", "… but I don't believe it". */
const order = /^(?:put (?:down|in)|note|log|write down|record)(?: that)? /;
const takenBack =
  /\b(?:that|it|which)(?:'s| is| was) (?:just |plain |simply |completely |totally )?(?:false|untrue|a lie|not true)$|\b(?:i|we) (?:do not|don't|dont) (?:actually |really )?(?:believe|buy) (?:it|that|him|her|them|a word of it)$|\b(?:just|only) (?:kidding|joking|a joke)$|\b(?:i am|i'm) (?:kidding|joking)$/;
/** "He has no budget is wrong": of what is wrong with them, nothing is taken back. */
const wholeTakenBack =
  /^(?!.*\b(?:that|because|problem|issue|pain|headache)\b).*\b(?:has|have|had|is|decides|needs)\b.*\b(?:is|was) (?:just |plain |simply |completely |totally )?(?:wrong|false|untrue|a lie|not (?:true|right|so|correct))$/;

const plain = (spoken: string) =>
  spoken
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[.!?]+$/, '')
    .trim();

/** Whether the words tell nothing that holds: what is supposed, wished for, asked by them, or taken back in the same breath. */
export const isNotTold = (spoken: string): boolean => {
  const text = plain(spoken).replace(order, '');
  return [supposed, askedByThem, toBeSaid, takenBack, wholeTakenBack].some((sign) => sign.test(text));
};

/** A verb is denied, not a slip put right: "forty, no, fifty thousand". */
const verbDenied =
  /\b(?:(?:do|does|did|has|have|had|wo|ca|could|would|is|are|was|ai|should)n'?t|not|never|cannot|nobody|no one|neither)\b/;
/** A denied sum is a limit in these words, or says what holds instead: "no more than fifty", "not sixty but fifty". */
const limitOrContrast =
  /\b(?:more|over|above|beyond|past|exceed\w*|higher|upwards|less|under|below|least|than|until|before|penny|cent|dime|but|only|just|except|unless|instead|question|doubt|strings|problem|bother|sweat|worries|matter)\b|[,;.]/;

/** A sum that is gone, owed, refused, or less than nothing is none to spend: "they spent fifty grand on Salesforce". */
const noSumToSpend =
  /\b(?:spent|blew|burned|burnt|owes?|owed|lost|refused|rejected|turned down|(?:said|says|say) no to|minus|in debt|in the red|had .* last (?:year|quarter|month|week))\b/;

/** Whether a sum is no sum they have: it stands in a denial ("he hasn't got fifty grand"), is gone, or was refused. */
export const deniesSum = (spoken: string): boolean => {
  const text = plain(spoken);
  return (verbDenied.test(text) && !limitOrContrast.test(text)) || noSumToSpend.test(text) || noMore.test(text);
};
