import { askForSubject } from '../../conversation/ask-who-is-meant.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { openCase } from '../../conversation/lead-case.ts';
import { caseById } from '../../conversation/qualification.ts';
import { leadsNamedIn } from '../../conversation/who-is-meant.ts';
import type { LeadName } from '../../domain/lead.ts';
import type { Language } from '../../language/languages.ts';
import { spotLead } from '../../people/spot-lead.ts';
import { clockSaid } from '../../schedule/clock.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { trimmed } from './ask-for-words.ts';
import { inPlaceOfDay, withWhat } from './by-when.ts';
import { close } from './end-of-debrief.ts';
import { debriefWords } from './languages.ts';
import { todo } from './put-down-follow-up.ts';

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
