import * as answers from '../../answers/index.ts';
import { spotLead } from '../../answers/spot-lead.ts';
import { standing, topics } from '../../domain/fact.ts';
import type { Interview } from '../../domain/interview.ts';
import type { LeadName } from '../../domain/lead.ts';
import { readFactValue } from '../../fact-value.ts';
import type { Criterion } from '../../frameworks/framework.ts';
import type { Speech } from '../../speech/say.ts';
import type { Answer, Capability, Desk, Reply, Slots } from '../../turn.ts';
import { lastCall } from '../last-call.ts';
import { type Case, openCase } from '../lead-case.ts';
import { effect, noted, standsBeside } from '../log-answer/replies.ts';
import { logAnswerWords } from '../log-answer/words.ts';
import { caseById, frameworkHeard, seenThrough } from '../qualification.ts';
import { before, lastAmount, type Recorded, record, type Writable, writable } from '../recording.ts';
import { filled, heardIn } from '../slots.ts';
import { utterancesOf } from '../words.ts';
import { writeId } from '../write.ts';
import { lastStep } from './course.ts';
import { left, nameOf, next, nowIso, type Sitting, sittingNow, touched } from './sitting.ts';
import { interviewWords } from './words.ts';

const words = interviewWords;

/** Begins an interview, or takes up the one that is open for this lead and framework. */
async function start(its: Case, slots: Slots, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const { framework } = seenThrough(its, desk, frameworkHeard(slots, desk));
  const { lead } = its.file;
  const open = (await desk.store.interviews(desk.scope)).find(
    (one) => one.state === 'open' && one.lead === lead.id && one.framework === framework.id,
  );
  const at = nowIso(desk);
  const interview: Interview = open ?? {
    lead: lead.id,
    name: lead.name,
    framework: framework.id,
    startedAt: at,
    at,
    passed: [],
    state: 'open',
  };
  const sitting = { its, interview, framework };
  const of = { framework: nameOf(sitting, desk), who: its.about.who, left: left(sitting, desk).length };
  return next(sitting, [open ? say.goesOn(of) : say.begins(of)], desk);
}

async function resume(slots: Slots, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const named =
    heardIn(slots, 'lead') || heardIn(slots, 'chosen')
      ? await openCase(slots, 'ResumeInterviewIntent', desk, 'write')
      : undefined;
  if (named && !('file' in named)) return named;
  const sitting = (await sittingNow(desk, named?.file.lead.id)) ?? (named ? undefined : await latest(desk));
  if (!sitting) return named ? start(named, slots, desk) : { tell: [say.noInterview], ask: say.askWhom };
  const of = { framework: nameOf(sitting, desk), who: sitting.its.about.who, left: left(sitting, desk).length };
  return next(sitting, [say.goesOn(of)], desk);
}
// What this session remembers may be over already, on another device.
const latest = (desk: Desk) => sittingNow({ ...desk, memory: { version: 1 } });

const pass = (interview: Interview, criterion: string, desk: Desk): Interview => ({
  ...interview,
  passed: [...interview.passed.filter((one) => one.criterion !== criterion), { criterion, at: nowIso(desk) }],
});

async function passOver(sitting: Sitting, criterion: string, tell: Speech, desk: Desk): Promise<Reply> {
  const reply = await next({ ...sitting, interview: pass(sitting.interview, criterion, desk) }, [tell], desk);
  const { interview } = reply.remember ?? {};
  return interview ? { ...reply, remember: { ...reply.remember, interview: { ...interview, passed: true } } } : reply;
}

/** "Same as before": what stood before is noted again, as of today. */
async function sameAgain(sitting: Sitting, criterion: Criterion, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const stood = standing(before(sitting.its.file, desk).facts).filter(({ topic }) => criterion.topics.includes(topic));
  if (stood.length === 0) return next(sitting, [say.nothingBefore], desk);
  const again = stood.map(
    ({ topic, value, sure, words: said }): Writable => ({ topic, value, sure, ...(said ? { words: said } : {}) }),
  );
  const recorded = await record(sitting.its, again, desk);
  return continued(sitting, recorded, [say.same({ facts: recorded.answers, now: desk.now })], desk);
}

const correcting = /^(?:no|nope|sorry|wait|i mean|i meant|make that|correction|actually)\b/i;

/**
 * "No, it's fifteen, not fifty" after the next question was asked: the last answer is put right, and the question stands. It
 * is one where it names what was said before as wrong, or is an amount and so was the last answer.
 */
async function correctLast(sitting: Sitting, said: string, desk: Desk): Promise<Reply | undefined> {
  if (!correcting.test(said.trim())) return undefined;
  const facts = before(sitting.its.file, desk).facts;
  const ids = desk.memory.logged?.at(-1)?.facts ?? [];
  const last = standing(facts).find(({ id }) => ids.includes(id));
  if (!last) return undefined;
  const { value, topic } = last;
  const amount = value.type === 'amount' ? value : undefined;
  const understood = answers.answersIn[desk.language].topic(topic, said, {
    now: desk.now,
    ...(amount ? { last: amount, ...(amount.currency ? { currency: amount.currency } : {}) } : {}),
  });
  // "Wait, Beth is in IT" names the person just logged: it is about them, and no answer to the next question.
  const name = value.type === 'person' ? value.name?.split(' ')[0]?.toLowerCase() : undefined;
  const namesPerson = name !== undefined && new RegExp(`\\b${name.replace(/[^\p{L}]/gu, '.')}\\b`, 'iu').test(said);
  if (understood.kind === 'ask')
    return namesPerson ? next(sitting, [words[desk.language].notHeard({ topic })], desk) : undefined;
  const [first = ''] = (last.words ?? '').split(' ');
  const namesIt = first !== '' && said.toLowerCase().includes(`not ${first.toLowerCase()}`);
  const asAmount = amount !== undefined && understood.value.type === 'amount';
  if (!asAmount && !namesIt && !namesPerson) return undefined;
  const mended: Writable = { topic, value: understood.value, sure: understood.kind, words: said.slice(0, 500) };
  const recorded = await record(sitting.its, [mended], desk, { corrects: 'said' });
  return continued(sitting, recorded, noted(recorded, desk), desk);
}

async function continued(sitting: Sitting, recorded: Recorded, tell: Speech[], desk: Desk): Promise<Reply> {
  const reply = await next(
    sitting,
    [...tell, effect(recorded, sitting.its.about.who, desk), ...standsBeside(recorded, desk)],
    desk,
    recorded.file.facts,
  );
  return { ...reply, remember: { ...reply.remember, logged: recorded.logged } };
}

/** "Undo that" in an interview: the last answer, or the last question passed over, is open again. */
async function stepBack(sitting: Sitting, desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const { interview, its } = sitting;
  const last = desk.memory.interview?.passed ? 'pass' : lastStep(interview, its.file.facts, desk.rep.id);
  switch (last) {
    case 'pass': {
      // Done already, when the request is repeated.
      if (interview.request === writeId(desk)) return next(sitting, [say.stepBack], desk);
      const passed = interview.passed.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(0, -1);
      return next({ ...sitting, interview: { ...interview, passed } }, [say.stepBack], desk);
    }
    case 'answer':
      return {
        again: { intent: 'UndoIntent', slots: { chosen: filled(its.file.lead.id), inside: filled('interview') } },
      };
    case 'none':
      return next(sitting, [say.nothingToUndo], desk);
  }
}

async function stop(sitting: Sitting | undefined, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  if (!sitting) return { tell: [say.noInterview], ask: say.askWhatElse };
  const remaining = left(sitting, desk).length;
  await desk.store.saveInterview(desk.scope, touched(sitting.interview, desk));
  return { tell: [say.stopped({ left: remaining, who: sitting.its.about.who })], end: true };
}

/** What was proposed and confirmed with a yes: "Do you mean forty thousand?" */
function confirmed(slots: Slots): Writable | undefined {
  const topic = topics.find((one) => one === heardIn(slots, 'topic')?.heard);
  const value = readFactValue(heardIn(slots, 'value')?.heard ?? '');
  const said = heardIn(slots, 'words')?.heard;
  if (!topic || !value) return undefined;
  return {
    topic,
    value,
    sure: heardIn(slots, 'sure')?.heard === 'guess' ? 'guess' : 'sure',
    ...(said ? { words: said } : {}),
  };
}

/** Asks back within the interview; a yes writes what was proposed, a no asks the question again. */
function askBack({ topic, understood, words: said }: answers.SaidAnswer, desk: Desk): Reply | undefined {
  if (understood.kind !== 'ask' || understood.why === 'not-heard') return undefined;
  const { maybe, why } = understood;
  const ask = logAnswerWords[desk.language].askBack({ topic, why, now: desk.now, ...(maybe ? { maybe } : {}) });
  const complete =
    maybe && why !== 'past' && (maybe.type !== 'date' || maybe.from !== undefined || maybe.to !== undefined);
  if (!complete)
    return { tell: [], ask, pending: { kind: 'answer', intent: 'InterviewAnswerIntent', slot: 'answer', topic } };
  const slots = {
    topic: filled(topic),
    value: filled(JSON.stringify(maybe)),
    sure: filled(understood.hedged ? 'guess' : 'sure'),
    words: filled(said.slice(0, 300)),
  };
  return {
    tell: [],
    ask,
    pending: {
      kind: 'offer',
      yes: { intent: 'InterviewAnswerIntent', slots },
      no: { intent: 'InterviewAnswerIntent', slots: {} },
    },
  };
}

const knows = ({ its }: Sitting, { topics }: Criterion, desk: Desk): boolean =>
  standing(before(its.file, desk).facts).some(({ topic }) => topics.includes(topic));

async function take(sitting: Sitting, slots: Slots, names: LeadName[], desk: Desk): Promise<Answer> {
  const say = words[desk.language];
  const { its, framework } = sitting;
  const { lead } = its.file;
  // A repeated request answers the question it answered the first time, whatever is left by now.
  const asked = framework.criteria.find(({ id }) => id === desk.memory.interview?.criterion) ?? left(sitting, desk)[0];
  if (!asked) return next(sitting, [], desk);
  const [topic] = asked.topics;
  const proposed = confirmed(slots);
  if (proposed) {
    const recorded = await record(its, [proposed], desk, { corrects: 'implied' });
    return continued(sitting, recorded, noted(recorded, desk), desk);
  }
  const spoken = heardIn(slots, 'answer')?.heard ?? '';
  if (spoken === '') return next(sitting, [], desk);
  const spotted = spotLead(spoken, names);
  const isOwn = spotted.leads.some(({ id }) => id === lead.id);
  // An answer about somebody else is filed there; the question still stands.
  if (spotted.leads.length > 0 && !isOwn)
    return { again: { intent: 'LogFactIntent', slots: { answer: filled(spoken), outside: filled('yes') } } };
  const said = isOwn ? spotted.text : spoken;
  const reader = answers.answersIn[desk.language];
  const moved = reader.movedTo(said);
  if (moved && desk.memory.logged) return { again: { intent: 'MoveIntent', slots: { lead: filled(moved) } } };
  switch (reader.control(said)) {
    case 'skip':
    case 'blank':
      return passOver(sitting, asked.id, say.passed, desk);
    case 'not-asked':
      return passOver(sitting, asked.id, say.notAsked, desk);
    case 'same':
      return sameAgain(sitting, asked, desk);
    case 'undo':
      return stepBack(sitting, desk);
    case 'stop':
      return stop(sitting, desk);
    case 'choices':
    case 'help':
      return next(sitting, [say.choices({ topic })], desk);
    case 'read-back':
      return { again: { intent: 'ReadBackIntent', slots: {} } };
    case 'repeat':
      return { again: { intent: 'AMAZON.RepeatIntent', slots: {} } };
    case 'why':
      return { again: { intent: 'WhyAskIntent', slots: {} } };
    case 'wrong':
      // Right after a question that told what is known, it is that which is wrong; the question still stands.
      if (!knows(sitting, asked, desk)) return { again: { intent: 'WrongIntent', slots: {} } };
      return next(sitting, [], desk);
    case 'nothing':
    case undefined:
      break;
  }
  const stood = standing(before(its.file, desk).facts).filter((fact) => asked.topics.includes(fact.topic));
  // "Is that still so?" – "yes" says the same again; "no" alone leaves the question.
  if (stood.length > 0 && /^(?:yes|yeah|yep|it is|still so|still is|that's right|correct)$/i.test(said.trim()))
    return sameAgain(sitting, asked, desk);
  const mended = await correctLast(sitting, said, desk);
  if (mended) return mended;
  const last = lastAmount(before(its.file, desk));
  const sentence = reader.sentence(said, {
    now: desk.now,
    expected: topic,
    contact: { name: lead.name, ...(lead.title ? { title: lead.title } : {}) },
    ...(last && topic === 'budget' ? { last, ...(last.currency ? { currency: last.currency } : {}) } : {}),
  });
  if (sentence.kind === 'hold') return next(sitting, [logAnswerWords[desk.language].held], desk);
  if (sentence.kind === 'currency')
    return { again: { intent: 'CurrencyIntent', slots: { money: filled(sentence.currency) } } };
  const ready = writable(sentence.answers);
  const toAsk = sentence.answers.find(({ understood }) => understood.kind === 'ask');
  const back = toAsk && askBack(toAsk, desk);
  if (ready.length === 0) return back ?? next(sitting, [say.notHeard({ topic })], desk);
  // The rep has just been told what was known on this: what is answered now replaces it.
  const answered = ready.map((one) =>
    asked.topics.includes(one.topic) ? { ...one, corrects: 'implied' as const } : one,
  );
  const recorded = await record(its, answered, desk);
  if (!back) return continued(sitting, recorded, noted(recorded, desk), desk);
  return {
    ...back,
    tell: [...noted(recorded, desk), effect(recorded, its.about.who, desk), ...standsBeside(recorded, desk)],
    remember: { logged: recorded.logged },
  };
}

async function startForLastCall(slots: Slots, desk: Desk): Promise<Answer> {
  const call = await lastCall(desk);
  if (!call) return { tell: [words[desk.language].noLastCall], ask: words[desk.language].askWhom };
  const its = await caseById(call.call.lead.id, desk);
  return 'file' in its ? start(its, slots, desk) : its;
}

async function answerTo(intent: string, slots: Slots, desk: Desk): Promise<Answer> {
  switch (intent) {
    case 'ResumeInterviewIntent':
      return resume(slots, desk);
    case 'StartForLastCallIntent':
      return startForLastCall(slots, desk);
    case 'StopInterviewIntent':
      return stop((await sittingNow(desk)) ?? (await latest(desk)), desk);
    case 'InterviewAnswerIntent': {
      const [open, names] = await Promise.all([sittingNow(desk), desk.store.leadNames(desk.scope)]);
      const sitting = open ?? (desk.memory.interview ? undefined : await latest(desk));
      return sitting
        ? take(sitting, slots, names, desk)
        : { again: { intent: 'LogFactIntent', slots: { ...slots, outside: filled('yes') } } };
    }
    default: {
      const its = await openCase(slots, intent, desk, 'write');
      return 'file' in its ? start(its, slots, desk) : its;
    }
  }
}

/**
 * Goes through a framework for a lead, one question a turn, several answers accepted in one. Saved after every answer, and
 * carried on from where it stopped, on any device and any day.
 *
 * Rep: log BANT for Jones
 * Lead Scout: BANT for Jones: four questions. What's the budget?
 * Rep: fifty thousand, and the CFO signs off
 * Lead Scout: Noted: the budget is fifty thousand and the decision-maker is the CFO. That takes Jones from sixty-two to …
 */
export const interview: Capability = {
  name: 'interview',
  intents: {
    StartInterviewIntent: { slots: { lead: 'LEAD', framework: 'FRAMEWORK' } },
    StartForLastCallIntent: { slots: { framework: 'FRAMEWORK' } },
    ResumeInterviewIntent: { slots: { lead: 'LEAD' } },
    StopInterviewIntent: {},
    InterviewAnswerIntent: { slots: { answer: 'AMAZON.SearchQuery' }, elicits: ['answer'] },
  },
  utterances: utterancesOf(interviewWords),
  answer: async ({ intent, slots }, desk) => answerTo(intent, slots, desk),
};
