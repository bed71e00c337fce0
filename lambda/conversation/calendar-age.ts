import { DateTime } from 'luxon';
import { calendarAge } from '../domain/calendar-copy.ts';
import { ageOfCalendar as en } from '../language/en/calendar-age.ts';
import type { Language } from '../language/languages.ts';
import type { Speech } from '../speech/say.ts';
import type { Answer, Desk } from '../turn/turn.ts';

type AgeWords = (of: { since: DateTime; now: DateTime; unreachable: boolean }) => Speech;
const words: Record<Language, AgeWords> = { en };

/** How old the rep's calendar is, in words, and since when it may have changed. */
export type AgeSaid = { since: DateTime; said: Speech };

/** Reads, beside the calendar itself, how old it is; nothing where that does not matter or was said in this session. */
export async function readCalendarAge(desk: Desk): Promise<AgeSaid | undefined> {
  if (desk.memory.ageTold) return undefined;
  const age = calendarAge(await desk.store.calendarCopies(desk.scope), desk.now.toMillis());
  if (!age) return undefined;
  const since = DateTime.fromISO(age.since, { zone: desk.now.zone });
  return { since, said: words[desk.language]({ since, now: desk.now, unreachable: age.unreachable }) };
}

/** The answer, with how old the calendar is that it was read from. */
export function withCalendarAge<A extends Answer>(answer: A, age: AgeSaid | undefined): A {
  if (!age || 'again' in answer) return answer;
  return { ...answer, tell: [...answer.tell, age.said], remember: { ...answer.remember, ageTold: true } };
}
