import { filled } from '../../conversation/heard-slots.ts';
import { interviewWords } from '../../conversation/interview/languages.ts';
import { next, type Sitting } from '../../conversation/interview/open-interview.ts';
import { lastStep } from '../../conversation/interview/what-is-left.ts';
import { writeId } from '../../conversation/logging/write-stamp.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk } from '../../turn/turn.ts';

/** "Undo that" in an interview: the last answer, or the last question passed over, is open again. */
export async function stepBack(sitting: Sitting, desk: Desk): Promise<Answer> {
  const say = interviewWords[desk.language];
  const { interview, leadCase } = sitting;
  const last = desk.memory.interview?.passed ? 'pass' : lastStep(interview, leadCase.file.facts, desk.rep.id);
  switch (last) {
    case 'pass': {
      // Done already, when the request is repeated.
      if (interview.request === writeId(desk)) return next(sitting, [say.stepBack], desk);
      const passed = interview.passed.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(0, -1);
      return next({ ...sitting, interview: { ...interview, passed } }, [say.stepBack], desk);
    }
    case 'answer':
      return {
        again: askIntent('UndoIntent', { chosen: filled(leadCase.file.lead.id), inside: filled('interview') }),
      };
    case 'none':
      return next(sitting, [say.nothingToUndo], desk);
  }
}
