import type { Case } from '../../conversation/lead-case.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { asOfRequestStart, record } from '../../conversation/logging/record-facts.ts';
import { closingQuestion, effect } from '../../conversation/logging/replies.ts';
import { factsInForce } from '../../domain/fact.ts';
import type { Answer, Desk } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { lastLead, writableAgain } from './last-logged.ts';

/** "Euros, not dollars": the amount that stands, in another currency. */
export async function changeCurrency(opened: Case | undefined, heard: string, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const leadCase = opened ?? (await lastLead({}, 'CurrencyIntent', desk));
  if (!('file' in leadCase)) return leadCase;
  const currency = /^[A-Z]{3}$/.test(heard) ? heard : answersIn[desk.language].currency(heard);
  const amount = factsInForce(asOfRequestStart(leadCase.file, desk).facts)
    .filter(({ topic, value }) => topic === 'budget' && value.type === 'amount')
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  if (amount?.value.type !== 'amount' || !currency) return { tell: [words.noAmount], ...closingQuestion(desk) };
  const recorded = await record(leadCase, [{ ...writableAgain(amount), value: { ...amount.value, currency } }], desk, {
    corrects: { fact: amount.id },
  });
  const [fact] = recorded.answers;
  return {
    tell: [
      ...(fact ? [words.currencyChanged({ fact, now: desk.now })] : []),
      effect(recorded, leadCase.about.who, desk),
    ],
    ...closingQuestion(desk),
    remember: { lead: leadCase.file.lead.id, logged: recorded.logged },
  };
}
