import { filled } from '../../conversation/heard-slots.ts';
import type { Case } from '../../conversation/lead-case.ts';
import type { AskedBefore } from '../../turn/memory.ts';

/** Offers another question about the same lead. */
export const offerOf = (intent: string, leadCase: Case): { kind: 'offer'; yes: AskedBefore } => ({
  kind: 'offer',
  yes: { intent, slots: { chosen: filled(leadCase.file.lead.id) } },
});
