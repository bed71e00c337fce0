import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { filled } from '../heard-slots.ts';
import { lastDealSaid } from './undo-history.ts';

/** "The deal is worth ninety thousand", "put Globex at eighty": how big a deal is, wherever it is said. */
export function dealSaid(said: string, { language }: Desk): AskedBefore | undefined {
  const { asks, saysDealSize } = answersIn[language];
  return saysDealSize(said) && !asks(said) ? askIntent('SetDealIntent', { answer: filled(said) }) : undefined;
}

/** "No, eighty thousand" where the last thing said was how big a deal is: about that, and no budget. */
export function dealPutRight(said: string, desk: Desk): AskedBefore | undefined {
  const lead = lastDealSaid(desk.memory);
  return lead !== undefined && answersIn[desk.language].isAmountPutRight(said)
    ? askIntent('SetDealIntent', { chosen: filled(lead), answer: filled(said) })
    : undefined;
}
