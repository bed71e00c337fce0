import { factsInForce, heaviestFirst, isUnknown } from '../../domain/fact.ts';
import type { Interview } from '../../domain/interview.ts';
import type { Criterion, Framework } from '../../frameworks/framework.ts';
import { standings } from '../../frameworks/gaps.ts';
import { frameworkOf } from '../../frameworks/index.ts';
import { isoInstant } from '../../schedule/instant.ts';
import type { Speech } from '../../speech/say.ts';
import type { Desk, Reply } from '../../turn/turn.ts';
import type { Case } from '../lead-case.ts';
import { moreOfThis } from '../logging/replies.ts';
import { writeId } from '../logging/write-stamp.ts';
import { caseById, showLetters } from '../qualification.ts';
import { interviewWords } from './languages.ts';
import { answeredIn, leftIn } from './what-is-left.ts';

/** An interview with the case it is about. */
export type Sitting = { leadCase: Case; interview: Interview; framework: Framework };

/** This turn's instant as it is written down. */
export const nowIso = (desk: Desk) => isoInstant(desk.now);
/** What the framework of an interview is called. */
export const nameOf = ({ framework }: Sitting, desk: Desk) => framework.words[desk.language].name;
/** The criteria still to be asked. */
export const left = (
  { interview, framework, leadCase }: Sitting,
  desk: Desk,
  facts = leadCase.file.facts,
): Criterion[] => leftIn(interview, framework, facts, desk.rep.id);

/** An interview as this request leaves it. */
export const touched = (interview: Interview, desk: Desk): Interview => ({
  ...interview,
  at: nowIso(desk),
  request: writeId(desk),
});

/** Asks the next question, one a turn, with what is known unless `plainly`; whatever is said next is its answer. Without one left, the interview is over. */
export async function next(
  sitting: Sitting,
  tell: Speech[],
  desk: Desk,
  facts = sitting.leadCase.file.facts,
  how?: 'plainly',
): Promise<Reply> {
  const say = interviewWords[desk.language];
  const { leadCase, interview, framework } = sitting;
  const remaining = left(sitting, desk, facts);
  const [criterion] = remaining;
  const remember = { lead: leadCase.file.lead.id };
  if (!criterion) {
    await desk.store.saveInterview(desk.scope, { ...touched(interview, desk), state: 'done' });
    const answered = framework.criteria.filter(
      (one) => answeredIn(interview, one, facts, desk.rep.id).length > 0,
    ).length;
    const done = say.done({
      framework: nameOf(sitting, desk),
      who: leadCase.about.who,
      answered,
      of: framework.criteria.length,
    });
    return { tell: [...tell, done], ...moreOfThis(desk), remember };
  }
  await desk.store.saveInterview(desk.scope, { ...touched(interview, desk), state: 'open' });
  const [topic] = criterion.topics;
  const known = factsInForce(facts).filter(
    (fact) => how !== 'plainly' && criterion.topics.includes(fact.topic) && !isUnknown(fact),
  );
  return {
    tell,
    ask: say.question({ topic, known: known.toSorted(heaviestFirst), now: desk.now }),
    reprompt: say.reprompt({ topic }),
    show: showLetters(
      { file: leadCase.file, framework, standings: standings(framework, facts, desk.now.toMillis()) },
      criterion.id,
    ),
    pending: { kind: 'answer', intent: 'InterviewAnswerIntent', slot: 'answer', topic },
    remember: {
      ...remember,
      interview: { lead: leadCase.file.lead.id, framework: framework.id, criterion: criterion.id },
    },
  };
}

/** The interview under way: this session's, else the one touched last that is still open; on any device, on any day. */
export async function sittingNow(desk: Desk, lead = desk.memory.interview?.lead): Promise<Sitting | undefined> {
  const [interviews, opened] = await Promise.all([
    desk.store.interviews(desk.scope),
    lead ? caseById(lead, desk) : undefined,
  ]);
  // A repeated request finds the interview that it ended itself.
  const open = interviews.filter(({ state, request }) => state === 'open' || request === writeId(desk));
  const interview = (lead ? open.find((one) => one.lead === lead) : undefined) ?? (lead ? undefined : open[0]);
  if (!interview) return undefined;
  const leadCase = opened && interview.lead === lead ? opened : await caseById(interview.lead, desk);
  if (!('file' in leadCase)) return undefined;
  return { leadCase, interview, framework: frameworkOf(interview.framework) };
}
