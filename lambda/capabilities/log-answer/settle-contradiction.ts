import { heardIn } from '../../conversation/heard-slots.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { asOfRequestStart, write } from '../../conversation/logging/record-facts.ts';
import { closingQuestion, effect } from '../../conversation/logging/replies.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { stampOf } from '../../conversation/logging/write-stamp.ts';
import { caseById } from '../../conversation/qualification.ts';
import { retirement, sameValue } from '../../topics/corrections.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';

/** Settles two answers that contradict each other: the old one goes, or both stand and count as a contradiction. */
export async function settle(slots: Slots, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const leadCase = await caseById(heardIn(slots, 'chosen')?.heard ?? '', desk);
  if (!('file' in leadCase)) return leadCase;
  const { facts } = asOfRequestStart(leadCase.file, desk);
  const older = facts.find(({ id }) => id === heardIn(slots, 'older')?.heard);
  const newer = facts.find(({ id }) => id === heardIn(slots, 'newer')?.heard);
  const remember = { lead: leadCase.file.lead.id };
  if (!older || !newer || sameValue(older.value, newer.value) || heardIn(slots, 'settled')?.heard !== 'changed')
    return {
      tell: [older && newer ? words.bothStand({ newer, older, now: desk.now }) : words.nothingHeard],
      ...closingQuestion(desk),
      remember,
    };
  const gone = retirement(older, stampOf(desk));
  const done = await write(leadCase, [gone], desk);
  return {
    tell: [words.changed, effect(done, leadCase.about.who, desk)],
    ...closingQuestion(desk),
    remember: {
      ...remember,
      logged: withLogged(desk, { lead: leadCase.file.lead.id, facts: [gone.id] }),
    },
  };
}
