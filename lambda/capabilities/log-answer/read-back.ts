import { DateTime } from 'luxon';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { closingQuestion } from '../../conversation/logging/replies.ts';
import { factsInForce } from '../../domain/fact.ts';
import { firstWithin } from '../../speech/seconds.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { lastLead } from './last-logged.ts';

/** What the rep noted today about the lead we talk about. */
export async function readBack(slots: Slots, desk: Desk): Promise<Answer> {
  const leadCase = await lastLead(slots, 'ReadBackIntent', desk);
  if (!('file' in leadCase)) return leadCase;
  const facts = factsInForce(leadCase.file.facts).filter(
    ({ by, source, at }) =>
      by === desk.rep.id &&
      source === 'voice' &&
      desk.now.hasSame(DateTime.fromISO(at, { zone: desk.now.zoneName ?? 'utc' }), 'day'),
  );
  const oldestFirst = facts.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
  const { who } = leadCase.about;
  const told = (most: number) => () => [
    logAnswerWords[desk.language].readBack({
      who,
      facts: oldestFirst.slice(-most),
      more: Math.max(0, oldestFirst.length - most),
      now: desk.now,
    }),
  ];
  return { tell: firstWithin([told(6), told(4), told(3), told(2), told(1)]), ...closingQuestion(desk) };
}
