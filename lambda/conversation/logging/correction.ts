import type { Desk } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import type { Case } from '../lead-case.ts';
import { asOfRequestStart } from './record-facts.ts';

// A date slot comes as `2027-02`, without the "actually" before it.
const bareDate = /^\d{4}(?:-|$)/;

/**
 * "No, a hundred and twelve thousand", "actually february": said of an amount or a date just logged, it puts that right. Gives
 * the words without the no; nothing where they are no correction.
 */
export function correctionIn(text: string, leadCase: Case, desk: Desk): string | undefined {
  const rest = answersIn[desk.language].withoutSlip(text);
  const ids = desk.memory.logged?.at(-1)?.facts ?? [];
  const fact = asOfRequestStart(leadCase.file, desk).facts.find(({ id, withdrawn }) => ids.includes(id) && !withdrawn);
  const isSlip = rest !== text || (fact?.value.type === 'date' && bareDate.test(text));
  if (!fact || !isSlip || (fact.value.type !== 'amount' && fact.value.type !== 'date')) return undefined;
  const last = fact.value.type === 'amount' ? { last: fact.value } : {};
  const read = answersIn[desk.language].topic(fact.topic, rest, { now: desk.now, ...last });
  return read.kind !== 'ask' && read.value.type === fact.value.type ? rest : undefined;
}
