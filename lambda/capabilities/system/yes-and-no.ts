import { askWhoElse } from '../../conversation/ask-who-is-meant.ts';
import { filled } from '../../conversation/heard-slots.ts';
import { say } from '../../speech/say.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';
import { type Answerer, taken } from './answerer.ts';

/** The only lead who was offered: a yes or no is about them. */
const onlyOffered = ({ memory: { pending } }: Desk): { lead: string; resume: AskedBefore } | undefined => {
  const [lead, ...more] = pending?.kind === 'which-lead' ? pending.leads : [];
  return pending?.kind === 'which-lead' && lead !== undefined && more.length === 0
    ? { lead, resume: pending.resume }
    : undefined;
};

/** A yes to what was offered, asked, or to the only lead who could be meant. */
export const yes: Answerer = (words, desk) => {
  const only = onlyOffered(desk);
  return only
    ? { again: { intent: only.resume.intent, slots: { ...only.resume.slots, chosen: filled(only.lead) } } }
    : agreed(words, desk, {});
};

const agreed: Answerer = (words, desk) => {
  const { memory } = desk;
  return memory.pending?.kind === 'offer'
    ? { again: memory.pending.yes }
    : memory.pending?.kind === 'answer'
      ? taken(memory.pending, 'yes', desk)
      : {
          tell: [],
          ask: memory.pending && memory.said ? say`${memory.said.ask}` : words.yesToWhat,
          ...(memory.pending ? { pending: memory.pending } : {}),
        };
};

/** A no to the same; to nothing it is a goodbye. */
export const no: Answerer = (words, desk) => {
  const { memory } = desk;
  const only = onlyOffered(desk);
  if (only) return askWhoElse(only.resume, desk);
  if (memory.pending?.kind === 'offer' && memory.pending.no) return { again: memory.pending.no };
  if (memory.pending?.kind === 'answer') return taken(memory.pending, 'no', desk);
  // A no to "what else?" is a goodbye; a no to an offer only declines the offer.
  if (!memory.pending) return { tell: [words.goodbye], end: true };
  return { tell: [words.okay], ask: words.whatElse };
};
