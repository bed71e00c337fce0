import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Desk } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { slotsIn } from '../../understanding/spoken-slots.ts';
import { filled } from '../heard-slots.ts';

/** The question that words ask outright, by how they put it. */
export function plainQuestion(said: string, desk: Desk): AskedBefore | undefined {
  const found = answersIn[desk.language].plainQuestion(said);
  if (found === undefined) return undefined;
  const { date } = slotsIn[desk.language].slots(found.rest, desk.now);
  const onDay = date === undefined ? {} : { date: filled(date) };
  switch (found.asked) {
    case 'calls-had':
      return askIntent('PastCallsIntent', onDay);
    case 'first-call':
      return askIntent('FirstCallIntent', onDay);
    case 'last-call':
      return askIntent('LastCallIntent', onDay);
    case 'time-left':
      return askIntent('HowLongIntent');
    case 'clash': {
      // "Those" are the calls of the day that was talked about.
      const { day } = desk.memory;
      return askIntent('OverlapIntent', day === undefined || date !== undefined ? onDay : { date: filled(day) });
    }
    case 'open-leads':
      return askIntent('PipelineIntent');
    case 'job-changes':
      return askIntent('JobChangesIntent', { anywhere: filled('yes') });
    case 'hiring':
      return askIntent('HiringIntent', { anywhere: filled('yes') });
  }
}
