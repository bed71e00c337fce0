import { filled, heardIn } from '../../conversation/heard-slots.ts';
import type { FactValue } from '../../domain/fact-value.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { awaited, isAwaited, sumIn } from './awaited-deal-size.ts';
import { instead } from './in-place-of-deal-size.ts';
import { leadRecordWords } from './languages.ts';
import { askBack, confirmed } from './propose-deal-size.ts';
import { whose } from './whose-deal.ts';
import { write } from './write-deal-size.ts';

const MOST_WORDS = 500;

const isBetween = ({ min, max }: { min: number; max: number }) => 0 < min && min < max;

/**
 * "The deal is worth ninety thousand": the rep's own figure for the deal of a lead, read as a budget is; without a figure it
 * is asked for.
 */
export async function setDeal(slots: Slots, desk: Desk): Promise<Answer> {
  const say = leadRecordWords[desk.language];
  const reader = answersIn[desk.language];
  const said = (heardIn(slots, 'answer')?.heard ?? '').slice(0, MOST_WORDS);
  const found = await whose(slots, said, desk);
  if ('tell' in found) return found;
  const { leadCase, sumWords } = found;
  const { lead } = leadCase.file;
  const remember = { lead: lead.id };
  const proposed = confirmed(slots);
  if (proposed) return write(leadCase, proposed, desk);
  const other = isAwaited(desk) && reader.asks(said) ? await instead(said, desk) : undefined;
  if (other) return other;
  if (reader.asks(said)) return { again: askIntent('DealIntent', { chosen: filled(lead.id) }) };
  const now = { now: desk.now, ...(lead.currency ? { currency: lead.currency } : {}) };
  const last: FactValue | undefined =
    lead.amount === undefined ? undefined : { type: 'amount', min: lead.amount, max: lead.amount };
  const isCorrection = reader.isCorrection(said);
  const read = reader.topic('budget', reader.withoutSlip(sumWords), {
    ...now,
    ...(isCorrection && last?.type === 'amount' ? { last } : {}),
  });
  const amount =
    read.kind === 'ask' || reader.denies(reader.withoutSlip(sumWords), false) ? undefined : sumIn(read.value);
  if (amount !== undefined && read.kind !== 'ask') {
    const currency = read.value.type === 'amount' ? read.value.currency : undefined;
    return write(leadCase, { amount, ...(currency ? { currency } : {}), sure: read.kind, words: said }, desk);
  }
  const isNothingHeard = said !== '' && (read.kind !== 'ask' || read.why === 'not-heard');
  if (isAwaited(desk) && isNothingHeard)
    return (await instead(said, desk)) ?? { tell: [say.noDealHeard], ask: say.askNext, remember };
  const isRange = read.kind !== 'ask' && read.value.type === 'amount' && isBetween(read.value);
  if (isRange) return { tell: [], ...askBack({ kind: 'ask', why: 'which' }, said, leadCase, desk), remember };
  if (read.kind === 'ask') return { tell: [], ...askBack(read, said, leadCase, desk), remember };
  return { tell: [], ask: say.askDeal, pending: awaited, remember };
}
