import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { lastCall } from '../../conversation/last-call.ts';
import { type Case, openCase } from '../../conversation/lead-case.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { caseById } from '../../conversation/qualification.ts';
import { type Outcome, outcomes } from '../../domain/log-entry.ts';
import { minutesIn } from '../../schedule/duration.ts';
import { type Speech, silence } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Reply, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { answering, trimmed } from './ask-for-words.ts';
import { debriefWords } from './languages.ts';
import { learned } from './what-was-learned.ts';

/** Whom a debrief is about: the lead named, a call by its time, whom we talk about where that is meant, else the last call. */
async function aboutWhom(
  slots: Slots,
  intent: string,
  desk: Desk,
  current: boolean,
): Promise<{ leadCase: Case; tell: Speech[]; call?: string } | Reply> {
  const say = debriefWords[desk.language];
  if (['chosen', 'lead', 'time', 'position'].some((name) => heardIn(slots, name))) {
    const leadCase = await openCase(slots, intent, desk, 'write');
    return 'file' in leadCase ? { leadCase, tell: [] } : leadCase;
  }
  if (current && desk.memory.lead) {
    const leadCase = await caseById(desk.memory.lead, desk);
    return 'file' in leadCase ? { leadCase, tell: [] } : leadCase;
  }
  const call = await lastCall(desk);
  if (!call)
    return { tell: [], ask: say.noLastCall, pending: { kind: 'which-lead', leads: [], resume: { intent, slots } } };
  const leadCase = await caseById(call.call.lead.id, desk);
  if (!('file' in leadCase)) return leadCase;
  const { name, company } = call.call.lead;
  const tell = [say.call({ name, ...(company ? { company } : {}), start: call.start, now: desk.now })];
  return { leadCase, tell, call: call.call.id };
}

/** The start of a debrief: how the call ended, unless that was said with it. */
export async function debrief(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const found = await aboutWhom(slots, 'DebriefIntent', desk, false);
  if (!('leadCase' in found)) return found;
  return {
    ...answering('CallOutcomeIntent', found.leadCase, say.askOutcome, say.outcomes),
    tell: found.tell,
  };
}

/** An outcome that the sentence itself says: "I just got off the phone with Jones". */
export const outcomeOf =
  (outcome: Outcome, intent: string) =>
  async (slots: Slots, desk: Desk): Promise<Answer> => {
    const leadCase = await openCase(slots, intent, desk, 'write');
    return 'file' in leadCase ? ended(leadCase, outcome, undefined, desk) : leadCase;
  };

/** After how it ended: what was learned from a talk; a new try for one that never was. */
async function ended(
  leadCase: Case,
  outcome: Outcome,
  minutes: number | undefined,
  desk: Desk,
  { call, said = '' }: { call?: string; said?: string } = {},
): Promise<Answer> {
  const say = debriefWords[desk.language];
  const { who } = leadCase.about;
  const raised = answersIn[desk.language].flags(said);
  const tell = [
    say.outcome({ outcome, who, ...(minutes === undefined ? {} : { minutes }) }),
    raised.length > 0 ? say.flags({ flags: raised }) : silence,
  ];
  // "The call went great" says that they talked, and how it was.
  const entries = await log(
    leadCase,
    [
      { kind: 'outcome', outcome, ...(minutes === undefined ? {} : { minutes }), ...(call ? { call } : {}) },
      ...raised.map((flag) => ({ kind: 'flag' as const, flag, words: said.slice(0, 300) })),
    ],
    desk,
    '-outcome',
  );
  const remember = { lead: leadCase.file.lead.id, logged: withLogged(desk, { lead: leadCase.file.lead.id, entries }) };
  if (outcome === 'connected' || outcome === 'dropped')
    return { ...answering('LearnedIntent', leadCase, say.askLearned), tell, remember };
  if (outcome === 'wrong-number') return { tell, ask: say.askWhatElse, remember };
  const again = { chosen: filled(leadCase.file.lead.id), answer: filled(`${say.tryAgain({ who })} tomorrow`) };
  return {
    tell,
    ask: say.askTryAgain,
    pending: { kind: 'offer', yes: askIntent('RemindIntent', again) },
    remember,
  };
}

/** How the call ended, in the rep's words, with how long it took. */
export async function outcomeSaid(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const heard = heardIn(slots, 'outcome');
  const words = trimmed(heard?.heard) || trimmed(heardIn(slots, 'answer')?.heard);
  const read = answersIn[desk.language].outcome(words);
  const named = outcomes.find((one) => heard?.values.some(({ id }) => id === one));
  const outcome = read?.outcome ?? named;
  const found = await aboutWhom(slots, 'OutcomeIntent', desk, true);
  if (!('leadCase' in found)) return found;
  const { leadCase } = found;
  if (!outcome) {
    // "It went great, she has fifty grand": not how it ended, but what came of it.
    if (words !== '' && (answersIn[desk.language].flags(words).length > 0 || words.split(' ').length > 3))
      return learned({ answer: filled(words) }, desk);
    return { ...answering('CallOutcomeIntent', leadCase, say.outcomes), tell: [say.outcomeAgain] };
  }
  const length = trimmed(heardIn(slots, 'length')?.heard);
  const minutes = read?.minutes ?? (length === '' ? undefined : minutesIn(length));
  return ended(leadCase, outcome, minutes === undefined ? undefined : Math.round(minutes), desk, {
    said: words,
    ...(found.call ? { call: found.call } : {}),
  });
}
