import { type Agenda, agendaOf } from '../schedule/agenda.ts';
import { isoInstant } from '../schedule/instant.ts';
import { type Span, spanOfDate, today } from '../schedule/span.ts';
import type { Desk, Slots } from '../turn/turn.ts';
import { heardIn } from './heard-slots.ts';

/** The stretch of days a question is about: the date said, else the day we talk about, else today. */
export function spanAsked(slots: Slots, desk: Desk, talkedAbout = desk.memory.day): Span | undefined {
  const date = heardIn(slots, 'date');
  if (date) return spanOfDate(date.heard, desk.now);
  return (talkedAbout && spanOfDate(talkedAbout, desk.now)) || today(desk.now);
}

/** The rep's calendar over a span. */
export async function agendaIn(span: Span, desk: Desk): Promise<Agenda> {
  const entries = await desk.store.entriesBetween(desk.scope, isoInstant(span.from), isoInstant(span.to));
  return agendaOf(entries, span);
}
