import type { Case } from '../../conversation/lead-case.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { soundsLikeAnother } from '../../conversation/logging/replies.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { writeId } from '../../conversation/logging/write-stamp.ts';
import { type DealSize, entriesOf, type Sum } from '../../domain/log-entry.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { leadRecordWords } from './languages.ts';

const sumOf = ({ amount, currency }: { amount?: number; currency?: string }): Sum | undefined =>
  amount === undefined ? undefined : { amount, ...(currency ? { currency } : {}) };

/** What stood before this request: a repeated one must say what the first one said. */
function stoodBefore({ file }: Case, desk: Desk): Sum | undefined {
  const repeated = entriesOf(file.log ?? [], 'deal').find(({ id }) => id.startsWith(writeId(desk)));
  return repeated ? repeated.was : sumOf(file.lead);
}

/** Writes how big the deal is. */
export async function write(leadCase: Case, deal: Omit<DealSize, 'was'>, desk: Desk): Promise<Reply> {
  const say = leadRecordWords[desk.language];
  const { about, file } = leadCase;
  const was = stoodBefore(leadCase, desk);
  const currency = deal.currency ?? file.lead.currency;
  const size = { ...deal, ...(currency ? { currency } : {}) };
  const entries = await log(leadCase, [{ kind: 'deal', ...size, ...(was ? { was } : {}) }], desk, '-deal');
  const isRisky = was !== undefined && was.amount !== deal.amount && soundsLikeAnother(deal.amount);
  return {
    tell: [
      say.dealSet({ about, size, ...(was ? { was } : {}) }),
      ...(isRisky ? [logAnswerWords[desk.language].digits({ amount: deal.amount })] : []),
    ],
    ask: say.askNext,
    remember: { lead: file.lead.id, logged: withLogged(desk, { lead: file.lead.id, entries }) },
  };
}
