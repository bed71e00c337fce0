import type { Case } from '../../conversation/lead-case.ts';
import { dealFields } from '../../domain/deal.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { leadRecordWords as words } from './languages.ts';

/** How big the deal is, and when it closes. */
export function deal({ file, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const { amount, currency = 'USD', extra } = file.lead;
  const closes = extra?.[dealFields.closes];
  const tell =
    amount === undefined ? say.noDeal({ about }) : say.deal({ about, amount, currency, ...(closes ? { closes } : {}) });
  return { tell: [tell], ask: say.askNext };
}
