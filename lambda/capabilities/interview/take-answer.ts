import { controlAsked } from '../../conversation/control-asked.ts';
import { questionInstead } from '../../conversation/free-words/question-instead.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { interviewWords } from '../../conversation/interview/languages.ts';
import { left, next, type Sitting } from '../../conversation/interview/open-interview.ts';
import { answerInAnyWords } from '../../conversation/logging/answer-in-any-words.ts';
import { dealSaid } from '../../conversation/logging/deal-put-right.ts';
import { logAnswerWords } from '../../conversation/logging/languages.ts';
import { askedBack, confirmed } from '../../conversation/logging/proposal.ts';
import { heldAgainst } from '../../conversation/logging/read-statement.ts';
import {
  asOfRequestStart,
  inWordsSaid,
  lastAmount,
  record,
  writable,
} from '../../conversation/logging/record-facts.ts';
import { effect, noted, standsBeside } from '../../conversation/logging/replies.ts';
import { factsInForce, isUnknown, type Topic } from '../../domain/fact.ts';
import type { FactValue } from '../../domain/fact-value.ts';
import type { LeadName } from '../../domain/lead.ts';
import { spotLead } from '../../people/spot-lead.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Answer, Desk, Reply, Slots } from '../../turn/turn.ts';
import * as answers from '../../understanding/answer-reader.ts';
import { type Understood, said as understood } from '../../understanding/understood.ts';
import { correctLast } from './correct-last.ts';
import { instead } from './in-place-of-answer.ts';
import { continued } from './next-question.ts';
import { sameAgain } from './same-as-before.ts';
import { stop } from './start-and-stop.ts';

/** Asks back within the interview; a yes writes what was proposed, a no asks the question again. */
function askBack(answer: answers.SaidAnswer, desk: Desk): Reply | undefined {
  const { topic, understood } = answer;
  if (understood.kind === 'ask' && understood.why === 'not-heard') return undefined;
  const back = askedBack(answer, desk);
  if (!back) return undefined;
  const { ask, proposed } = back;
  if (!proposed)
    return { tell: [], ask, pending: { kind: 'answer', intent: 'InterviewAnswerIntent', slot: 'answer', topic } };
  return {
    tell: [],
    ask,
    pending: {
      kind: 'offer',
      yes: askIntent('InterviewAnswerIntent', proposed),
      no: askIntent('InterviewAnswerIntent'),
    },
  };
}

/** What says nothing to the question: it is asked once more; the second time in a row the interview waits for later. */
async function notHeard(sitting: Sitting, topic: Topic, desk: Desk): Promise<Reply> {
  const say = interviewWords[desk.language];
  const misses = desk.memory.misses ?? 0;
  if (misses > 0) {
    const stopped = await stop(sitting, desk);
    return { tell: [say.nothingHeard, ...stopped.tell], ask: say.askWhatElse, remember: { interview: undefined } };
  }
  const reply = await next(sitting, [say.notHeard({ topic })], desk);
  return { ...reply, remember: { ...reply.remember, misses: misses + 1 } };
}

/** A few words that the question's own reader understands are its answer, whatever else they might be. */
const SHORT = 6;
const isOfKind = (own: Understood<FactValue>) =>
  own.kind === 'ask'
    ? own.why !== 'not-heard'
    : own.value.type === 'amount' || own.value.type === 'date' || own.value.type === 'rank';

/** What is said to the question at hand: an answer, several, or something in place of one. */
export async function take(sitting: Sitting, slots: Slots, names: LeadName[], desk: Desk): Promise<Answer> {
  const { leadCase, framework } = sitting;
  const { lead } = leadCase.file;
  // A repeated request answers the question it answered the first time, whatever is left by now.
  const asked = framework.criteria.find(({ id }) => id === desk.memory.interview?.criterion) ?? left(sitting, desk)[0];
  if (!asked) return next(sitting, [], desk);
  const [topic] = asked.topics;
  const proposed = confirmed(slots);
  if (proposed) {
    const recorded = await record(leadCase, [proposed], desk, { corrects: 'implied' });
    return continued(sitting, recorded, noted(recorded, desk), desk);
  }
  const spoken = heardIn(slots, 'answer')?.heard ?? '';
  const given = heardIn(slots, 'control') && instead(sitting, asked, controlAsked(slots, spoken, desk), desk);
  if (given) return given;
  if (spoken === '') return next(sitting, [], desk);
  const spotted = spotLead(spoken, names, desk.language);
  const isOwn = spotted.leads.some(({ id }) => id === lead.id);
  // An answer about somebody else is filed there; the question still stands.
  if (spotted.leads.length > 0 && !isOwn)
    return { again: askIntent('LogFactIntent', { answer: filled(spoken), outside: filled('yes') }) };
  const reader = answers.answersIn[desk.language];
  const own = reader.told(isOwn ? spotted.text : spoken);
  const said = reader.withContrast(own);
  const deal = dealSaid(said, desk);
  if (deal) return { again: deal };
  const moved = reader.movedTo(said);
  if (moved && desk.memory.logged) return { again: askIntent('MoveIntent', { lead: filled(moved) }) };
  const plain = reader.topic(topic, said, { now: desk.now });
  const isAnswer = !reader.asks(spoken) && said.split(/\s+/).length <= SHORT && isOfKind(plain);
  const otherwise = isAnswer || reader.control(said) ? undefined : await questionInstead(spoken, desk);
  const question = otherwise?.clearly;
  if (question && question !== 'unknown') return { again: question };
  const other = instead(sitting, asked, reader.control(said), desk);
  if (other) return other;
  const stood = factsInForce(asOfRequestStart(leadCase.file, desk).facts).filter(
    (fact) => asked.topics.includes(fact.topic) && !isUnknown(fact),
  );
  // "Is that still so?" – "yes" says the same again; "no" alone asks without it.
  if (stood.length > 0 && reader.stillSo(said) === 'yes') return sameAgain(sitting, asked, desk);
  if (stood.length > 0 && reader.stillSo(said) === 'no') return next(sitting, [], desk, leadCase.file.facts, 'plainly');
  const mended = await correctLast(sitting, said, desk);
  if (mended) return mended;
  const last = lastAmount(asOfRequestStart(leadCase.file, desk));
  const inVain: answers.Sentence = {
    kind: 'answers',
    answers: [{ topic, understood: understood({ type: 'answer', answer: 'unknown' }, false), words: said }],
  };
  const sentence =
    question === 'unknown'
      ? inVain
      : reader.sentence(said, {
          now: desk.now,
          expected: topic,
          contact: { name: lead.name, ...(lead.title ? { title: lead.title } : {}) },
          ...(last && topic === 'budget' ? { last, ...(last.currency ? { currency: last.currency } : {}) } : {}),
        });
  if (sentence.kind === 'hold') return next(sitting, [logAnswerWords[desk.language].held], desk);
  if (sentence.kind === 'currency') return { again: askIntent('CurrencyIntent', { money: filled(sentence.currency) }) };
  const held = await heldAgainst(sentence.answers, said, desk.language);
  const isHeard = held.some(({ understood }) => understood.kind !== 'ask' || understood.why !== 'not-heard');
  const loosely = isHeard ? undefined : await answerInAnyWords(topic, said, desk.language);
  const heard = loosely ? [loosely] : held;
  const ready = inWordsSaid(writable(heard), said, own);
  const toAsk = heard.find(({ understood }) => understood.kind === 'ask');
  const back = toAsk && askBack(toAsk, desk);
  if (ready.length === 0) {
    const orElse = back ? undefined : (otherwise ?? (await questionInstead(spoken, desk))).ifNoAnswer;
    if (orElse && orElse !== 'unknown') return { again: orElse };
    return back ?? notHeard(sitting, topic, desk);
  }
  // The rep has just been told what was known on this: what is answered now replaces it.
  const answered = ready.map((one) =>
    asked.topics.includes(one.topic) ? { ...one, corrects: 'implied' as const } : one,
  );
  const recorded = await record(leadCase, answered, desk);
  if (!back) return continued(sitting, recorded, noted(recorded, desk), desk);
  return {
    ...back,
    tell: [...noted(recorded, desk), effect(recorded, leadCase.about.who, desk), ...standsBeside(recorded, desk)],
    remember: { logged: recorded.logged },
  };
}
