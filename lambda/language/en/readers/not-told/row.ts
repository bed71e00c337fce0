/** One way in which words do not tell what they seem to, with a sentence that shows it. */
export type Row = { for: string; says: RegExp };

/** What opens a sentence and says nothing: "so", "oh and", "put down that". */
export const opening =
  '^(?:(?:and|but|so|well|now|ok|okay|oh|right|also|look|listen|please|honestly|actually|alright|anyway|by the way|put down that|log that|note that|just so you know|turns out) ?,? ?)*';

/** Somebody talked about, by a word for them or by a name. */
export const somebody =
  "(?:@|he|him|she|her|they|them|there|it|we|us|the \\w+|(?:his|her|their) \\w+|\\p{L}[\\p{L}'-]+)";

/** How a sum begins. */
export const sum =
  '(?:(?:about|around|roughly|only|just|some|maybe|like|the|another|up to) )*(?:[$€£₹]? ?\\d|(?:a |one |two |three |four |five |six |seven |eight |nine )?(?:hundred|thousand|million|quarter|half)|a (?:couple|few)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\b';

/** A pattern of several lines, each an alternative. */
export const anyOf = (...alternatives: readonly string[]): RegExp => new RegExp(alternatives.join('|'), 'u');
