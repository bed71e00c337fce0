import { agendaIn } from '../../conversation/days-asked.ts';
import type { Case } from '../../conversation/lead-case.ts';
import { colourOf } from '../../domain/flag.ts';
import { calledInPassing } from '../../domain/lead.ts';
import type { LeadFile } from '../../domain/lead-file.ts';
import { entriesOf } from '../../domain/log-entry.ts';
import { today } from '../../schedule/span.ts';
import type { Speech } from '../../speech/say.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { newestFirst } from './days-of-entries.ts';
import { leadRecordWords as words } from './languages.ts';

const MOST_LEADS = 4;

/** What is said of the flags of one lead; nothing where there is none. */
function flagsSaid(file: LeadFile, who: string, desk: Desk): Speech[] {
  const raised = entriesOf(file.log ?? [], 'flag')
    .sort(newestFirst)
    .map(({ flag, words: said }) => ({ flag, colour: colourOf[flag], ...(said ? { words: said } : {}) }));
  return raised.length > 0 ? [words[desk.language].flags({ who, flags: raised })] : [];
}

/** The flags of a lead, red and green. */
export function flags({ file, about }: Case, desk: Desk): Reply {
  const say = words[desk.language];
  const tell = flagsSaid(file, about.who, desk);
  return { tell: tell.length > 0 ? tell : [say.noFlags(about)], ask: say.askNext };
}

/** The flags of everybody on today's calls. */
export async function flagsToday(desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const span = today(desk.now);
  const agenda = await agendaIn(span, desk);
  const ids = [...new Set(agenda.calls.map(({ call }) => call.lead.id))].slice(0, MOST_LEADS);
  const files = await Promise.all(ids.map((id) => desk.store.leadFile(desk.scope, id)));
  const tell = files.flatMap((file) => (file ? flagsSaid(file, calledInPassing(file.lead), desk) : []));
  return { tell: tell.length > 0 ? tell : [say.noFlagsToday], ask: say.askNext };
}
