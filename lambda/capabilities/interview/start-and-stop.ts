import { heardIn } from '../../conversation/heard-slots.ts';
import { interviewWords } from '../../conversation/interview/languages.ts';
import {
  left,
  nameOf,
  next,
  nowIso,
  type Sitting,
  sittingNow,
  touched,
} from '../../conversation/interview/open-interview.ts';
import { lastCall } from '../../conversation/last-call.ts';
import { type Case, openCase } from '../../conversation/lead-case.ts';
import { caseById, frameworkHeard, seenThrough } from '../../conversation/qualification.ts';
import type { Interview } from '../../domain/interview.ts';
import type { Answer, Desk, Reply, Slots } from '../../turn/turn.ts';

/** Begins an interview, or takes up the one that is open for this lead and framework. */
export async function start(leadCase: Case, slots: Slots, desk: Desk): Promise<Reply> {
  const say = interviewWords[desk.language];
  const { framework } = seenThrough(leadCase, desk, frameworkHeard(slots, desk));
  const { lead } = leadCase.file;
  const open = (await desk.store.interviews(desk.scope)).find(
    (one) => one.state === 'open' && one.lead === lead.id && one.framework === framework.id,
  );
  const at = nowIso(desk);
  const interview: Interview = open ?? {
    lead: lead.id,
    name: lead.name,
    framework: framework.id,
    startedAt: at,
    at,
    passed: [],
    state: 'open',
  };
  const sitting = { leadCase, interview, framework };
  const of = { framework: nameOf(sitting, desk), who: leadCase.about.who, left: left(sitting, desk).length };
  return next(sitting, [open ? say.goesOn(of) : say.begins(of)], desk);
}

/** Takes up the interview with whoever is named, else the last one. */
export async function resume(slots: Slots, desk: Desk): Promise<Answer> {
  const say = interviewWords[desk.language];
  const named =
    heardIn(slots, 'lead') || heardIn(slots, 'chosen')
      ? await openCase(slots, 'ResumeInterviewIntent', desk, 'write')
      : undefined;
  if (named && !('file' in named)) return named;
  const sitting = (await sittingNow(desk, named?.file.lead.id)) ?? (named ? undefined : await latest(desk));
  if (!sitting) return named ? start(named, slots, desk) : { tell: [say.noInterview], ask: say.askWhom };
  const of = { framework: nameOf(sitting, desk), who: sitting.leadCase.about.who, left: left(sitting, desk).length };
  return next(sitting, [say.goesOn(of)], desk);
}
/** The interview touched last: what this session remembers may be over already, on another device. */
export const latest = (desk: Desk) => sittingNow({ ...desk, memory: { version: 1 } });

/** An interview about whom the last call was with. */
export async function startForLastCall(slots: Slots, desk: Desk): Promise<Answer> {
  const call = await lastCall(desk);
  if (!call) return { tell: [interviewWords[desk.language].noLastCall], ask: interviewWords[desk.language].askWhom };
  const leadCase = await caseById(call.call.lead.id, desk);
  return 'file' in leadCase ? start(leadCase, slots, desk) : leadCase;
}

/** Leaves the rest for later; everything said is saved already. */
export async function stop(sitting: Sitting | undefined, desk: Desk): Promise<Reply> {
  const say = interviewWords[desk.language];
  if (!sitting) return { tell: [say.noInterview], ask: say.askWhatElse };
  const remaining = left(sitting, desk).length;
  await desk.store.saveInterview(desk.scope, touched(sitting.interview, desk));
  return { tell: [say.stopped({ left: remaining, who: sitting.leadCase.about.who })], end: true };
}
