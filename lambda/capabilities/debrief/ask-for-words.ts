import type { Case } from '../../conversation/lead-case.ts';
import type { Speech } from '../../speech/say.ts';
import type { Reply } from '../../turn/turn.ts';

/** Asks, and takes whatever is said next as the answer of an intent. */
export const answering = (intent: string, leadCase: Case, ask: Speech, reprompt?: Speech): Reply => ({
  tell: [],
  ask,
  ...(reprompt ? { reprompt } : {}),
  pending: { kind: 'answer', intent, slot: 'answer' },
  remember: { lead: leadCase.file.lead.id },
});

/** The words of a slot, or nothing. */
export const trimmed = (heard: string | undefined): string => heard?.trim() ?? '';
