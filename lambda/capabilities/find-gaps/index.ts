import type { DateTime } from 'luxon';
import { type Fact, isUnknown, standing } from '../../domain/fact.ts';
import type { LogEntry } from '../../domain/log-entry.ts';
import { besides } from '../../frameworks/besides.ts';
import { criteriaOfLetter, findCriteria } from '../../frameworks/find.ts';
import type { Criterion, Framework } from '../../frameworks/framework.ts';
import { type CriterionState, type Standing, standings } from '../../frameworks/gaps.ts';
import { frameworks } from '../../frameworks/index.ts';
import type { Question, Tone } from '../../frameworks/question.ts';
import { questionOf } from '../../frameworks/questions/index.ts';
import type { Language } from '../../languages.ts';
import { firstWithin } from '../../speech/length.ts';
import { type Speech, silence, say as speak } from '../../speech/say.ts';
import type { Answer, Capability, Desk, Reply, Slots, Utterances } from '../../turn.ts';
import { frameworkHeard, openQualification, type Qualification, seenThrough } from '../qualification.ts';
import { filled, heardIn } from '../slots.ts';
import { utterancesOf } from '../words.ts';
import { stampOf } from '../write.ts';
import { en } from './en.ts';
import { gapsOf, worthOf } from './gaps-of.ts';
import { nextQuestion, questionsToAsk } from './questions.ts';

type Told = { now: DateTime; rep: string };

export type FindGapsWords = {
  utterances: Utterances;
  overview: (of: { framework: string; who: string; known: number; of: number }) => Speech;
  gaps: (of: { open: Speech[]; only: boolean }) => Speech;
  top: (of: { plain: string; points: number; decides: boolean }) => Speech;
  notKnownYet: (of: { names: string[] }) => Speech;
  gap: (of: { name: string; plain: string; state: CriterionState; askedInVain: boolean; doubted: boolean }) => Speech;
  contradiction: (of: { newer: Fact; older: Fact } & Told) => Speech;
  doubt: (of: { newer: Fact } & Told) => Speech;
  known: (of: { facts: Fact[]; now: DateTime }) => Speech;
  notKnown: (of: { plain: string; who: string }) => Speech;
  askedInVain: (of: { name: string }) => Speech;
  confirmed: (of: { fact: Fact } & Told) => Speech;
  guessed: (of: { fact: Fact } & Told) => Speech;
  stale: (of: { name: string }) => Speech;
  source: (of: { fact: Fact } & Told) => Speech;
  noSource: (of: { who: string }) => Speech;
  deeper: (of: { framework: string }) => Speech;
  question: (of: { text: string }) => Speech;
  questions: (of: { texts: string[] }) => Speech;
  softer: (of: { text: string }) => Speech;
  why: (of: { why: string }) => Speech;
  noQuestion: Speech;
  noMoreQuestions: Speech;
  switched: (of: { who: string; framework: string; known: number; of: number }) => Speech;
  criterionLine: (of: { name: string; state: CriterionState; fact?: Fact; now: DateTime }) => Speech;
  letter: (of: { letter: string; framework: string; names: { name: string; plain: string }[] }) => Speech;
  noLetter: (of: { letter: string; framework: string }) => Speech;
  standsFor: (of: { framework: string; names: string[] }) => Speech;
  unknownFramework: (of: { names: string[] }) => Speech;
  unknownCriterion: (of: { heard: string }) => Speech;
  passedOver: (of: { name: string }) => Speech;
  askQuestionFor: (of: { name: string }) => Speech;
  askSofter: Speech;
  askWhyFirst: Speech;
  askNext: Speech;
  askWhichCriterion: Speech;
  askWhichFramework: Speech;
  allKnown: Speech;
};

const words: Record<Language, FindGapsWords> = { en };

/** Gaps are read out up to this many at once. */
const MOST_GAPS = 3;
const MOST_QUESTIONS = 5;

const told = (desk: Desk): Told => ({ now: desk.now, rep: desk.rep.id });
const nameOf = (criterion: Criterion, desk: Desk) => criterion.words[desk.language].name;

/** What other frameworks would still ask, where the one in use has no gap left; each kind of answer once. */
function gapsElsewhere(its: Qualification, desk: Desk): Criterion[] {
  const asked = new Set<string>();
  return frameworks
    .flatMap((framework) => gapsOf(seenThrough(its, desk, framework), desk))
    .map(({ criterion }) => criterion)
    .filter(({ topics: [topic] }) => !asked.has(topic) && asked.add(topic));
}

/** What a rep means by a criterion's name: of the framework in use, else of any that has one of that name, else beside them. */
function criterionHeard(
  slots: Slots,
  its: Qualification,
  desk: Desk,
): { framework: Framework; criterion: Criterion } | undefined {
  const heard = heardIn(slots, 'criterion');
  if (!heard) return undefined;
  for (const framework of [its.framework, ...frameworks, besides])
    for (const word of [heard.heard, ...heard.values.map(({ name }) => name)]) {
      const [criterion] = findCriteria(word, framework, desk.language);
      if (criterion) return { framework, criterion };
    }
  return undefined;
}

const unknownCriterion = (slots: Slots, desk: Desk): Reply => ({
  tell: [words[desk.language].unknownCriterion({ heard: heardIn(slots, 'criterion')?.heard ?? '' })],
  ask: words[desk.language].askWhichCriterion,
});

const offerQuestion = (its: Qualification, criterion: Criterion, desk: Desk): Reply => ({
  tell: [],
  ask: words[desk.language].askQuestionFor({ name: nameOf(criterion, desk) }),
  pending: {
    kind: 'offer',
    yes: {
      intent: 'QuestionsIntent',
      slots: {
        chosen: filled(its.file.lead.id),
        criterion: filled(nameOf(criterion, desk)),
        framework: filled(its.framework.id),
      },
    },
  },
});

function overview(its: Qualification, desk: Desk): Speech {
  const known = its.standings.filter(({ state }) => state === 'answered').length;
  return words[desk.language].overview({
    framework: its.framework.words[desk.language].name,
    who: its.who,
    known,
    of: its.standings.length,
  });
}

/** Contradictions are spoken before anything else: they decide what an answer is worth (`concepts.md` G6). */
function contradictions(its: Qualification, desk: Desk): Speech[] {
  const found = its.standings.flatMap(({ conflict }) => conflict ?? []);
  return found.slice(0, 1).map((conflict) => words[desk.language].contradiction({ ...conflict, ...told(desk) }));
}

function whatIsMissing(its: Qualification, _slots: Slots, desk: Desk, without: readonly string[] = []): Reply {
  const say = words[desk.language];
  const open = gapsOf(its, desk, without);
  const [first] = open;
  if (!first) return { tell: [overview(its, desk), ...contradictions(its, desk)], ask: say.askNext };
  const shown = (most: number) => {
    const some = open
      .slice(0, most)
      .map(({ criterion, state, askedInVain, doubt }) =>
        say.gap({ ...criterion.words[desk.language], state, askedInVain, doubted: doubt !== undefined }),
      );
    return say.gaps({ open: some, only: open.length === 1 });
  };
  const clash = contradictions(its, desk);
  const tell = firstWithin([
    () => [overview(its, desk), shown(MOST_GAPS), ...clash],
    () => [overview(its, desk), shown(2), ...clash],
    () => [shown(1), ...clash],
  ]);
  return { ...offerQuestion(its, first.criterion, desk), tell };
}

/** The gap whose question is worth most, and what an answer may do. */
function topGap(its: Qualification, slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const [first] = gapsOf(its, desk);
  if (!first) return whatIsMissing(its, slots, desk);
  const { moves, changes } = worthOf(its, first, desk);
  const { plain } = first.criterion.words[desk.language];
  return {
    ...offerQuestion(its, first.criterion, desk),
    tell: [say.top({ plain, points: Math.round(moves * 100), decides: changes > 0 })],
  };
}

/** Where a criterion of any framework stands for this lead. */
function standingOf(its: Qualification, framework: Framework, criterion: Criterion, desk: Desk): Standing | undefined {
  return standings(framework, its.file.facts, desk.now.toMillis()).find((one) => one.criterion === criterion);
}

function whatWeKnow(its: Qualification, slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const heard = criterionHeard(slots, its, desk);
  const its_ = heard && standingOf(its, heard.framework, heard.criterion, desk);
  if (!heard || !its_) return unknownCriterion(slots, desk);
  const { criterion } = heard;
  const offer = offerQuestion(
    heard.framework === besides ? its : { ...its, framework: heard.framework },
    criterion,
    desk,
  );
  const tell = [
    its_.facts.length > 0
      ? say.known({ facts: its_.facts.slice(0, MOST_GAPS), now: desk.now })
      : say.notKnown({ plain: criterion.words[desk.language].plain, who: its.who }),
    its_.askedInVain ? say.askedInVain({ name: nameOf(criterion, desk) }) : silence,
    its_.conflict ? say.contradiction({ ...its_.conflict, ...told(desk) }) : silence,
  ];
  if (its_.state === 'answered') return { tell, ask: say.askNext };
  return { ...offer, tell };
}

function confirmed(its: Qualification, slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const heard = criterionHeard(slots, its, desk);
  const found = heard && standingOf(its, heard.framework, heard.criterion, desk);
  if (!heard || !found) return unknownCriterion(slots, desk);
  const [fact] = found.facts;
  if (!fact) return whatWeKnow(its, slots, desk);
  const tell = [
    fact.sure === 'sure' ? say.confirmed({ fact, ...told(desk) }) : say.guessed({ fact, ...told(desk) }),
    found.state === 'stale' ? say.stale({ name: nameOf(heard.criterion, desk) }) : silence,
    found.conflict ? say.contradiction({ ...found.conflict, ...told(desk) }) : silence,
    found.doubt ? say.doubt({ ...found.doubt, ...told(desk) }) : silence,
  ];
  return { tell, ask: say.askNext };
}

/** Who said what we know, and when: of a criterion, or of the answer talked about or logged last. */
function source(its: Qualification, slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const heard = criterionHeard(slots, its, desk);
  const found = heard && standingOf(its, heard.framework, heard.criterion, desk);
  const facts = found ? found.facts : standing(its.file.facts).filter((fact) => !isUnknown(fact));
  const logged = desk.memory.logged?.findLast(({ lead }) => lead === its.file.lead.id)?.facts ?? [];
  const fact = (found ? undefined : facts.find(({ id }) => logged.includes(id))) ?? newest(facts);
  if (heard && !fact) return whatWeKnow(its, slots, desk);
  return { tell: [fact ? say.source({ fact, ...told(desk) }) : say.noSource({ who: its.who })], ask: say.askNext };
}
const newest = (facts: Fact[]) => facts.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];

const offerSofter = (its: Qualification, desk: Desk): Reply => ({
  tell: [],
  ask: words[desk.language].askSofter,
  pending: { kind: 'offer', yes: { intent: 'SofterIntent', slots: { chosen: filled(its.file.lead.id) } } },
});

const offerWhy = (its: Qualification, desk: Desk): Reply => ({
  tell: [],
  ask: words[desk.language].askWhyFirst,
  pending: { kind: 'offer', yes: { intent: 'WhyAskIntent', slots: { chosen: filled(its.file.lead.id) } } },
});

const remembering = (question: Question, criterion: string, desk: Desk) => ({
  question: {
    id: question.id,
    criterion,
    given: [...(desk.memory.question?.given ?? []), question.id].slice(-40),
  },
});

/** Questions for this call: of the gaps worth most, or of the criterion named, in one tone. */
function ask(its: Qualification, slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const heard = criterionHeard(slots, its, desk);
  if (heardIn(slots, 'criterion') && !heard) return unknownCriterion(slots, desk);
  const wanted = Math.min(MOST_QUESTIONS, Math.max(1, Number(heardIn(slots, 'count')?.heard ?? 1) || 1));
  const own = gapsOf(its, desk).map(({ criterion }) => criterion);
  const deeper = own.length === 0 && !heard;
  const criteria = heard ? [heard.criterion] : deeper ? gapsElsewhere(its, desk) : own;
  const chosen = questionsToAsk(criteria, wanted, desk.memory.question?.given ?? [], its.file);
  const [first] = chosen;
  if (!first) return { tell: [criteria.length === 0 ? say.allKnown : say.noMoreQuestions], ask: say.askNext };
  const texts = chosen.map(({ question }) => question.words[desk.language].direct);
  const tell = [
    deeper ? say.deeper({ framework: its.framework.words[desk.language].name }) : silence,
    texts.length === 1 ? say.question({ text: texts[0] ?? '' }) : say.questions({ texts }),
  ];
  return {
    ...(texts.length === 1 ? offerSofter(its, desk) : offerWhy(its, desk)),
    tell,
    remember: remembering(first.question, first.criterion.id, desk),
  };
}

function inTone(tone: Tone): (its: Qualification, slots: Slots, desk: Desk) => Reply {
  return (its, slots, desk) => {
    const say = words[desk.language];
    const heard = criterionHeard(slots, its, desk);
    const question = heard ? nextQuestion(heard.criterion, [], its.file) : questionOf(desk.memory.question?.id ?? '');
    if (!question) return { tell: [], ask: say.noQuestion };
    return {
      tell: [say.softer({ text: question.words[desk.language][tone] })],
      ask: say.askNext,
      remember: remembering(question, heard?.criterion.id ?? desk.memory.question?.criterion ?? '', desk),
    };
  };
}

function whyAsk(its: Qualification, slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const heard = criterionHeard(slots, its, desk);
  const inInterview = desk.memory.pending?.kind === 'answer' ? desk.memory.interview?.criterion : undefined;
  const criterion = heard?.criterion ?? its.framework.criteria.find(({ id }) => id === inInterview);
  const question = criterion ? nextQuestion(criterion, [], its.file) : questionOf(desk.memory.question?.id ?? '');
  if (!question) return { tell: [], ask: say.noQuestion };
  const tell = [say.why({ why: question.words[desk.language].why })];
  // Asked in the middle of an interview, the interview's question still stands.
  if (inInterview && desk.memory.pending && desk.memory.said)
    return { tell, ask: speak`${desk.memory.said.ask}`, pending: desk.memory.pending };
  return { tell, ask: say.askNext };
}

function another(its: Qualification, _slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const { question } = desk.memory;
  const criterion =
    frameworks.flatMap(({ criteria }) => criteria).find(({ id }) => id === question?.criterion) ??
    gapsOf(its, desk)[0]?.criterion;
  const next = criterion && nextQuestion(criterion, question?.given ?? [], its.file);
  if (!criterion || !next) return { tell: [say.noMoreQuestions], ask: say.askNext };
  return {
    ...offerSofter(its, desk),
    tell: [say.question({ text: next.words[desk.language].direct })],
    remember: remembering(next, criterion.id, desk),
  };
}

async function switchTo(its: Qualification, slots: Slots, desk: Desk): Promise<Reply> {
  const say = words[desk.language];
  const framework = frameworkHeard(slots, desk);
  if (!framework)
    return {
      tell: [say.unknownFramework({ names: frameworks.map((one) => one.words[desk.language].name) })],
      ask: say.askWhichFramework,
    };
  const stamp = stampOf(desk);
  const entry: LogEntry = { id: stamp.id(), by: stamp.by, at: stamp.at, kind: 'framework', framework: framework.id };
  await desk.store.saveLogEntry(desk.scope, its.file.lead, entry);
  const known = its.standings.filter(({ state }) => state === 'answered').length;
  const name = framework.words[desk.language].name;
  const tell = [say.switched({ who: its.who, framework: name, known, of: its.standings.length })];
  const [first] = gapsOf(its, desk);
  return first ? { ...offerQuestion(its, first.criterion, desk), tell } : { tell, ask: say.askNext };
}

function readOut(its: Qualification, _slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const lines = its.standings
    .filter(({ state }) => state !== 'open')
    .map(({ criterion, state, facts: [fact] }) =>
      say.criterionLine({ name: capital(nameOf(criterion, desk)), state, now: desk.now, ...(fact ? { fact } : {}) }),
    );
  const [first] = gapsOf(its, desk);
  const open = its.standings.filter(({ state }) => state === 'open').map(({ criterion }) => nameOf(criterion, desk));
  const tell = [
    overview(its, desk),
    ...lines,
    open.length > 0 && lines.length > 0 ? say.notKnownYet({ names: open }) : silence,
    ...contradictions(its, desk),
  ];
  return first ? { ...offerQuestion(its, first.criterion, desk), tell } : { tell, ask: say.askNext };
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function letter(slots: Slots, desk: Desk): Reply {
  const say = words[desk.language];
  const framework = frameworkHeard(slots, desk);
  if (!framework)
    return {
      tell: [say.unknownFramework({ names: frameworks.map((one) => one.words[desk.language].name) })],
      ask: say.askWhichFramework,
    };
  const name = framework.words[desk.language].name;
  const heard = heardIn(slots, 'letter');
  if (!heard)
    return {
      tell: [say.standsFor({ framework: name, names: framework.criteria.map((one) => nameOf(one, desk)) })],
      ask: say.askNext,
    };
  const its = heard.heard.replace(/[^a-z]/gi, '').toUpperCase();
  const found = criteriaOfLetter(its, framework).map((criterion) => criterion.words[desk.language]);
  return {
    tell: [
      found.length > 0
        ? say.letter({ letter: its, framework: name, names: found })
        : say.noLetter({ letter: its, framework: name }),
    ],
    ask: say.askNext,
  };
}

function passOver(its: Qualification, slots: Slots, desk: Desk): Answer {
  const heard = criterionHeard(slots, its, desk);
  if (!heard) return unknownCriterion(slots, desk);
  // In an interview it is the question at hand that is skipped.
  if (desk.memory.pending?.kind === 'answer' && desk.memory.interview)
    return {
      again: { intent: desk.memory.pending.intent, slots: { [desk.memory.pending.slot]: filled('skip that one') } },
    };
  const reply = whatIsMissing(its, slots, desk, [heard.criterion.id]);
  return {
    ...reply,
    tell: [words[desk.language].passedOver({ name: nameOf(heard.criterion, desk) }), ...reply.tell.slice(1)],
  };
}

type Answerer = (its: Qualification, slots: Slots, desk: Desk) => Answer | Promise<Answer>;
const answers: Readonly<Record<string, Answerer>> = {
  GapsIntent: whatIsMissing,
  TopGapIntent: topGap,
  WhatWeKnowIntent: whatWeKnow,
  ConfirmedIntent: confirmed,
  SourceIntent: source,
  QuestionsIntent: ask,
  AnotherQuestionIntent: another,
  SofterIntent: inTone('softer'),
  WhyAskIntent: whyAsk,
  SwitchFrameworkIntent: switchTo,
  ReadFrameworkIntent: readOut,
  PassOverIntent: passOver,
};

const about = { lead: 'LEAD', criterion: 'CRITERION' } as const;

/**
 * What is missing about a lead in the framework in use, what is known and how, and what to ask: ordered by what an answer is
 * worth for this lead now, not by letter.
 *
 * Rep: what am I missing on SilverOaks
 * Lead Scout: On BANT, you know one of four about Jones. What's missing, most telling first: budget, whether there is money
 * for it, … Want a question for budget?
 */
export const findGaps: Capability = {
  name: 'find-gaps',
  intents: {
    GapsIntent: { slots: { lead: 'LEAD', framework: 'FRAMEWORK' }, topic: 'subject' },
    TopGapIntent: { slots: { lead: 'LEAD' } },
    WhatWeKnowIntent: { slots: about, topic: 'subject' },
    ConfirmedIntent: { slots: about },
    SourceIntent: { slots: about },
    QuestionsIntent: {
      slots: { ...about, framework: 'FRAMEWORK', time: 'AMAZON.TIME', position: 'POSITION', count: 'AMAZON.NUMBER' },
      topic: 'subject',
    },
    AnotherQuestionIntent: {},
    SofterIntent: { slots: { criterion: 'CRITERION' } },
    WhyAskIntent: { slots: { criterion: 'CRITERION' } },
    SwitchFrameworkIntent: { slots: { lead: 'LEAD', framework: 'FRAMEWORK' } },
    ReadFrameworkIntent: { slots: { lead: 'LEAD', framework: 'FRAMEWORK' }, topic: 'subject' },
    LetterIntent: { slots: { letter: 'LETTER', framework: 'FRAMEWORK' } },
    PassOverIntent: { slots: { criterion: 'CRITERION' } },
  },
  utterances: utterancesOf(words),
  answer: async ({ intent, slots }, desk) => {
    if (intent === 'LetterIntent') return letter(slots, desk);
    const its = await openQualification(slots, intent, desk, intent === 'SwitchFrameworkIntent' ? 'write' : 'read');
    if ('tell' in its) return its;
    const reply = await (answers[intent] ?? whatIsMissing)(its, slots, desk);
    if ('again' in reply) return reply;
    return { ...reply, remember: { lead: its.file.lead.id, ...reply.remember } };
  },
};
