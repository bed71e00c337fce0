import { askForSubject } from '../../conversation/ask-who-is-meant.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { whom } from '../../conversation/logging/about-whom.ts';
import { asSaid } from '../../conversation/logging/as-said.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { dateOfDenial, LEAST_WORDS, noteOfTheRest } from '../../conversation/logging/note-of-the-rest.ts';
import { log } from '../../conversation/logging/record-entries.ts';
import { record, writable } from '../../conversation/logging/record-facts.ts';
import { askBack, closingQuestion, replyTo } from '../../conversation/logging/replies.ts';
import { withEntries } from '../../conversation/logging/undo-history.ts';
import { told } from '../../conversation/logging/what-is-told.ts';
import { calledInPassing, type Lead } from '../../domain/lead.ts';
import { claimedSubject } from '../../people/claimed-name.ts';
import { silence } from '../../speech/say.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import { wordsWhole } from '../../turn/words-whole.ts';
import { answersIn } from '../../understanding/answer-reader.ts';
import { commonWords } from '../../understanding/engine.ts';
import { spokenWords } from './sentence-frames.ts';

const INTENT = 'LogStatementIntent';

/** From these shares on what tells something is kept as a note, or offered as one. */
const SURE_STATEMENT = 0.45;
const LIKELY_STATEMENT = 0.2;

/** What says nothing we have a topic for is kept in the rep's words where it surely tells something, else offered to be. */
function noteOf(whole: string, lead: Lead, slots: Slots, desk: Desk): Answer {
  const note = askIntent('NoteIntent', {
    chosen: filled(lead.id),
    answer: filled(answersIn[desk.language].ordered(whole)),
  });
  const sureness = Number(heardIn(slots, 'sureness')?.heard ?? 0);
  if (whole.trim().split(/\s+/).length < LEAST_WORDS || sureness < LIKELY_STATEMENT)
    return { again: askIntent('AMAZON.FallbackIntent') };
  if (sureness >= SURE_STATEMENT) return { again: note };
  const ask = logAnswerWords[desk.language].offerNote({ who: calledInPassing(lead) });
  return { tell: [], ask, pending: { kind: 'offer', yes: note }, remember: { lead: lead.id } };
}

/**
 * Logs a statement in free words: whom it is about, always the one named in it; what it says, where the reader and what was
 * learned agree. What found no topic is kept as a note in the rep's words.
 */
export async function logStatement(slots: Slots, desk: Desk): Promise<Answer> {
  const text = spokenWords(slots, desk.language);
  const whole = heardIn(slots, 'whole')?.heard ?? text;
  const isNamed = heardIn(slots, 'lead') !== undefined || heardIn(slots, 'chosen') !== undefined;
  const common = await commonWords(desk.language);
  const claimed = isNamed ? undefined : claimedSubject(text, desk.language, (word) => common.has(word));
  const found = await whom(slots, isNamed ? '' : text, INTENT, desk);
  if ('tell' in found) return found;
  if (claimed && found.text === text)
    return askForSubject({ kind: 'unknown-name', heard: claimed.name }, { intent: INTENT, slots }, desk);
  const { leadCase } = found;
  const { lead } = leadCase.file;
  const remember = { lead: lead.id };
  // An interview takes what is said about its lead while its question is open.
  const { pending, interview } = desk.memory;
  if (pending?.kind === 'answer' && pending.intent === 'InterviewAnswerIntent' && interview?.lead === lead.id)
    return { again: { intent: pending.intent, slots: { [pending.slot]: filled(text) } } };
  const context = { now: desk.now, contact: { name: lead.name, ...(lead.title ? { title: lead.title } : {}) } };
  // "Half a mil, but don't put that down yet."
  if (answersIn[desk.language].heldBack(text))
    return { tell: [logAnswerWords[desk.language].held], ...closingQuestion(desk), remember };
  const { answers, left } = await told(text, context, desk);
  const ready = asSaid(writable(answers), text, whole);
  const toAsk = answers.find(({ understood }) => understood.kind === 'ask');
  const back = toAsk && askBack(toAsk, lead.id, desk);
  if (ready.length === 0 && back) return { ...back, remember };
  const typed = heardIn(slots, wordsWhole.typed)?.heard ?? '';
  if (ready.length === 0 && /^Log(?!Amount|Horizon|SomeDate|Fact)/.test(typed))
    return { again: { intent: typed, slots: { chosen: filled(lead.id), answer: filled(text) } } };
  if (ready.length === 0) return noteOf(whole, lead, slots, desk);
  const recorded = await record(leadCase, ready, desk, { repeats: 'stand' });
  const reply = replyTo(recorded, leadCase, back, desk);
  const note = noteOfTheRest(left, desk, dateOfDenial(answers, text, desk));
  if (note === '') return reply;
  const entries = await log(leadCase, [{ kind: 'note', text: note }], desk, '-note');
  const [said = silence, ...rest] = reply.tell;
  const logged = withEntries(recorded.logged, entries);
  return {
    ...reply,
    tell: [said, logAnswerWords[desk.language].alsoNoted({ text: note }), ...rest],
    remember: { ...reply.remember, logged },
  };
}
