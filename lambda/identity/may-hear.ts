import type { RepOnFile, TeamRules } from '../domain/rep.ts';
import type { LinkKind } from '../domain/speaker.ts';

/** Whether a rep may hear the book of another rep of their team. */
export const mayHearOthers = ({ lists }: TeamRules, { role }: Pick<RepOnFile, 'role'>): boolean =>
  lists === 'everybody' || (lists === 'managers' && role === 'manager');

/** What may be said now: all of it, initials and no amounts, or nothing of the book before the rep's code was said. */
export type MayHear = 'all' | 'discreetly' | 'after-code';

/**
 * What a team's rules let somebody hear, on any channel: `by` is how they are known, `isUnlocked` whether they have said
 * their code in this session. A voice can be imitated, so a code is asked of everybody.
 */
export function mayHear({ hearing }: TeamRules, { by, isUnlocked }: { by: LinkKind; isUnlocked: boolean }): MayHear {
  switch (hearing) {
    case 'open':
      return 'all';
    case 'discreet':
      return by === 'voice' ? 'all' : 'discreetly';
    case 'code':
      return isUnlocked ? 'all' : 'after-code';
  }
}
