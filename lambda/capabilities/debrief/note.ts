import { heardIn } from '../../conversation/heard-slots.ts';
import { whom } from '../../conversation/logging/about-whom.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { trimmed } from './ask-for-words.ts';
import { debriefWords } from './languages.ts';

/** A note about a lead, as it was dictated. */
export async function note(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const said = trimmed(heardIn(slots, 'answer')?.heard);
  if (said === '')
    return { tell: [], ask: say.askNote, pending: { kind: 'answer', intent: 'NoteIntent', slot: 'answer' } };
  const found = await whom(slots, said, 'NoteIntent', desk);
  if ('tell' in found) return found;
  const text = found.text.replace(/^[\s,]+/, '');
  if (text === '')
    return {
      tell: [],
      ask: say.askNote,
      pending: { kind: 'answer', intent: 'NoteIntent', slot: 'answer' },
      remember: { lead: found.leadCase.file.lead.id },
    };
  const entries = await log(found.leadCase, [{ kind: 'note', text: text.slice(0, 1000) }], desk, '-note');
  const { id } = found.leadCase.file.lead;
  return {
    tell: [say.noted],
    ask: say.askWhatElse,
    remember: { lead: id, logged: withLogged(desk, { lead: id, entries }) },
  };
}
