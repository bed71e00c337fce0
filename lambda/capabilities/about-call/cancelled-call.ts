import { calendarAround } from '../../conversation/calls-heard.ts';
import { calledInPassing } from '../../domain/lead.ts';
import type { Aside } from '../../schedule/agenda.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { aboutCallWords } from './languages.ts';

/** Entries that will not happen, of the lead or with a word of what was said in their title. */
function called(others: Aside[], words: string[]) {
  const last = (why: 'cancelled' | 'declined') =>
    others.findLast(({ entry }) => entry.why === why && words.some((word) => entry.title.toLowerCase().includes(word)));
  return { cancelled: last('cancelled'), declined: last('declined') };
}

/** Says what became of a call that is not in the calendar any more, where the calendar knows. */
export async function offNow(lead: string, heard: string | undefined, desk: Desk): Promise<Reply | undefined> {
  const say = aboutCallWords[desk.language];
  const [calendar, file] = await Promise.all([calendarAround(desk), desk.store.leadFile(desk.scope, lead)]);
  if (!file) return undefined;
  const named = [file.lead.name, file.lead.company, file.lead.lastName, heard].flatMap(
    (name) => name?.toLowerCase() ?? [],
  );
  const { cancelled, declined } = called(calendar.others, named);
  const remember = { lead };
  const offer = { ask: say.askNext, remember };
  if (cancelled)
    return { tell: [say.cancelled({ name: calledInPassing(file.lead), ...cancelled, now: desk.now })], ...offer };
  if (declined) return { tell: [say.declined({ ...declined, now: desk.now })], ...offer };
  return undefined;
}
