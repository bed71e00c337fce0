import type { Lead } from './lead.ts';

const won = /^(closed[\s_-]*)?won\b/i;
const lost = /^(closed[\s_-]*)?(lost\b|canceled|cancelled)/i;

/** What the fields of an imported deal are called where a lead keeps them. */
export const dealFields = {
  id: 'Deal id',
  stage: 'Deal stage',
  outcome: 'Deal outcome',
  closes: 'Deal closes',
  closed: 'Deal closed',
  wonBecause: 'Deal won because',
  lostBecause: 'Deal lost because',
} as const;

/** How an imported deal ended, in the words CRMs have for it; nothing while it is open. */
export function dealEnded(extra: Readonly<Record<string, string>>): 'won' | 'lost' | undefined {
  const words = [extra[dealFields.outcome], extra[dealFields.stage]].flatMap((word) => (word ? [word.trim()] : []));
  if (words.some((word) => won.test(word))) return 'won';
  return words.some((word) => lost.test(word)) ? 'lost' : undefined;
}

/** Whether the deal that a lead's amount is of has ended: then it is no money still to come. */
export const hasEndedDeal = ({ extra }: Lead): boolean => extra !== undefined && dealEnded(extra) !== undefined;
