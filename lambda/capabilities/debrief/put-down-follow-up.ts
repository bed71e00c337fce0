import type { Case } from '../../conversation/lead-case.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { stampOf } from '../../conversation/logging/write-stamp.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import type { Answer, Desk } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { isWhenAsked } from './by-when.ts';
import { close } from './end-of-debrief.ts';
import { debriefWords } from './languages.ts';
import { offerReminder } from './reminders.ts';

/** A name is written as it is written in the book, however it was heard. */
function withNames(text: string, leadCase: Case | undefined): string {
  const { name = '', company = '' } = leadCase?.file.lead ?? {};
  return [name, ...name.split(' '), company]
    .filter((one) => one.length > 1)
    .reduce(
      (left, one) =>
        left.replace(new RegExp(`(?<!\\p{L})${one.replace(/[^\p{L}\p{N} ]/gu, '.')}(?!\\p{L})`, 'giu'), one),
      text,
    );
}

/** After so many answers that name no day, "by when?" lets go. */
const MOST_MISSES = 2;

/** Something to do without a day stays as a note of the lead it is about; without a lead nothing is put down. Either is said. */
async function withoutDay(leadCase: Case | undefined, what: string, desk: Desk, isDebrief: boolean): Promise<Answer> {
  const say = debriefWords[desk.language];
  if (!leadCase) return { tell: [say.noDay], ask: say.askWhatElse, remember: { todo: '' } };
  const lead = leadCase.file.lead.id;
  const entries = await log(leadCase, [{ kind: 'note', text: what.slice(0, 300) }], desk, '-note');
  const remember = { lead, todo: '', logged: withLogged(desk, { lead, entries }) };
  const tell = [say.noteWithoutDay({ what })];
  const then = isDebrief ? await close(leadCase, tell, desk) : { tell, ask: say.askWhatElse };
  return { ...then, remember: { ...then.remember, ...remember } };
}

/** Puts down something to do; asks by when where that was not said. */
export async function todo(leadCase: Case | undefined, said: string, desk: Desk, isDebrief: boolean): Promise<Answer> {
  const say = debriefWords[desk.language];
  const { what, due } = answersIn[desk.language].todo(said, desk.now);
  const remember = leadCase ? { lead: leadCase.file.lead.id } : {};
  if (what === '' && !leadCase && !isDebrief && !desk.memory.todo)
    return {
      tell: [],
      ask: say.askWhat,
      pending: { kind: 'answer', intent: 'RemindIntent', slot: 'answer' },
      remember: { todo: said.slice(0, 300) },
    };
  if (!due) {
    const misses = isWhenAsked(desk) ? (desk.memory.misses ?? 0) + 1 : 0;
    if (misses >= MOST_MISSES) return withoutDay(leadCase, what, desk, isDebrief);
    return {
      tell: [],
      ask: say.askWhen,
      pending: { kind: 'answer', intent: isDebrief ? 'NextStepIntent' : 'RemindIntent', slot: 'answer' },
      remember: { ...remember, todo: what.slice(0, 300), ...(misses > 0 ? { misses } : {}) },
    };
  }
  const stamp = stampOf(desk, '-todo');
  const text = withNames(
    what === '' ? desk.memory.todo || say.talkAgain({ who: leadCase?.about.who ?? '' }) : what,
    leadCase,
  );
  const followUp: FollowUp = {
    id: stamp.id(),
    what: text,
    due,
    ...(leadCase ? { lead: leadCase.file.lead.id } : {}),
    by: stamp.by,
    at: stamp.at,
    state: 'open',
  };
  await desk.store.saveFollowUp(desk.scope, followUp);
  const lead = leadCase?.file.lead;
  // Who is meant by "him" is said.
  const whom = lead && answersIn[desk.language].saysWhom(text) ? { whom: lead } : {};
  const tell = [say.followUp({ what: text, due, now: desk.now, ...whom })];
  const kept = {
    ...remember,
    todo: '',
    logged: withLogged(desk, { lead: leadCase?.file.lead.id ?? '', todos: [followUp.id] }),
  };
  const offered = offerReminder(followUp, desk, isDebrief);
  if (offered) return { tell, ...offered, remember: kept };
  const then = isDebrief && leadCase ? await close(leadCase, tell, desk) : { tell, ask: say.askWhatElse };
  return { ...then, remember: { ...then.remember, ...kept } };
}
