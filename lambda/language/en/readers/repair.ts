// What people say between a slip and what they meant.
const markers =
  /(?:^| )(?:,? ?)(?:no wait|wait no|no no|sorry no|no sorry|oh no|no|sorry|i mean|i meant|make that|actually|scratch that|rather|correction|hang on|hold on|(?<!\b(?:can't|cant|cannot|not|can|could|couldn't|will|won't|to|must|they|he|she|we) )wait|let me rephrase|or rather|that is to say|strike that)(?: ,)?(?= |$)/g;
// "No more than" and "no budget" are no slips.
const guarded =
  /\b(no (?:more|less|later|earlier|sooner|fewer|higher|lower|budget|money|funds|rush|hurry|deadline|date|timeline|time frame|idea|clue|one|problem|need|urgency|champion|pressure|plans?|way|answer|signature|decision|competition|competitors?|other|others|doubt|chance|cash|spend|specific|fixed|real|set|particular|longer|tear)|not (?:more|less|later|before|until|over|above|under|sure|yet|approved|any|urgent|really|quite|in|too|much|soon|decided|known|confirmed|budgeted|at|on|all|just|only|very|worth|enough))\b/g;
const shield = (text: string) => text.replace(guarded, (match) => match.replace(/ /g, '_'));
const unshield = (text: string) => text.replace(/_/g, ' ');

/** What stands after each slip, the last said first: "fifteen, no, fifty thousand" is "fifty thousand", then "fifteen". */
export function afterSlips(text: string): string[] {
  const parts = shield(text)
    .replace(/(?:^| ), (?=(?:no|sorry)(?: |$))/g, ' ')
    .split(markers)
    .map((part) => unshield(part).replace(/^[ ,]+|[ ,]+$/g, ''))
    .filter((part) => part !== '');
  return parts.length > 0 ? parts.reverse() : [text];
}

/** "Fifteen, not fifty" and "not fifty, fifteen": the text without what was ruled out, and whether anything was. */
export function withoutRuledOut(text: string): { text: string; ruledOut: boolean } {
  const left = shield(text)
    .replace(/(?:^| )(?:and |but )?not (?:an? )?[^,]+?(?= ,|$| but | it's | it is )/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const kept = unshield(left)
    .replace(/^[ ,]+|[ ,]+$/g, '')
    .replace(/^(?:but|it's|it is) /, '');
  return kept === '' || kept === text ? { text, ruledOut: false } : { text: kept, ruledOut: true };
}
