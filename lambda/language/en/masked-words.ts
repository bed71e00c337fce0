import { wordTable } from '../../domain/word-table.ts';
import { inFull } from './shorthand.ts';

/**
 * English words that a sentence is understood without, as what stands for them: what they say is read elsewhere, that they
 * stand there counts. Short forms stand in full.
 */
export const masked = wordTable<string>(
  Object.fromEntries([
    ...Object.entries(inFull),
    ...(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
      'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million grand lakh crore ' +
      'k mil'
    )
      .split(' ')
      .map((word) => [word, '#']),
    ...'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'
      .split(' ')
      .map((word) => [word, '%day']),
    ...(
      'january february march april june july august september october november december jan feb apr aug sept oct nov dec ' +
      'spring summer autumn christmas easter q1 q2 q3 q4'
    )
      .split(' ')
      .map((word) => [word, '%month']),
    ...'dollars dollar euros euro pounds pound quid bucks rupees usd eur gbp inr yen'
      .split(' ')
      .map((word) => [word, '%money']),
  ]),
);
