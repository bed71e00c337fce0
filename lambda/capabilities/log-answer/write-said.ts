import { filled } from '../../conversation/heard-slots.ts';
import type { Case } from '../../conversation/lead-case.ts';
import { asSaid } from '../../conversation/logging/as-said.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { borneOut } from '../../conversation/logging/read-statement.ts';
import { inWordsSaid, lastAmount, record, type Writable, writable } from '../../conversation/logging/record-facts.ts';
import { askBack, closingQuestion, moreOfThis, replyTo } from '../../conversation/logging/replies.ts';
import type { Topic } from '../../domain/fact.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk } from '../../turn/turn.ts';
import { answersIn, type Sentence } from '../../understanding/answer-reader.ts';
import { changeCurrency } from './change-currency.ts';
import type { SaidToLog } from './said-to-log.ts';

/** What was said about a lead: the words without the name, and with a contrast turned into what holds. */
export type SaidOfLead = SaidToLog & { leadCase: Case; spoken: string; text: string };

/** What a correction without a topic is about: what was written last. */
function lastTopic(facts: { id: string; topic: Topic }[], desk: Desk): Topic | undefined {
  const last = desk.memory.logged?.at(-1)?.facts ?? [];
  return facts.find(({ id }) => last.includes(id))?.topic;
}

function sentenceIn({ leadCase: { file }, text, expected, frame: { corrects } }: SaidOfLead, desk: Desk): Sentence {
  const { lead } = file;
  const last = corrects ? lastAmount(file) : undefined;
  const topic = corrects ? (expected ?? lastTopic(file.facts, desk) ?? 'budget') : expected;
  return answersIn[desk.language].sentence(text, {
    now: desk.now,
    contact: { name: lead.name, ...(lead.title ? { title: lead.title } : {}) },
    ...(topic ? { expected: topic } : {}),
    ...(last ? { last, ...(last.currency ? { currency: last.currency } : {}) } : {}),
  });
}

/** In a debrief, what is said next is more of what was learned. */
const takenNext = ({ memory: { pending } }: Desk) =>
  pending?.kind === 'answer' && pending.intent === 'LearnedIntent' ? 'LearnedIntent' : 'LogFactIntent';

/** Words in which no reader finds anything to log: another question, a second opinion, once more, or not understood. */
async function nothingHeard(said: SaidOfLead, desk: Desk): Promise<Answer> {
  const { intent, spoken, leadCase, question } = said;
  const lead = leadCase.file.lead.id;
  const orElse = (await question())?.ifNoAnswer;
  if (orElse && orElse !== 'unknown') return { again: orElse };
  // A whole sentence that the reader alone makes nothing of is read by both opinions.
  if (intent.startsWith('Said')) {
    const whole = { answer: filled(spoken), chosen: filled(lead) };
    const then = takenNext(desk);
    return then === 'LearnedIntent'
      ? { again: { intent: then, slots: whole } }
      : { again: askIntent('LogStatementIntent', { ...whole, whole: filled(spoken), sureness: filled('1') }) };
  }
  const misses = desk.memory.misses ?? 0;
  if (misses > 0) return { again: askIntent('AMAZON.FallbackIntent') };
  const words = logAnswerWords[desk.language];
  return {
    tell: [words.nothingHeard],
    ask: words.askAgain,
    pending: moreOfThis(desk).pending ?? { kind: 'answer', intent: 'LogFactIntent', slot: 'answer' },
    remember: { lead, misses: misses + 1 },
  };
}

/** Where a name gave way to "he", the words as they were said. */
const inOwnWords = (ready: Writable[], { said, spoken }: SaidOfLead): Writable[] =>
  said === '' || said.toLowerCase().includes(spoken.toLowerCase()) ? ready : asSaid(ready, spoken, said);

/** Writes what was said and says what it did; asks back what is not sure. */
export async function writeSaid(said: SaidOfLead, desk: Desk): Promise<Answer> {
  const { leadCase, text, spoken, frame } = said;
  const remember = { lead: leadCase.file.lead.id };
  const sentence = sentenceIn(said, desk);
  if (sentence.kind === 'hold')
    return { tell: [logAnswerWords[desk.language].held], ...closingQuestion(desk), remember };
  if (sentence.kind === 'currency') return changeCurrency(leadCase, sentence.currency, desk);
  const answers = borneOut(sentence.answers, text, answersIn[desk.language]);
  const ready = inOwnWords(inWordsSaid(writable(answers), text, spoken), said);
  const toAsk = answers.find(({ understood }) => understood.kind === 'ask');
  const back = toAsk && askBack(toAsk, remember.lead, desk, takenNext(desk));
  if (ready.length === 0) return back ? { ...back, remember } : nothingHeard(said, desk);
  const recorded = await record(leadCase, ready, desk, { corrects: frame.corrects, repeats: 'stand' });
  return replyTo(recorded, leadCase, back, desk);
}
