import { controlAsked } from '../../conversation/control-asked.ts';
import { questionInstead } from '../../conversation/free-words/question-instead.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import type { Case } from '../../conversation/lead-case.ts';
import { whom } from '../../conversation/logging/about-whom.ts';
import { correctionIn } from '../../conversation/logging/correction.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { record, writable } from '../../conversation/logging/record-facts.ts';
import { askBack, effect, nextGap, noted, standsBeside } from '../../conversation/logging/replies.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { type Speech, silence } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Reply, Slots } from '../../turn/turn.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { answering, trimmed } from './ask-for-words.ts';
import { debriefWords } from './languages.ts';

/** What was learned in the call: flags and answers in one breath, then the next step. */
export async function learned(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const said = trimmed(heardIn(slots, 'answer')?.heard);
  const reader = answersIn[desk.language];
  const control = controlAsked(slots, said, desk);
  if (control === 'undo' || control === 'wrong')
    return { again: { intent: control === 'undo' ? 'UndoIntent' : 'WrongIntent', slots: {} } };
  const question = control || !reader.asks(said) ? undefined : (await questionInstead(said, desk)).clearly;
  if (question && question !== 'unknown') return { again: question };
  // Whoever is named in what was learned is whom it is about.
  const found = await whom(slots, said, 'LearnedIntent', desk);
  if ('tell' in found) return found;
  const { leadCase, text } = found;
  if (said === '' || control === 'nothing' || control === 'skip' || control === 'stop')
    return nextStep(leadCase, [], desk);
  const mended = correctionIn(text, leadCase, desk);
  if (mended)
    return {
      again: askIntent('CorrectIntent', { chosen: filled(leadCase.file.lead.id), answer: filled(mended) }),
    };
  const flags = reader.flags(said);
  const entries = await log(
    leadCase,
    flags.map((flag) => ({ kind: 'flag', flag, words: said.slice(0, 300) })),
    desk,
    '-flag',
  );
  const { lead } = leadCase.file;
  const expected = desk.memory.pending?.kind === 'answer' ? desk.memory.pending.topic : undefined;
  const sentence = reader.sentence(text, {
    now: desk.now,
    contact: { name: lead.name, ...(lead.title ? { title: lead.title } : {}) },
    ...(expected ? { expected } : {}),
  });
  const heard = sentence.kind === 'answers' && !flags.includes('contradictory') ? sentence.answers : [];
  const toAsk = heard.find(({ understood }) => understood.kind === 'ask' && understood.why !== 'not-heard');
  const back = toAsk && askBack(toAsk, lead.id, desk, 'LearnedIntent');
  const ready = writable(heard);
  const shown = flags.length > 0 ? say.flags({ flags }) : silence;
  const noticed = { lead: lead.id, logged: withLogged(desk, { lead: lead.id, entries }) };
  if (ready.length === 0 && back) return { ...back, tell: [shown], remember: noticed };
  // "The first one", to "which of the two?", is no note: the words themselves are wanted.
  if (ready.length === 0 && reader.isOnlyPlace(said))
    return {
      tell: [logAnswerWords[desk.language].nothingHeard],
      ask: logAnswerWords[desk.language].askAgain,
      pending: { kind: 'answer', intent: 'LearnedIntent', slot: 'answer', ...(expected ? { topic: expected } : {}) },
      remember: { lead: lead.id },
    };
  if (ready.length === 0) {
    // Words that are neither a flag nor an answer are worth keeping as they are.
    const kept =
      flags.length > 0 ? entries : await log(leadCase, [{ kind: 'note', text: said.slice(0, 1000) }], desk, '-note');
    return {
      ...answering('LearnedIntent', leadCase, say.askMore),
      tell: [flags.length > 0 ? shown : say.noted],
      remember: { lead: lead.id, logged: withLogged(desk, { lead: lead.id, entries: kept }) },
    };
  }
  const recorded = await record(leadCase, ready, desk);
  const reply = answering('LearnedIntent', leadCase, say.askMore);
  return {
    ...reply,
    tell: [
      shown,
      ...noted(recorded, desk),
      effect(recorded, leadCase.about.who, desk),
      ...standsBeside(recorded, desk),
      recorded.clash || back ? silence : nextGap(leadCase, recorded, desk),
    ],
    ...(back ? { ask: back.ask, pending: back.pending } : {}),
    remember: {
      ...reply.remember,
      logged: withLogged(desk, { lead: lead.id, facts: recorded.written.map(({ id }) => id), entries }),
    },
  };
}

/** After what was learned: what comes next. */
export const nextStep = (leadCase: Case, tell: Speech[], desk: Desk): Reply => ({
  ...answering('NextStepIntent', leadCase, debriefWords[desk.language].askNextStep),
  tell,
});
