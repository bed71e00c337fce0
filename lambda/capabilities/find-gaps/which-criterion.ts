import { filled, heardIn } from '../../conversation/heard-slots.ts';
import type { Qualification } from '../../conversation/qualification.ts';
import { extraCriteria } from '../../frameworks/extra-criteria.ts';
import { findCriteria } from '../../frameworks/find.ts';
import type { Criterion, Framework } from '../../frameworks/framework.ts';
import { frameworks } from '../../frameworks/index.ts';
import type { Speech } from '../../speech/say.ts';
import { topics } from '../../topics/all.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { findGapsWords } from './languages.ts';
import type { Told } from './says.ts';

/** To whom and when things are told. */
export const toldNow = (desk: Desk): Told => ({ now: desk.now, rep: desk.rep.id });
/** What a criterion is called. */
export const nameOf = (criterion: Criterion, desk: Desk) => criterion.words[desk.language].name;

/**
 * What a rep means by a criterion's name: of the framework in use, else of any that has one of that name, else beside them; or
 * by the topic that was understood.
 */
export function criterionHeard(
  slots: Slots,
  leadCase: Pick<Qualification, 'framework'>,
  desk: Desk,
): { framework: Framework; criterion: Criterion } | undefined {
  const heard = heardIn(slots, 'criterion');
  if (!heard) return undefined;
  for (const framework of [leadCase.framework, ...frameworks, extraCriteria])
    for (const word of [heard.heard, ...heard.values.map(({ name }) => name)]) {
      const [criterion] = findCriteria(word, framework, desk.language);
      if (criterion) return { framework, criterion };
    }
  const [topic] = heard.values.flatMap(({ id }) => topics.find((one) => one === id) ?? []);
  for (const framework of [leadCase.framework, ...frameworks, extraCriteria]) {
    const criterion = topic && framework.criteria.find((one) => one.topics.includes(topic));
    if (criterion) return { framework, criterion };
  }
  return undefined;
}

/** A criterion that nobody knows. */
export const unknownCriterion = (slots: Slots, desk: Desk): Reply => ({
  tell: [findGapsWords[desk.language].unknownCriterion({ heard: heardIn(slots, 'criterion')?.heard ?? '' })],
  ask: findGapsWords[desk.language].askWhichCriterion,
});

/** Offers a question for a criterion. */
export const offerQuestion = (leadCase: Qualification, criterion: Criterion, desk: Desk): Reply => ({
  tell: [],
  ask: findGapsWords[desk.language].askQuestionFor({ name: nameOf(criterion, desk) }),
  pending: {
    kind: 'offer',
    yes: askIntent('QuestionsIntent', {
      chosen: filled(leadCase.file.lead.id),
      criterion: filled(nameOf(criterion, desk)),
      framework: filled(leadCase.framework.id),
    }),
  },
});

/** How much is known on the framework. */
export function overview(leadCase: Qualification, desk: Desk): Speech {
  const known = leadCase.standings.filter(({ state }) => state === 'answered').length;
  return findGapsWords[desk.language].overview({
    framework: leadCase.framework.words[desk.language].name,
    who: leadCase.who,
    known,
    of: leadCase.standings.length,
  });
}

/** Contradictions are spoken before anything else: they decide what an answer is worth. */
export function contradictions(leadCase: Qualification, desk: Desk): Speech[] {
  const found = leadCase.standings.flatMap(({ conflict }) => conflict ?? []);
  return found
    .slice(0, 1)
    .map((conflict) => findGapsWords[desk.language].contradiction({ ...conflict, ...toldNow(desk) }));
}
