import type { FactValue } from '../../../domain/fact-value.ts';
import { withoutDenyingHedges } from './hedges.ts';
import {
  needClaimed,
  noDeciderOfTheirs,
  noNeedOfOurs,
  noRivalOfOurs,
  noStartOfTheirs,
} from './not-told/no-other-answer.ts';
import { noSumOfTheirs, onCondition, sumOnCondition } from './not-told/no-sum-of-theirs.ts';
import { nothingTold, ownLife } from './not-told/nothing-told.ts';
import type { Row } from './not-told/row.ts';

/** What an order to log opens with. */
const order = /^(?:put (?:down|in)|note|log|write down|record)(?: that)? /;

const plain = (spoken: string) =>
  spoken
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[.!]+$/, '')
    .replace(/-/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(order, '');

const isAnyOf = (rows: readonly Row[], text: string): boolean => rows.some(({ says }) => says.test(text));

/** Whether the words are about the rep's own life and people. */
export const isOwnLife = (spoken: string): boolean => isAnyOf(ownLife, plain(spoken));

/** Whether the words tell nothing of a lead that holds: what is supposed, wished for, asked, taken back, or the rep's own life. */
export const isNotTold = (spoken: string): boolean => {
  const text = plain(spoken);
  return isAnyOf(nothingTold, text) || isAnyOf(ownLife, text);
};

/** A verb is denied, not a slip put right: "forty, no, fifty thousand". */
const verbDenied =
  /\b(?:(?:do|does|did|has|have|had|wo|ca|could|would|is|are|was|ai|should)n'?t|not|never|cannot|nobody|no one|neither)\b/;
/** A denied sum is a limit in these words, or says what holds instead: "no more than fifty", "not sixty but fifty". */
const limitOrContrast =
  /\b(?:more|over|above|beyond|past|exceed\w*|higher|upwards|less|under|below|least|than|until|before|penny|cent|dime|but|only|just|except|unless|instead|question|doubt|strings|problem|bother|sweat|worries|matter)\b|[,;.]/;
/** What was so and is no more: "they used to have fifty grand". */
const noMore =
  /\b(?:(?:he|she|they|it|there|@) used to (?:have|be|need|want|decide|own|hold|sign)|(?:not|n't)\b.* any ?more$|no longer (?:have|has|is|are)\b)/;
/** Nobody said it: "I never said he has fifty", "he didn't confirm it". */
const neverSaid =
  /\b(?:never|nobody|no one|(?:did|has|have|had)(?:n't| not))(?: (?:actually|ever|really))? (?:say|said|tell|told|mention(?:ed)?|confirm(?:ed)?|promised?|claim(?:ed)?|commit(?:ted)?)\b/;

const isVerbDenied = (text: string): boolean => {
  const told = withoutDenyingHedges(text);
  return verbDenied.test(told) && !limitOrContrast.test(told);
};

const isSumDenied = (text: string): boolean =>
  isVerbDenied(text) || neverSaid.test(text) || noMore.test(text) || isAnyOf(noSumOfTheirs, text);

/** Whether a sum is no sum they have: it stands in a denial ("he hasn't got fifty grand"), is gone, was refused, or is ours. */
export const deniesSum = (spoken: string): boolean => isSumDenied(plain(spoken));

const ofDeciders: ReadonlySet<string> = new Set(['decision-maker', 'economic-buyer', 'contact-role']);

const isClaimBorne = (topic: string, text: string): boolean => {
  if (ofDeciders.has(topic)) return !isAnyOf(noDeciderOfTheirs, text) && !isAnyOf(onCondition, text);
  return !isAnyOf(noNeedOfOurs, text) && !(topic === 'competition' && isAnyOf(noRivalOfOurs, text));
};

/**
 * Whether words bear an answer on a topic that was read in them. They do not where they say it of somebody else, of another
 * time or on a condition: see the tables of `not-told/`.
 */
export function bearsOut(topic: string, value: FactValue, spoken: string): boolean {
  const text = plain(spoken);
  switch (value.type) {
    case 'amount':
      return !isSumDenied(text) && !isAnyOf([...onCondition, ...sumOnCondition], text);
    case 'date':
      return !neverSaid.test(text) && !isAnyOf(noStartOfTheirs, text);
    case 'person':
      return !isAnyOf(onCondition, text) && !(ofDeciders.has(topic) && isAnyOf(noDeciderOfTheirs, text));
    case 'text':
      return isClaimBorne(topic, text);
    case 'answer':
      if (value.answer === 'no') return !(topic === 'need' && needClaimed.test(text) && !verbDenied.test(text));
      if (value.answer === 'unknown') return true;
      if (/\b(?:hardly|scarcely|barely)\b/.test(text)) return false;
      if (topic === 'budget' && (isSumDenied(text) || isAnyOf(onCondition, text))) return false;
      return isClaimBorne(topic, text);
    case 'rank':
      return true;
  }
}
