import { filled, heardIn } from '../../conversation/heard-slots.ts';
import { type Case, pointsOf } from '../../conversation/lead-case.ts';
import { bestLift } from '../../scoring/best-topic-to-ask.ts';
import { walkTo } from '../../scoring/reasons.ts';
import { firstWithin } from '../../speech/seconds.ts';
import { askIntent } from '../../turn/asks.ts';
import type { Desk, Reply, Slots } from '../../turn/turn.ts';
import type { ExplainLikelihoodWords } from './says.ts';

const MOST_STEPS = 3;

/** The likelihood hoped for, 0 to 1; nothing where what was heard is no number between one and ninety-nine. */
function hopedFor(slots: Slots): number | undefined {
  const count = Number(heardIn(slots, 'count')?.heard ?? Number.NaN);
  return count >= 1 && count <= 99 ? count / 100 : undefined;
}

/**
 * "Why not eighty": what eighty percent would take in points, the sum with what costs most, faded reasons with what they
 * were worth when fresh, where that arrives, and the one answer that would lift it most.
 */
export function whyNot(leadCase: Case, slots: Slots, say: ExplainLikelihoodWords, desk: Desk): Reply {
  const { assessment, about, card, file } = leadCase;
  const hoped = hopedFor(slots);
  if (hoped === undefined) return { tell: [say.noSuchChance], ask: say.askNext };
  const { likelihood } = assessment;
  // What is said in whole percents is compared in whole percents.
  if (Math.round(100 * likelihood) >= Math.round(100 * hoped))
    return { tell: [say.aboveThat({ about, likelihood })], ask: say.askNext };
  const [flag] = assessment.redFlags;
  const lift = bestLift(card, file, desk.now.toMillis(), desk.rep.id);
  const raise = lift
    ? [say.wouldLift({ topic: lift.topic, points: pointsOf(leadCase, lift.logOdds) })]
    : [say.nothingToLift];
  const capped = flag && flag.cap < hoped ? [say.holds({ flag: flag.flag, cap: flag.cap, about })] : [];
  const versions = Array.from({ length: MOST_STEPS + 1 }, (_, fewer) => () => {
    const walk = walkTo(hoped, assessment, card.scale, MOST_STEPS - fewer);
    return walk.short > 0
      ? [...capped, say.takesPoints({ hoped, target: walk.target }), say.walk({ walk, about }), ...raise]
      : [...capped, say.walk({ walk, about })];
  });
  return {
    tell: firstWithin(versions),
    ask: say.askWhy,
    pending: { kind: 'offer', yes: askIntent('WhyIntent', { chosen: filled(file.lead.id) }) },
  };
}
