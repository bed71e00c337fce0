import { filled, heardIn } from '../../conversation/heard-slots.ts';
import type { Case } from '../../conversation/lead-case.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import type { FactValue } from '../../domain/fact-value.ts';
import type { DealSize } from '../../domain/log-entry.ts';
import type { Speech } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Pending } from '../../turn/memory.ts';
import type { Desk, Slots } from '../../turn/turn.ts';
import type { Understood } from '../../understanding/answer-reader.ts';
import { awaited, INTENT, sumIn } from './awaited-deal-size.ts';
import { leadRecordWords } from './languages.ts';

/** What was proposed and confirmed with a yes: "Do you mean ninety thousand?" */
export function confirmed(slots: Slots): Omit<DealSize, 'was'> | undefined {
  const amount = Number(heardIn(slots, 'amount')?.heard ?? Number.NaN);
  if (!(amount > 0)) return undefined;
  const [currency, words] = ['currency', 'answer'].map((slot) => heardIn(slots, slot)?.heard);
  return {
    amount,
    ...(currency ? { currency } : {}),
    sure: heardIn(slots, 'sure')?.heard === 'guess' ? 'guess' : 'sure',
    ...(words ? { words } : {}),
  };
}

/** Asks back for a sum that could not be written down; a yes writes what was proposed. */
export function askBack(
  { why, maybe, hedged }: Extract<Understood<FactValue>, { kind: 'ask' }>,
  words: string,
  { file }: Case,
  desk: Desk,
): { ask: Speech; pending: Pending } {
  const say = leadRecordWords[desk.language];
  if (why === 'not-heard') return { ask: say.askDeal, pending: awaited };
  const ask = logAnswerWords[desk.language].askBack({
    topic: 'budget',
    why,
    now: desk.now,
    ...(maybe ? { maybe } : {}),
  });
  const amount = maybe && sumIn(maybe);
  if (maybe?.type !== 'amount' || amount === undefined) return { ask, pending: awaited };
  const proposed = askIntent(INTENT, {
    chosen: filled(file.lead.id),
    answer: filled(words),
    amount: filled(String(amount)),
    ...(maybe.currency ? { currency: filled(maybe.currency) } : {}),
    sure: filled(hedged ? 'guess' : 'sure'),
  });
  return { ask, pending: { kind: 'offer', yes: proposed, no: askIntent(INTENT, { chosen: filled(file.lead.id) }) } };
}
