import type { Qualification } from '../../conversation/qualification.ts';
import { type Fact, factsInForce, isUnknown } from '../../domain/fact.ts';
import { extraCriteria } from '../../frameworks/extra-criteria.ts';
import type { Criterion, Framework } from '../../frameworks/framework.ts';
import { type Standing, standings } from '../../frameworks/gaps.ts';
import { silence } from '../../speech/say.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import { findGapsWords } from './languages.ts';
import { criterionHeard, nameOf, offerQuestion, toldNow, unknownCriterion } from './which-criterion.ts';

/** Gaps are read out up to this many at once. */
const MOST_GAPS = 3;

/** Where a criterion of any framework stands for this lead. */
function standingOf(
  leadCase: Qualification,
  framework: Framework,
  criterion: Criterion,
  desk: Desk,
): Standing | undefined {
  return standings(framework, leadCase.file.facts, desk.now.toMillis()).find((one) => one.criterion === criterion);
}

/** What is known on a criterion. */
export function whatWeKnow(leadCase: Qualification, slots: Slots, desk: Desk): Reply {
  const say = findGapsWords[desk.language];
  const heard = criterionHeard(slots, leadCase, desk);
  const found = heard && standingOf(leadCase, heard.framework, heard.criterion, desk);
  if (!heard || !found) return unknownCriterion(slots, desk);
  const { criterion } = heard;
  const offer = offerQuestion(
    heard.framework === extraCriteria ? leadCase : { ...leadCase, framework: heard.framework },
    criterion,
    desk,
  );
  const tell = [
    found.facts.length > 0
      ? say.known({ facts: found.facts.slice(0, MOST_GAPS), now: desk.now })
      : say.notKnown({ plain: criterion.words[desk.language].plain, who: leadCase.who }),
    found.askedInVain ? say.askedInVain({ name: nameOf(criterion, desk) }) : silence,
    found.conflict ? say.contradiction({ ...found.conflict, ...toldNow(desk) }) : silence,
  ];
  if (found.state === 'answered') return { tell, ask: say.askNext };
  return { ...offer, tell };
}

/** Whether an answer is confirmed or guessed. */
export function confirmed(leadCase: Qualification, slots: Slots, desk: Desk): Reply {
  const say = findGapsWords[desk.language];
  const heard = criterionHeard(slots, leadCase, desk);
  const found = heard && standingOf(leadCase, heard.framework, heard.criterion, desk);
  if (!heard || !found) return unknownCriterion(slots, desk);
  const [fact] = found.facts;
  if (!fact) return whatWeKnow(leadCase, slots, desk);
  const tell = [
    fact.sure === 'sure' ? say.confirmed({ fact, ...toldNow(desk) }) : say.guessed({ fact, ...toldNow(desk) }),
    found.state === 'stale' ? say.stale({ name: nameOf(heard.criterion, desk) }) : silence,
    found.conflict ? say.contradiction({ ...found.conflict, ...toldNow(desk) }) : silence,
    found.doubt ? say.doubt({ ...found.doubt, ...toldNow(desk) }) : silence,
  ];
  return { tell, ask: say.askNext };
}

/** Who said what we know, and when: of a criterion, or of the answer talked about or logged last. */
export function source(leadCase: Qualification, slots: Slots, desk: Desk): Reply {
  const say = findGapsWords[desk.language];
  const heard = criterionHeard(slots, leadCase, desk);
  const found = heard && standingOf(leadCase, heard.framework, heard.criterion, desk);
  const facts = found ? found.facts : factsInForce(leadCase.file.facts).filter((fact) => !isUnknown(fact));
  const logged = desk.memory.logged?.findLast(({ lead }) => lead === leadCase.file.lead.id)?.facts ?? [];
  const fact = (found ? undefined : facts.find(({ id }) => logged.includes(id))) ?? newest(facts);
  if (heard && !fact) return whatWeKnow(leadCase, slots, desk);
  return {
    tell: [fact ? say.source({ fact, ...toldNow(desk) }) : say.noSource({ who: leadCase.who })],
    ask: say.askNext,
  };
}
const newest = (facts: Fact[]) => facts.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
