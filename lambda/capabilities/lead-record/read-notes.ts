import type { Case } from '../../conversation/lead-case.ts';
import { entriesOf } from '../../domain/log-entry.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { at, newestFirst } from './days-of-entries.ts';
import { leadRecordWords as words } from './languages.ts';

const MOST_NOTES = 3;

/** The newest notes about a lead. */
export function notes({ file, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const all = entriesOf(file.log ?? [], 'note').sort(newestFirst);
  const told = all.slice(0, MOST_NOTES).map((note) => ({ text: note.text, at: at(note.at, desk) }));
  const tell =
    told.length > 0
      ? say.notes({ who: about.who, notes: told, more: all.length - told.length, now: desk.now })
      : say.noNotes(about);
  return { tell: [tell], ask: say.askNext };
}
