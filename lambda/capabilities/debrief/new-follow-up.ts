import { askForSubject } from '../../conversation/ask-who-is-meant.ts';
import { questionInstead } from '../../conversation/free-words/question-instead.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { type Case, openCase } from '../../conversation/lead-case.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { stampOf } from '../../conversation/logging/write-stamp.ts';
import { caseById } from '../../conversation/qualification.ts';
import { leadsNamedIn } from '../../conversation/who-is-meant.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import type { LeadName } from '../../domain/lead.ts';
import type { Language } from '../../language/languages.ts';
import { spotLead } from '../../people/spot-lead.ts';
import { clockSaid } from '../../schedule/clock.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { trimmed } from './ask-for-words.ts';
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

/** Whether what is said now answers "by when?". */
const isWhenAsked = ({ memory: { pending, todo: what } }: Desk): boolean =>
  pending?.kind === 'answer' &&
  (pending.intent === 'RemindIntent' || pending.intent === 'NextStepIntent') &&
  what !== undefined &&
  what !== '';

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

/** What is said to "by when?" and is no day: a question of the rep's, or that it is to be left. */
async function inPlaceOfDay(said: string, desk: Desk): Promise<Answer | undefined> {
  if (!isWhenAsked(desk)) return undefined;
  const reader = answersIn[desk.language];
  const control = reader.control(said);
  if (
    control === 'undo' ||
    control === 'nothing' ||
    control === 'skip' ||
    control === 'stop' ||
    reader.heldBack(said)
  ) {
    const say = debriefWords[desk.language];
    return { tell: [say.notPutDown], ask: say.askWhatElse, remember: { todo: '' } };
  }
  if (!reader.asks(said)) return undefined;
  const { clearly, ifNoAnswer } = await questionInstead(said, desk);
  const question = clearly ?? ifNoAnswer;
  return question && question !== 'unknown' ? { again: question } : undefined;
}

/** Puts down something to do; asks by when where that was not said. */
async function todo(leadCase: Case | undefined, said: string, desk: Desk, isDebrief: boolean): Promise<Answer> {
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

/** The next step after a call, and by when. */
export async function nextStepSaid(slots: Slots, desk: Desk): Promise<Answer> {
  const said = trimmed(heardIn(slots, 'answer')?.heard);
  const leadCase = await caseById(desk.memory.lead ?? '', desk);
  if (!('file' in leadCase)) return leadCase;
  const control = answersIn[desk.language].control(said);
  const isNothing = control === 'nothing' || control === 'skip' || control === 'stop';
  const instead = await inPlaceOfDay(said, desk);
  if (instead) return instead;
  if (said === '' || (isNothing && !desk.memory.todo) || answersIn[desk.language].nothingToDo(said))
    return close(leadCase, [], desk);
  return todo(leadCase, withWhat(said, desk), desk, true);
}

/** "Tomorrow at nine" alone is the answer to "by when?"; what it is about was said before. Or when, and what comes now. */
function withWhat(said: string, desk: Desk): string {
  const before = desk.memory.todo;
  if (!before) return said;
  const { todo, isTodo } = answersIn[desk.language];
  if (todo(before, desk.now).what === '') return `${said} ${before}`;
  // Neither a day nor something else to do: what was to be done stays what it was.
  if (todo(said, desk.now).due === undefined && !isTodo(said)) return before;
  return todo(said, desk.now).what.split(' ').length < 2 ? `${before} ${said}` : said;
}

/** The one lead a sentence names, anywhere in it; nobody where two could be meant. */
function spottedIn(said: string, names: readonly LeadName[], language: Language): string | undefined {
  const { leads } = spotLead(said, names, language, true);
  return leads.length === 1 ? leads[0]?.id : undefined;
}

/** "Remind me to …": about the lead it names, else whom we talk about. */
export async function remind(slots: Slots, desk: Desk): Promise<Answer> {
  const said = trimmed(heardIn(slots, 'answer')?.heard);
  const instead = await inPlaceOfDay(said, desk);
  if (instead) return instead;
  if (heardIn(slots, 'lead')) {
    const leadCase = await openCase(slots, 'RemindIntent', desk, 'write');
    return 'file' in leadCase ? todo(leadCase, withWhat(said, desk), desk, false) : leadCase;
  }
  const id =
    heardIn(slots, 'chosen')?.heard ??
    spottedIn(said, await leadsNamedIn(said, desk, { anywhere: true }), desk.language) ??
    desk.memory.lead;
  const leadCase = id ? await caseById(id, desk) : undefined;
  // "Send him the quote": whom, where nobody was talked about.
  if (!leadCase && answersIn[desk.language].saysWhom(said))
    return askForSubject({ kind: 'nobody' }, askIntent('RemindIntent', { answer: filled(said) }), desk);
  return todo(leadCase && 'file' in leadCase ? leadCase : undefined, withWhat(said, desk), desk, false);
}

/** "Book a follow-up with …". */
export async function followUpWith(slots: Slots, desk: Desk): Promise<Answer> {
  // The time is that of what comes: it must not find whoever has a call then.
  const { date: _date, time: _time, ...whom } = slots;
  const leadCase = await openCase(whom, 'FollowUpWithIntent', desk, 'write');
  if (!('file' in leadCase)) {
    const pending = 'ask' in leadCase ? leadCase.pending : undefined;
    return pending?.kind === 'which-lead'
      ? {
          ...leadCase,
          pending: { ...pending, resume: { ...pending.resume, slots: { ...slots, ...pending.resume.slots } } },
        }
      : leadCase;
  }
  const what = debriefWords[desk.language].talkAgain({ who: leadCase.about.who });
  const date = trimmed(heardIn(slots, 'date')?.heard);
  const at = trimmed(heardIn(slots, 'time')?.heard);
  return todo(
    leadCase,
    `${what} ${date}${at === '' ? '' : ` ${clockSaid(at, desk.language, 'at') ?? at}`}`,
    desk,
    false,
  );
}
