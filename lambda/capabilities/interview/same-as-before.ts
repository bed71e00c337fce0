import { interviewWords } from '../../conversation/interview/languages.ts';
import { next, type Sitting } from '../../conversation/interview/open-interview.ts';
import { asOfRequestStart, record, type Writable } from '../../conversation/logging/record-facts.ts';
import { factsInForce } from '../../domain/fact.ts';
import type { Criterion } from '../../frameworks/framework.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import { continued } from './next-question.ts';

/** "Same as before": what stood before is noted again, as of today. */
export async function sameAgain(sitting: Sitting, criterion: Criterion, desk: Desk): Promise<Reply> {
  const say = interviewWords[desk.language];
  const stood = factsInForce(asOfRequestStart(sitting.leadCase.file, desk).facts).filter(({ topic }) =>
    criterion.topics.includes(topic),
  );
  if (stood.length === 0) return next(sitting, [say.nothingBefore], desk);
  const again = stood.map(
    ({ topic, value, sure, words: said }): Writable => ({ topic, value, sure, ...(said ? { words: said } : {}) }),
  );
  const recorded = await record(sitting.leadCase, again, desk);
  return continued(sitting, recorded, [say.same({ facts: recorded.answers, now: desk.now })], desk);
}
