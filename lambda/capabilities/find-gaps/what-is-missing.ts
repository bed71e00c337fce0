import { asControl } from '../../conversation/as-control.ts';
import { gapsOf, worthOf } from '../../conversation/gaps-of.ts';
import type { Qualification } from '../../conversation/qualification.ts';
import { silence } from '../../speech/say.ts';
import { firstWithin } from '../../speech/seconds.ts';
import type { Answer, Desk, Reply, Slots } from '../../turn/turn.ts';
import { findGapsWords } from './languages.ts';
import {
  contradictions,
  criterionHeard,
  nameOf,
  offerQuestion,
  overview,
  unknownCriterion,
} from './which-criterion.ts';

/** Gaps are read out up to this many at once. */
const MOST_GAPS = 3;

/** What is missing, the most telling first. */
export function whatIsMissing(
  leadCase: Qualification,
  _slots: Slots,
  desk: Desk,
  without: readonly string[] = [],
): Reply {
  const say = findGapsWords[desk.language];
  const open = gapsOf(leadCase, desk, without);
  const [first] = open;
  if (!first) return { tell: [overview(leadCase, desk), ...contradictions(leadCase, desk)], ask: say.askNext };
  const shown = (most: number) => {
    const some = open
      .slice(0, most)
      .map(({ criterion, state, askedInVain, doubt }) =>
        say.gap({ ...criterion.words[desk.language], state, askedInVain, doubted: doubt !== undefined }),
      );
    return say.gaps({ open: some, only: open.length === 1 });
  };
  const clash = contradictions(leadCase, desk);
  const tell = firstWithin([
    () => [overview(leadCase, desk), shown(MOST_GAPS), ...clash],
    () => [overview(leadCase, desk), shown(2), ...clash],
    () => [shown(1), ...clash],
  ]);
  return { ...offerQuestion(leadCase, first.criterion, desk), tell };
}

/** The gap whose question is worth most, and what an answer may do. */
export function topGap(leadCase: Qualification, slots: Slots, desk: Desk): Reply {
  const say = findGapsWords[desk.language];
  const [first] = gapsOf(leadCase, desk);
  if (!first) return whatIsMissing(leadCase, slots, desk);
  const { moves, changes } = worthOf(leadCase, first, desk);
  const { plain } = first.criterion.words[desk.language];
  return {
    ...offerQuestion(leadCase, first.criterion, desk),
    tell: [say.top({ plain, points: Math.round(moves * 100), decides: changes > 0 })],
  };
}

/** Every criterion with what is known on it. */
export function readOut(leadCase: Qualification, _slots: Slots, desk: Desk): Reply {
  const say = findGapsWords[desk.language];
  const lines = leadCase.standings
    .filter(({ state }) => state !== 'open')
    .map(({ criterion, state, facts: [fact] }) =>
      say.criterionLine({ name: capital(nameOf(criterion, desk)), state, now: desk.now, ...(fact ? { fact } : {}) }),
    );
  const [first] = gapsOf(leadCase, desk);
  const open = leadCase.standings
    .filter(({ state }) => state === 'open')
    .map(({ criterion }) => nameOf(criterion, desk));
  const tell = [
    overview(leadCase, desk),
    ...lines,
    open.length > 0 && lines.length > 0 ? say.notKnownYet({ names: open }) : silence,
    ...contradictions(leadCase, desk),
  ];
  return first ? { ...offerQuestion(leadCase, first.criterion, desk), tell } : { tell, ask: say.askNext };
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Skip budget, I asked already". */
export function passOver(leadCase: Qualification, slots: Slots, desk: Desk): Answer {
  const heard = criterionHeard(slots, leadCase, desk);
  if (!heard) return unknownCriterion(slots, desk);
  // In an interview it is the question at hand that is skipped.
  if (desk.memory.pending?.kind === 'answer' && desk.memory.interview)
    return {
      again: { intent: desk.memory.pending.intent, slots: asControl('skip') },
    };
  const reply = whatIsMissing(leadCase, slots, desk, [heard.criterion.id]);
  return {
    ...reply,
    tell: [findGapsWords[desk.language].passedOver({ name: nameOf(heard.criterion, desk) }), ...reply.tell.slice(1)],
  };
}
