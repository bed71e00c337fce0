import type { Rep } from '../../lambda/domain/rep.ts';
import type { LocalSkill } from '../../simulator/local-skill.ts';
import type { PageClock } from './talk.ts';

/** What a page is served of. */
export type PageOf = {
  skill: LocalSkill;
  rep: Rep;
  locale: string;
  clock: PageClock;
  /** Whether the book is the demo company's. */
  isDemo: boolean;
  /** Where the book is kept; what columns become is remembered there. */
  folder?: string;
};
