const unit =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|a|an|\\d[\\d,.]*';
const large = 'hundred|thousand|million|billion|grand|k';
const money = '(?:\\w+\\s)?(?:dollars?|pounds?|euros?|rupees?|yen|francs?|bucks|quid)';
const more = `(?:[\\s-]+(?:and|to|point|${unit}|${large}))*`;

/** Sums as they are spoken: numbers with a "thousand" in them or a currency behind them, and long digits. */
export const spokenAmounts = new RegExp(
  `[$€£₹¥]?\\b(?:(?:${unit})${more}[\\s-]+(?:${large})${more}(?:\\s+${money})?|(?:${unit})(?:[\\s-]+(?:${unit}))*\\s+${money}|\\d{1,3}(?:,\\d{3})+(?:\\s+${money})?)\\b`,
  'gi',
);

/** What is said in place of a sum. */
export const someAmount = 'an amount';
