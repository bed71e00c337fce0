import { controlAsked } from '../../conversation/control-asked.ts';
import { questionInstead } from '../../conversation/free-words/question-instead.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { whom } from '../../conversation/logging/about-whom.ts';
import { correctionIn } from '../../conversation/logging/correction.ts';
import { dealPutRight, dealSaid } from '../../conversation/logging/deal-put-right.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { inWordsSaid, lastAmount, record, writable } from '../../conversation/logging/record-facts.ts';
import { askBack, closingQuestion, moreOfThis, replyTo } from '../../conversation/logging/replies.ts';
import type { Topic } from '../../domain/fact.ts';
import { topics } from '../../topics/all.ts';
import { askIntent } from '../../turn/asks.ts';
import type { AskedBefore } from '../../turn/memory.ts';
import type { Answer, Desk, Slots } from '../../turn/turn.ts';
import * as answers from '../../understanding/answer-reader.ts';
import { changeCurrency } from './change-currency.ts';
import { framed, frameOf, spokenWords } from './sentence-frames.ts';

const topicIn = (slots: Slots, desk: Desk): Topic | undefined => {
  const named =
    heardIn(slots, 'topic')?.heard ?? (desk.memory.pending?.kind === 'answer' ? desk.memory.pending.topic : undefined);
  return topics.find((topic) => topic === named);
};

/** What stands in for an answer, wherever any words are taken, and the question it really is. */
const instead: Readonly<Partial<Record<answers.Control, string>>> = {
  undo: 'UndoIntent',
  wrong: 'WrongIntent',
  'read-back': 'ReadBackIntent',
  repeat: 'AMAZON.RepeatIntent',
  stop: 'AMAZON.StopIntent',
  help: 'AMAZON.HelpIntent',
};

/** An interview takes what is said while it is open; a correction is about what was written, and stays here. */
const interviewOpen = (desk: Desk) =>
  desk.memory.pending?.kind === 'answer' && desk.memory.pending.intent !== 'LogFactIntent'
    ? desk.memory.pending
    : undefined;

/** An amount that answers how big the deal is, or puts right what was just said of it, is no budget. */
function aboutDeal({ expects }: ReturnType<typeof frameOf>, said: string, desk: Desk): AskedBefore | undefined {
  if (said === '' || (expects !== undefined && expects !== 'budget')) return undefined;
  const { pending } = desk.memory;
  return pending?.kind === 'answer' && pending.takenBy !== undefined
    ? { intent: pending.takenBy, slots: { answer: filled(said) } }
    : (dealPutRight(said, desk) ?? (expects === undefined ? dealSaid(said, desk) : undefined));
}

export async function log(intent: string, slots: Slots, desk: Desk): Promise<Answer> {
  const words = logAnswerWords[desk.language];
  const frame = frameOf(intent, desk.language);
  const { expects, corrects } = frame;
  const said = spokenWords(slots, desk.language);
  const reader = answers.answersIn[desk.language];
  const ofDeal = aboutDeal(frame, said, desk);
  if (ofDeal) return { again: ofDeal };
  const control = controlAsked(slots, said, desk);
  const other = control && instead[control];
  if (other) return { again: { intent: other, slots: {} } };
  const isFree = intent === 'LogFactIntent' && !heardIn(slots, 'chosen');
  const isPutRight = desk.memory.logged !== undefined && reader.isAmountPutRight(said);
  const otherwise = isFree && !isPutRight ? await questionInstead(said, desk) : undefined;
  const asked = otherwise?.clearly;
  if (asked && asked !== 'unknown') return { again: asked };
  const moved = reader.movedTo(said);
  if (moved) return { again: askIntent('MoveIntent', { lead: filled(moved) }) };
  const expected = expects ?? topicIn(slots, desk);
  if (expected === undefined && (control === 'nothing' || control === 'skip'))
    return { tell: [words.allRight], ask: words.askWhatElse };
  const found = await whom(slots, said, intent, desk);
  if ('tell' in found) return found;
  const { leadCase } = found;
  const { lead } = leadCase.file;
  const spoken = framed(frame, found.text).trim();
  const text = reader.withContrast(spoken);
  const remember = { lead: lead.id };
  const open = heardIn(slots, 'outside') ? undefined : interviewOpen(desk);
  if (open && !corrects && desk.memory.interview?.lead === lead.id && text !== '')
    return { again: { intent: open.intent, slots: { [open.slot]: filled(text) } } };
  if (text === '') {
    const topic = expected ?? frame.about ?? 'budget';
    return {
      tell: [],
      ask: words.askTopic({ topic }),
      pending: { kind: 'answer', intent: 'LogFactIntent', slot: 'answer', topic },
      remember,
    };
  }
  const mended = corrects || heardIn(slots, 'topic') ? undefined : correctionIn(text, leadCase, desk);
  if (mended) return { again: askIntent('CorrectIntent', { chosen: filled(lead.id), answer: filled(mended) }) };
  const last = lastAmount(leadCase.file);
  const sentence = reader.sentence(text, {
    now: desk.now,
    contact: { name: lead.name, ...(lead.title ? { title: lead.title } : {}) },
    ...(corrects
      ? { expected: expected ?? lastTopic(leadCase.file.facts, desk) ?? 'budget' }
      : expected
        ? { expected }
        : {}),
    ...(corrects && last ? { last, ...(last.currency ? { currency: last.currency } : {}) } : {}),
  });
  if (sentence.kind === 'hold') return { tell: [words.held], ...closingQuestion(desk), remember };
  if (sentence.kind === 'currency') return changeCurrency(leadCase, sentence.currency, desk);
  const ready = inWordsSaid(writable(sentence.answers), text, spoken);
  const toAsk = sentence.answers.find(({ understood }) => understood.kind === 'ask');
  // In a debrief, what is said after the question asked back is more of what was learned.
  const { pending } = desk.memory;
  const then = pending?.kind === 'answer' && pending.intent === 'LearnedIntent' ? 'LearnedIntent' : 'LogFactIntent';
  const back = toAsk && askBack(toAsk, lead.id, desk, then);
  const orElse = ready.length === 0 && !back ? otherwise?.ifNoAnswer : undefined;
  if (orElse && orElse !== 'unknown') return { again: orElse };
  if (ready.length === 0 && back) return { ...back, remember };
  // A whole sentence that the reader alone makes nothing of is read by both opinions.
  if (ready.length === 0 && intent.startsWith('Said')) {
    const whole = { answer: filled(spoken), chosen: filled(lead.id) };
    return then === 'LearnedIntent'
      ? { again: { intent: then, slots: whole } }
      : { again: askIntent('LogStatementIntent', { ...whole, whole: filled(spoken), sureness: filled('1') }) };
  }
  if (ready.length === 0) {
    const misses = desk.memory.misses ?? 0;
    if (misses > 0) return { again: askIntent('AMAZON.FallbackIntent') };
    return {
      tell: [words.nothingHeard],
      ask: words.askAgain,
      pending: moreOfThis(desk).pending ?? { kind: 'answer', intent: 'LogFactIntent', slot: 'answer' },
      remember: { ...remember, misses: misses + 1 },
    };
  }
  return replyTo(await record(leadCase, ready, desk, { corrects, repeats: 'stand' }), leadCase, back, desk);
}

/** What a correction without a topic is about: what was written last. */
function lastTopic(facts: { id: string; topic: Topic }[], desk: Desk): Topic | undefined {
  const last = desk.memory.logged?.at(-1)?.facts ?? [];
  return facts.find(({ id }) => last.includes(id))?.topic;
}
