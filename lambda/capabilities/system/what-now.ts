import type { DateTime } from 'luxon';
import { agendaIn } from '../../conversation/days-asked.ts';
import { openInterview } from '../../domain/interview.ts';
import { today } from '../../schedule/span.ts';
import type { Memory } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';

/** Something this rep could say now, by what it is about. */
export type Suggestion =
  | { about: 'carry-on' | 'likely' | 'gaps' | 'debrief' | 'who-next' | 'today' | 'tomorrow' | 'call-first' }
  | { about: 'brief'; start: DateTime };

/** What fits this moment, the likeliest first; `emptyBook` when there is nobody to ask about yet. */
export type Moment = { suggestions: Suggestion[]; emptyBook: boolean };

/** For so long after a call it is what the rep has in mind. */
const JUST_ENDED_HOURS = 2;

/** What the conversation alone suggests, without a look into the book. */
export function suggestedBy({ interview, lead }: Memory): Suggestion[] {
  return [
    ...(interview ? [{ about: 'carry-on' as const }] : []),
    ...(lead === undefined ? [] : [{ about: 'likely' as const }, { about: 'gaps' as const }]),
  ];
}

/** Looks at the day and the book for what the rep could say now: one trip. */
export async function whatNow(desk: Desk): Promise<Moment> {
  const { now, store, scope } = desk;
  const [{ calls }, interviews, { leads }] = await Promise.all([
    agendaIn(today(now), desk),
    store.interviews(scope),
    store.heatPage(scope, 'likely', { lowest: 1 }),
  ]);
  const isWaiting = desk.memory.interview === undefined && openInterview(interviews, now.toMillis()) !== undefined;
  const ended = calls.some(({ end }) => end <= now && end >= now.minus({ hours: JUST_ENDED_HOURS }));
  const next = calls.find(({ start }) => start > now);
  const suggestions: Suggestion[] = [
    ...suggestedBy(desk.memory),
    ...(ended ? [{ about: 'debrief' as const }] : []),
    ...(next ? [{ about: 'brief' as const, start: next.start }] : []),
    ...(isWaiting ? [{ about: 'carry-on' as const }] : []),
    ...(next ? [{ about: 'who-next' as const }] : []),
    ...(leads.length > 0 ? [{ about: 'call-first' as const }] : []),
    { about: calls.length > 0 ? 'today' : 'tomorrow' },
  ];
  return { suggestions, emptyBook: leads.length === 0 && calls.length === 0 && desk.memory.lead === undefined };
}

/** The first few that were not offered yet in this session; when all were, from the start again. */
export function notYetOffered(suggestions: readonly Suggestion[], offered: readonly string[], most: number) {
  const fresh = suggestions.filter(({ about }) => !offered.includes(about));
  const isSpent = fresh.length === 0;
  const chosen = (isSpent ? suggestions : fresh).slice(0, most);
  return { chosen, offered: [...(isSpent ? [] : offered), ...chosen.map(({ about }) => about)] };
}
