/** What only says that something is to be logged; where any words are taken, it comes along with them. */
export const opening =
  /^(?:(?:and|so|okay|please|also|then) )*(?:put down|note(?: down)?|log|write down|record|make a note|add|i (?:learned|heard|found out)|it turns out|(?:he|she|they) (?:told me|said))(?: that)? (?=\S)/i;

/** English sentences that stand for what was heard and is about no topic of its own. */
export const en: Readonly<Record<string, string>> = { LogHedgedIntent: 'about {answer}' };
