import type { FactValue } from '../../../domain/fact-value.ts';
import { type AskBack, askBack, said, type Understood } from '../../../understanding/understood.ts';
import { currencyIn, withoutCurrency } from './currency.ts';
import { isHedged, isUnknown } from './hedges.ts';
import { numberAt, type SpokenNumber } from './numbers.ts';
import { afterSlips, withoutRuledOut } from './repair.ts';
import { evenOut } from './text.ts';

export type Amount = Extract<FactValue, { type: 'amount' }>;
export type AmountAnswer = Amount | Extract<FactValue, { type: 'answer' }>;

/** What is known before the words: the amount they may correct, and the currency when none is said. */
export type AmountContext = { last?: Amount; currency?: string };

const none =
  /\b(?:no|zero|without|nil|not got any|haven't got any|have not got any|do not have any|don't have any|doesn't have any|didn't have any|hasn't got any|have no|has no|had no) ?(?:real |actual |fixed |set |dedicated |separate |specific )?(?:budget|money|funds|funding|cash|spend|dollars|dime)\b|\b(?:there is|there's|they have|they've got|he has|she has) (?:nothing|none|no budget)\b|^(?:nothing|none|zero|nil|nothing yet|none yet|not yet|no|nope|zip|zilch|nada)(?: (?:yet|so far|at the moment|for now|this year|at all|right now|budgeted|set aside))*$|\b(?:not|nothing|hasn't been|haven't|hasn't) (?:been )?(?:budgeted|set aside|allocated|earmarked|put aside)\b|\b(?:can't|cannot|can not|could not|couldn't) afford\b|\b(?:they're|they are|he's|she's) broke\b|\bno budget\b|\bdon't have (?:a |the )?(?:budget|money)\b|\bdoesn't have (?:a |the )?(?:budget|money)\b|\bdo not have (?:a |the )?(?:budget|money)\b/;
const some =
  /\b(?:there is|there's|they have|they've got|they got|have|has|has got|he's got|she's got|got) (?:a |the |some |enough |plenty of |lots of )*(?:budget|money|funds|funding|cash)\b|^(?:yes|yeah|yep|yup|sure|absolutely|definitely|they do|he does|she does|of course)\b|\bmoney is (?:no|not a|not the) (?:problem|issue|object)\b|\b(?:money|budget|funding) (?:is|has been) (?:there|available|secured|in place|set aside|allocated|earmarked|budgeted)\b/;

const upTo =
  /\b(?:(?<!\b(?:went|gone|moved|raised|increased|bumped|pushed|rose|risen) )up to|at (?:the )?most|maximum(?: of)?|max(?: of)?|no more than|not more than|nothing over|not over|not above|(?<!no |not )less than|(?<!just |nothing |not )under|below|tops|capped at|cap(?: is| of)?|a ceiling of|ceiling(?: is| of)?|limit(?: is| of)?|at the outside|no higher than)\b/;
const atLeast =
  /\b(?:at least|minimum(?: of)?|no less than|not less than|not under|more than|over|above|north of|upwards of|upward of|starting (?:at|from)|or more|and up|plus|a floor of|nothing under|in excess of|exceeds?|beyond)\b/;

const periods: readonly [RegExp, AskBack, number][] = [
  [/\b(?:a|per|each|every) month\b|\bmonthly\b/, 'per-month', 12],
  [
    /(?<=\S )(?:a|per|each|every) quarter\b(?! (?:of a |of an )?(?:million|mil|mill|billion))|\bquarterly\b/,
    'per-quarter',
    4,
  ],
  [/\b(?:a|per|each|every) week\b|\bweekly\b/, 'per-week', 52],
  [
    /\b(?:a|per|each|every) (?:seat|user|head|person|rep|employee|licen[cs]e|agent|store|site|location)\b/,
    'per-seat',
    0,
  ],
];

const figures: readonly [RegExp, number, number][] = [
  [/\blow five figures?\b/, 10_000, 40_000],
  [/\b(?:mid|middle) five figures?\b/, 40_000, 70_000],
  [/\bhigh five figures?\b/, 70_000, 100_000],
  [/\bfive figures?\b/, 10_000, 99_999],
  [/\blow six figures?\b/, 100_000, 400_000],
  [/\b(?:mid|middle) six figures?\b/, 400_000, 700_000],
  [/\bhigh six figures?\b/, 700_000, 1_000_000],
  [/\bsix figures?\b/, 100_000, 999_999],
  [/\b(?:low )?seven figures?\b/, 1_000_000, 9_999_999],
  [/\bfour figures?\b/, 1_000, 9_999],
];

type Found = SpokenNumber & { from: number };

function numbersIn(text: string): Found[] {
  const words = text.split(' ');
  const found: Found[] = [];
  for (let at = 0; at < words.length; ) {
    const number = numberAt(words, at);
    if (number) {
      found.push({ ...number, from: at });
      at = number.end;
    } else at += 1;
  }
  return found;
}

/** "Fourty zero, four zero thousand": the same figure said again counts once, the clearer one. */
function onceEach(found: Found[]): Found[] {
  return found.filter((one, at) => {
    const next = found[at + 1];
    if (!next) return true;
    const repeats = next.value === one.value || (one.scale === 1 && next.value === one.value * next.scale);
    return !repeats;
  });
}

const amount = (min: number, max: number, currency: string | undefined): Amount => ({
  type: 'amount',
  min,
  max,
  ...(currency ? { currency } : {}),
});

/** A bare figure under a thousand has lost its scale; the amount it corrects may still know it. */
function scaled(number: SpokenNumber, context: AmountContext): number | undefined {
  if (number.scale > 1 || number.value >= 1000) return number.value;
  const last = context.last?.max ?? 0;
  if (last >= 1_000_000 && last / 1e6 < 1000 && Number.isInteger(last / 1e5) && number.value < 100)
    return number.value * 1e6;
  if (last >= 1000) return number.value * 1000;
  return undefined;
}

/** "Forty to sixty thousand": the first takes the scale of the second, as long as it stays below it. */
function rangeOf(low: SpokenNumber, high: SpokenNumber, context: AmountContext): [number, number] | undefined {
  if (low.scale === 1 && high.scale > 1 && low.value < 1000) {
    // "Three to four hundred thousand": the hundreds are the first's too.
    const hundreds = high.value / high.scale / 100;
    if (low.value < 10 && Number.isInteger(hundreds) && low.value < hundreds && hundreds < 10 && !high.elided)
      return [low.value * 100 * high.scale, high.value];
    const lifted = low.value * high.scale;
    if (lifted <= high.value) return [lifted, high.value];
    if (high.scale >= 1e6 && low.value * 1000 <= high.value && low.value >= 100) return [low.value * 1000, high.value];
    return low.value <= high.value && high.value < 10_000 ? [low.value, high.value] : undefined;
  }
  if (high.scale === 1 && low.scale > 1 && high.value < 1000) return [low.value, high.value * low.scale];
  const [from, to] = [scaled(low, context), scaled(high, context)];
  return from === undefined || to === undefined ? undefined : [from, to];
}

const isRange = (text: string) =>
  /\b(?:between|to|from|and|or|-|till|until|maybe|even|perhaps|possibly|through)\b|,/.test(text);

function read(text: string, context: AmountContext, hedged: boolean): Understood<AmountAnswer> | undefined {
  const currency = currencyIn(text) ?? context.currency;
  for (const [pattern, min, max] of figures) if (pattern.test(text)) return said(amount(min, max, currency), true);
  const bare = withoutCurrency(text);
  const period = periods.find(([pattern]) => pattern.test(text));
  const counted = period ? bare.replace(period[0], ' ').replace(/\s+/g, ' ').trim() : bare;
  const found = onceEach(numbersIn(counted));
  const [first, second, ...more] = found;
  if (!first) return undefined;
  if (more.length > 0) return askBack('which');
  if (
    Number.isNaN(first.value) ||
    (first.vague && /\b(?:few|several|some|tens|dozens|hundreds|thousands|many|bunch)\b/.test(counted))
  )
    return askBack('vague');
  const vague = hedged || first.vague || second?.vague === true;
  if (second) return readRange(counted, first, second, currency, context, vague || /\bor\b/.test(counted));
  const value = scaled(first, context);
  if (value === 0 || first.value === 0) return said({ type: 'answer', answer: 'no' }, vague);
  if (period?.[1] === 'per-seat') return askBack('per-seat');
  if (value === undefined) {
    const named = currencyIn(text) !== undefined && first.value >= 100;
    return askBack(
      'scale',
      amount(first.value * (named ? 1 : 1000), first.value * (named ? 1 : 1000), currency),
      vague,
    );
  }
  // "Twelve fifty" may be 1,250 or twelve thousand fifty; "two fifty thousand" is clear.
  if (first.elided && first.scale === 1) return askBack('scale', amount(value, value, currency), vague);
  if (period) {
    const [, why, times] = period;
    return askBack(why, amount(value * times, value * times, currency), vague);
  }
  if (upTo.test(counted)) return said(amount(0, value, currency), vague);
  // There is no upper end to store, so it can only be a guess.
  if (atLeast.test(counted)) return said(amount(value, value, currency), true);
  return said(amount(value, value, currency), vague);
}

function readRange(
  text: string,
  low: Found,
  high: Found,
  currency: string | undefined,
  context: AmountContext,
  hedged: boolean,
): Understood<AmountAnswer> {
  const range = isRange(text) ? rangeOf(low, high, context) : undefined;
  if (!range) {
    const both = rangeOf(low, high, { ...context, last: context.last ?? amount(1000, 1000, undefined) });
    return both && both[0] < both[1] && low.scale === 1 && high.scale === 1
      ? askBack('scale', amount(both[0], both[1], currency), hedged)
      : askBack('which');
  }
  const [min, max] = range;
  return min <= max ? said(amount(min, max, currency), hedged) : askBack('which');
}

/**
 * An amount or a range as spoken: "fifty grand", "half a mil", "forty to sixty thousand euros", "four zero thousand"; that
 * there is money or none; and what must be asked back, such as a bare "fifty". The last of several tries counts.
 */
export function readAmount(spoken: string, context: AmountContext = {}): Understood<AmountAnswer> {
  const text = evenOut(spoken.replace(/(\d ?(?:k|m|mil)?) ?[-–] ?(?=[$€£₹]? ?\d)/gi, '$1 to '));
  const hedged = isHedged(text);
  const [last = '', ...before] = afterSlips(text);
  const kept = withoutRuledOut(last);
  const slipped = before
    .map((part) => withoutRuledOut(part).text)
    .find((part) => numbersIn(withoutCurrency(part)).length > 0);
  const earlier = slipped === undefined ? undefined : read(slipped, context, false);
  const known = earlier?.kind === 'ask' ? earlier.maybe : earlier?.value;
  const around: AmountContext = {
    ...context,
    ...(slipped && currencyIn(slipped) ? { currency: currencyIn(slipped) ?? '' } : {}),
    ...(known?.type === 'amount' && earlier?.kind !== 'ask' ? { last: known } : {}),
  };
  const found = read(kept.text, around, hedged) ?? (slipped ? read(slipped, around, hedged) : undefined);
  if (found) return isBeyondAll(found) ? askBack('vague') : found;
  if (none.test(text)) return said({ type: 'answer', answer: 'no' }, hedged);
  if (isUnknown(text)) return said({ type: 'answer', answer: 'unknown' }, false);
  if (some.test(text)) return said({ type: 'answer', answer: 'yes' }, hedged);
  return askBack('not-heard');
}

/** No budget is larger: what is heard as more was misheard. */
const MOST_MONEY = 1e12;

const isBeyondAll = (found: Understood<AmountAnswer>): boolean =>
  found.kind !== 'ask' &&
  found.value.type === 'amount' &&
  Math.max(found.value.min ?? 0, found.value.max ?? 0) > MOST_MONEY;
