const none =
  '(?:not (?:a|one) (?:soul|sausage|bean|dime|penny|cent|nickel|bit|scrap|single (?:one|soul|thing)|prayer|hope)|(?:naff|bugger|jack|sweet (?:bugger|f ?a|fanny adams)|diddly|fat) ?(?:all)?(?: squat)?|diddly ?squat|squat|zip|zilch|nada|zippo|fat chance|no dice|no joy)';
const never =
  '(?:when (?:pigs (?:can )?fly|hell freezes(?: over)?|the cows come home)|not (?:in a (?:month of sundays|million years)|on your life|in this life(?:time)?|before hell freezes over)|(?:(?:he|she|they) needs? (?:it|that|us) )?like (?:a hole in the head|(?:a )?fish needs? a bicycle)|the twelfth of never|twelfth of never)';

const wholeNo = new RegExp(
  `^(?:(?:oh|well|um|uh|honestly|no|nah|nope|about as much as|that'd be) (?:, )?)*(?:${none}|${never})(?: ,? ?(?:i'm afraid|sorry|mate|honestly|really|basically|so far|yet))*$`,
);
const within = new RegExp(`\\b(?:${none.replaceAll('|fat)', ')')}|${never})\\b`);

/** Whether words that hold no "no" say nothing but no: "naff all", "when pigs fly". */
export const isNoInIdiom = (text: string): boolean => wholeNo.test(text);

/** Whether words hold such a no: "they measure sweet bugger all". */
export const holdsNoInIdiom = (text: string): boolean => within.test(text);
