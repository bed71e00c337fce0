import { controlAsked } from '../../conversation/control-asked.ts';
import { questionInstead } from '../../conversation/free-words/question-instead.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import type { Case } from '../../conversation/lead-case.ts';
import { whom } from '../../conversation/logging/about-whom.ts';
import { correctionIn } from '../../conversation/logging/correction.ts';
import { dealSaid } from '../../conversation/logging/deal-put-right.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { dateOfDenial, noteOfTheRest } from '../../conversation/logging/note-of-the-rest.ts';
import { heldAgainst, type ReadStatement } from '../../conversation/logging/read-statement.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { record, writable } from '../../conversation/logging/record-facts.ts';
import { askBack, effect, nextGap, noted, standsBeside } from '../../conversation/logging/replies.ts';
import { withLogged } from '../../conversation/logging/undo-history.ts';
import { told } from '../../conversation/logging/what-is-told.ts';
import type { Topic } from '../../domain/fact.ts';
import { type Speech, silence } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Reply, Slots } from '../../turn/turn.ts';
import { answersIn, type SentenceContext } from '../../understanding/answer-reader.ts';
import { answering, trimmed } from './ask-for-words.ts';
import { close } from './end-of-debrief.ts';
import { debriefWords } from './languages.ts';

/** What is answered: to the question that was asked back, or else by both opinions on the words. */
async function learnedFrom(
  text: string,
  context: SentenceContext,
  expected: Topic | undefined,
  desk: Desk,
): Promise<ReadStatement> {
  if (expected === undefined) return told(text, context, desk);
  const { language } = desk;
  const sentence = answersIn[language].sentence(text, { ...context, expected });
  return { answers: sentence.kind === 'answers' ? await heldAgainst(sentence.answers, text, language) : [], left: [] };
}

/** What was learned in the call: flags and answers in one breath, then the next step. */
export async function learned(slots: Slots, desk: Desk): Promise<Answer> {
  const say = debriefWords[desk.language];
  const said = trimmed(heardIn(slots, 'answer')?.heard);
  const reader = answersIn[desk.language];
  const control = controlAsked(slots, said, desk);
  if (control === 'undo' || control === 'wrong')
    return { again: { intent: control === 'undo' ? 'UndoIntent' : 'WrongIntent', slots: {} } };
  const isAsked = !control && reader.asks(said);
  const instead = isAsked ? await questionInstead(said, desk) : undefined;
  const question = instead?.clearly ?? instead?.ifNoAnswer;
  if (question && question !== 'unknown') return { again: question };
  if (isAsked) return { again: askIntent('AMAZON.FallbackIntent') };
  const isTodo = control === undefined && reader.isTodo(said);
  if (isTodo && desk.memory.lead)
    return { again: askIntent('RemindIntent', { answer: filled(said), chosen: filled(desk.memory.lead) }) };
  const deal = dealSaid(said, desk);
  if (deal) return { again: deal };
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
  const context = { now: desk.now, contact: { name: lead.name, ...(lead.title ? { title: lead.title } : {}) } };
  const { answers: heard, left } = flags.includes('contradictory')
    ? { answers: [], left: [] }
    : await learnedFrom(text, context, expected, desk);
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
  const note = noteOfTheRest(left, desk, dateOfDenial(heard, text, desk));
  const recorded = await record(leadCase, ready, desk, { repeats: 'stand' });
  if (note !== '') entries.push(...(await log(leadCase, [{ kind: 'note', text: note }], desk, '-note')));
  const reply = answering('LearnedIntent', leadCase, say.askMore);
  return {
    ...reply,
    tell: [
      shown,
      ...noted(recorded, desk),
      note === '' ? silence : logAnswerWords[desk.language].alsoNoted({ text: note }),
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

/** Whether something to do was put down for a lead in this session. */
const isNextStepSaid = ({ lead }: Case['file'], { memory }: Desk): boolean =>
  (memory.logged ?? []).some((one) => one.lead === lead.id && (one.todos ?? []).length > 0);

/** After what was learned: what comes next, unless that was said already. */
export const nextStep = async (leadCase: Case, tell: Speech[], desk: Desk): Promise<Reply> =>
  isNextStepSaid(leadCase.file, desk)
    ? close(leadCase, tell, desk)
    : { ...answering('NextStepIntent', leadCase, debriefWords[desk.language].askNextStep), tell };
