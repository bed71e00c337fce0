import { filled, heardIn } from '../../conversation/heard-slots.ts';
import type { Qualification } from '../../conversation/qualification.ts';
import { besides } from '../../frameworks/extra-criteria.ts';
import { findCriteria } from '../../frameworks/find.ts';
import type { Criterion, Framework } from '../../frameworks/framework.ts';
import { frameworks } from '../../frameworks/index.ts';
import type { Speech } from '../../speech/say.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { findGapsWords } from './languages.ts';
import type { Told } from './says.ts';

/** To whom and when things are told. */
export const told = (desk: Desk): Told => ({ now: desk.now, rep: desk.rep.id });
/** What a criterion is called. */
export const nameOf = (criterion: Criterion, desk: Desk) => criterion.words[desk.language].name;

/** What a rep means by a criterion's name: of the framework in use, else of any that has one of that name, else beside them. */
export function criterionHeard(
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

/** A criterion that nobody knows. */
export const unknownCriterion = (slots: Slots, desk: Desk): Reply => ({
  tell: [findGapsWords[desk.language].unknownCriterion({ heard: heardIn(slots, 'criterion')?.heard ?? '' })],
  ask: findGapsWords[desk.language].askWhichCriterion,
});

/** Offers a question for a criterion. */
export const offerQuestion = (its: Qualification, criterion: Criterion, desk: Desk): Reply => ({
  tell: [],
  ask: findGapsWords[desk.language].askQuestionFor({ name: nameOf(criterion, desk) }),
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

/** How much is known on the framework. */
export function overview(its: Qualification, desk: Desk): Speech {
  const known = its.standings.filter(({ state }) => state === 'answered').length;
  return findGapsWords[desk.language].overview({
    framework: its.framework.words[desk.language].name,
    who: its.who,
    known,
    of: its.standings.length,
  });
}

/** Contradictions are spoken before anything else: they decide what an answer is worth. */
export function contradictions(its: Qualification, desk: Desk): Speech[] {
  const found = its.standings.flatMap(({ conflict }) => conflict ?? []);
  return found
    .slice(0, 1)
    .map((conflict) => findGapsWords[desk.language].contradiction({ ...conflict, ...told(desk) }));
}
