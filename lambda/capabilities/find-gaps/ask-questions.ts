import { gapsOf } from '../../conversation/gaps-of.ts';
import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { type Qualification, seenThrough } from '../../conversation/qualification.ts';
import type { Criterion } from '../../frameworks/framework.ts';
import { frameworkOf, frameworks } from '../../frameworks/index.ts';
import { questionOf, questionsFor } from '../../frameworks/questions-for.ts';
import { silence, say as speak } from '../../speech/say.ts';
import type { Question, Tone } from '../../topics/question.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { nextQuestion, questionsToAsk } from './choose-questions.ts';
import { findGapsWords } from './languages.ts';
import { criterionHeard, unknownCriterion } from './which-criterion.ts';

const MOST_QUESTIONS = 5;

/** What other frameworks would still ask, where the one in use has no gap left; each kind of answer once. */
function gapsElsewhere(leadCase: Qualification, desk: Desk): Criterion[] {
  const asked = new Set<string>();
  return frameworks
    .flatMap((framework) => gapsOf(seenThrough(leadCase, desk, framework), desk))
    .map(({ criterion }) => criterion)
    .filter(({ topics: [topic] }) => !asked.has(topic) && asked.add(topic));
}

const offerSofter = (leadCase: Qualification, desk: Desk): Reply => ({
  tell: [],
  ask: findGapsWords[desk.language].askSofter,
  pending: { kind: 'offer', yes: askIntent('SofterIntent', { chosen: filled(leadCase.file.lead.id) }) },
});

const offerWhy = (leadCase: Qualification, desk: Desk): Reply => ({
  tell: [],
  ask: findGapsWords[desk.language].askWhyFirst,
  pending: { kind: 'offer', yes: askIntent('WhyAskIntent', { chosen: filled(leadCase.file.lead.id) }) },
});

const remembering = (question: Question, criterion: string, desk: Desk) => ({
  question: {
    id: question.id,
    criterion,
    given: [...(desk.memory.question?.given ?? []), question.id].slice(-40),
  },
});

/** Questions for this call: of the gaps worth most, or of the criterion named, in one tone. */
export function ask(leadCase: Qualification, slots: Slots, desk: Desk): Reply {
  const say = findGapsWords[desk.language];
  const heard = criterionHeard(slots, leadCase, desk);
  if (heardIn(slots, 'criterion') && !heard) return unknownCriterion(slots, desk);
  const wanted = Math.min(MOST_QUESTIONS, Math.max(1, Number(heardIn(slots, 'count')?.heard ?? 1) || 1));
  const own = gapsOf(leadCase, desk).map(({ criterion }) => criterion);
  const deeper = own.length === 0 && !heard;
  const criteria = heard ? [heard.criterion] : deeper ? gapsElsewhere(leadCase, desk) : own;
  const chosen = questionsToAsk(criteria, wanted, desk.memory.question?.given ?? [], leadCase.file);
  const [first] = chosen;
  if (!first) return { tell: [criteria.length === 0 ? say.allKnown : say.noMoreQuestions], ask: say.askNext };
  const texts = chosen.map(({ question }) => question.words[desk.language].direct);
  const tell = [
    deeper ? say.deeper({ framework: leadCase.framework.words[desk.language].name }) : silence,
    texts.length === 1 ? say.question({ text: texts[0] ?? '' }) : say.questions({ texts }),
  ];
  return {
    ...(texts.length === 1 ? offerSofter(leadCase, desk) : offerWhy(leadCase, desk)),
    tell,
    remember: remembering(first.question, first.criterion.id, desk),
  };
}

/** The question at hand in another tone. */
export function inTone(tone: Tone): (leadCase: Qualification, slots: Slots, desk: Desk) => Reply {
  return (leadCase, slots, desk) => {
    const say = findGapsWords[desk.language];
    const heard = criterionHeard(slots, leadCase, desk);
    const question = heard
      ? nextQuestion(heard.criterion, [], leadCase.file)
      : questionOf(desk.memory.question?.id ?? '');
    if (!question) return { tell: [], ask: say.noQuestion };
    return {
      tell: [say.softer({ text: question.words[desk.language][tone] })],
      ask: say.askNext,
      remember: remembering(question, heard?.criterion.id ?? desk.memory.question?.criterion ?? '', desk),
    };
  };
}

/** Why a question is worth asking. */
export function whyAsk(leadCase: Qualification, slots: Slots, desk: Desk): Reply {
  const say = findGapsWords[desk.language];
  const heard = criterionHeard(slots, leadCase, desk);
  const inInterview = desk.memory.pending?.kind === 'answer' ? desk.memory.interview?.criterion : undefined;
  const criterion = heard?.criterion ?? leadCase.framework.criteria.find(({ id }) => id === inInterview);
  const question = criterion ? nextQuestion(criterion, [], leadCase.file) : questionOf(desk.memory.question?.id ?? '');
  if (!question) return { tell: [], ask: say.noQuestion };
  const tell = [say.why({ why: question.words[desk.language].why })];
  // Asked in the middle of an interview, the interview's question still stands.
  if (inInterview && desk.memory.pending && desk.memory.said)
    return { tell, ask: speak`${desk.memory.said.ask}`, pending: desk.memory.pending };
  return { tell, ask: say.askNext };
}

/** Why a criterion is worth asking about, whoever it is asked of; nothing where none is named. */
export function whyAskAnybody(slots: Slots, desk: Desk): Reply | undefined {
  const say = findGapsWords[desk.language];
  const heard = criterionHeard(slots, { framework: frameworkOf(desk.rep.framework) }, desk);
  const [question] = heard ? questionsFor(heard.criterion, 'first') : [];
  return question && { tell: [say.why({ why: question.words[desk.language].why })], ask: say.askNext };
}

/** One more question on the same criterion. */
export function another(leadCase: Qualification, _slots: Slots, desk: Desk): Reply {
  const say = findGapsWords[desk.language];
  const { question } = desk.memory;
  const criterion =
    frameworks.flatMap(({ criteria }) => criteria).find(({ id }) => id === question?.criterion) ??
    gapsOf(leadCase, desk)[0]?.criterion;
  const next = criterion && nextQuestion(criterion, question?.given ?? [], leadCase.file);
  if (!criterion || !next) return { tell: [say.noMoreQuestions], ask: say.askNext };
  return {
    ...offerSofter(leadCase, desk),
    tell: [say.question({ text: next.words[desk.language].direct })],
    remember: remembering(next, criterion.id, desk),
  };
}
