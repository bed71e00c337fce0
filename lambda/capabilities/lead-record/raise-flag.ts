import { heardIn } from '../../conversation/heard-slots.ts';
import type { Case } from '../../conversation/lead-case.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { colourOf, type FlagKind } from '../../domain/flag.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { leadRecordWords as words } from './languages.ts';

/** Raises a flag in the rep's own words. */
export const raise =
  (colour: 'red' | 'green') =>
  async (leadCase: Case, desk: Desk, slots: Slots): Promise<Reply> => {
    const say = words[desk.language];
    const said = heardIn(slots, 'answer')?.heard;
    const named = answersIn[desk.language].flags(said ?? '').filter((flag) => colourOf[flag] === colour);
    const raised: FlagKind[] = named.length > 0 ? named : [colour === 'red' ? 'went-badly' : 'went-well'];
    const entries = await log(
      leadCase,
      raised.map((flag) => ({ kind: 'flag', flag, ...(said ? { words: said.slice(0, 500) } : {}) })),
      desk,
      '-flag',
    );
    return {
      tell: [say.flagged({ who: leadCase.about.who, colour })],
      ask: say.askNext,
      remember: { logged: withLogged(desk, { lead: leadCase.file.lead.id, entries }) },
    };
  };
