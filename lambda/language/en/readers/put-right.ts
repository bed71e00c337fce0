const correcting = /^(?:no|nope|sorry|wait|i mean|i meant|make that|correction|actually)\b/i;
const slip = /^(?:(?:no|nope|sorry|wait|actually|i mean|i meant|make (?:that|it)|correction)\b[ ,]*)+(?=\S)/i;
const onlyAmount =
  /^(?:no|nope|sorry|wait|i mean|i meant|make (?:that|it)|correction|actually)\b[ ,]*(?:(?:no|it's|it is|it was|that's|make (?:it|that)|i (?:said|meant|mean)|more like)[ ,]+)*(?:(?:a|an|half|quarter|about|around|to|and|of|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|grand|k|million|mil|dollars?|euros?|pounds?|bucks|\d[\d.,]*k?)[ ,-]*)+$/;

/** Whether the words begin as a correction does: "no, …", "I mean …". */
export const isCorrection = (spoken: string): boolean => correcting.test(spoken.trim());

/** Whether a correction is an amount and nothing else: "no, it's fifteen thousand". */
export const isAmountPutRight = (spoken: string): boolean => onlyAmount.test(spoken.trim().toLowerCase());

/** The words without the no they begin with: "actually february" is "february". */
export const withoutSlip = (spoken: string): string => spoken.replace(slip, '');

/** Whether the words rule another one out: "fifteen, not fifty". */
export const rulesOut = (spoken: string, word: string): boolean =>
  spoken.toLowerCase().includes(`not ${word.toLowerCase()}`);

/** What is said to "is that still so?": that it is, or that it is not, and no more than that. */
export function stillSo(spoken: string): 'yes' | 'no' | undefined {
  const text = spoken.trim();
  if (/^(?:yes|yeah|yep|it is|still so|still is|that's right|correct)$/i.test(text)) return 'yes';
  return /^(?:no|nope|not any ?more|it isn't|no it isn't)$/i.test(text) ? 'no' : undefined;
}
