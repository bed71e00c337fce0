import { filled, heardIn } from '../../conversation/heard-slots.ts';
import type { Case } from '../../conversation/lead-case.ts';
import { type Summand, spokenSum } from '../../scoring/reasons.ts';
import { probability } from '../../scoring/scale.ts';
import { sayable } from '../../scoring/starting-rules.ts';
import type { Speech } from '../../speech/say.ts';
import { LONGEST_TOLD, spokenSeconds } from '../../speech/seconds.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Pending } from '../../turn/memory.ts';
import type { Reply, Slots } from '../../turn/turn.ts';
import type { ExplainLikelihoodWords } from './says.ts';

/** Asked again by us alone: the reasons that "why" left unnamed. */
export const OTHERS = 'OtherReasonsIntent';

/** Three reasons for and the strongest against; fewer where their sentences are long. */
const MOST_FOR = 3;
const MOST_AGAINST = 1;
/** Of the other reasons, so many at a time. */
const MOST_OTHERS = 6;

const line = (summand: Summand, { about }: Case, say: ExplainLikelihoodWords): Speech =>
  summand.kind === 'reason' ? say.reason({ ...summand, about }) : say.notAsked(summand);

/** Offers the reasons that were not named, from some place on; `pro` is how many of those for the lead were. */
const offerOthers = (pro: number, from: number, { file }: Case): Pending => ({
  kind: 'offer',
  yes: {
    intent: OTHERS,
    slots: { chosen: filled(file.lead.id), pro: filled(String(pro)), from: filled(String(from)) },
  },
});
const offerAgainst = ({ file }: Case): Pending => ({
  kind: 'offer',
  yes: askIntent('AgainstIntent', { chosen: filled(file.lead.id) }),
});

/** The fullest of some replies that is short enough; the last is given whatever its length. */
function fullest(most: number, replyOf: (most: number) => Reply): Reply {
  const reply = replyOf(most);
  return most <= 1 || spokenSeconds(...reply.tell) <= LONGEST_TOLD ? reply : fullest(most - 1, replyOf);
}

/** The arithmetic: start, strongest summands, everything else, total. It adds up to the score spoken. */
export function why(leadCase: Case, say: ExplainLikelihoodWords): Reply {
  const { assessment, card } = leadCase;
  const [flag] = assessment.redFlags;
  const uncapped = sayable(assessment.restsOn, probability(assessment.logOdds));
  const end = (total: number) => {
    if (flag && uncapped > flag.cap) return [say.capped({ cap: flag.cap })];
    return total === assessment.points ? [] : [say.endOfScale({ points: assessment.points })];
  };
  return fullest(MOST_FOR, (pro) => {
    const sum = spokenSum(assessment, card.scale, { pro, contra: MOST_AGAINST });
    const others = sum.others.length;
    const tell = [
      say.start(sum),
      ...sum.summands.map((summand) => line(summand, leadCase, say)),
      say.rest({ rest: sum.rest, others }),
      say.total({ total: sum.total, uncapped }),
      ...end(sum.total),
    ];
    return others > 0
      ? { tell, ask: say.askOthers({ others }), pending: offerOthers(pro, 0, leadCase) }
      : { tell, ask: say.askAgainst, pending: offerAgainst(leadCase) };
  });
}

/** The reasons that "why" left unnamed, as many as fit, on to the end of the sum. */
export function otherReasons(leadCase: Case, slots: Slots, say: ExplainLikelihoodWords): Reply {
  const { assessment, card } = leadCase;
  const pro = Number(heardIn(slots, 'pro')?.heard ?? MOST_FOR);
  const from = Number(heardIn(slots, 'from')?.heard ?? 0);
  const { others, rest, total } = spokenSum(assessment, card.scale, { pro, contra: MOST_AGAINST });
  const pointsOfAll = (some: Summand[]) => some.reduce((sum, { points }) => sum + points, 0);
  return fullest(MOST_OTHERS, (most) => {
    const till = from + most;
    const page = others.slice(from, till).map((summand) => line(summand, leadCase, say));
    const left = rest - pointsOfAll(others.slice(0, till));
    const open = Math.max(0, others.length - till);
    if (open > 0)
      return {
        tell: [...page, say.left({ points: left, others: open })],
        ask: say.askOn,
        pending: offerOthers(pro, till, leadCase),
      };
    const end = say.total({ total, uncapped: sayable(assessment.restsOn, probability(assessment.logOdds)) });
    const rounding = left === 0 ? [] : [say.rounding({ points: left })];
    return { tell: [...page, ...rounding, end], ask: say.askAgainst, pending: offerAgainst(leadCase) };
  });
}
